import type { Temporal } from 'temporal-polyfill'
import { normaliseMail } from '../../lib/contact.ts'
import { type CalendarTime, calendarDuration, calendarTime, withOffset } from './calendar-times.ts'
import { type Component, lineOf, linesOf } from './components.ts'
import { type ContentLine, plainText } from './content-lines.ts'
import { type Problem, shortened } from './problem.ts'
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
  /** The zone itself, for the offset of each time it comes back. */
  zone?: Zone
  /** How it comes back (RRULE). */
  recurrences: string[]
  /** When it takes place besides (RDATE). */
  dates: string[]
  /** When it does not, though the rule says so (EXDATE): instants, and whole days as YYYY-MM-DD. */
  exceptions: string[]
  exceptDays: string[]
  /** Which one of a series this is about (RECURRENCE-ID). */
  occurrence: string | null
  /** And of those that come after it (RANGE=THISANDFUTURE). */
  andAfter: boolean
  cancelled: boolean
  /** Where it begins in the file. */
  line: number
}

interface Zones {
  find(tzid: string): Zone | undefined
  own: Zone
  /** The file itself says which zone is its own. */
  stated: boolean
}

const LONGEST_TEXT = 2_000
const MOST_EXCEPTIONS = 1_000 // some three years of a meeting of every day
const MOST_INVITEES = 1_000

/** Reads one VEVENT. Without a start there is no meeting, unless it is called off; whatever else is wrong is left out and named. */
export function readEvent(
  part: Component,
  zones: Zones,
  cancels: boolean,
): { event?: InvitedEvent; problems: Problem[] } {
  const problems: Problem[] = []
  const started = linesOf(part, 'DTSTART')
  const [startLine] = started
  if (!part.ended) return { problems }
  if (!startLine) return withoutStart(part, zones, cancels)
  if (started.length > 1) return { problems: [{ key: 'meetings.calendar_two_starts', line: startLine.number }] }
  const start = calendarTime(startLine, zones)
  if (!start) return { problems: [badTime(startLine)] }
  problems.push(...zoneProblems(startLine, start, zones), ...leftOut(part))
  const uid = textOf(part, 'UID').trim() || null
  if (!uid) problems.push({ key: 'meetings.calendar_no_uid', line: part.line })
  return {
    event: {
      ...about(part, zones),
      uid,
      start: withOffset(start.instant),
      end: withOffset(endOf(part, start, zones, problems)),
      timeZone: start.zone.name,
      zone: start.zone,
      allDay: start.allDay,
      ...recurring(part, start, { zones, problems }),
      cancelled: cancels || isCancelled(part),
    },
    problems,
  }
}

const isCancelled = (part: Component) => lineOf(part, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED'

const NEVER = '1970-01-01T00:00:00+00:00'

/** What is called off need not say when it would have been: its UID is enough (RFC 5546, 3.2.5). */
function withoutStart(part: Component, zones: Zones, cancels: boolean): { event?: InvitedEvent; problems: Problem[] } {
  const uid = textOf(part, 'UID').trim() || null
  if (!uid || !(cancels || isCancelled(part)))
    return { problems: [{ key: 'meetings.calendar_no_start', line: part.line }] }
  const said = about(part, zones)
  const start = said.occurrence ?? NEVER
  const never = { recurrences: [], dates: [], exceptions: [], exceptDays: [] }
  return {
    event: { ...said, uid, start, end: start, timeZone: zones.own.name, allDay: false, ...never, cancelled: true },
    problems: [],
  }
}

const about = (part: Component, zones: Zones) => ({
  sequence: sequenceOf(part),
  summary: textOf(part, 'SUMMARY').trim(),
  location: textOf(part, 'LOCATION').trim(),
  description: textOf(part, 'DESCRIPTION').trim(),
  organizer: organizerOf(part),
  attendees: linesOf(part, 'ATTENDEE').slice(0, MOST_INVITEES).map(invitee),
  occurrence: occurrenceOf(part, zones),
  andAfter: lineOf(part, 'RECURRENCE-ID')?.params.RANGE?.toUpperCase() === 'THISANDFUTURE',
  line: part.line,
})

/** What calendars may say and we do not follow. */
function leftOut(part: Component): Problem[] {
  const range = lineOf(part, 'RECURRENCE-ID')?.params.RANGE?.toUpperCase()
  return [
    ...linesOf(part, 'EXRULE').map(({ number }) => ({ number, what: 'EXRULE' })),
    ...(range && range !== 'THISANDFUTURE' ? [{ number: part.line, what: `RANGE=${shortened(range)}` }] : []),
  ].map(({ number, what }) => ({ key: 'meetings.calendar_left_out', line: number, what }))
}

const badTime = (line: ContentLine): Problem => ({
  key: 'meetings.calendar_bad_time',
  line: line.number,
  what: shortened(`${line.name} ${line.value}`),
})

const textOf = (part: Component, name: string) =>
  plainText(lineOf(part, name)?.value.slice(0, 2 * LONGEST_TEXT) ?? '') // an escape takes two signs
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .slice(0, LONGEST_TEXT)

const sequenceOf = (part: Component) => {
  const number = Number(lineOf(part, 'SEQUENCE')?.value ?? 0)
  return Number.isSafeInteger(number) && number >= 0 ? number : 0
}

function zoneProblems(line: ContentLine, time: CalendarTime, { stated }: Zones): Problem[] {
  const read = { line: line.number, what: time.zone.name }
  if (time.unknownZone !== undefined) return [{ key: 'meetings.calendar_unknown_zone', ...read }]
  return time.floating && !stated ? [{ key: 'meetings.calendar_no_zone', ...read }] : []
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

function recurring(part: Component, start: CalendarTime, { zones, problems }: { zones: Zones; problems: Problem[] }) {
  const listed = (name: string) => timesIn(part, name, { zones, problems })
  const except = listed('EXDATE')
  const wholeDays = (time: CalendarTime) => time.allDay || start.allDay
  return {
    recurrences: recurrencesOf(part, problems),
    dates: listed('RDATE').map((time) =>
      withOffset(time.allDay && !start.allDay ? onItsDay(time, start) : time.instant),
    ),
    exceptions: except.filter((time) => !wholeDays(time)).map(({ instant }) => withOffset(instant)),
    exceptDays: except.filter(wholeDays).map(({ instant }) => instant.toPlainDate().toString()),
  }
}

/** A day without a time besides meetings with one: at their time. */
const onItsDay = ({ instant }: CalendarTime, start: CalendarTime) =>
  start.zone.at(instant.toPlainDate().toPlainDateTime(start.instant.toPlainTime()))

function recurrencesOf(part: Component, problems: Problem[]): string[] {
  return linesOf(part, 'RRULE')
    .slice(0, MOST_RULES)
    .flatMap((line) => {
      if (isRecurrence(line.value)) return [line.value.trim()]
      problems.push({ key: 'meetings.calendar_bad_rule', line: line.number, what: shortened(line.value) })
      return []
    })
}

const MOST_RULES = 5 // more than one is rare

/** The times of EXDATE and RDATE; of a period its beginning. */
const timesIn = (part: Component, name: string, { zones, problems }: { zones: Zones; problems: Problem[] }) =>
  linesOf(part, name)
    .flatMap((line) =>
      line.value
        .split(',', MOST_EXCEPTIONS)
        .filter(Boolean)
        .map((value) => ({ ...line, value: value.split('/')[0] ?? '' })),
    )
    .slice(0, MOST_EXCEPTIONS)
    .flatMap((line) => {
      const time = calendarTime(line, zones)
      if (!time) problems.push(badTime(line))
      return time ? [time] : []
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
