import assert from 'node:assert/strict'
import { test } from 'node:test'
import { near } from './searching.ts'

test('what merely shares a word with the best is left out', () => {
  const ranks = (all: number[]) => near(all.map((rank) => ({ rank }))).map(({ rank }) => rank)

  assert.deepEqual(ranks([0.9, 0.5, 0.2]), [0.9, 0.5])
  assert.deepEqual(ranks([]), [])
})
