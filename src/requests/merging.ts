import { type Actor, system } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, notFound, refused } from '../platform/refusal.ts'
import { assertPerson } from '../platform/who-may.ts'
import { openPromises } from './ending/ending.ts'
import { serviceOf } from './ending/reopening.ts'
import { requestJoined, requestMerged, requestParted } from './happenings/ending.ts'
import { endDeliberations } from './owners/deliberating.ts'
import { promiseAnswer } from './promises/answer-promise.ts'
import { isCounted, type PromiseRow, promiseColumns } from './promises/promise.ts'
import { keptByAnswer, PROMISES } from './promises/promise-kinds.ts'
import { enter } from './promises/promise-ledger.ts'
import { promise } from './promises/promising.ts'
import { findRequestFor, isClosed, lockRequest, type RequestRow, touch } from './request.ts'
import { awaitReading } from './tending.ts'

/**
 * Joins two questions that are one: from here on the work is on `intoId`, and the customer's old link leads there. Both
 * timelines stay as they are; promises go along with their dates. Refuses questions of different people, and an open
 * service with a closed one: that would show what is closed to everybody.
 */
export async function mergeRequests(
  tx: Tx,
  actor: Actor,
  { id, intoId }: { id: Id<'requests'>; intoId: Id<'requests'> },
): Promise<void> {
  assertPerson(actor)
  if (id === intoId) throw refused('requests.merge_with_itself')
  const { from, into } = await lockBoth(tx, actor, { id, intoId })
  if (isClosed(from)) throw conflict('requests.already_closed')
  if (into.merged_into_id) throw conflict('requests.merged_already')
  if (isClosed(into)) throw conflict('requests.merge_into_closed')
  if (from.customer_id !== into.customer_id || from.asker_id !== into.asker_id)
    throw refused('requests.merge_other_customer')
  if (from.closed_service !== into.closed_service) throw refused('requests.merge_closed_service')

  await takePromisesAlong(tx, actor, from, into)
  await endDeliberations(tx, actor, from)
  await touch(tx, from, 'nobodys')
  await tx.run(sql`
    update requests set merged_into_id = ${into.id}, wrote_at = null, closed_at = coalesce(closed_at, clock_timestamp())
     where id = ${from.id} or merged_into_id = ${from.id}`)
  await touch(tx, into, from.turn === 'ours' && from.wrote_at ? 'ours' : into.turn)
  if (from.wrote_at) await awaitReading(tx, into.id) // what nobody read yet is read there
  await record(tx, actor, requestMerged, from, { into: into.id })
  await record(tx, actor, requestJoined, into, { merged: from.id })
}

/**
 * "Not together after all": what was joined is a question of its own again, with its own link and what was promised on it.
 * What was said on the other one since stays there. Refuses what is not joined.
 */
export async function partRequests(tx: Tx, actor: Actor, { id }: { id: Id<'requests'> }): Promise<void> {
  assertPerson(actor)
  const joined = await findRequestFor(tx, actor, id)
  if (!joined) throw notFound()
  if (!joined.merged_into_id) throw conflict('requests.not_merged')
  const { from, into } = await lockBoth(tx, actor, { id, intoId: joined.merged_into_id })
  if (from.merged_into_id !== into.id) throw conflict('requests.not_merged')

  await tx.run(sql`
    update requests set merged_into_id = null, closed_at = null, tended_at = null, wrote_at = clock_timestamp() where id = ${id}`)
  await tx.run(sql`
    update requests r set merged_into_id = ${id}
     where r.merged_into_id = ${into.id} and exists (select from events e
       where e.subject_kind = 'request' and e.subject_id = r.id and e.type = 'request.merged' and (e.data ->> 'into')::bigint = ${id})`)
  await takePromisesBack(tx, actor, from, into)
  await touch(tx, from, 'ours')
  await touch(tx, into)
  await record(tx, actor, requestParted, from, { from: into.id })
  await record(tx, actor, requestParted, into, { parted: from.id })
}

/** What went along and still stands is promised here again, for the same day; an answer is promised in any case. */
async function takePromisesBack(tx: Tx, actor: Actor, from: RequestRow, into: RequestRow) {
  const gone = await tx.many<PromiseRow & { copy: Id<'promises'> }>(sql`
    select ${promiseColumns}, copy.id as copy from promises p join promises copy on copy.taken_from_id = p.id
     where p.request_id = ${from.id} and copy.request_id = ${into.id} and copy.state = 'open' and copy.due_at > clock_timestamp()
     order by p.id`)
  for (const { copy, kind, text, step_id: stepId, due_at: due, counted } of gone) {
    await enter(tx, actor, into, { id: copy }, { kind: 'released' })
    if (due > new Date())
      await promise(tx, actor, {
        requestId: from.id,
        kind,
        text,
        due,
        stepId,
        counted: isCounted(counted) ? counted : undefined,
      })
  }
  if (!(await openPromises(tx, from.id)).some(keptByAnswer))
    await promiseAnswer(tx, system, { requestId: from.id, service: await serviceOf(tx, from) })
}

/** Locks both in the order of their ids, so that two people who merge crosswise never wait on each other. */
async function lockBoth(tx: Tx, actor: Actor, { id, intoId }: { id: Id<'requests'>; intoId: Id<'requests'> }) {
  const first = await lockRequest(tx, actor, id < intoId ? id : intoId)
  const second = await lockRequest(tx, actor, id < intoId ? intoId : id)
  return id < intoId ? { from: first, into: second } : { from: second, into: first }
}

/** A promise is made again on the other request, with the same date and counting. One whose day has passed is explained first. */
async function takePromisesAlong(tx: Tx, actor: Actor, from: RequestRow, into: RequestRow) {
  const open = await openPromises(tx, from.id)
  const there = new Set((await openPromises(tx, into.id)).map(({ kind }) => kind))
  const going = open.filter(({ kind }) => !(PROMISES[kind].oneForBoth && there.has(kind)))
  if (going.some(({ due_at }) => due_at < new Date())) throw refused('requests.merge_promise_overdue')

  for (const { id, kind, text, due_at, counted } of going) {
    const how = isCounted(counted) ? counted : undefined
    await promise(tx, actor, { requestId: into.id, kind, text, due: due_at, counted: how, takenFrom: id })
  }
  for (const one of open) await enter(tx, actor, from, one, { kind: 'released' })
}
