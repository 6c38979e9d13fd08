import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slipsBetween } from './slips.ts'

test('a letter too many, too few or another, and two changed about, are one slip each', () => {
  assert.equal(slipsBetween('lantaarn', 'lantaarn', 2), 0)
  assert.equal(slipsBetween('lantaren', 'lantaarn', 2), 2)
  assert.equal(slipsBetween('paspport', 'paspoort', 2), 1)
  assert.equal(slipsBetween('rijbewjis', 'rijbewijs', 2), 1)
  assert.equal(slipsBetween('dakkappel', 'dakkapel', 2), 1)
  assert.equal(slipsBetween('woningg', 'woning', 2), 1)
  assert.equal(slipsBetween('', 'ab', 2), 2)
})

test('what is further off than asked for is told as one more, however far', () => {
  assert.equal(slipsBetween('heg', 'paspoort', 2), 3)
  assert.equal(slipsBetween('fiets', 'kraan', 1), 2)
  assert.equal(slipsBetween('x'.repeat(40), 'y'.repeat(40), 2), 3)
})
