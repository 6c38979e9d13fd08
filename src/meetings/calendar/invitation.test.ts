import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { CUSTOMER_WORD, translator } from '../../ui/words/i18n.ts'
import { decoded } from './decoding.ts'
import { readInvitation } from './invitation.ts'

const timeZone = 'Europe/Amsterdam'
const t = translator({ language: 'nl', address: 'u', customerWord: CUSTOMER_WORD, timeZone })
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const meeting = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:een@zonnedam.example', ...lines, 'END:VEVENT')
const read = (text: string | Uint8Array) => readInvitation(text, { timeZone })
const only = (text: string) => {
  const { events } = read(text)
  assert.equal(events.length, 1)
  return events[0] ?? assert.fail()
}
const keys = (text: string) =>
  read(text).problems.map(({ key, line }) => `${key.replace('meetings.calendar_', '')} ${line ?? ''}`.trim())

test('an invitation as calendar programs send it', () => {
  const text = calendar(
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:werkoverleg@zonnedam.example',
    'SEQUENCE:2',
    'DTSTART;TZID=W. Europe Standard Time:20261123T100000',
    'DTEND;TZID=W. Europe Standard Time:20261123T113000',
    'SUMMARY:Werkoverleg\\, met taart\\; en een heel lange titel die over de',
    '  regel heen gaat',
    'LOCATION:Kamer 3\\nbij de pantry',
    'ORGANIZER;CN="Jansen, Marieke":mailto:Marieke@Zonnedam.example',
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Joost:MAILTO:joost@zonnedam.example',
    'ATTENDEE;CUTYPE=ROOM:mailto:kamer3@zonnedam.example',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'EXDATE;TZID=Europe/Berlin:20261228T100000,20270104T100000',
    'END:VEVENT',
  )
  const { method, problems } = read(text)
  const event = only(text)
  assert.equal(method, 'REQUEST')
  assert.deepEqual(problems, [])
  assert.deepEqual(
    [event.uid, event.sequence, event.start, event.end, event.timeZone],
    ['werkoverleg@zonnedam.example', 2, '2026-11-23T10:00:00+01:00', '2026-11-23T11:30:00+01:00', 'Europe/Berlin'],
  )
  assert.equal(event.summary, 'Werkoverleg, met taart; en een heel lange titel die over de regel heen gaat')
  assert.equal(event.location, 'Kamer 3\nbij de pantry')
  assert.deepEqual([event.organizer?.mail, event.organizer?.name], ['marieke@zonnedam.example', 'Jansen, Marieke'])
  assert.deepEqual(
    event.attendees.map(({ mail, thing }) => [mail, thing]),
    [
      ['joost@zonnedam.example', false],
      ['kamer3@zonnedam.example', true],
    ],
  )
  assert.deepEqual(event.recurrences, ['FREQ=WEEKLY;BYDAY=MO'])
  assert.deepEqual(event.exceptions, ['2026-12-28T10:00:00+01:00', '2027-01-04T10:00:00+01:00'])
})

test('zones by every name programs give them', () => {
  const named: [string, string, string][] = [
    ['TZID=Europe/Amsterdam', '+02:00', 'Europe/Amsterdam'],
    ['TZID=/freeassociation.sourceforge.net/Europe/Amsterdam', '+02:00', 'Europe/Amsterdam'],
    ['TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', '+02:00', 'Europe/Amsterdam'],
    ['TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome', '+02:00', 'Europe/Amsterdam'],
    ['TZID="Amsterdam, Belgrade, Berlin"', '+02:00', 'Europe/Amsterdam'],
    ['TZID="(UTC-05:00) Eastern Time (US & Canada)"', '-04:00', 'America/New_York'],
    ['TZID="(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', '+05:30', 'Asia/Kolkata'],
    ['TZID=GMT Standard Time', '+01:00', 'Europe/London'],
    ['TZID=UTC+03:00', '+03:00', '+03:00'],
    ['TZID="(GMT)"', '+00:00', '+00:00'],
  ]
  for (const [param, offset, name] of named) {
    const event = only(meeting(`DTSTART;${param}:20260623T100000`))
    assert.deepEqual([event.start, event.timeZone], [`2026-06-23T10:00:00${offset}`, name], param)
  }
  assert.equal(only(meeting('DTSTART:20260623T080000Z')).start, '2026-06-23T08:00:00+00:00')
})

