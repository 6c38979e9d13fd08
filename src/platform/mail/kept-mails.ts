import type { Db, Tx } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'

const PAGE = 30

/** A mail in a list: to whom, about what, and what became of it. */
export interface ListedMail {
  id: number
  to_address: string
  to_name: string
  subject: string
  queued_at: Date
  sent_at: Date | null
  failed_at: Date | null
  kept_at: Date | null
  failure: Failure | null
  attempts: number
  last_error: string | null
}

/** Why a mail did not leave and will not by itself. */
export type Failure = 'refused' | 'no_such_address' | 'unclear' | 'gave_up' | 'too_late' | 'let_go'

const listed: Sql = sql`id, to_address, to_name, subject, queued_at, sent_at, failed_at, kept_at, failure, attempts, last_error`

/** Mails that were queued, newest first, from before a certain one; one more than a page holds says there are older ones. */
export async function latestMails(
  db: Db,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ mails: ListedMail[]; older: number | undefined }> {
  const mails = await db.many<ListedMail>(
    sql`select ${listed} from mails where id < ${before} order by id desc limit ${PAGE + 1}`,
  )
  const older = mails.length > PAGE ? mails[PAGE - 1]?.id : undefined
  return { mails: mails.slice(0, PAGE), older }
}

export async function findMail(db: Db, id: number): Promise<(ListedMail & { text_body: string }) | undefined> {
  return await db.maybe<ListedMail & { text_body: string }>(
    sql`select ${listed}, text_body from mails where id = ${id}`,
  )
}

/** What became of one mail, by what caused it. */
export type MailFate = 'sent' | 'waits' | 'kept' | 'failed'

export async function fateOf(db: Db, cause: string): Promise<MailFate | undefined> {
  const mail = await db.maybe<Pick<ListedMail, 'sent_at' | 'failed_at' | 'kept_at' | 'failure'>>(
    sql`select sent_at, failed_at, kept_at, failure from mails where cause = ${cause}`,
  )
  if (!mail) return
  if (mail.sent_at) return 'sent'
  if (mail.kept_at || mail.failure === 'let_go') return 'kept'
  return mail.failed_at ? 'failed' : 'waits'
}

/** What somebody must look at: it did not arrive, it would still serve, and nobody put it away. */
export const mustBeSeen: Sql = sql`failed_at is not null and failure not in ('let_go', 'too_late') and put_away_at is null`

/** How much waits, stays behind or was kept, of one organisation; the oldest that waits, in minutes. */
export interface MailFigures {
  waiting: number
  oldest_minutes: number
  failed: number
  /** Kept while there was no server, and never offered again. */
  kept: number
}

export async function mailFigures(db: Db): Promise<MailFigures> {
  return await db.one<MailFigures>(sql`
    select (select count(*) from mails where ${waits}) as waiting,
           (select coalesce(extract(epoch from now() - min(queued_at)) / 60, 0)::int from mails where ${waits}) as oldest_minutes,
           (select count(*) from mails where ${mustBeSeen}) as failed,
           (select count(*) from mails where ${neverLeft}) as kept`)
}

const waits: Sql = sql`sent_at is null and failed_at is null and kept_at is null`

/** Kept while there was no server, and would still serve somebody. */
export const neverLeft: Sql = sql`sent_at is null and failed_at is null and kept_at is not null
  and (useless_after is null or useless_after > now())`

/** Tries a mail that did not leave once more, from the start, as the same mail. */
export async function sendAgain(tx: Tx, ids: readonly number[]): Promise<number> {
  return await tx.run(sql`
    update mails set failed_at = null, failure = null, kept_at = null, put_away_at = null, told_at = null, attempts = 0, unclear = 0,
           next_try_at = now(), try_until = now() + interval '5 days'
     where id = any(${[...ids]}::bigint[]) and sent_at is null and (failed_at is not null or kept_at is not null)
       and (useless_after is null or useless_after > now())`)
}

/** Nobody needs to look at it any more. It stays what it is: a mail that did not leave. */
export async function putAway(tx: Tx, ids: readonly number[]): Promise<number> {
  return await tx.run(sql`
    update mails set put_away_at = now() where id = any(${[...ids]}::bigint[]) and failed_at is not null and put_away_at is null`)
}

/** What was kept while there was no server, oldest first. */
export async function keptMails(db: Db): Promise<{ id: number; cause: string }[]> {
  return await db.many(sql`select id, cause from mails where ${neverLeft} order by id`)
}

/** What was kept is not sent any more: whoever decides that, chose so. */
export async function letGo(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run(sql`
    update mails set failed_at = now(), failure = 'let_go' where id = any(${[...ids]}::bigint[]) and sent_at is null and failed_at is null`)
}
