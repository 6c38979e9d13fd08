import { addWorkingDays, addWorkingHours, type BusinessCalendar } from '../../lib/calendar.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { RequestRow } from '../request.ts'
import type { Step } from '../step.ts'
import { lastInstantOf } from '../working-time.ts'
import type { PromiseEntry, PromiseRow } from './promise.ts'
import { isOverdue, waitsForCustomer } from './promise-clock.ts'
import { PROMISES } from './promise-kinds.ts'
import { isWaiting, lastOf, proposalIn } from './promise-ledger.ts'

/**
 * How a promise stands, for a view. `moved`: it has another date than first said, and nobody objected. `waiting`: for the
 * customer. `done_late`: broken, and done after all.
 */
export type PromiseState = 'open' | 'moved' | 'waiting' | 'risk' | 'kept' | 'broken' | 'done_late' | 'released'

type Ledgered = PromiseRow & { entries: readonly PromiseEntry[] }

/** What a view needs beside the promise to say how it stands. */
export interface PromiseContext {
  request: Pick<RequestRow, 'turn' | 'turn_since'>
  steps: readonly Step[]
}

export function promiseStateOf(
  promise: Ledgered,
  context: PromiseContext,
  { calendar, now = new Date() }: { calendar: BusinessCalendar; now?: Date },
): PromiseState {
  const { state, entries } = promise
  if (state === 'broken') return entries.some((entry) => entry.kind === 'kept') ? 'done_late' : 'broken'
  if (state !== 'open') return state
  if (isOverdue(context.request, promise, entries, now)) return 'broken' // a minute before the log says so
  if (isWaiting(entries) || waitsForCustomer(context.request, promise)) return 'waiting'
  if (atRisk(promise, context, { calendar, now })) return 'risk'
  const moved = lastOf(entries, ['made', 'renegotiated', 'declined', 'extended', 'resumed'])
  return moved?.kind === 'renegotiated' || moved?.kind === 'extended' || moved?.kind === 'resumed' ? 'moved' : 'open'
}

/** May the customer still say yes or no to a new date? */
export const awaitsConsent = (promise: Ledgered) =>
  promise.state === 'open' && proposalIn(promise.entries) !== undefined

const LAST_HOURS = 2 // an answer that is due within these opening hours and has not come

/**
 * May it come too late, as far as the plan says? For a promise that hangs on a step: the expected time of the steps up
 * to it is longer than what is left. For the promise to answer: only its last hours are left. "I make it", said after
 * the last move of the date, is taken at its word.
 */
export function atRisk(
  promise: Ledgered,
  { steps }: PromiseContext,
  { calendar, now = new Date() }: { calendar: BusinessCalendar; now?: Date },
): boolean {
  if (promise.state !== 'open') return false
  if (
    lastOf(promise.entries, ['made', 'renegotiated', 'declined', 'extended', 'resumed', 'on_track'])?.kind ===
    'on_track'
  )
    return false
  if (PROMISES[promise.kind].atRisk === 'last_hours') return addWorkingHours(calendar, now, LAST_HOURS) > promise.due_at
  const carrying = steps.find((step) => step.id === promise.step_id)
  return carrying !== undefined && expectedEnd(stepsUpTo(steps, carrying), calendar, now) > promise.due_at
}

const stepsUpTo = (steps: readonly Step[], last: Step) =>
  steps.filter((step) => step.position <= last.position && !step.finished_at)

/** When these steps will have been done, one after the other, if each takes as long as its service expects. */
export function expectedEnd(steps: readonly Step[], calendar: BusinessCalendar, now: Date): Date {
  return steps.reduce((from, step) => {
    const end = endOfStep(step, calendar, step.started_at ?? from)
    return new Date(Math.max(end.getTime(), from.getTime()))
  }, now)
}

function endOfStep(
  { duration_amount: amount, duration_unit: unit }: Step,
  calendar: BusinessCalendar,
  from: Date,
): Date {
  if (!amount) return from
  if (unit === 'working_hours') return addWorkingHours(calendar, from, amount)
  const day = dayOf(from, calendar.timeZone)
  return lastInstantOf(
    unit === 'days' ? addDays(day, amount) : addWorkingDays(calendar, day, amount),
    calendar.timeZone,
  )
}
