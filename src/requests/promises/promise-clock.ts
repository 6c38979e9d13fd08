import {
  addWorkingDays,
  addWorkingHours,
  type BusinessCalendar,
  workingDaysBetween,
  workingHoursBetween,
} from '../../lib/calendar.ts'
import { addDays, daysBetween } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { RequestRow } from '../request.ts'
import { calendarFor, lastInstantOf } from '../working-time.ts'
import { entryColumns, isCounted, type PromiseEntry, type PromiseRow, promiseColumns } from './promise.ts'
import { PROMISES } from './promise-kinds.ts'
import { enter, isWaiting } from './promise-ledger.ts'

// How the clock runs. The customer's own clock never pauses: lead time is all the time the customer lived through. A
// promise is something else: it is not called broken while it is the customer's turn and was so before the date passed.
// The ledger then says "waiting" (the customer can dispute that) and, when the turn comes back, "resumed" with the
// working time that was left when the wait began. A wait that ends before the date moves nothing.

type Waited = Pick<RequestRow, 'turn' | 'turn_since'>

/** Has the date passed without the customer being waited for? Then silence made it a broken promise. */
export function isOverdue(
  request: Waited,
  promise: Pick<PromiseRow, 'state' | 'due_at'>,
  entries: readonly PromiseEntry[],
  now = new Date(),
): boolean {
  return promise.state === 'open' && promise.due_at < now && !waitsForCustomer(request, promise) && !isWaiting(entries)
}

/** Was it the customer's turn already when the date passed, and still? */
export const waitsForCustomer = (request: Waited, promise: Pick<PromiseRow, 'due_at'>) =>
  request.turn === 'customers' && request.turn_since < promise.due_at

/** Says in the ledger that a promise waits for the customer, since they got the turn. */
export async function noteWaiting(tx: Tx, request: RequestRow, promise: PromiseRow): Promise<void> {
  await enter(tx, system, request, promise, { kind: 'waiting', at: request.turn_since })
}

/** Lets the clock of waiting promises run on. Without extra time the old date counts: the wait was disputed. */
export async function resumePromises(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  { extraTime = true } = {},
): Promise<void> {
  const open = await tx.many<PromiseRow>(
    sql`select ${promiseColumns} from promises p where p.request_id = ${request.id} and p.state = 'open' order by p.id`,
  )
  const entries = await tx.many<PromiseEntry>(
    sql`select ${entryColumns} from promise_entries e where e.promise_id = any(${open.map((one) => one.id)}::bigint[]) order by e.id`,
  )
  const calendar = await calendarFor(tx)
  for (const promise of open) {
    const own = entries.filter((entry) => entry.promise_id === promise.id)
    const waiting = isWaiting(own) && own.findLast((entry) => entry.kind === 'waiting')
    if (!waiting) continue
    const due = extraTime ? dueAfterWait(calendar, promise, waiting.at, request.turn_since) : promise.due_at
    await enter(tx, actor, request, promise, { kind: 'resumed', due })
  }
}

/** What was left of the time when the wait began, counted on from its end: in the unit the promise is counted in. */
export function dueAfterWait(
  calendar: BusinessCalendar,
  promise: Pick<PromiseRow, 'due_at' | 'kind' | 'counted'>,
  began: Date,
  ended: Date,
): Date {
  const unit = isCounted(promise.counted) ? promise.counted.unit : undefined
  if (unit === 'working_hours')
    return addWorkingHours(calendar, ended, workingHoursBetween(calendar, began, promise.due_at))

  const { timeZone } = calendar
  const [from, due, on] = [dayOf(began, timeZone), dayOf(promise.due_at, timeZone), dayOf(ended, timeZone)]
  const inCalendarDays = PROMISES[promise.kind].countedOnIn === 'calendar_days' || unit === 'days'
  const day = inCalendarDays
    ? addDays(on, daysBetween(from, due))
    : addWorkingDays(calendar, on, workingDaysBetween(calendar, from, due))
  return lastInstantOf(day, timeZone)
}
