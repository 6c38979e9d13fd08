import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { assertProven, assertSomebody } from '../../platform/who-may.ts'
import { findService } from '../../services/service.ts'
import { namedOn } from '../complaints.ts'
import { requestReopened } from '../happenings/ending.ts'
import { giveTo } from '../owners/owning.ts'
import { route } from '../owners/routing.ts'
import { promiseAnswer } from '../promises/answer-promise.ts'
import { isClosed, lockRequest, type RequestRow, touch } from '../request.ts'
import type { Closure } from '../request-rows.ts'
import { decideAgain, openStepsAgain } from './open-steps.ts'
import { OUTCOMES, type Outcome } from './outcomes.ts'

export interface Reopening {
  id: Id<'requests'>
  /** What is the matter again, in the words of whoever reopens. */
  reason: string
}

/**
 * Opens a request again because it comes back: by the customer from the tracking page, or by an employee. It returns to
 * its owner, or to somebody else when the owner left. Refused to the customer when it ended in disagreement: then the
 * ways on are independent ones, and writing stays possible.
 */
export async function reopen(tx: Tx, actor: Actor, { id, reason }: Reopening): Promise<void> {
  assertSomebody(actor)
  if (actor.kind === 'customer') assertProven(actor)
  const request = await lockRequest(tx, actor, id)
  if (!isClosed(request)) throw conflict('requests.open_already')
  if (request.merged_into_id) throw conflict('requests.merged_already')
  if (!reason.trim()) throw refused('requests.reopening_needs_reason')
  if (actor.kind === 'customer' && (await endedInDisagreement(tx, id))) throw refused('requests.ended_in_disagreement')

  await openAgain(tx, actor, request, { because: 'comes_back', reason, ownerId: await ownerAgain(tx, request) })
}

interface Again {
  because: 'not_helped' | 'look_again' | 'comes_back'
  reason: string
  ownerId: Id<'persons'>
}

/** Opens a closed request again for this owner, with a new promise to answer. The caller holds the lock. */
export async function openAgain(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  { because, reason, ownerId }: Again,
): Promise<void> {
  const { id: closure, outcome } = await tx.one<Pick<Closure, 'id' | 'outcome'>>(sql`
    update closures set reopened_at = clock_timestamp()
     where id = (select max(id) from closures where request_id = ${request.id}) returning id, outcome`)
  await tx.run(sql`
    insert into reopenings (request_id, closure_id, reason, by_kind, owner_id, because, reopened_at)
    values (${request.id}, ${closure}, ${reason}, ${actor.kind}, ${ownerId}, ${because}, clock_timestamp())`)
  await tx.run(sql`
    update requests set closed_at = null, tended_at = null, wrote_at = ${actor.kind === 'customer' ? sql`clock_timestamp()` : sql`wrote_at`}
     where id = ${request.id}`)
  if (ownerId !== request.owner_id) await giveTo(tx, request, ownerId)
  await openStepsAgain(tx, actor, request)
  if (because !== 'comes_back' && OUTCOMES[outcome].decidedAnew) await decideAgain(tx, actor, request)
  await touch(tx, request, 'ours')
  const data = { closure, because, from: request.owner_id, person: ownerId }
  await record(tx, actor, requestReopened, request, data)
  await promiseAnswer(tx, system, { requestId: request.id, service: await serviceOf(tx, request) })
}

async function ownerAgain(tx: Tx, request: RequestRow): Promise<Id<'persons'>> {
  const here = await tx.maybe(sql`select id from persons where id = ${request.owner_id} and left_at is null`)
  if (here) return request.owner_id
  const { words, department_id, customer_id, closed_service } = request
  const routed = await route(tx, {
    words,
    departmentId: department_id ?? undefined,
    customerId: customer_id,
    closed: closed_service,
    not: await namedOn(tx, request.id),
  })
  return routed.personId
}

async function endedInDisagreement(tx: Tx, id: number): Promise<boolean> {
  const last = await tx.maybe<{ outcome: Outcome }>(
    sql`select outcome from closures where request_id = ${id} order by id desc limit 1`,
  )
  return last !== undefined && OUTCOMES[last.outcome].afterSecondLook
}

/** The service as it is now: a new promise follows from what holds today. */
export async function serviceOf(tx: Tx, { service_version_id }: RequestRow) {
  if (!service_version_id) return
  const version = await tx.one<{ service_id: Id<'services'> }>(
    sql`select service_id from service_versions where id = ${service_version_id}`,
  )
  return await findService(tx, version.service_id)
}
