import type { Db } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'

/** How much mail one address gets when others ask for it: whoever types somebody's address sends them no more than this. */
const MOST_MAIL = {
  /** That we have a question. */
  news: { causes: sql`automatic`, mails: 6, minutes: 60 },
  /** With a code or a link to come in. The last one is always younger than it lasts, so nobody is kept out by this. */
  ways_in: { causes: sql`cause ~ '^(sign_in|mine|unlock|way):'`, mails: 5, minutes: 10 },
} satisfies Record<string, { causes: Sql; mails: number; minutes: number }>

/** Whether this address had as much of this kind of mail just now as it gets. */
export async function hadEnough(db: Db, address: string, kind: keyof typeof MOST_MAIL): Promise<boolean> {
  const { causes, mails, minutes } = MOST_MAIL[kind]
  const { sent } = await db.one<{ sent: number }>(sql`
    select count(*) as sent from (select from mails where lower(to_address) = lower(${address}) and ${causes}
       and queued_at > now() - make_interval(mins => ${minutes}) limit ${mails}) lately`)
  return sent >= mails
}
