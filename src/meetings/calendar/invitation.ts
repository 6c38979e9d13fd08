import { type Component, components, linesOf } from './components.ts'
import { contentLines } from './content-lines.ts'
import { decoded } from './decoding.ts'
import { type InvitedEvent, readEvent } from './event.ts'
import { type Problem, shortened } from './problem.ts'
import { namedZone, type Zone, zoneFinder } from './time-zones.ts'

export type { InvitedEvent, Invitee } from './event.ts'
export type { Problem } from './problem.ts'

/** What a calendar file asks of us. */
export interface Invitation {
  /** REQUEST, CANCEL, PUBLISH …: what the sender wants (RFC 5546); nothing when it does not say. */
  method: string | null
  events: InvitedEvent[]
  problems: Problem[]
}

const MOST_BYTES = 8_000_000 // a year of a busy calendar is far below one megabyte
const MOST_EVENTS = 5_000
const MOST_LINES = 200_000
const MOST_PROBLEMS = 200
const LONGEST_READING = 3_000 // milliseconds; everybody waits while a file is read, and most take five

/**
 * Reads an iCalendar file (RFC 5545) as calendar programs write it, also where they break the rules. What cannot be read
 * is left out and named; nothing is guessed silently. Times without a zone are read in `timeZone`, the reader's.
 */
export function readInvitation(bytes: Uint8Array | string, { timeZone }: { timeZone: string }): Invitation {
  if (bytes.length > MOST_BYTES) return refusedWhole({ key: 'meetings.calendar_too_large' })
  const text = (typeof bytes === 'string' ? bytes : decoded(bytes)).replace(/^\ufeff/, '').replaceAll('\0', '')
  const until = performance.now() + LONGEST_READING
  const { lines, broken, whole } = contentLines(text, MOST_LINES)
  const { parts, problems } = components(lines)
  const calendars = parts.filter(({ name }) => name === 'VCALENDAR')
  if (calendars.length === 0) return refusedWhole({ key: 'meetings.calendar_not_one' })

  for (const { number, text } of broken.slice(0, MOST_PROBLEMS))
    problems.push({ key: 'meetings.calendar_no_property', line: number, what: shortened(text) })
  const events = calendars.flatMap((calendar) => eventsOf(calendar, { timeZone, until }, problems))
  if (!whole || performance.now() > until) problems.unshift({ key: 'meetings.calendar_too_much' })
  if (events.length === 0 && problems.length === 0) problems.push(nothingIn(calendars))
  return { method: methodOf(calendars), events: latest(events, problems), problems: bounded(problems) }
}

const refusedWhole = (problem: Problem): Invitation => ({ method: null, events: [], problems: [problem] })

function eventsOf(
  calendar: Component,
  { timeZone, until }: { timeZone: string; until: number },
  problems: Problem[],
): InvitedEvent[] {
  const definitions = calendar.parts.filter(({ name }) => name === 'VTIMEZONE')
  const find = zoneFinder(definitions)
  const { own, stated } = ownZone(calendar, definitions, find, timeZone)
  const cancels = methodOf([calendar]) === 'CANCEL'
  return calendar.parts
    .filter(({ name }) => name === 'VEVENT')
    .slice(0, MOST_EVENTS)
    .flatMap((part) => {
      if (performance.now() > until) return []
      const { event, problems: found } = readEvent(part, { find, own, stated }, cancels)
      problems.push(...found)
      return event ? [event] : []
    })
}

/** For times without a zone: that of the whole calendar, else the only one it defines, else the reader's. */
function ownZone(
  calendar: Component,
  definitions: Component[],
  find: (tzid: string) => Zone | undefined,
  timeZone: string,
) {
  const [only, other] = definitions
  const said = [linesOf(calendar, 'X-WR-TIMEZONE')[0], only && !other ? linesOf(only, 'TZID')[0] : undefined]
  for (const line of said) {
    const zone = line && find(line.value)
    if (zone) return { own: zone, stated: true }
  }
  return { own: namedZone(timeZone), stated: false }
}

function methodOf(calendars: Component[]): string | null {
  const method = calendars
    .flatMap((calendar) => linesOf(calendar, 'METHOD'))[0]
    ?.value.trim()
    .toUpperCase()
  return method && /^[A-Z-]+$/.test(method) ? method : null
}

function nothingIn(calendars: Component[]): Problem {
  const names = new Set(
    calendars.flatMap(({ parts }) => parts.map(({ name }) => name)).filter((name) => name !== 'VTIMEZONE'),
  )
  return names.size === 0
    ? { key: 'meetings.calendar_empty' }
    : { key: 'meetings.calendar_no_meeting', what: shortened([...names].join(', ')) }
}

/** Of the same occurrence only the latest version counts (RFC 5546, 2.1.4: SEQUENCE). */
function latest(events: InvitedEvent[], problems: Problem[]): InvitedEvent[] {
  const kept = new Map<string, InvitedEvent>()
  for (const event of events) {
    const key = event.uid === null ? `line ${event.line}` : `${event.uid}\n${event.occurrence ?? ''}`
    const other = kept.get(key)
    const newer = !other || event.sequence >= other.sequence
    if (other) problems.push({ key: 'meetings.calendar_older_version', line: newer ? other.line : event.line })
    if (newer) kept.set(key, event)
  }
  return [...kept.values()]
}

const bounded = (problems: Problem[]): Problem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { key: 'meetings.calendar_more_problems', what: String(problems.length - MOST_PROBLEMS) },
      ]
