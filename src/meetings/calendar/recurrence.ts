import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { namedZone, type Zone } from './time-zones.ts'

const MOST_STEPS = 20_000 // a rule that matches nothing must end
const LONGEST_RULE = 500

const TOO_DENSE = /(^|;)\s*FREQ=(SECONDLY|MINUTELY)/i // no meeting; to follow one takes half a second

const UNTIL = /(^|;)UNTIL=(\d{8})(?:T(\d{6})(Z)?)?(?=;|$)/i

/** Does this say how something comes back (RFC 5545, 3.3.10)? */
export function isRecurrence(rule: string): boolean {
  const parts = rule.trim().split(';').filter(Boolean)
  if (rule.length > LONGEST_RULE || parts.length === 0 || !parts.every((part) => /^[A-Z-]+=[^=]+$/i.test(part)))
    return false
  try {
    ruleFrom(rule, Temporal.ZonedDateTime.from('2026-01-01T00:00[UTC]'))
    return true
  } catch {
    return false
  }
}

/** Something that may come back. Instants are text with their offset. */
export interface Recurring {
  start: string
  timeZone: string
  /** The zone, when only the file knows it. */
  zone?: Zone | undefined
  /** RRULE: each adds to the set. */
  recurrences: readonly string[]
  /** RDATE: times besides. */
  dates: readonly string[]
  /** EXDATE: times it does not take place. */
  exceptions: readonly string[]
  /** EXDATE as whole days, YYYY-MM-DD. */
  exceptDays: readonly string[]
}

/**
 * When it takes place, from a time up to another, the first first (RFC 5545, 3.8.5): its start, what the rules say and the
 * times besides are one set, less the exceptions. The start counts also where it does not fit its own rule.
 */
export function occurrences(
  event: Recurring,
  { from, until, most }: { from: Date; until: Date; most: number },
): Date[] {
  const zone = zoneOf(event)
  const times = new Set([event.start, ...event.dates].map((instant) => Date.parse(instant)))
  const enough = most + event.exceptions.length + event.exceptDays.length
  for (const rule of event.recurrences)
    for (const time of ruleTimes(rule, { start: event.start, zone, from, until, most: enough })) times.add(time)
  const except = new Set(event.exceptions.map((instant) => Date.parse(instant)))
  const days = new Set(event.exceptDays)
  return [...times]
    .filter((time) => time >= from.getTime() && time < until.getTime() && !except.has(time))
    .filter((time) => days.size === 0 || !days.has(clockAt(zone, time).toPlainDate().toString()))
    .toSorted((one, other) => one - other)
    .slice(0, most)
    .map((time) => new Date(time))
}

interface Range {
  start: string
  zone: Zone
  from: Date
  until: Date
  most: number
}

/** A rule too dense to follow adds nothing. */
function ruleTimes(rule: string, range: Range): number[] {
  if (TOO_DENSE.test(rule)) return []
  try {
    return isNamed(range.zone) ? timesByName(rule, range) : timesByClock(rule, range)
  } catch {
    return []
  }
}

function timesByName(rule: string, { start, zone, from, until, most }: Range): number[] {
  const dtstart = Temporal.Instant.from(start).toZonedDateTimeISO(zone.name)
  return first(ruleFrom(rule, dtstart).between(from, until, true), most).map((time) => time.epochMilliseconds)
}

const DAY_MS = 86_400_000

/** In a zone that only the file knows the rule is followed on the clock, and each time gets the offset that holds then. */
function timesByClock(rule: string, { start, zone, from, until, most }: Range): number[] {
  const dtstart = Temporal.PlainDateTime.from(start.slice(0, 19)).toZonedDateTime('UTC')
  const onClock = rule.replace(UNTIL, (whole, before: string, day: string, time: string, utc: string | undefined) => {
    if (!utc) return whole
    const instant = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('UTC').epochMilliseconds
    return `${before}UNTIL=${clockAt(zone, instant).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`
  })
  const wider = [new Date(from.getTime() - DAY_MS), new Date(until.getTime() + DAY_MS)] as const
  const times = first(ruleFrom(onClock, dtstart).between(...wider, true), most + 3) // and those in the days around
  return times.map((time) => zone.at(time.toPlainDateTime()).epochMilliseconds)
}

function first<One>(all: Iterable<One>, most: number): One[] {
  const found: One[] = []
  for (const one of all) {
    found.push(one)
    if (found.length >= most) break
  }
  return found
}

const ruleFrom = (rule: string, dtstart: Temporal.ZonedDateTime) =>
  new RRuleTemporal({
    rruleString: untilInUtc(rule.trim(), dtstart.timeZoneId),
    dtstart,
    temporal: Temporal,
    maxIterations: MOST_STEPS,
    maxCandidateEvaluations: MOST_STEPS,
  })

/** Many programs write the end of a series as a time on the clock, or as a day; that day counts whole. */
function untilInUtc(rule: string, timeZone: string): string {
  return rule.replace(
    UNTIL,
    (whole, before: string, day: string, time: string | undefined, utc: string | undefined) => {
      if (utc) return whole
      const clock = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time ?? '235959'))
      const instant = clock.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' })
      return `${before}UNTIL=${instant.replace(/[-:]/g, '')}`
    },
  )
}

/** The time on the clock of a zone: guessed, and put right by how far the guess is off. */
export function clockAt(zone: Zone, instant: number): Temporal.PlainDateTime {
  let clock = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').toPlainDateTime()
  for (let round = 0; round < 2; round++)
    clock = clock.add({ milliseconds: instant - zone.at(clock).epochMilliseconds })
  return clock
}

/** The zone of the file, or by its name; where nobody knows it, the offset of the first time. */
function zoneOf({ start, timeZone, zone }: Recurring): Zone {
  if (zone) return zone
  return isKnown(timeZone) ? namedZone(timeZone) : namedZone(start.slice(-6))
}

const isNamed = (zone: Zone) => isKnown(zone.name)

function isKnown(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
