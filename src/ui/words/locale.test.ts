import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileSize, languageName, listed } from './locale.ts'

const nl = { language: 'nl' } as const
const en = { language: 'en' } as const

test('the size of a file is written as the reader writes numbers', () => {
  assert.deepEqual(
    [1_240_000, 1_000_000, 999_400, 20, 0].map((bytes) => fileSize(nl, bytes)),
    ['1,2 MB', '1 MB', '999 kB', '1 kB', '1 kB'],
  )
  assert.equal(fileSize(en, 1_240_000), '1.2 MB')
})

test('a list reads as a sentence', () => {
  assert.equal(listed(nl, ['Priya', 'Joost', 'Marieke']), 'Priya, Joost en Marieke')
  assert.equal(listed(en, ['Priya', 'Joost']), 'Priya and Joost')
  assert.equal(listed(nl, []), '')
})

test('a language has a name; what is none is shown as it was noted', () => {
  assert.deepEqual([languageName(nl, 'uk'), languageName(en, 'uk')], ['Oekraïens', 'Ukrainian'])
  assert.equal(languageName(nl, 'not a code'), 'not a code')
})
