import { addWorkingDays, type BusinessCalendar, isWorkingDay } from '../../lib/calendar.ts'
import type { Day } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { expectedEnd } from '../promises/promise-state.ts'
import { type Step, stepState } from '../step.ts'

/** How steps are called that set a day for what follows, in both languages. Somebody's own name for it is asked nothing. */
const PLANS = /\b(?:in)?plan(?:nen|t|ning)?\b|\bafspra(?:ak|ken)\b|\bschedul(?:e|ing)\b|\bappointment\b/iu

const SOON = 3 // working days: soon enough to be looked forward to, and mostly long enough to get to it

export const plansAhead = ({ name }: Pick<Step, 'name'>): boolean => PLANS.test(name)

/** What gets its day by this step that plans, so that the two are said in one go. */
export function stepPlannedBy(steps: readonly Step[], planning: Step): Step | undefined {
  return plansAhead(planning)
    ? undatedAfter(
        steps,
        steps.findIndex(({ id }) => id === planning.id),
      )
    : undefined
}

/**
 * What comes next and has no day, once a step was done: the page of who asked says so. `awaited` is whether something
 * else on it already says when they hear more; what was to be planned is asked all the same.
 */
export function stepWithoutDay(steps: readonly Step[], { awaited }: { awaited: boolean }): Step | undefined {
  const place = steps.findLastIndex((step) => stepState(step) === 'done' && (!awaited || plansAhead(step)))
  return place < 0 || steps.some((step) => stepState(step) === 'now') ? undefined : undatedAfter(steps, place)
}

/** When it will probably be done: as long as its service expects it to take, and not today any more. */
export function likelyDay(step: Step, calendar: BusinessCalendar, now: Date): Day {
  const today = dayOf(now, calendar.timeZone)
  if (!step.duration_amount) return addWorkingDays(calendar, today, SOON)
  const expected = dayOf(expectedEnd([step], calendar, now), calendar.timeZone)
  return expected > today && isWorkingDay(calendar, expected) ? expected : addWorkingDays(calendar, expected, 1)
}

function undatedAfter(steps: readonly Step[], place: number): Step | undefined {
  const next = steps.slice(place + 1).find((step) => stepState(step) !== 'skipped')
  return next && stepState(next) === 'next' && !next.planned_on && !next.customers_turn ? next : undefined
}
