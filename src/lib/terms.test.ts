import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { businessCalendar } from './calendar.ts'
import { addDays, daysBetween, weekdayOf } from './days.ts'
import { dutchHoliday } from './dutch-holidays.ts'
import { careComplaintTerm, complaintTerm, dataRequestTerm, lastDayToObject, termInDays, termInHours } from './terms.ts'

const office = businessCalendar()
const days = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1990-01-01', offset))

test('an objection is in time until the same weekday six weeks later', () => {
  assert.deepEqual(lastDayToObject('2026-10-06'), {
    due: '2026-11-17',
    counted: { rule: 'awb_objection', from: '2026-10-06', amount: 6, unit: 'weeks' },
  })
})

test('a last day at Christmas moves past the weekend behind it, and says why', () => {
  const { due, counted } = lastDayToObject('2026-11-13')
  assert.equal(due, '2026-12-28')
  assert.deepEqual(counted.moved, { from: '2026-12-25', reason: 'christmas_day' })
})

test('a last day on Saturday moves to Monday, and past Easter to Tuesday', () => {
  assert.deepEqual(lastDayToObject('2026-10-10').counted.moved, { from: '2026-11-21', reason: 'saturday' })
  assert.equal(lastDayToObject('2026-10-10').due, '2026-11-23')
  assert.equal(lastDayToObject('2026-02-20').due, '2026-04-07')
})

test('a day put on a par with a holiday moves it too', () => {
  const { due, counted } = lastDayToObject('2026-04-03')
  assert.equal(due, '2026-05-18')
  assert.deepEqual(counted.moved, { from: '2026-05-15', reason: 'equalled_day' })
})

test('complaints: six weeks, ten with a committee, four more', () => {
  const received = '2026-09-01'
  const weeks = [
    complaintTerm(received),
    complaintTerm(received, { extended: true }),
    complaintTerm(received, { committee: true }),
  ]
  assert.deepEqual(
    weeks.map(({ due }) => daysBetween(received, due) / 7),
    [6, 10, 10],
  )
  assert.equal(complaintTerm(received, { committee: true, extended: true }).due, '2026-12-08')
  assert.equal(complaintTerm(received, { committee: true }).counted.rule, 'awb_complaint_committee')
})

test('complaints about care: six weeks and four', () => {
  assert.equal(careComplaintTerm('2026-09-01').due, '2026-10-13')
  assert.equal(careComplaintTerm('2026-09-01', { extended: true }).due, '2026-11-10')
})

test('own data: a month, three when extended, counted from the receipt', () => {
  assert.equal(dataRequestTerm('2026-11-18').due, '2026-12-18')
  assert.equal(dataRequestTerm('2027-01-31', { extended: true }).due, '2027-04-30')
  assert.deepEqual(dataRequestTerm('2026-01-31').counted.moved, { from: '2026-02-28', reason: 'saturday' })
})

test('own terms in days end on our calendar', () => {
  const friday = new Date('2026-12-23T23:30:00Z')
  assert.equal(termInDays(office, friday, { amount: 2, unit: 'days' }).due, '2026-12-26')
  assert.equal(termInDays(office, friday, { amount: 2, unit: 'working_days' }).due, '2026-12-29')
})

test('own terms in hours end at an instant', () => {
  const friday = new Date('2026-11-20T15:00:00Z')
  const term = termInHours(office, friday, { amount: 2, unit: 'working_hours' })
  assert.equal(term.due.toISOString(), '2026-11-23T09:00:00.000Z')
  assert.deepEqual(term.counted, { rule: 'free', from: '2026-11-20T15:00:00.000Z', amount: 2, unit: 'working_hours' })
  assert.equal(termInHours(office, friday, { amount: 48, unit: 'hours' }).due.toISOString(), '2026-11-22T15:00:00.000Z')
})

test('a legal term never ends on a free day, never early, and moves only for a reason', () => {
  fc.assert(
    fc.property(days, (sent) => {
      const { due, counted } = lastDayToObject(sent)
      assert.ok(weekdayOf(due) < 6 && !dutchHoliday(due))
      assert.ok(daysBetween(sent, due) >= 42 && daysBetween(sent, due) <= 42 + 5)
      assert.equal(counted.moved !== undefined, daysBetween(sent, due) !== 42)
    }),
  )
})
