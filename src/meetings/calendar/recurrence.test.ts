import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { addDays } from '../../lib/days.ts'
import { withOffset } from './calendar-times.ts'
import { components } from './components.ts'
import { contentLines } from './content-lines.ts'
import { isRecurrence, occurrences } from './recurrence.ts'
import { zoneFinder } from './time-zones.ts'

const weekly = {
  start: '2026-10-19T10:00:00+02:00',
  timeZone: 'Europe/Amsterdam',
  recurrences: ['FREQ=WEEKLY;BYDAY=MO'],
  dates: [] as string[],
  exceptions: ['2026-11-02T10:00:00+01:00'],
  exceptDays: [] as string[],
}
const within = { from: new Date('2026-10-01'), until: new Date('2026-12-01'), most: 4 }
const days = (event: Partial<typeof weekly>, range = within) =>
  occurrences({ ...weekly, ...event }, range).map((time) => time.toISOString().slice(0, 16))

test('comes back at the same time on the clock, also when summer time ends, less the exceptions', () => {
  assert.deepEqual(days({}), ['2026-10-19T08:00', '2026-10-26T09:00', '2026-11-09T09:00', '2026-11-16T09:00'])
})

test('an end on the clock, as a day or in UTC', () => {
  for (const until of ['20261026T100000', '20261026', '20261026T090000Z']) {
    assert.deepEqual(
      days({ recurrences: [`FREQ=WEEKLY;BYDAY=MO;UNTIL=${until}`] }),
      ['2026-10-19T08:00', '2026-10-26T09:00'],
      until,
    )
  }
})

test('in a zone that only its file knows, the offset of the first time counts', () => {
  assert.deepEqual(days({ timeZone: 'Onze tijd', recurrences: ['FREQ=WEEKLY;COUNT=2'] }), [
    '2026-10-19T08:00',
    '2026-10-26T08:00',
  ])
})

test('a rule that never matches adds nothing to the first time, and one too dense is read as once', () => {
  assert.deepEqual(days({ recurrences: ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'] }), ['2026-10-19T08:00'])
  assert.deepEqual(days({ recurrences: ['FREQ=SECONDLY'] }), ['2026-10-19T08:00'])
})

test('what is no rule', () => {
  for (const rule of [
    '',
    'elke week',
    'FREQ=SOMS',
    'BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=0',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY;UNTIL=20260230',
  ])
    assert.equal(isRecurrence(rule), false, rule)
  for (const rule of ['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=DAILY;COUNT=3;', 'freq=weekly'])
    assert.equal(isRecurrence(rule), true, rule)
})

test('start, rules, times besides and exceptions are one set', () => {
  assert.deepEqual(
    days({ start: '2026-10-20T10:00:00+02:00' }), // a Tuesday, though it comes back on Mondays
    ['2026-10-20T08:00', '2026-10-26T09:00', '2026-11-09T09:00', '2026-11-16T09:00'],
  )
  assert.deepEqual(
    days({
      recurrences: ['FREQ=WEEKLY;COUNT=2', 'FREQ=WEEKLY;BYDAY=TH;COUNT=1'],
      dates: ['2026-11-06T15:00:00+01:00'],
    }),
    ['2026-10-19T08:00', '2026-10-22T08:00', '2026-10-26T09:00', '2026-11-06T14:00'],
  )
  assert.deepEqual(days({ exceptDays: ['2026-10-26', '2026-11-09'] }, { ...within, most: 3 }), [
    '2026-10-19T08:00',
    '2026-11-16T09:00',
    '2026-11-23T09:00',
  ])
})

test('in a zone that the file defines, each time gets the offset that holds then: as our own clock, reckoned apart', () => {
  const find = zoneFinder(definitionOf('Eigen tijd'))
  const zone = find('Eigen tijd') ?? assert.fail()
  const amsterdam = (day: string, clock: string) => new Date(`${day}T${clock}:00${isSummer(day) ? '+02:00' : '+01:00'}`)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 729 }),
      fc.integer({ min: 4, max: 23 }), // the night in which the clock changes is another matter
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (first, hour, every, count, asUntil) => {
        const clock = `${String(hour).padStart(2, '0')}:00`
        const all = Array.from({ length: count }, (_, at) =>
          amsterdam(addDays('2026-01-01', first + at * 7 * every), clock),
        )
        const last = all.at(-1) ?? assert.fail()
        const end = asUntil ? `UNTIL=${last.toISOString().replace(/[-:]|\.000/g, '')}` : `COUNT=${count}`
        const begin = zone.at(Temporal.PlainDateTime.from(`${addDays('2026-01-01', first)}T${clock}:00`))
        const got = occurrences(
          {
            start: withOffset(begin),
            timeZone: zone.name,
            zone,
            recurrences: [`FREQ=WEEKLY;INTERVAL=${every};${end}`],
            dates: [],
            exceptions: [],
            exceptDays: [],
          },
          { from: new Date('2025-01-01'), until: new Date('2035-01-01'), most: 100 },
        )
        assert.deepEqual(got, all)
      },
    ),
    { numRuns: 60 },
  )
})

/** Summer time of the European Union: from the last Sunday of March up to the last of October. */
function isSummer(day: string): boolean {
  const lastSunday = (year: number, month: number) => {
    const last = new Date(Date.UTC(year, month, 0))
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
  }
  const year = Number(day.slice(0, 4))
  return day >= lastSunday(year, 3) && day < lastSunday(year, 10)
}

const definitionOf = (name: string) => {
  const rule = (part: string, month: number, clock: string, from: string, to: string) => [
    `BEGIN:${part}`,
    `DTSTART:16010101T${clock}`,
    `RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=${month}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${part}`,
  ]
  const text = [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...rule('STANDARD', 10, '030000', '+0200', '+0100'),
    ...rule('DAYLIGHT', 3, '020000', '+0100', '+0200'),
    'END:VTIMEZONE',
  ].join('\n')
  return components(contentLines(text, 1_000).lines).parts
}
