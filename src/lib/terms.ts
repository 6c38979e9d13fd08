import { addWorkingDays, addWorkingHours, type BusinessCalendar } from './calendar.ts'
import { addDays, addMonths, type Day, weekdayOf } from './days.ts'
import { type DutchHoliday, dutchHoliday } from './dutch-holidays.ts'
import { addHours, dayOf } from './time.ts'

export type TermRule =
  | 'awb_objection'
  | 'awb_complaint'
  | 'awb_complaint_committee'
  | 'wkkgz_complaint'
  | 'avg_request'
  | 'free'

export type TermUnit = 'months' | 'weeks' | 'days' | 'working_days' | 'hours' | 'working_hours'

/** Why a last day moved: the first reason in the way of the day on which the term would have ended. */
export type Moved = { from: Day; reason: 'saturday' | 'sunday' | DutchHoliday }

/**
 * How a date was counted, to show beside it. Survives JSON. `from` is the day (for terms in hours: the instant, ISO 8601
 * in UTC) that the term was counted from and that itself does not count; `amount` includes an extension.
 */
export type Counted = { rule: TermRule; from: string; amount: number; unit: TermUnit; moved?: Moved }

/** `due` is the last day that is still in time. */
export type DayTerm = { due: Day; counted: Counted }

/** `due` is the last instant that is still in time. */
export type InstantTerm = { due: Date; counted: Counted }

export type FreeTerm = { amount: number; unit: 'days' | 'working_days' | 'hours' | 'working_hours' }

/**
 * Until when somebody can object to a decision: six weeks (Awb 6:7), the first day being the one after the decision was
 * sent or handed over (Awb 6:8 lid 1, 3:41), so that the last is the same weekday six weeks later; a Saturday, Sunday or
 * recognised holiday moves it on (Algemene termijnenwet art. 1 and 3). Having it looked at again does not move this.
 * Some laws give another number of weeks.
 */
export function lastDayToObject(decisionSentOn: Day, weeks = 6): DayTerm {
  return counted({ rule: 'awb_objection', from: decisionSentOn, amount: weeks, unit: 'weeks' })
}

/**
 * By when a complaint about a public body is dealt with: six weeks after receipt, ten when a committee advises
 * (Awb 9:11 lid 1), four more when put off in writing (lid 2). With an extension the whole is counted from the receipt,
 * and only its end moves (Algemene termijnenwet art. 1): the reading that is never too late.
 */
export function complaintTerm(receivedOn: Day, { committee = false, extended = false } = {}): DayTerm {
  const rule = committee ? 'awb_complaint_committee' : 'awb_complaint'
  return counted({ rule, from: receivedOn, amount: (committee ? 10 : 6) + (extended ? 4 : 0), unit: 'weeks' })
}

/** A complaint about care: six weeks after it was handed in, four more when that is told in writing (Wkkgz art. 17). */
export function careComplaintTerm(receivedOn: Day, { extended = false } = {}): DayTerm {
  return counted({ rule: 'wkkgz_complaint', from: receivedOn, amount: extended ? 10 : 6, unit: 'weeks' })
}

/**
 * A request about one's own data: one month after receipt, two more when complex, told within the first (GDPR art. 12
 * lid 3). Months run to the same date, or the last of a shorter month; a free day at the end moves it on (Regulation
 * 1182/71 art. 3 lid 2 sub c and lid 4).
 */
export function dataRequestTerm(receivedOn: Day, { extended = false } = {}): DayTerm {
  return counted({ rule: 'avg_request', from: receivedOn, amount: extended ? 3 : 1, unit: 'months' })
}

/** A term of our own in days: due at the end of that day on our calendar. Legal holidays do not move it. */
export function termInDays(calendar: BusinessCalendar, from: Date, { amount, unit }: FreeTerm & DayUnit): DayTerm {
  const day = dayOf(from, calendar.timeZone)
  const due = unit === 'days' ? addDays(day, amount) : addWorkingDays(calendar, day, amount)
  return { due, counted: { rule: 'free', from: day, amount, unit } }
}

/** A term of our own in hours: due at that instant. */
export function termInHours(
  calendar: BusinessCalendar,
  from: Date,
  { amount, unit }: FreeTerm & HourUnit,
): InstantTerm {
  const due = unit === 'hours' ? addHours(from, amount) : addWorkingHours(calendar, from, amount)
  return { due, counted: { rule: 'free', from: from.toISOString(), amount, unit } }
}

type DayUnit = { unit: 'days' | 'working_days' }
type HourUnit = { unit: 'hours' | 'working_hours' }

type LegalTerm = { rule: TermRule; from: Day; amount: number; unit: 'weeks' | 'months' }

function counted(term: LegalTerm): DayTerm {
  const ends = term.unit === 'weeks' ? addDays(term.from, 7 * term.amount) : addMonths(term.from, term.amount)
  const reason = inTheWay(ends)

  if (!reason) return { due: ends, counted: term }
  return { due: firstFreeOfReasons(ends), counted: { ...term, moved: { from: ends, reason } } }
}

function firstFreeOfReasons(day: Day): Day {
  return inTheWay(day) ? firstFreeOfReasons(addDays(day, 1)) : day
}

/** A holiday is the better explanation on a day that is both. */
function inTheWay(day: Day): Moved['reason'] | undefined {
  const weekday = weekdayOf(day)
  return dutchHoliday(day) ?? (weekday === 6 ? 'saturday' : weekday === 7 ? 'sunday' : undefined)
}
