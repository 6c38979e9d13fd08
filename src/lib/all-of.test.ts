import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf } from './all-of.ts'

test('answers stand under the names they were asked by, whichever comes first', async () => {
  const late = new Promise<string>((resolve) => setTimeout(resolve, 5, 'late'))
  assert.deepEqual(await allOf({ late, early: Promise.resolve(1), here: [true] }), {
    late: 'late',
    early: 1,
    here: [true],
  })
})

test('one that fails fails the whole', async () => {
  await assert.rejects(allOf({ good: 1, bad: Promise.reject(new Error('lost')) }), /lost/)
})
