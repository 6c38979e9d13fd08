import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { letGo } from '../../platform/mail/kept-mails.ts'
import type { RequestRow } from '../request.ts'

/** A mail about a question that left, and what stood in it. */
export interface LeftMail {
  to_address: string
  at: Date
  /** What was asked, or a word of ours, stood in it; else the link and the code alone. */
  with_words: boolean
}

const THINK_MINUTES = 2 // to read the name beside the code once more, and to find the right customer

/** When the first mail of a question leaves: what a colleague wrote down may stand with the wrong customer for a moment. */
export const receiptLeaves = ({
  opened_by,
  opened_at,
}: Pick<RequestRow, 'opened_by' | 'opened_at'>): Date | undefined =>
  opened_by === null ? undefined : new Date(opened_at.getTime() + THINK_MINUTES * 60_000)

/** Mails to whom a question stands with, and to who follow it. */
const toCustomers: Sql = sql`m.subject_kind = 'request' and m.cause ~ '^(receipt|asker|follower):'`

const FIRST_WORDS = 40 // of the question: enough to find them in a mail again

/** What left about a question in a stretch of time, oldest first. What may have arrived counts as left. */
export async function leftAbout(
  db: Db,
  { id, words }: Pick<RequestRow, 'id' | 'words'>,
  { since, until }: { since?: Date | undefined; until?: Date | undefined },
): Promise<LeftMail[]> {
  const begin = words.trim().split('\n')[0]?.slice(0, FIRST_WORDS) || words
  return await db.many<LeftMail>(sql`
    select m.to_address, coalesce(m.sent_at, m.queued_at) as at,
           (not m.automatic or strpos(m.text_body, ${begin}) > 0) as with_words
      from mails m where ${toCustomers} and m.subject_id = ${id} and (m.sent_at is not null or m.claimed_until > now() or m.unclear > 0)
       and m.queued_at > coalesce(${since ?? null}::timestamptz, '-infinity')
       and m.queued_at <= coalesce(${until ?? null}::timestamptz, 'infinity') order by m.id`)
}

/** Stops what waits to leave for whom the question stood with, and lets the receipt go once more, to another. */
export async function stopMailsAbout(tx: Tx, id: number): Promise<void> {
  const waiting = await tx.many<{ id: Id<'mails'> }>(sql`
    select m.id from mails m where ${toCustomers} and m.subject_id = ${id} and m.sent_at is null and m.failed_at is null
       and (m.claimed_until is null or m.claimed_until < now()) for update`)
  await letGo(
    tx,
    waiting.map((mail) => mail.id),
  )
  // What did not arrive is not sent once more by whoever finds it in a list.
  await tx.run(sql`
    update mails m set useless_after = now(), put_away_at = coalesce(put_away_at, now())
     where ${toCustomers} and m.subject_id = ${id} and m.sent_at is null and m.failed_at is not null`)
  await tx.run(sql`update mails set cause = cause || ':not_theirs:' || id where cause = ${`receipt:${id}`}`)
}