test('a zone that the file defines itself, also before its rules begin to hold', () => {
  const zone = (start: string) =>
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Onze tijd',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0430',
      'TZOFFSETTO:+0330',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0330',
      'TZOFFSETTO:+0430',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:x',
      `DTSTART;TZID=Onze tijd:${start}`,
      'END:VEVENT',
    )
  assert.equal(only(zone('20260623T100000')).start, '2026-06-23T10:00:00+04:30')
  assert.equal(only(zone('20261123T100000')).start, '2026-11-23T10:00:00+03:30')
  assert.equal(only(zone('20260329T015959')).start, '2026-03-29T01:59:59+03:30')
  assert.equal(only(zone('20260329T030000')).start, '2026-03-29T03:00:00+04:30')
})

test('a time without a zone is that of the calendar, else ours, and then we say so', () => {
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000')), ['no_zone 5'])
  assert.equal(only(meeting('DTSTART:20260623T100000')).start, '2026-06-23T10:00:00+02:00')
  const ours = calendar('X-WR-TIMEZONE:Asia/Tokyo', 'BEGIN:VEVENT', 'UID:x', 'DTSTART:20260623T100000', 'END:VEVENT')
  assert.equal(only(ours).start, '2026-06-23T10:00:00+09:00')
  assert.deepEqual(keys(ours), [])
  assert.deepEqual(keys(meeting('DTSTART;TZID=Ergens:20260623T100000')), ['unknown_zone 5'])
})

test('how long it lasts', () => {
  const end = (...lines: string[]) => only(meeting(...lines)).end
  assert.equal(end('DTSTART:20260623T100000Z', 'DURATION:PT1H30M'), '2026-06-23T11:30:00+00:00')
  assert.equal(end('DTSTART;TZID=Europe/Amsterdam:20260328T120000', 'DURATION:P1D'), '2026-03-29T12:00:00+02:00')
  assert.equal(end('DTSTART:20260623T100000Z'), '2026-06-23T10:00:00+00:00')
  assert.equal(end('DTSTART;VALUE=DATE:20260623'), '2026-06-24T00:00:00+02:00')
  assert.equal(end('DTSTART;VALUE=DATE:20260623', 'DTEND;VALUE=DATE:20260623'), '2026-06-24T00:00:00+02:00')
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000Z', 'DTEND:20260623T090000Z')), ['ends_before 6'])
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000Z', 'DURATION:-PT1H')), ['bad_time 6'])
})

test('cancelled, moved once, and an older version', () => {
  assert.equal(only(meeting('DTSTART:20260623T100000Z', 'STATUS:CANCELLED')).cancelled, true)
  assert.equal(
    only(calendar('METHOD:CANCEL', 'BEGIN:VEVENT', 'UID:x', 'DTSTART:20260623T100000Z', 'END:VEVENT')).cancelled,
    true,
  )
  const twice = calendar(
    'BEGIN:VEVENT',
    'UID:x',
    'SEQUENCE:3',
    'DTSTART:20260623T100000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:x',
    'SEQUENCE:1',
    'DTSTART:20260622T100000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:x',
    'RECURRENCE-ID:20260630T100000Z',
    'DTSTART:20260630T140000Z',
    'END:VEVENT',
  )
  const { events } = read(twice)
  assert.deepEqual(
    events.map(({ start, occurrence }) => [start, occurrence]),
    [
      ['2026-06-23T10:00:00+00:00', null],
      ['2026-06-30T14:00:00+00:00', '2026-06-30T10:00:00+00:00'],
    ],
  )
  assert.deepEqual(keys(twice), ['older_version 8'])
})

test('what cannot be read is left out and named, and the rest is kept', () => {
  assert.deepEqual(keys('Beste Marieke, kom je ook?'), ['not_one'])
  assert.deepEqual(keys(''), ['not_one'])
  assert.deepEqual(keys(calendar()), ['empty'])
  assert.deepEqual(keys(calendar('BEGIN:VTODO', 'END:VTODO')), ['no_meeting'])
  assert.deepEqual(keys(meeting('SUMMARY:zonder begin')), ['no_start 3'])
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000Z', 'DTSTART:20260624T100000Z')), ['two_starts 5'])
  assert.deepEqual(keys(meeting('DTSTART:20260230T100000Z')), ['bad_time 5'])
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000Z', 'RRULE:FREQ=SOMS')), ['bad_rule 6'])
  assert.deepEqual(keys(meeting('DTSTART:20260623T100000Z', 'zomaar een regel')), ['no_property 6'])
  assert.deepEqual(keys('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20260623T100000Z'), ['cut_off 1', 'cut_off 2'])
  const two = calendar(
    'BEGIN:VEVENT',
    'UID:a',
    'DTSTART:gisteren',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:b',
    'DTSTART:20260623T100000Z',
    'END:VEVENT',
  )
  assert.equal(only(two).uid, 'b')
  for (const { key, ...params } of read(two).problems) assert.match(t(key, params), /^Regel 5/)
})

