import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'

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

/** When something comes back, from a time up to another, the first first; nothing of `exceptions`. */
export function occurrences(
  event: { start: string; timeZone: string; recurrence: string | null; exceptions: string[] },
  { from, until, most }: { from: Date; until: Date; most: number },
): Date[] {
  const first = new Date(event.start)
  if (!event.recurrence || TOO_DENSE.test(event.recurrence)) return first >= from && first < until ? [first] : []
  const except = new Set(event.exceptions.map((instant) => Date.parse(instant)))
  const start = Temporal.Instant.from(event.start).toZonedDateTimeISO(zoneFor(event))
  const found: Date[] = []
  try {
    for (const time of ruleFrom(event.recurrence, start).between(from, until, true)) {
      if (!except.has(time.epochMilliseconds)) found.push(new Date(time.epochMilliseconds))
      if (found.length >= most) break
    }
  } catch {
    return first >= from && first < until ? [first] : [] // a rule too dense to follow: as if it did not come back
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

/** The zone by its name; where a file defined its own, the offset of the first time. */
function zoneFor({ start, timeZone }: { start: string; timeZone: string }): string {
  try {
    Temporal.Now.zonedDateTimeISO(timeZone)
    return timeZone
  } catch {
    return start.slice(-6)
  }
}
