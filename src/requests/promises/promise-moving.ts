import type { Day } from '../../lib/days.ts'
import { wholeSentence } from '../../lib/sentences.ts'
import { type Counted, careComplaintTerm, complaintTerm, type DayTerm, dataRequestTerm } from '../../lib/terms.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { conflict, invalid, refused } from '../../platform/refusal.ts'
import { assertPerson, assertProven } from '../../platform/who-may.ts'
import { bringByHand } from '../bringing.ts'
import { touch } from '../request.ts'
import { awaitReading } from '../tending.ts'
import { isCounted, type Locked, ledgerOf, lockPromise, type PromiseEntry } from './promise.ts'
import { isOverdue } from './promise-clock.ts'
import { enter, proposalIn } from './promise-ledger.ts'
import { dueAt, promise as promiseAnew } from './promising.ts'

interface OnePromise {
  id: Id<'requests'>
  promiseId: Id<'promises'>
}

/**
 * "I don't make it", said before the date passes: the new date holds from now on and the customer is told and asked.
 * Silence is consent. Refuses a day before it: that is no bad news, and keeps the promise. Refuses once the date has passed: then it is broken and no longer to be moved.
 */
export async function proposeNewDate(
  tx: Tx,
  actor: Actor,
  { id, promiseId, dueOn, reason }: OnePromise & { dueOn: Day; reason: string },
): Promise<void> {
  assertPerson(actor)
  const { request, promise } = await inTime(tx, actor, { id, promiseId })
  const due = await dueAt(tx, dueOn)
  if (due < new Date()) throw refused('requests.promise_in_the_past')
  if (due < promise.due_at) throw invalid({ due_on: 'requests.promise_earlier_date' })
  if (due.getTime() === promise.due_at.getTime()) throw refused('requests.promise_same_date')
  await enter(tx, actor, request, promise, { kind: 'renegotiated', due, reason: wholeSentence(reason) })
  await touch(tx, request)
  await bringByHand(tx, request)
}

/** The customer agrees with the new date. */
export async function agreeToDate(tx: Tx, customer: Actor, { id, promiseId }: OnePromise): Promise<void> {
  assertProven(customer)
  const { request, promise } = await proposed(tx, customer, { id, promiseId })
  await enter(tx, customer, request, promise, { kind: 'agreed' })
  await touch(tx, request)
}

/**
 * The customer does not agree: the earlier date counts again. When that has passed by now the promise is broken, and
 * the new date is a promise of its own: we still do what we said we can.
 */
export async function declineDate(tx: Tx, customer: Actor, { id, promiseId }: OnePromise): Promise<void> {
  assertProven(customer)
  const { request, promise, entries, proposal } = await proposed(tx, customer, { id, promiseId })
  const due = dueBefore(entries, proposal)
  await enter(tx, customer, request, promise, { kind: 'declined', due })
  if (isOverdue(request, { ...promise, due_at: due }, entries)) {
    await enter(tx, system, request, promise, { kind: 'broken' })
    const { kind, text, step_id: stepId, due_at } = promise
    if (due_at > new Date()) await promiseAnew(tx, system, { requestId: id, kind, text, due: due_at, stepId })
  }
  await touch(tx, request, 'ours')
  await awaitReading(tx, id)
}

/** The extension the law allows, told before the term ends; once, with a reason. */
export async function extendTerm(
  tx: Tx,
  actor: Actor,
  { id, promiseId, reason }: OnePromise & { reason: string },
): Promise<void> {
  assertPerson(actor)
  const { request, promise, entries } = await inTime(tx, actor, { id, promiseId })
  const extended = isCounted(promise.counted) ? extendedTerm(promise.counted) : undefined
  if (!extended) throw refused('requests.term_not_extendable')
  if (entries.some((entry) => entry.kind === 'extended')) throw conflict('requests.term_extended_already')
  await tx.run(sql`update promises set counted = ${JSON.stringify(extended.counted)} where id = ${promiseId}`)
  await enter(tx, actor, request, promise, { kind: 'extended', due: await dueAt(tx, extended.due), reason })
  await touch(tx, request)
  await bringByHand(tx, request)
}

/** The whole term with its extension, by the rule it was counted by; nothing where the law allows none. */
function extendedTerm({ rule, from }: Counted): DayTerm | undefined {
  if (rule === 'awb_complaint') return complaintTerm(from, { extended: true })
  if (rule === 'awb_complaint_committee') return complaintTerm(from, { committee: true, extended: true })
  if (rule === 'wkkgz_complaint') return careComplaintTerm(from, { extended: true })
  if (rule === 'avg_request') return dataRequestTerm(from, { extended: true })
}

async function inTime(tx: Tx, actor: Actor, which: OnePromise): Promise<Locked & { entries: PromiseEntry[] }> {
  const locked = await lockPromise(tx, actor, which)
  const entries = await ledgerOf(tx, which.promiseId)
  if (locked.promise.state !== 'open') throw conflict('requests.promise_settled')
  if (isOverdue(locked.request, locked.promise, entries)) throw refused('requests.promise_date_passed')
  return { ...locked, entries }
}

async function proposed(tx: Tx, customer: Actor, which: OnePromise) {
  const locked = await lockPromise(tx, customer, which)
  const entries = await ledgerOf(tx, which.promiseId)
  const proposal = locked.promise.state === 'open' ? proposalIn(entries) : undefined
  if (!proposal) throw conflict('requests.no_date_proposed')
  return { ...locked, entries, proposal }
}

/** The date that held before this proposal. An earlier proposal nobody objected to holds: silence is consent. */
function dueBefore(entries: readonly PromiseEntry[], proposal: PromiseEntry): Date {
  return entries.findLast((entry) => entry.id < proposal.id && entry.due_at !== null)?.due_at ?? new Date(0)
}
