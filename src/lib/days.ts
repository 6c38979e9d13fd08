import { Temporal } from 'temporal-polyfill'

/** A calendar day as Postgres gives it: 'YYYY-MM-DD'. Compares and sorts as text. */
export type Day = string

/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** Is this text a day that exists? '2026-02-30' is not. */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false

  const [year, month, day] = text.split('-').map(Number)
  const date = new Date(0)
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day ?? 0)
  return date.toISOString().startsWith(text)
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * DAY).toISOString().split('T')[0] ?? ''
}

/** A month later is the same date; where that date does not exist, the last day of the month (31 January → 28 February). */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
}

/** Whole days from one day to the other; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(midnight(day)).getUTCDay() + 6) % 7] ?? 7
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const DAY = 86_400_000

/** The day as a number to count with; a text that is no day is refused. */
function midnight(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new RangeError(`no day: ${day}`)
  return at
}
