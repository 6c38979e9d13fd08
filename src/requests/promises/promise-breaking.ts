import type { Day } from '../../lib/days.ts'
import { wholeSentence } from '../../lib/sentences.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { bringByHand } from '../bringing.ts'
import { promiseExplained } from '../happenings/promises.ts'
import { lockRequest, touch } from '../request.ts'
import { ledgerOf, lockPromise, type PromiseRow, promiseColumns } from './promise.ts'
import { isOverdue, noteWaiting, resumePromises, waitsForCustomer } from './promise-clock.ts'
import { enter, isWaiting } from './promise-ledger.ts'
import { dueAt, promise as promiseAnew } from './promising.ts'

/**
 * Says that a promise will not be kept or was not: why, and by when it is done after all. The new date is a promise of
 * its own; this one stays broken. One that broke in silence can still be explained, once. Returns the new promise.
 */
export async function breakPromise(
  tx: Tx,
  actor: Actor,
  {
    id,
    promiseId,
    reason,
    newDueOn,
  }: { id: Id<'requests'>; promiseId: Id<'promises'>; reason: string; newDueOn?: Day | undefined },
): Promise<number | undefined> {
  assertPerson(actor)
  const { request, promise } = await lockPromise(tx, actor, { id, promiseId })
  const due = newDueOn ? await dueAt(tx, newDueOn) : undefined
  if (due && due < new Date()) throw refused('requests.promise_in_the_past')
  const entries = await ledgerOf(tx, promiseId)
  const silent = promise.state === 'broken' && !entries.some((entry) => entry.kind === 'broken' && entry.reason !== '')
  if (promise.state !== 'open' && !silent) throw conflict('requests.promise_settled')

  await enter(tx, actor, request, promise, {
    kind: 'broken',
    reason: wholeSentence(reason),
    ...(silent && { as: promiseExplained }),
  })
  await touch(tx, request)
  await bringByHand(tx, request)
  const { kind, text, step_id: stepId } = promise
  return due && (await promiseAnew(tx, actor, { requestId: id, kind, text, due, stepId }))
}

const AT_ONCE = 100

/**
 * Breaks what passed its date in silence, and notes where the customer was waited for. Runs every minute; several at
 * once and twice is fine, because each looks again under the request's lock. Returns how many promises it changed.
 */
export async function breakOverduePromises(db: OrganisationDb): Promise<number> {
  let changed = 0
  for (let after: After = { due: '-infinity', id: NO_ID }; ; ) {
    const past = await db.many<After & { request_id: Id<'requests'> }>(sql`
      select p.id, p.due_at::text as due, p.request_id from promises p join requests r on r.id = p.request_id
       where p.state = 'open' and p.due_at < now() and (p.due_at, p.id) > (${after.due}::timestamptz, ${after.id}::bigint)
         and (r.closed_at is null or r.closed_at > p.due_at)
         and not (r.turn = 'customers' and r.turn_since < p.due_at and ${waitingNow})
       order by p.due_at, p.id limit ${AT_ONCE}`)
    for (const one of past) if (await db.transaction((tx) => look(tx, one))) changed++
    const last = past.at(-1)
    if (!last) return changed
    after = last
  }
}

/** How far it came, in the order of the index on open promises: what is kept long ago is not looked through. */
interface After {
  /** As Postgres writes it: to the microsecond. */
  due: string
  id: Id<'promises'>
}

const waitingNow = sql`coalesce((select e.kind = 'waiting' from promise_entries e
  where e.promise_id = p.id and e.kind in ('waiting', 'resumed') order by e.id desc limit 1), false)`

async function look(tx: Tx, { id, request_id }: { id: Id<'promises'>; request_id: Id<'requests'> }): Promise<boolean> {
  const request = await lockRequest(tx, system, request_id)
  const promise = await tx.one<PromiseRow>(sql`select ${promiseColumns} from promises p where p.id = ${id}`)
  const entries = await ledgerOf(tx, id)
  if (promise.state !== 'open' || promise.due_at > new Date()) return false
  if (request.closed_at && request.closed_at < promise.due_at) return false // in time, when the work ended

  if (isOverdue(request, promise, entries)) {
    await enter(tx, system, request, promise, { kind: 'broken' })
    await touch(tx, request)
    return true
  }
  if (waitsForCustomer(request, promise)) {
    if (isWaiting(entries)) return false
    await noteWaiting(tx, request, promise)
    return true
  }
  await resumePromises(tx, system, request)
  return true
}
