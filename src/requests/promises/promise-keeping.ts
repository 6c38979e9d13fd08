import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { assertPerson, assertProven } from '../../platform/who-may.ts'
import { promiseDoneLate } from '../happenings/promises.ts'
import { type RequestRow, touch } from '../request.ts'
import { ledgerOf, lockPromise, type PromiseRow, promiseColumns } from './promise.ts'
import { isOverdue } from './promise-clock.ts'
import { keptByAnswerIn } from './promise-kinds.ts'
import { enter } from './promise-ledger.ts'

interface OnePromise {
  id: Id<'requests'>
  promiseId: Id<'promises'>
}

/** An employee says: this is done. A promise that was broken stays broken, and the ledger says that it was done late. */
export async function keepPromise(tx: Tx, actor: Actor, { id, promiseId }: OnePromise): Promise<void> {
  assertPerson(actor)
  const { request, promise } = await lockPromise(tx, actor, { id, promiseId })
  if (promise.state === 'kept' || promise.state === 'released') throw conflict('requests.promise_settled')
  await keep(tx, actor, request, promise)
  await touch(tx, request)
}

/** "I make it": one tap when the date comes near. */
export async function onTrack(tx: Tx, actor: Actor, { id, promiseId }: OnePromise): Promise<void> {
  assertPerson(actor)
  const { request, promise } = await lockPromise(tx, actor, { id, promiseId })
  if (promise.state !== 'open') throw conflict('requests.promise_settled')
  if (isOverdue(request, promise, await ledgerOf(tx, promiseId))) throw refused('requests.promise_date_passed')
  await enter(tx, actor, request, promise, { kind: 'on_track' })
  await touch(tx, request)
}

/** A promise that is no longer needed. Said by the customer, or by an employee with a reason the customer reads. */
export async function releasePromise(
  tx: Tx,
  actor: Actor,
  { id, promiseId, reason = '' }: OnePromise & { reason?: string | undefined },
): Promise<void> {
  if (actor.kind !== 'person') assertProven(actor)
  const { request, promise } = await lockPromise(tx, actor, { id, promiseId })
  if (actor.kind === 'person' && !reason.trim()) throw refused('requests.reason_missing')
  if (promise.state !== 'open') throw conflict('requests.promise_settled')
  if (isOverdue(request, promise, await ledgerOf(tx, promiseId))) throw refused('requests.promise_date_passed')
  await enter(tx, actor, request, promise, { kind: 'released', reason })
  await touch(tx, request)
}

/** Keeps the promise to answer, at the first answer. The caller holds the lock on the request. */
export async function keepAnswerPromise(tx: Tx, actor: Actor, request: RequestRow): Promise<void> {
  const promise = await tx.maybe<PromiseRow>(sql`
    select ${promiseColumns} from promises p
     where p.request_id = ${request.id} and ${keptByAnswerIn} and (p.state = 'open' or p.state = 'broken' and ${notDoneYet})
     order by p.state = 'open' desc, p.id desc limit 1`)
  if (promise) await keep(tx, actor, request, promise)
}

/** Keeps what was promised with a step, when the step is done. The caller holds the lock on the request. */
export async function keepStepPromises(tx: Tx, actor: Actor, request: RequestRow, stepId: Id<'steps'>): Promise<void> {
  const promises = await tx.many<PromiseRow>(
    sql`select ${promiseColumns} from promises p where p.request_id = ${request.id} and p.step_id = ${stepId} and p.state = 'open' order by p.id`,
  )
  for (const promise of promises) await keep(tx, actor, request, promise)
}

/** Marks a promise as kept; when its date passed in silence, as broken and then done. The caller holds the lock. */
export async function keep(tx: Tx, actor: Actor, request: RequestRow, promise: PromiseRow): Promise<void> {
  const entries = await ledgerOf(tx, promise.id)
  const late = promise.state === 'broken' || isOverdue(request, promise, entries)
  if (late && entries.some((entry) => entry.kind === 'kept')) throw conflict('requests.promise_settled')
  if (late && promise.state === 'open') await enter(tx, system, request, promise, { kind: 'broken' })
  await enter(tx, actor, request, promise, { kind: 'kept', ...(late && { as: promiseDoneLate }) })
}

const notDoneYet = sql`not exists (select from promise_entries e where e.promise_id = p.id and e.kind = 'kept')`
