import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDayHours, writeDayHours } from './week-hours.ts'

test('hours are read however people write them', () => {
  const usual = [['09:00', '17:00']]
  for (const text of ['9-17', '9:00-17:00', '09.00–17.00', '9 tot 17 uur', '9u-17u', '9 to 17', '0900-1700']) {
    assert.deepEqual(readDayHours(text), usual, text)
  }
  assert.deepEqual(readDayHours('9-12.30, 13-17'), [
    ['09:00', '12:30'],
    ['13:00', '17:00'],
  ])
  assert.deepEqual(readDayHours('9-12 en 13-17')?.length, 2)
  assert.deepEqual(readDayHours('  '), [])
})

test('what cannot be read, or runs backwards, is not taken', () => {
  for (const text of [
    'gesloten',
    '17-9',
    '9',
    '9-25',
    '9-12, 11-13',
    '9-9',
    '9-10-11',
    '1-2,3-4,5-6,7-8,9-10,11-12,13-14',
  ]) {
    assert.equal(readDayHours(text), undefined, text)
  }
})

test('what is written is read back the same', () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
  fc.assert(
    fc.property(fc.uniqueArray(time, { minLength: 2, maxLength: 8 }), (times) => {
      const sorted = times.toSorted().slice(0, times.length - (times.length % 2))
      const hours = Array.from({ length: sorted.length / 2 }, (_, at): [string, string] => [
        sorted[2 * at] ?? '',
        sorted[2 * at + 1] ?? '',
      ])
      assert.deepEqual(readDayHours(writeDayHours(hours)), hours)
    }),
  )
})

test('anything typed is read without a fault', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void readDayHours(text)))
})
