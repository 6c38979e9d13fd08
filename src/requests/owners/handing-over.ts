import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { refuseNamed } from '../complaints.ts'
import { requestHandedOver, requestHandoverRead, type requestRerouted } from '../happenings/owners.ts'
import { lockOpenRequest, lockRequest, type RequestRow, touch } from '../request.ts'
import { becomeJoint } from './joint.ts'
import { answersFor, giveTo, refreshPagesOf, refuseUnavailable } from './owning.ts'

export interface HandingOver {
  id: Id<'requests'>
  toId: Id<'persons'>
  /** Why, in words the customer reads. */
  reason: string
}

/**
 * Hands a request over to a colleague, with a reason the customer reads. Refuses without a reason, to whoever has it
 * already, and to people who are away or left: nothing waits for somebody who is not there.
 */
export async function handOver(tx: Tx, actor: Actor, { id, toId, reason }: HandingOver): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (!reason.trim()) throw refused('requests.handover_needs_reason')
  if (toId === request.owner_id) throw refused('requests.theirs_already')
  await refuseUnavailable(tx, toId)

  return await moveTo(tx, actor, request, { toId, reason, as: requestHandedOver })
}

interface Move extends Omit<HandingOver, 'id'> {
  as: typeof requestHandedOver | typeof requestRerouted
}

/** Moves the ownership and keeps why. The caller holds the lock and has refused what cannot be. */
export async function moveTo(tx: Tx, actor: Actor, request: RequestRow, { toId, reason, as }: Move): Promise<number> {
  await refuseNamed(tx, request.id, toId)
  const { id: handover } = await tx.one<{ id: Id<'handovers'> }>(sql`
    insert into handovers (request_id, from_id, to_id, reason, handed_over_at)
    values (${request.id}, ${request.owner_id}, ${toId}, ${reason}, clock_timestamp()) returning id`)
  await giveTo(tx, request, toId)
  await touch(tx, request)
  await record(tx, actor, as, request, { handover, from: request.owner_id, person: toId })
  await becomeJoint(tx, actor, request, toId)
  return handover
}

/**
 * The receiver (or whoever stands in) confirms having read everything, so that the customer need not tell it twice.
 * A second confirmation changes nothing. For anybody else the hand-over is not there.
 */
export async function confirmRead(
  tx: Tx,
  actor: Actor,
  { id, handoverId }: { id: Id<'requests'>; handoverId: number },
): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  const handover = await tx.maybe<{ from_id: Id<'persons'>; read_at: Date | null }>(sql`
    select from_id, read_at from handovers
     where id = ${handoverId} and request_id = ${id} and to_id = any(${answersFor(actor.id)})`)
  if (!handover) throw notFound()
  if (handover.read_at) return

  await tx.run(sql`update handovers set read_at = clock_timestamp() where id = ${handoverId}`)
  await touch(tx, request)
  const data = { handover: handoverId }
  await record(tx, actor, requestHandoverRead, request, data)
  refreshPagesOf(tx, handover.from_id)
}