test('what is called off needs no start; a whole day is left out of a series, a time is added, what we do not follow is named', () => {
  const off = calendar('METHOD:CANCEL', 'BEGIN:VEVENT', 'UID:x', 'SEQUENCE:4', 'END:VEVENT')
  assert.deepEqual(keys(off), [])
  assert.deepEqual([only(off).cancelled, only(off).uid, only(off).sequence], [true, 'x', 4])
  const series = only(
    meeting(
      'DTSTART;TZID=Europe/Amsterdam:20261123T100000',
      'RRULE:FREQ=WEEKLY',
      'RRULE:FREQ=MONTHLY',
      'EXDATE;VALUE=DATE:20261130',
      'RDATE;TZID=Europe/Amsterdam:20261126T150000',
      'RDATE;VALUE=DATE:20261127',
    ),
  )
  assert.deepEqual(series.recurrences, ['FREQ=WEEKLY', 'FREQ=MONTHLY'])
  assert.deepEqual([series.exceptions, series.exceptDays], [[], ['2026-11-30']])
  assert.deepEqual(series.dates, ['2026-11-26T15:00:00+01:00', '2026-11-27T10:00:00+01:00'])
  const range = (which: string) =>
    meeting(`RECURRENCE-ID;RANGE=${which}:20261130T090000Z`, 'DTSTART:20261130T100000Z', 'EXRULE:FREQ=DAILY')
  assert.deepEqual(keys(range('THISANDFUTURE')), ['left_out 7'])
  assert.equal(only(range('THISANDFUTURE')).andAfter, true)
  assert.deepEqual(keys(range('THISANDPRIOR')), ['left_out 7', 'left_out 3'])
})

test('a few damaged bytes spoil only themselves, and quoted-printable is read', () => {
  const text = meeting('DTSTART:20260623T100000Z', 'SUMMARY:Café en thé', 'LOCATION:Zaal Zuiderzeé')
  const bytes = Buffer.from(text)
  bytes[bytes.indexOf(' en ') + 2] = 0xe9
  const event = read(bytes).events[0] ?? assert.fail()
  assert.deepEqual([event.summary, event.location], ['Café eé thé', 'Zaal Zuiderzeé'])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(200), (words, at) => {
      const sound = Buffer.from(words)
      const cut = Math.min(at, sound.length)
      const damaged = Buffer.concat([sound.subarray(0, cut), Buffer.from([0xff]), sound.subarray(cut)])
      const whole = [...decoded(damaged)].filter((sign) => sign !== 'ÿ').join('')
      if (sound.subarray(0, cut).toString() + sound.subarray(cut).toString() === words)
        assert.equal(whole, words.replaceAll('ÿ', ''))
    }),
  )
  const quoted = meeting(
    'DTSTART:20260623T100000Z',
    'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9 met een lange t=',
    'itel=2C en 1 = 1',
  )
  assert.equal(only(quoted).summary, 'Café met een lange titel, en 1 = 1')
})

test('other encodings', () => {
  const text = meeting('DTSTART:20260623T100000Z', 'SUMMARY:Café')
  assert.equal(read(Buffer.from(`\ufeff${text}`, 'utf16le')).events[0]?.summary, 'Café')
  assert.equal(read(Buffer.from(text, 'latin1')).events[0]?.summary, 'Café')
  assert.equal(read(Buffer.from(`\ufeff${text.replaceAll('\r\n', '\r')}`)).events[0]?.summary, 'Café')
})

