import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, refused } from '../platform/refusal.ts'
import { assertPerson } from './allowed.ts'
import { openPromises } from './ending/ending.ts'
import { endDeliberations } from './owners/deliberating.ts'
import { isCounted } from './promises/promise.ts'
import { enter } from './promises/promise-ledger.ts'
import { promise } from './promises/promising.ts'
import { isClosed, lockRequest, mayOpen, type RequestRow, subjectOf, touch } from './request.ts'

/**
 * Joins two questions that are one: from here on the work is on `intoId`, and the customer's old link leads there. Both
 * timelines stay as they are; promises go along with their dates. Refuses questions of different people, and an open
 * service with a closed one: that would show what is closed to everybody.
 */
export async function mergeRequests(
  tx: Tx,
  actor: Actor,
  { id, intoId }: { id: number; intoId: number },
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
    update requests set merged_into_id = ${into.id}, closed_at = coalesce(closed_at, clock_timestamp())
     where id = ${from.id} or merged_into_id = ${from.id}`)
  await touch(tx, into)
  await record(tx, {
    actor,
    type: 'request.merged',
    subject: subjectOf(from),
    audience: 'customer',
    data: { into: into.id },
  })
  await record(tx, {
    actor,
    type: 'request.joined',
    subject: subjectOf(into),
    audience: 'customer',
    data: { merged: from.id },
  })
}

/** Locks both in the order of their ids, so that two people who merge crosswise never wait on each other. */
async function lockBoth(tx: Tx, actor: Actor, { id, intoId }: { id: number; intoId: number }) {
  const first = await lockRequest(tx, actor, Math.min(id, intoId))
  const second = await lockRequest(tx, actor, Math.max(id, intoId))
  return id < intoId ? { from: first, into: second } : { from: second, into: first }
}

/** A promise is made again on the other request, with the same date and counting. One whose day has passed is explained first. */
async function takePromisesAlong(tx: Tx, actor: Actor, from: RequestRow, into: RequestRow) {
  const open = await openPromises(tx, from.id)
  const answering = (await openPromises(tx, into.id)).some(({ kind }) => kind === 'answer')
  const going = open.filter(({ kind }) => kind !== 'answer' || !answering) // one answer answers both
  if (going.some(({ due_at }) => due_at < new Date())) throw refused('requests.merge_promise_overdue')

  for (const { kind, text, due_at, counted } of going) {
    const how = isCounted(counted) ? counted : undefined
    await promise(tx, actor, { requestId: into.id, kind, text, due: due_at, counted: how })
  }
  for (const one of open) await enter(tx, actor, from, one, { kind: 'released' })
}

/** The questions that were joined into this one, oldest first, as far as the actor may open them. */
export async function joinedInto(db: Db, actor: Actor, id: number) {
  return await db.many<Pick<RequestRow, 'id' | 'code' | 'title' | 'words' | 'opened_at' | 'link_number'>>(sql`
    select r.id, r.code, r.title, r.words, r.opened_at, r.link_number from requests r
     where r.merged_into_id = ${id} and ${actor.kind === 'customer' ? sql`r.asker_id = ${actor.id}` : mayOpen(actor)}
     order by r.id limit 50`)
}
