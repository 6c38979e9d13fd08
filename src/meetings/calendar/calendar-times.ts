import { Temporal } from 'temporal-polyfill'
import type { ContentLine } from './content-lines.ts'
import { namedZone, type Zone } from './time-zones.ts'

/** A time in a calendar: on the clock, where, and the instant that is. */
export interface CalendarTime {
  instant: Temporal.ZonedDateTime
  zone: Zone
  /** A whole day: `instant` is its first. */
  allDay: boolean
  /** The file says of no zone: the reader's counts. */
  floating: boolean
  /** The zone the file names, when nobody knows it: the reader's counts. */
  unknownZone?: string
}

interface Zones {
  find(tzid: string): Zone | undefined
  own: Zone
}

const PATTERN = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i

/** Reads DTSTART, DTEND, RECURRENCE-ID and each part of EXDATE. Nothing when it is no time, such as 30 February. */
export function calendarTime(
  { params, value }: Pick<ContentLine, 'params' | 'value'>,
  zones: Zones,
): CalendarTime | undefined {
  const { tzid, found } = zoneAndTime(params.TZID, value.trim())
  if (!found) return
  const [, year, month, day, hour, minute, second = '00', utc] = found
  const zone = utc ? namedZone('UTC') : tzid ? zones.find(tzid) : undefined
  try {
    const clock = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second}`)
    return {
      instant: (zone ?? zones.own).at(clock),
      zone: zone ?? zones.own,
      allDay: hour === undefined,
      floating: !zone && !tzid && hour !== undefined,
      ...(!zone && tzid && { unknownZone: tzid }),
    }
  } catch {
    return
  }
}

/** Some programs put a zone without quotes in, such as '(UTC+01:00) Rome', and a part of it ends up in the value. */
function zoneAndTime(tzid: string | undefined, value: string) {
  const colon = value.lastIndexOf(':')
  if (!tzid || colon < 0) return { tzid, found: PATTERN.exec(value) }
  return { tzid: `${tzid}:${value.slice(0, colon)}`, found: PATTERN.exec(value.slice(colon + 1)) }
}

const DURATION = /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i

/** RFC 5545, 3.3.6, at least zero long. Days are days on the clock, hours are hours. */
export function calendarDuration(value: string): Temporal.Duration | undefined {
  const found = DURATION.exec(value.trim())
  if (!found || found[1] === '-' || !/\d/.test(value)) return
  const [, , weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
  return Temporal.Duration.from({
    weeks: Number(weeks),
    days: Number(days),
    hours: Number(hours),
    minutes: Number(minutes),
    seconds: Number(seconds),
  })
}

/** '2026-11-23T10:00:00+01:00': an instant with the offset that counted where it was written. */
export const withOffset = (instant: Temporal.ZonedDateTime) =>
  instant.toString({ timeZoneName: 'never', smallestUnit: 'second' })
