import type { Db } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { QueuedMail } from './mails.ts'

const PAGE = 30

export type ListedMail = Pick<
  QueuedMail,
  'id' | 'to_address' | 'to_name' | 'subject' | 'queued_at' | 'sent_at' | 'failed_at' | 'attempts' | 'last_error'
>

/** Mails that were queued, newest first, from before a certain one; one more than a page holds says there are older ones. */
export async function latestMails(
  db: Db,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ mails: ListedMail[]; older: number | undefined }> {
  const mails = await db.many<ListedMail>(sql`
    select id, to_address, to_name, subject, queued_at, sent_at, failed_at, attempts, last_error
      from mails where id < ${before} order by id desc limit ${PAGE + 1}`)
  const older = mails.length > PAGE ? mails[PAGE - 1]?.id : undefined
  return { mails: mails.slice(0, PAGE), older }
}

export async function findMail(db: Db, id: number): Promise<(ListedMail & { text_body: string }) | undefined> {
  return await db.maybe<ListedMail & { text_body: string }>(sql`
    select id, to_address, to_name, subject, queued_at, sent_at, failed_at, attempts, last_error, text_body from mails where id = ${id}`)
}
