import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRecurrence, occurrences } from './recurrence.ts'

const weekly = {
  start: '2026-10-19T10:00:00+02:00',
  timeZone: 'Europe/Amsterdam',
  recurrence: 'FREQ=WEEKLY;BYDAY=MO',
  exceptions: ['2026-11-02T10:00:00+01:00'],
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
      days({ recurrence: `FREQ=WEEKLY;BYDAY=MO;UNTIL=${until}` }),
      ['2026-10-19T08:00', '2026-10-26T09:00'],
      until,
    )
  }
})

test('in a zone that only its file knows, the offset of the first time counts', () => {
  assert.deepEqual(days({ timeZone: 'Onze tijd', recurrence: 'FREQ=WEEKLY;COUNT=2' }), [
    '2026-10-19T08:00',
    '2026-10-26T08:00',
  ])
})

test('a rule that never matches ends, and one too dense is read as once', () => {
  assert.deepEqual(days({ recurrence: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' }), [])
  assert.deepEqual(days({ recurrence: 'FREQ=SECONDLY' }), ['2026-10-19T08:00'])
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
