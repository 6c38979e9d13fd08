import type HolidaysOf from 'date-holidays'
import { addDays, type Day, type Weekday, weekdayOf } from './days.ts'
import { publicHolidaysOf } from './dutch-holidays.ts'
import { atTime, type ClockTime, dayOf, HOUR } from './time.ts'
import { whenNeeded } from './when-needed.ts'

/** From and until on the clock; until is not part of it. */
export type OpenHours = readonly [from: ClockTime, until: ClockTime]

/** When an organisation or a department works. Made by `businessCalendar`. */
export type BusinessCalendar = {
  readonly timeZone: string
  /** Country whose public holidays are free days, as ISO 3166 ('NL'); '' for none. */
  readonly country: string
  /** Days the organisation is closed on top of the public holidays. */
  readonly closingDays: readonly Day[]
  readonly hours: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>
}

/** Monday to Friday, nine to five: what holds until somebody sets hours. */
const USUAL_HOURS: BusinessCalendar['hours'] = {
  1: [['09:00', '17:00']],
  2: [['09:00', '17:00']],
  3: [['09:00', '17:00']],
  4: [['09:00', '17:00']],
  5: [['09:00', '17:00']],
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** We look no further than ten years: a calendar that is closed for longer is a mistake, and must not hang a page. */
const FURTHEST_DAYS = 3660

/** A sound calendar out of settings: hours in order, empty ones left out, the usual hours when none are left. */
export function businessCalendar(settings: Partial<BusinessCalendar> = {}): BusinessCalendar {
  const hours = tidy(settings.hours ?? {})

  return {
    timeZone: settings.timeZone ?? 'Europe/Amsterdam',
    country: settings.country ?? 'NL',
    closingDays: settings.closingDays ?? [],
    hours: Object.keys(hours).length > 0 ? hours : USUAL_HOURS,
  }
}

/** A day with opening hours that is neither a public holiday nor a closing day. */
export function isWorkingDay(calendar: BusinessCalendar, day: Day): boolean {
  return openingsOn(calendar, day).length > 0
}

/** A public holiday or a closing day, on a day of the week that is a working day otherwise. */
export function isClosedForOnce(calendar: BusinessCalendar, day: Day): boolean {
  return (calendar.hours[weekdayOf(day)] ?? []).length > 0 && !isWorkingDay(calendar, day)
}

/** The n-th working day after this day, which itself does not count; 0 gives the day itself, negative counts back. */
export function addWorkingDays(calendar: BusinessCalendar, day: Day, days: number): Day {
  const direction = Math.sign(days)
  let left = Math.abs(Math.trunc(days))
  let current = day

  for (let looked = 0; left > 0; looked++) {
    if (looked > FURTHEST_DAYS) throw new RangeError('no such working day within ten years')
    current = addDays(current, direction)
    if (isWorkingDay(calendar, current)) left--
  }
  return current
}

/** Working days after `from` up to and including `to`, negative when `to` lies before `from`. Counts ten years at most. */
export function workingDaysBetween(calendar: BusinessCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)

  let count = 0
  for (let day = from, looked = 0; day < to && looked < FURTHEST_DAYS; looked++) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

/** The instant at which this many opening hours have passed. Outside hours counting starts at the next opening. */
export function addWorkingHours(calendar: BusinessCalendar, instant: Date, hours: number): Date {
  let left = Math.max(0, hours) * HOUR

  for (const [from, until] of openingsFrom(calendar, instant)) {
    if (left <= until - from) return new Date(from + left)
    left -= until - from
  }
  throw new RangeError('no such working hour within ten years')
}

/** Opening hours that pass between two instants, 0 when `to` is not after `from`. Counts ten years at most. */
export function workingHoursBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  let passed = 0

  for (const [opens, closes] of openingsFrom(calendar, from)) {
    if (opens >= to.getTime()) break
    passed += Math.min(closes, to.getTime()) - opens
  }
  return passed / HOUR
}

/** The instant itself when open, else the first opening after it; nothing when closed for ten years. */
export function nextOpening(calendar: BusinessCalendar, instant: Date): Date | undefined {
  for (const [opens] of openingsFrom(calendar, instant)) return new Date(opens)
  return undefined
}

/** The opening that holds the instant, cut off at it, else the first one after it; nothing when closed for ten years. */
export function openingAt(calendar: BusinessCalendar, instant: Date): { opens: Date; closes: Date } | undefined {
  for (const [opens, closes] of openingsFrom(calendar, instant)) {
    return { opens: new Date(opens), closes: new Date(closes) }
  }
  return undefined
}

export function isOpenAt(calendar: BusinessCalendar, instant: Date): boolean {
  return nextOpening(calendar, instant)?.getTime() === instant.getTime()
}

/** Openings in epoch milliseconds, in order; the first is cut off at the instant itself. */
function* openingsFrom(calendar: BusinessCalendar, instant: Date): Generator<[number, number]> {
  const start = instant.getTime()
  let day = dayOf(instant, calendar.timeZone)

  for (let looked = 0; looked <= FURTHEST_DAYS; looked++, day = addDays(day, 1)) {
    for (const [from, until] of openingsOn(calendar, day)) {
      const opens = Math.max(start, atTime(day, from, calendar.timeZone).getTime())
      const closes = atTime(day, until, calendar.timeZone).getTime()
      if (opens < closes) yield [opens, closes]
    }
  }
}

function openingsOn(calendar: BusinessCalendar, day: Day): readonly OpenHours[] {
  const hours = calendar.hours[weekdayOf(day)] ?? []
  const free = hours.length === 0 || calendar.closingDays.includes(day) || publicHolidays(calendar, day).has(day)
  return free ? [] : hours
}

const elsewhere = whenNeeded<typeof HolidaysOf>('date-holidays') // it knows every country, and weighs more than half of the program

// Working out a year of holidays takes milliseconds, so each is kept; there are few countries and few years.
const holidaysKept = new Map<string, ReadonlySet<Day>>()

function publicHolidays({ country }: BusinessCalendar, day: Day): ReadonlySet<Day> {
  const year = day.slice(0, 4)
  const key = `${country} ${year}`
  const kept = holidaysKept.get(key) ?? holidaysOf(country, year)
  if (holidaysKept.size > 1000) holidaysKept.clear()
  holidaysKept.set(key, kept)
  return kept
}

function holidaysOf(country: string, year: string): ReadonlySet<Day> {
  if (!country) return new Set()
  if (country === 'NL') return publicHolidaysOf(Number(year))
  const Holidays = elsewhere()
  const holidays = new Holidays(country, { types: ['public'] }).getHolidays(year)
  return new Set(holidays.map(({ date }) => date.slice(0, 10)))
}

function tidy(hours: BusinessCalendar['hours']): BusinessCalendar['hours'] {
  const kept = WEEKDAYS.map((weekday) => [weekday, inOrder(hours[weekday] ?? [])] as const)
  return Object.fromEntries(kept.filter(([, openings]) => openings.length > 0))
}

function inOrder(openings: readonly OpenHours[]): readonly OpenHours[] {
  const sorted = openings.filter(([from, until]) => from < until).toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
  return sorted.reduce<OpenHours[]>(joined, [])
}

/** Two openings that touch or overlap are one, else their hours would count twice. */
function joined(openings: OpenHours[], next: OpenHours): OpenHours[] {
  const last = openings.at(-1)
  if (!last || last[1] < next[0]) return [...openings, next]
  if (last[1] >= next[1]) return openings
  return [...openings.slice(0, -1), [last[0], next[1]]]
}
