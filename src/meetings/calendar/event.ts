import type { Temporal } from 'temporal-polyfill'
import { normaliseMail } from '../../lib/contact.ts'
import { type CalendarTime, calendarDuration, calendarTime, withOffset } from './calendar-times.ts'
import { type Component, lineOf, linesOf } from './components.ts'
import { type ContentLine, plainText } from './content-lines.ts'
import { type Problem, shown } from './problem.ts'
import { isRecurrence } from './recurrence.ts'
import type { Zone } from './time-zones.ts'

/** Somebody a calendar names: by mail where it says so, else by what it does say. */
export interface Invitee {
  mail: string | null
  name: string
  /** As it stood, without `mailto:`. */
  address: string
  /** A room or a projector: not to be written to. */
  thing: boolean
}

/** A meeting as it stands in a calendar. Instants are text with their offset: '2026-11-23T10:00:00+01:00'. */
export interface InvitedEvent {
  /** Nothing when the file leaves it out. */
  uid: string | null
  /** Which version of it: higher is later. */
  sequence: number
  start: string
  /** Of whole days: the first instant after the last. */
  end: string
  timeZone: string
  allDay: boolean
  summary: string
  location: string
  /** What the invitation says besides: often the agenda. */
  description: string
  organizer: Invitee | null
  attendees: Invitee[]
  /** How it comes back (RRULE). */
  recurrence: string | null
  /** When it does not, though the rule says so. */
  exceptions: string[]
  /** Which one of a series this is about (RECURRENCE-ID). */
  occurrence: string | null
  cancelled: boolean
  /** Where it begins in the file. */
  line: number
}

interface Zones {
  find(tzid: string): Zone | undefined
  own: Zone
  /** The file itself says which zone is its own. */
  told: boolean
}

const LONGEST_TEXT = 2_000
const MOST_EXCEPTIONS = 1_000 // some three years of a meeting of every day
const MOST_INVITEES = 1_000

/** Reads one VEVENT. Without a start there is no meeting; whatever else is wrong is left out and named. */
export function readEvent(
  part: Component,
  zones: Zones,
  cancels: boolean,
): { event?: InvitedEvent; problems: Problem[] } {
  const problems: Problem[] = []
  const started = linesOf(part, 'DTSTART')
  const [startLine] = started
  if (!part.ended) return { problems }
  if (!startLine) return { problems: [{ key: 'meetings.calendar_no_start', line: part.line }] }
  if (started.length > 1) return { problems: [{ key: 'meetings.calendar_two_starts', line: startLine.number }] }
  const start = calendarTime(startLine, zones)
  if (!start) return { problems: [badTime(startLine)] }
  problems.push(...zoneProblems(startLine, start, zones))

  const uid = textOf(part, 'UID').trim() || null
  if (!uid) problems.push({ key: 'meetings.calendar_no_uid', line: part.line })
  return {
    event: {
      uid,
      sequence: sequenceOf(part),
      start: withOffset(start.instant),
      end: withOffset(endOf(part, start, zones, problems)),
      timeZone: start.zone.name,
      allDay: start.allDay,
      summary: textOf(part, 'SUMMARY').trim(),
      location: textOf(part, 'LOCATION').trim(),
      description: textOf(part, 'DESCRIPTION').trim(),
      organizer: organizerOf(part),
      attendees: linesOf(part, 'ATTENDEE').slice(0, MOST_INVITEES).map(invitee),
      recurrence: recurrenceOf(part, problems),
      exceptions: exceptionsOf(part, zones, problems),
      occurrence: occurrenceOf(part, zones),
      cancelled: cancels || lineOf(part, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED',
      line: part.line,
    },
    problems,
  }
}

const badTime = (line: ContentLine): Problem => ({
  key: 'meetings.calendar_bad_time',
  line: line.number,
  what: shown(`${line.name} ${line.value}`),
})

const textOf = (part: Component, name: string) =>
  plainText(lineOf(part, name)?.value.slice(0, 2 * LONGEST_TEXT) ?? '') // an escape takes two signs
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .slice(0, LONGEST_TEXT)

const sequenceOf = (part: Component) => {
  const number = Number(lineOf(part, 'SEQUENCE')?.value ?? 0)
  return Number.isSafeInteger(number) && number >= 0 ? number : 0
}

function zoneProblems(line: ContentLine, time: CalendarTime, { told }: Zones): Problem[] {
  const read = { line: line.number, what: time.zone.name }
  if (time.unknownZone !== undefined) return [{ key: 'meetings.calendar_unknown_zone', ...read }]
  return time.floating && !told ? [{ key: 'meetings.calendar_no_zone', ...read }] : []
}

/** RFC 5545, 3.6.1: without an end a whole day lasts that day, and a time lasts no time. */
function endOf(part: Component, start: CalendarTime, zones: Zones, problems: Problem[]): Temporal.ZonedDateTime {
  const unsaid = start.allDay ? start.instant.add({ days: 1 }) : start.instant
  const endLine = lineOf(part, 'DTEND')
  const lastsLine = lineOf(part, 'DURATION')
  const lasts = lastsLine && calendarDuration(lastsLine.value)
  const end = endLine ? calendarTime(endLine, zones)?.instant : lasts && start.instant.add(lasts)
  const said = endLine ?? lastsLine
  if (!said) return unsaid
  if (!end) problems.push(badTime(said))
  else if (end.epochMilliseconds < start.instant.epochMilliseconds)
    problems.push({ key: 'meetings.calendar_ends_before', line: said.number })
  else return start.allDay && end.epochMilliseconds === start.instant.epochMilliseconds ? unsaid : end
  return unsaid
}

function recurrenceOf(part: Component, problems: Problem[]): string | null {
  const line = lineOf(part, 'RRULE')
  if (!line) return null
  if (isRecurrence(line.value)) return line.value.trim()
  problems.push({ key: 'meetings.calendar_bad_rule', line: line.number, what: shown(line.value) })
  return null
}

const exceptionsOf = (part: Component, zones: Zones, problems: Problem[]) =>
  linesOf(part, 'EXDATE')
    .flatMap((line) =>
      line.value
        .split(',', MOST_EXCEPTIONS)
        .filter(Boolean)
        .map((value) => ({ ...line, value })),
    )
    .slice(0, MOST_EXCEPTIONS)
    .flatMap((line) => {
      const time = calendarTime(line, zones)
      if (!time) problems.push(badTime(line))
      return time ? [withOffset(time.instant)] : []
    })

function occurrenceOf(part: Component, zones: Zones): string | null {
  const line = lineOf(part, 'RECURRENCE-ID')
  const time = line && calendarTime(line, zones)
  return time ? withOffset(time.instant) : null
}

function organizerOf(part: Component): Invitee | null {
  const line = lineOf(part, 'ORGANIZER')
  const organizer = line && invitee(line)
  return organizer && (organizer.mail || organizer.name) ? organizer : null
}

function invitee({ params, value }: ContentLine): Invitee {
  const address = plainText(value)
    .trim()
    .replace(/^mailto:?/i, '')
    .trim()
  return {
    mail: normaliseMail(address) ?? normaliseMail(params.EMAIL ?? '') ?? null,
    name: (params.CN ?? '').trim().slice(0, LONGEST_TEXT),
    address,
    thing: /^(?:ROOM|RESOURCE)$/i.test(params.CUTYPE ?? ''),
  }
}
