import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addWorkingDays,
  addWorkingHours,
  businessCalendar,
  isOpenAt,
  isWorkingDay,
  nextOpening,
  workingDaysBetween,
  workingHoursBetween,
} from './calendar.ts'
import { addDays } from './days.ts'

const office = businessCalendar()
const shop = businessCalendar({
  closingDays: ['2026-11-17'],
  hours: {
    2: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    4: [['18:00', '24:00']],
    5: [['00:00', '02:00']],
    6: [['12:00', '11:00']],
  },
})
const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset))
const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })

test('weekends, public holidays and closing days are free', () => {
  assert.ok(isWorkingDay(office, '2026-11-18'))
  assert.ok(!isWorkingDay(office, '2026-11-21'))
  assert.ok(!isWorkingDay(office, '2026-12-25'))
  assert.ok(isWorkingDay(businessCalendar({ country: '' }), '2026-12-25'))
  assert.ok(!isWorkingDay(shop, '2026-11-17'))
  assert.ok(isWorkingDay(shop, '2026-11-24'))
})

test('hours that make no sense are left out; without any the usual ones hold', () => {
  assert.ok(!isWorkingDay(shop, '2026-11-21'))
  assert.ok(isWorkingDay(businessCalendar({ hours: {} }), '2026-11-18'))
  assert.deepEqual(
    businessCalendar({
      hours: {
        1: [
          ['12:00', '17:00'],
          ['09:00', '13:00'],
        ],
      },
    }).hours,
    { 1: [['09:00', '17:00']] },
  )
})

test('working days are counted past weekends and holidays, both ways', () => {
  assert.equal(addWorkingDays(office, '2026-12-24', 1), '2026-12-28')
  assert.equal(addWorkingDays(office, '2026-12-28', -1), '2026-12-24')
  assert.equal(addWorkingDays(office, '2026-11-21', 0), '2026-11-21')
  assert.equal(workingDaysBetween(office, '2026-12-24', '2026-12-28'), 1)
})

test('working hours are counted past lunch, nights and weekends', () => {
  const friday = new Date('2026-11-20T15:00:00Z')
  assert.equal(addWorkingHours(office, friday, 2).toISOString(), '2026-11-23T09:00:00.000Z')
  assert.equal(addWorkingHours(office, friday, 1).toISOString(), '2026-11-20T16:00:00.000Z')
  assert.equal(workingHoursBetween(office, friday, new Date('2026-11-23T09:00:00Z')), 2)
  assert.equal(workingHoursBetween(shop, new Date('2026-11-24T00:00:00Z'), new Date('2026-11-25T00:00:00Z')), 7)
})

test('an opening may run past midnight, and counts the hour that autumn adds', () => {
  assert.equal(workingHoursBetween(shop, new Date('2026-11-19T12:00:00Z'), new Date('2026-11-20T12:00:00Z')), 8)
  const night = businessCalendar({ country: '', hours: { 7: [['00:00', '06:00']] } })
  assert.equal(workingHoursBetween(night, new Date('2026-10-24T12:00:00Z'), new Date('2026-10-25T12:00:00Z')), 7)
})

test('open at the first minute, closed at the last', () => {
  assert.ok(isOpenAt(office, new Date('2026-11-18T08:00:00Z')))
  assert.ok(!isOpenAt(office, new Date('2026-11-18T16:00:00Z')))
  assert.equal(nextOpening(office, new Date('2026-11-20T16:00:00Z'))?.toISOString(), '2026-11-23T08:00:00.000Z')
})

test('a calendar that never opens says so instead of looking for ever', () => {
  const closed = { ...office, hours: {} }
  assert.equal(nextOpening(closed, new Date()), undefined)
  assert.throws(() => addWorkingDays(closed, '2026-11-18', 1), RangeError)
  assert.throws(() => addWorkingHours(closed, new Date(), 1), RangeError)
})

test('an impossible date costs no more than ten years of counting', { timeout: 5000 }, () => {
  assert.ok(workingDaysBetween(office, '0001-01-01', '9999-01-01') < 3660)
  assert.ok(workingHoursBetween(office, new Date('0001-01-01'), new Date('9999-01-01')) < 3660 * 8)
})

test('adding and counting working days agree', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const due = addWorkingDays(office, day, count)
      assert.ok(isWorkingDay(office, due))
      assert.equal(workingDaysBetween(office, day, due), count)
    }),
  )
})

test('adding and counting working hours agree', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 400 }), (instant, quarters) => {
      const due = addWorkingHours(office, instant, quarters / 4)
      assert.equal(workingHoursBetween(office, instant, due), quarters / 4)
    }),
    { numRuns: 50 },
  )
})
