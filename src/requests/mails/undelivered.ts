import { type Actor, system } from '../../platform/actor.ts'
import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { type Failure, mustBeSeen, putAway, sendAgain } from '../../platform/mail/kept-mails.ts'
import { notFound } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { mailPutAway, mailSentAgain, mailUndelivered } from '../happenings/around.ts'
import { answersFor, refreshPagesOf } from '../owners/owning.ts'
import { lockRequest } from '../request.ts'

/** A mail about a request that did not arrive, and that nobody put away. */
export interface Undelivered {
  id: number
  request_id: Id<'requests'>
  title: string
  closed_service: boolean
  code: string
  to_address: string
  to_name: string
  failure: Failure
  last_error: string | null
  failed_at: Date
}

/** What did not arrive about one request. Who may open the request may read it. */
export async function undeliveredOf(db: Db, requestId: Id<'requests'>): Promise<Undelivered[]> {
  return await undelivered(db, sql`r.id = ${requestId}`)
}

/** What did not arrive about the requests somebody answers for: on their page for today until they did something. */
export async function undeliveredFor(db: Db, personId: Id<'persons'>): Promise<Undelivered[]> {
  return await undelivered(db, sql`r.owner_id = any(${answersFor(personId)})`)
}

const MOST_MAILS = 20 // more than that is a server's trouble, which stands with the administrator

const undelivered = (db: Db, which: ReturnType<typeof sql>) =>
  db.many<Undelivered>(sql`
    select m.id, r.id as request_id, r.title, r.closed_service, r.code, m.to_address, m.to_name, m.failure, m.last_error, m.failed_at
      from (select * from mails where ${mustBeSeen} and subject_kind = 'request') m join requests r on r.id = m.subject_id
     where ${which} order by m.id limit ${MOST_MAILS}`)

/** Once more, or never mind: by whoever may open the request. */
export async function settleUndelivered(
  tx: Tx,
  actor: Actor,
  { id, mailId, choice }: { id: Id<'requests'>; mailId: number; choice: 'again' | 'away' },
): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  const mine = (await undeliveredOf(tx, id)).some((mail) => mail.id === mailId)
  if (!mine) throw notFound()
  if (choice === 'again') {
    await tx.run(sql`
      update contact_ways w set undeliverable_at = null from mails m
       where m.id = ${mailId} and w.customer_id = ${request.asker_id} and w.kind = 'mail' and w.value = m.to_address`)
    await sendAgain(tx, [mailId])
  } else await putAway(tx, [mailId])
  await record(tx, actor, choice === 'again' ? mailSentAgain : mailPutAway, request, { mail: mailId })
  refreshPagesOf(tx, request.owner_id)
}

/**
 * Looks at mails about requests that were given up on since the last time: the request tells that one did not arrive,
 * and an address that does not exist is not written to any more.
 */
export async function recordUndelivered(db: OrganisationDb): Promise<void> {
  const unrecorded = await db.many<{ id: number; subject_id: Id<'requests'> }>(sql`
    select id, subject_id from mails where ${mustBeSeen} and told_at is null and subject_kind = 'request' order by id limit 200`)
  for (const { id, subject_id } of unrecorded) await db.transaction((tx) => recordOne(tx, id, subject_id))
}

async function recordOne(tx: Tx, mailId: number, requestId: Id<'requests'>): Promise<void> {
  const request = await lockRequest(tx, system, requestId)
  const mail = await tx.maybe<{ to_address: string; failure: Failure }>(sql`
    update mails set told_at = now() where id = ${mailId} and told_at is null and failed_at is not null returning to_address, failure`)
  if (!mail) return // another worker recorded it
  if (mail.failure === 'no_such_address')
    await tx.run(sql`
      update contact_ways set undeliverable_at = now()
       where customer_id = ${request.asker_id} and kind = 'mail' and value = ${mail.to_address} and undeliverable_at is null`)
  await record(tx, system, mailUndelivered, request, { mail: mailId })
  refreshPagesOf(tx, request.owner_id)
}
