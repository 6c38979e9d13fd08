/** An appointment as we put it in a mail. */
export interface Appointment {
  uid: string
  sequence: number
  title: string
  about: string
  place?: string
  url: string
  /** A time, or a whole day as YYYY-MM-DD. */
  at: { from: Date; until: Date } | { day: string }
}

/** Appointments as an iCalendar file (RFC 5545) that tells, and asks for no answer. */
export function writeCalendar(appointments: readonly Appointment[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Openkeuken//NL',
    'METHOD:PUBLISH',
    ...appointments.flatMap((one) => eventLines(one, now)),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

function eventLines({ uid, sequence, title, about, place, url, at }: Appointment, now: Date): string[] {
  const times =
    'day' in at
      ? [`DTSTART;VALUE=DATE:${at.day.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${stamp(at.from)}`, `DTEND:${stamp(at.until)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp(now)}`,
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `URL:${url}`,
    'END:VEVENT',
  ]
}

const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const LONGEST = 75 // octets on one line (RFC 5545, 3.1)

function folded(line: string): string[] {
  const lines: string[] = []
  let now = ''
  for (const sign of line) {
    if (Buffer.byteLength(now + sign) > LONGEST) {
      lines.push(now)
      now = ' '
    }
    now += sign
  }
  return [...lines, now]
}
