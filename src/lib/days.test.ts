import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, daysBetween, isDay, weekdayOf } from './days.ts'

const someDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9990-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day must exist', () => {
  assert.ok(isDay('2024-02-29'))
  assert.ok(isDay('0001-01-01'))
  for (const text of [
    '2025-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-04-31',
    '2026-00-10',
    '',
    'vandaag',
    '2026-11-18T00:00',
  ]) {
    assert.ok(!isDay(text), text)
  }
})

test('months end on the same date or the last there is', () => {
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28')
  assert.equal(addMonths('2026-11-18', 1), '2026-12-18')
})

test('weekdays are ISO', () => {
  assert.equal(weekdayOf('2026-11-16'), 1)
  assert.equal(weekdayOf('2026-11-22'), 7)
})

test('adding and counting agree', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
      assert.ok(isDay(addDays(day, days)))
      assert.equal(daysBetween(day, addDays(day, days)), days)
    }),
  )
})
