import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { atTime, clockTimeOf, dayOf, endOfDay, HOUR, isClockTime, isTimeZone, startOfDay } from './time.ts'

const HOME = 'Europe/Amsterdam'
const zones = fc.constantFrom(
  HOME,
  'UTC',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Cairo',
)
const instants = fc.date({ min: new Date('1970-01-02'), max: new Date('2200-01-01'), noInvalidDate: true })

test('the day depends on the clock of the place', () => {
  const instant = new Date('2026-11-17T23:30:00Z')
  assert.equal(dayOf(instant, HOME), '2026-11-18')
  assert.equal(dayOf(instant, 'UTC'), '2026-11-17')
  assert.equal(clockTimeOf(instant, HOME), '00:30')
})

test('days in spring and autumn are an hour shorter and longer', () => {
  const length = (day: string) => (endOfDay(day, HOME).getTime() - startOfDay(day, HOME).getTime()) / HOUR
  assert.equal(length('2026-03-29'), 23)
  assert.equal(length('2026-10-25'), 25)
  assert.equal(length('2026-11-18'), 24)
})

test('a skipped time is moved on, of a double time the first is meant', () => {
  assert.equal(atTime('2026-03-29', '02:30', HOME).toISOString(), '2026-03-29T01:30:00.000Z')
  assert.equal(atTime('2026-10-25', '02:30', HOME).toISOString(), '2026-10-25T00:30:00.000Z')
  assert.equal(atTime('2026-11-18', '24:00', HOME).toISOString(), '2026-11-18T23:00:00.000Z')
})

test('clock times and time zones are checked', () => {
  for (const good of ['00:00', '09:05', '23:59', '24:00']) assert.ok(isClockTime(good), good)
  for (const bad of ['24:01', '9:00', '09.00', '12:60', '']) assert.ok(!isClockTime(bad), bad)
  assert.ok(isTimeZone(HOME))
  assert.ok(!isTimeZone('Mars/Olympus'))
  assert.ok(!isTimeZone(''))
})

test('every instant lies within its own day, in every zone', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const day = dayOf(instant, zone)
      assert.ok(startOfDay(day, zone) <= instant && instant < endOfDay(day, zone))
    }),
  )
})
