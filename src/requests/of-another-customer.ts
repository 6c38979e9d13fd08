import { randomBytes } from 'node:crypto'
import { findCustomerFor, lockCustomer } from '../customers/locking.ts'
import { type Asking, recognise } from '../customers/recognising.ts'
import { passWayOn } from '../customers/ways.ts'
import { newShortCode } from '../lib/codes.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { nothing, sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, refused } from '../platform/refusal.ts'
import { assertPerson } from '../platform/who-may.ts'
import { moveQuestion } from './asked-of-others.ts'
import { requestOfAnother } from './happenings/words.ts'
import { type LeftMail, leftAbout, stopMailsAbout } from './mails/left-already.ts'
import { mailNotTheirs } from './mails/mail-not-theirs.ts'
import { refreshPagesOf } from './owners/owning.ts'
import { lockRequest, type RequestRow, touch } from './request.ts'

export interface OfAnother {
  id: Id<'requests'>
  /** The right customer, when we know them; else who they are, as far as told. */
  customerId?: Id<'customers'> | undefined
  somebody?: Asking | undefined
  /** Who asked, when it was looked at: who looks at it a moment later does not undo what a colleague put right. */
  from?: number | undefined
}

/**
 * "This is of another customer": who asked and for whom change, all of the question stays with it. What was sent so far
 * opens nothing of it any more, and what waited to be sent to the first one is not sent. Refuses joined questions, the
 * same customer, whoever is or asked to be erased, and when a colleague put it with somebody else meanwhile. The event keeps both by number, for colleagues alone.
 */
export async function ofAnotherCustomer(
  tx: Tx,
  actor: Actor,
  { id, customerId, somebody, from: looked }: OfAnother,
): Promise<void> {
  assertPerson(actor)
  const to = customerId ?? (await recognise(tx, actor, somebody ?? {}))
  if (!customerId && !(await findCustomerFor(tx, actor, to)))
    throw invalid({ reach: 'customers.mail_in_use_elsewhere' })
  await lockCustomer(tx, actor, to) // before the question, as whoever joins customers does
  const request = await lockRequest(tx, actor, id)
  if (looked && looked !== request.asker_id) throw conflict('requests.other_customer_already')
  await refuseWrong(tx, request, to)

  const from = partiesOf(request)
  for (const way of await waysLearned(tx, request)) await passWayOn(tx, actor, { wayId: way.id, to })
  const left = await leftToOthers(tx, request, to)
  await stopMailsAbout(tx, id)
  await renew(tx, request, { to, code: left.length > 0 })
  await moveQuestion(tx, { requestId: id, from, to })
  await mailNotTheirs(tx, request, left)
  await touch(tx, request)
  refreshPagesOf(tx, request.owner_id)
  await record(tx, actor, requestOfAnother, request, {
    was_customer: request.customer_id,
    was_asker: request.asker_id,
    customer: to,
    link: request.link_number,
  })
}

/** Who asked and for whom: both are wrong, when the question is of another. */
export const partiesOf = ({ customer_id, asker_id }: Pick<RequestRow, 'customer_id' | 'asker_id'>): number[] => [
  ...new Set([customer_id, asker_id]),
]

async function refuseWrong(tx: Tx, request: RequestRow, to: number): Promise<void> {
  if (partiesOf(request).includes(to)) throw refused('requests.same_customer')
  const joined = await tx.maybe(sql`select from requests where merged_into_id = ${request.id} limit 1`)
  if (request.merged_into_id || joined) throw conflict('requests.other_customer_joined')
  const going = await tx.maybe(sql`
    select from erasure_requests where customer_id = ${to} and answered_at is null
    union all select from erasures where kind = 'customer' and subject_id = ${to} limit 1`)
  if (going) throw conflict('requests.other_customer_erased')
}

/** A way to reach somebody that was noted while their question was written down with another. */
export interface LearnedWay {
  id: number
  value: string
}

const ONE_FORM_SECONDS = 5 // what one form writes down stands in one transaction, with times of its own

export async function waysLearned(db: Db, request: RequestRow): Promise<LearnedWay[]> {
  if (request.opened_by === null) return []
  return await db.many<LearnedWay>(sql`
    select w.id, w.value from events e join contact_ways w on w.id = (e.data ->> 'way')::bigint and w.customer_id = e.subject_id
     where e.subject_kind = 'customer' and e.subject_id = any(${partiesOf(request)}::bigint[]) and e.type = 'customer.way_added'
       and e.actor_kind = 'person' and e.actor_id = ${request.opened_by}
       and abs(extract(epoch from e.recorded_at - ${request.opened_at}::timestamptz)) < ${ONE_FORM_SECONDS} order by w.id`)
}

/** What left since the question stands with whom it stands now, and did not reach the right customer by their own address. */
export async function leftToOthers(db: Db, request: RequestRow, to?: number): Promise<LeftMail[]> {
  const { since } = await db.one<{ since: Date | null }>(sql`
    select max(recorded_at) as since from events
     where subject_kind = 'request' and subject_id = ${request.id} and type = 'request.of_another'`)
  const own = await db.many<{ value: string }>(
    sql`select value from contact_ways where customer_id = ${to ?? null} and kind = 'mail'`,
  )
  const theirs = new Set(own.map(({ value }) => value.toLowerCase()))
  const left = await leftAbout(db, request, { since: since ?? undefined })
  return left.filter(({ to_address }) => !theirs.has(to_address.toLowerCase()))
}

/** Another link, and another code when the first was mailed; nobody who came in by them, or by an invitation, is in any longer. */
async function renew(tx: Tx, { id }: RequestRow, { to, code }: { to: number; code: boolean }): Promise<void> {
  await tx.run(sql`
    update requests set customer_id = ${to}, asker_id = ${to}, link_number = link_number + 1, proven_at = null, updates = default
           ${code ? sql`, code = ${await freeCode(tx)}` : nothing} where id = ${id}`)
  await tx.run(sql`delete from sessions where kind = 'customer' and request_id = ${id}`)
  // Why it went to whom: that they helped this customer before was so of the first one.
  await tx.run(sql`update routings set reasons = reasons || '{"helpedBefore": false}' where request_id = ${id}`)
  await tx.run(sql`update followers set revoked_at = clock_timestamp() where request_id = ${id} and revoked_at is null`)
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newShortCode(randomBytes)
    if (!(await tx.maybe(sql`select from requests where code = ${code}`))) return code
  }
}