test('hostile files end soon and in words', () => {
  const deep = 'BEGIN:VEVENT\n'.repeat(50_000)
  assert.deepEqual(keys(`BEGIN:VCALENDAR\n${deep}`), ['too_deep 11'])
  assert.deepEqual(keys('x'.repeat(9_000_000)), ['too_large'])
  const started = Date.now()
  const zones = Array.from({ length: 3_000 }, (_, i) => [
    'BEGIN:VEVENT',
    `UID:${i}`,
    `DTSTART;TZID="Plaats ${i}, Stad ${i}, Dorp ${i}":20260623T100000`,
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'END:VEVENT',
  ]).flat()
  assert.ok(read(calendar(...zones)).events.length > 100)
  const params = `DTSTART${';A="b",c'.repeat(100_000)}:20260623T100000Z`
  assert.equal(read(meeting(params)).events.length, 1)
  assert.ok(Date.now() - started < 20_000, 'within seconds, also on a busy machine')
})

test('no sign that comes back thousands of times makes everybody wait', () => {
  const zone = (...lines: string[]) => ['BEGIN:VTIMEZONE', 'TZID:Hier', ...lines, 'END:VTIMEZONE']
  const part = (...lines: string[]) => [
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    ...lines,
    'END:STANDARD',
  ]
  const years = Array.from({ length: 12 }, (_, nth) => `DTSTART;TZID=Hier:${2000 + nth}1123T100000`)
  const everyYear = years.flatMap((start) => ['BEGIN:VEVENT', `UID:${start}`, start, 'END:VEVENT'])
  const day = '20261123T100000'
  const start = `DTSTART:${day}Z`
  const attempts = {
    brackets: meeting(`DTSTART;TZID="${'('.repeat(60_000)}":${day}`),
    places: calendar(
      ...Array.from({ length: 300 }, (_, nth) => [
        'BEGIN:VEVENT',
        `UID:${nth}`,
        `DTSTART;TZID="${nth}, ${'Abcd,'.repeat(30)}":${day}`,
        'END:VEVENT',
      ]).flat(),
    ),
    exceptions: meeting(start, ...Array(40_000).fill(`EXDATE:${day}`)),
    noExceptions: meeting(start, `EXDATE:${'x,'.repeat(400_000)}`),
    dates: calendar(...zone(...part(`RDATE:${Array(30_000).fill(day).join(',')}`)), ...everyYear),
    seconds: calendar(...zone(...part('RRULE:FREQ=SECONDLY')), ...everyYear),
    parts: calendar(...zone(...Array(3_000).fill(part('RRULE:FREQ=YEARLY')).flat()), ...everyYear),
    escapes: meeting(start, `DESCRIPTION:${'\\,'.repeat(2_000_000)}`),
    lines: `BEGIN:VCALENDAR\n${'A\n'.repeat(2_000_000)}END:VCALENDAR`,
  }
  for (const [name, text] of Object.entries(attempts)) {
    const began = performance.now()
    const { events, problems } = read(text)
    assert.ok(events.length + problems.length > 0)
    assert.ok(performance.now() - began < 4_500, `${name} took ${Math.round(performance.now() - began)} ms`)
  }
  assert.equal(read(attempts.exceptions).events[0]?.exceptions.length, 1_000)
  assert.deepEqual(keys(attempts.lines)[0], 'too_much')
})

test('whatever bytes come in: no crash, and silence only when something was read', () => {
  const words = fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'UID:x',
    'DTSTART:20260623T100000',
    'DTSTART;TZID=Ergens:20260101',
    'RRULE:FREQ=DAILY',
    'DURATION:P1W',
    ' gevouwen',
    'END:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZOFFSETTO:+9999',
  )
  const line = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 40 }))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { events, problems } = read(calendar(...lines))
      assert.ok(events.length > 0 || problems.length > 0)
      for (const { start, end } of events) assert.ok(Date.parse(start) <= Date.parse(end))
      for (const { key, ...params } of problems) assert.ok(t(key, params).length > 10)
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      (bytes) => read(bytes).problems.length + read(bytes).events.length > 0,
    ),
  )
})

const DATA = join(process.env.TEST_DATA ?? new URL('../../../../shared/data', import.meta.url).pathname, 'calendar')

test('calendars of many programs are read, or refused in words', {
  skip: !existsSync(DATA) && `no ${DATA} (set TEST_DATA)`,
}, () => {
  for (const file of readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ics'))) {
    const { events, problems } = read(readFileSync(join(DATA, file)))
    assert.ok(events.length > 0 || problems.length > 0, file)
    for (const { start, end } of events) {
      assert.match(start, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, file)
      assert.ok(Date.parse(start) <= Date.parse(end), file)
    }
  }
})
