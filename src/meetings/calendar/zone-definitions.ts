import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Component, lineOf, linesOf } from './components.ts'

const MOST_STEPS = 500 // a rule that comes back every second is none
const MOST_PARTS = 100 // clocks changed some sixty times in a place since 1900
const MOST_TIMES = 100 // in one part, for the same reason

/** From when on which offset holds, by a definition in the file (VTIMEZONE; RFC 5545, 3.6.5). */
export interface Onset {
  /** On the clock that held until then. */
  first: Temporal.PlainDateTime
  /** How it comes back each year, if it does. */
  rule?: string
  also: Temporal.PlainDateTime[]
  from: string
  to: string
}

/** What a definition says; nothing of what it does not say properly. */
export function onsetsOf(definition: Component): Onset[] {
  return definition.parts
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .slice(0, MOST_PARTS)
    .flatMap((part) => {
      const first = clockIn(lineOf(part, 'DTSTART')?.value)
      const from = offsetIn(lineOf(part, 'TZOFFSETFROM')?.value)
      const to = offsetIn(lineOf(part, 'TZOFFSETTO')?.value)
      const rule = lineOf(part, 'RRULE')?.value.trim()
      const dates = linesOf(part, 'RDATE').flatMap(({ value }) => value.split(',', MOST_TIMES))
      const also = dates.slice(0, MOST_TIMES).flatMap((one) => clockIn(one) ?? [])
      return first && to ? [{ first, also, from: from ?? to, to, ...(rule && { rule }) }] : []
    })
}

/** The offset that holds at this time on the clock: that of the last onset before it, or of before the first. */
export function offsetBy(onsets: Onset[], clock: Temporal.PlainDateTime): string {
  const passed = onsets.flatMap((onset) => {
    const last = lastBefore(onset, clock)
    return last ? [{ last, to: onset.to }] : []
  })
  const latest = passed.sort((a, b) => Temporal.PlainDateTime.compare(b.last, a.last))[0]
  return latest?.to ?? earliest(onsets)?.from ?? '+00:00'
}

const earliest = (onsets: Onset[]) => [...onsets].sort((a, b) => Temporal.PlainDateTime.compare(a.first, b.first))[0]

function lastBefore(onset: Onset, clock: Temporal.PlainDateTime): Temporal.PlainDateTime | undefined {
  const times = [onset.first, ...onset.also, ...returns(onset, clock)]
  return times
    .filter((time) => Temporal.PlainDateTime.compare(time, clock) <= 0)
    .sort(Temporal.PlainDateTime.compare)
    .at(-1)
}

const counted = new WeakMap<Onset, Map<number, Temporal.PlainDateTime[]>>()

function returns(onset: Onset, { year }: Temporal.PlainDateTime): Temporal.PlainDateTime[] {
  const years = counted.get(onset) ?? new Map<number, Temporal.PlainDateTime[]>()
  counted.set(onset, years)
  const known = years.get(year) ?? returnsUpTo(onset, year)
  years.set(year, known)
  return known
}

/** When it came back from two years before until the end of a year. Counted as if in UTC: a rule knows only its clock. */
function returnsUpTo({ first, rule }: Onset, year: number): Temporal.PlainDateTime[] {
  if (!rule) return []
  const years = year - 2 - first.year
  const begin = /COUNT=|INTERVAL=(?!1\b)/i.test(rule) || years <= 0 ? first : first.add({ years })
  const clock = (given: number) => Temporal.ZonedDateTime.from({ year: given, month: 1, day: 1, timeZone: 'UTC' })
  try {
    return new RRuleTemporal({
      rruleString: rule,
      dtstart: begin.toZonedDateTime('UTC'),
      temporal: Temporal,
      maxIterations: MOST_STEPS,
      maxCandidateEvaluations: MOST_STEPS,
    })
      .between(clock(year - 2), clock(year + 1), true)
      .map((time) => time.toPlainDateTime())
  } catch {
    return [] // a rule that is none: the first onset still counts
  }
}

function clockIn(value: string | undefined): Temporal.PlainDateTime | undefined {
  const [, year, month, day, hour, minute, second] =
    value?.trim().match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?/) ?? []
  if (!year) return
  try {
    return Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}`)
  } catch {
    return
  }
}

const offsetIn = (value: string | undefined) => {
  const [, sign, hours, minutes] = value?.trim().match(/^([+-])(\d\d)(\d\d)/) ?? []
  return sign && Number(hours) < 24 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : undefined
}
