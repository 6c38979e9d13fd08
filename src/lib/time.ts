import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from './days.ts'

/** A time on the clock, 'HH:MM'; '24:00' is the end of the day. */
export type ClockTime = string

const CLOCK_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

export function isClockTime(text: string): text is ClockTime {
  return CLOCK_PATTERN.test(text)
}

/** Is this a time zone we can count in, such as 'Europe/Amsterdam'? */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The day it is at this instant, on the clock of the time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  return wallClock(instant, timeZone).split('T')[0] ?? ''
}

/** The time on the wall at this instant, 'HH:MM'. */
export function clockTimeOf(instant: Date, timeZone: string): ClockTime {
  return wallClock(instant, timeZone).split('T')[1]?.slice(0, 5) ?? ''
}

/**
 * The instant at which the clock shows this time on this day. A time that is skipped in spring is moved forward by the
 * length of the gap; of a time that occurs twice in autumn the first is meant.
 */
export function atTime(day: Day, time: ClockTime, timeZone: string): Date {
  if (time === '24:00') return endOfDay(day, timeZone)

  return instantOf(`${day}T${time}:00Z`, timeZone)
}

/** The first instant of the day. */
export function startOfDay(day: Day, timeZone: string): Date {
  return instantOf(`${day}T00:00:00Z`, timeZone)
}

/** The first instant after the day: compare with `<`. */
export function endOfDay(day: Day, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone)
}

export function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR)
}

/** One hour in milliseconds. */
export const HOUR = 3_600_000

/** What clock and calendar show, as 'YYYY-MM-DDTHH:MM…'. Pages ask this hundreds of times: only distances are looked up. */
function wallClock(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + distance(instant, timeZone)).toISOString()
}

/** The instant at which clock and calendar show this, by the distance of the day before or, after a change, of the day after. */
function instantOf(shown: string, timeZone: string): Date {
  const at = Date.parse(shown)
  if (Number.isNaN(at)) throw new RangeError(`no time: ${shown}`)
  const [before, after] = [-DAY, DAY].map((away) => at - distance(new Date(at + away), timeZone))
  const shows = (found = Number.NaN) => found + distance(new Date(found), timeZone) === at
  return new Date((!shows(before) && shows(after) ? after : before) ?? at)
}

const DAY = 24 * HOUR
const QUARTER = HOUR / 4 // a zone moves its clock at whole quarters of an hour
const KEPT = 10_000
const distances = new Map<string, number>()

/** How far the clock of the zone is ahead of universal time at this instant, in milliseconds. */
function distance(instant: Date, timeZone: string): number {
  const quarter = `${timeZone} ${Math.floor(instant.getTime() / QUARTER)}`
  const known = distances.get(quarter)
  if (known !== undefined) return known
  if (distances.size >= KEPT) distances.clear()
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone)
  const found = zoned.offsetNanoseconds / 1_000_000
  distances.set(quarter, found)
  return found
}
