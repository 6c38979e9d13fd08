import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helpful } from './searching.ts'

const found = (rank: number, ...shared: string[]) => ({ rank, shared })
const ranks = (all: ReturnType<typeof found>[], subjects: string[] = []) =>
  helpful(all, subjects).map(({ rank }) => rank)

test('what merely shares a word is not offered, unless that word names what we do', () => {
  assert.deepEqual(ranks([found(0.9, 'groot')]), [])
  assert.deepEqual(ranks([found(0.9, 'groot', 'container')]), [0.9])
  assert.deepEqual(ranks([found(0.9, 'paspoort')], ['paspoort']), [0.9])
})

test('what is much further than the best that helps is left out', () => {
  assert.deepEqual(ranks([found(0.9, 'a', 'b'), found(0.5, 'a', 'c'), found(0.2, 'a', 'd')]), [0.9, 0.5])
  assert.deepEqual(ranks([found(0.9, 'groot'), found(0.3, 'a', 'b')]), [0.3])
  assert.deepEqual(ranks([]), [])
})
