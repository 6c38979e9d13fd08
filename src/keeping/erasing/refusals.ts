import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type HeldRow, heldOn } from '../../platform/held-rows.ts'
import { refusing } from './refusing.ts'

/** What an administrator already wrote to whoever asked to be erased, and whether mail reaches them. */
export interface Refusals {
  /** It was sent, and can still be undone. */
  waits: boolean
  /** What came back. */
  draft: HeldRow | undefined
  mail: boolean
}

export async function refusalsOn(db: Db, personId: Id<'persons'>, customerId: Id<'customers'>): Promise<Refusals> {
  const [held, mail] = await Promise.all([
    heldOn(db, personId, { kind: refusing.about, id: customerId }),
    db.maybe(sql`
      select from contact_ways where customer_id = ${customerId} and kind = 'mail' and undeliverable_at is null limit 1`),
  ])
  const mine = held.filter(({ deed }) => deed === refusing.name)
  return {
    waits: mine.some(({ returned_at }) => !returned_at),
    draft: mine.findLast(({ returned_at }) => returned_at),
    mail: mail !== undefined,
  }
}
