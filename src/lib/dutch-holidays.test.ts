import assert from 'node:assert/strict'
import { test } from 'node:test'
import Holidays from 'date-holidays'
import { dutchHoliday, publicHolidaysOf } from './dutch-holidays.ts'

test('the recognised holidays of 2026', () => {
  const expected = {
    '2026-01-01': 'new_year',
    '2026-01-02': 'equalled_day',
    '2026-04-03': 'good_friday',
    '2026-04-06': 'easter_monday',
    '2026-04-27': 'kings_day',
    '2026-05-05': 'liberation_day',
    '2026-05-14': 'ascension_day',
    '2026-05-15': 'equalled_day',
    '2026-05-25': 'whit_monday',
    '2026-12-25': 'christmas_day',
    '2026-12-26': 'boxing_day',
  }
  for (const [day, holiday] of Object.entries(expected)) assert.equal(dutchHoliday(day), holiday, day)
})

test('no other day is one', () => {
  for (const day of ['2026-04-05', '2026-05-24', '2026-12-05', '2026-12-31', '2026-05-04']) {
    assert.equal(dutchHoliday(day), undefined, day)
  }
})

test("King's Day gives way to a Sunday", () => {
  assert.equal(dutchHoliday('2025-04-26'), 'kings_day')
  assert.equal(dutchHoliday('2025-04-27'), undefined)
})

test('the feasts that move fall on the days another count gives', () => {
  const other = new Holidays('NL', { languages: ['en'] })
  const moving: Record<string, string> = {
    'easter -2': 'good_friday',
    'easter 1': 'easter_monday',
    'easter 39': 'ascension_day',
    'easter 50': 'whit_monday',
  }
  for (let year = 1950; year < 2300; year++) {
    for (const { rule, date } of other.getHolidays(year)) {
      const expected = moving[rule]
      const day = date.slice(0, 10)
      if (expected && day !== '2008-05-01')
        assert.ok([expected, 'liberation_day', 'kings_day'].includes(String(dutchHoliday(day))), day)
    }
  }
})

test('the days on which we are closed are those another count gives', () => {
  const other = new Holidays('NL', { types: ['public'] })
  for (let year = 1990; year < 2100; year++)
    assert.deepEqual(
      [...publicHolidaysOf(year)].sort(),
      [...new Set(other.getHolidays(year).map(({ date }) => date.slice(0, 10)))].sort(),
      String(year),
    )
})
