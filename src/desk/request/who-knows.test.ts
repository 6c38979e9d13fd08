import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whoKnows } from './who-knows.ts'

type Page = Parameters<typeof whoKnows>[0]

const page = (words: string, expertise: string): Page =>
  ({ whole: { request: { title: '', words } }, me: { id: 1 }, colleagues: [{ id: 2, expertise }] }) as Page

test('who knows of it knows of a subject: a number or a little word that both use is none', () => {
  const known = (words: string, expertise: string) => whoKnows(page(words, expertise)).get(2)
  assert.equal(
    known('Er staat al twee maanden een container met puin.', 'twee talen, maanden vooruit kijken'),
    undefined,
  )
  assert.deepEqual(known('Er staat al twee maanden een container met puin.', 'containers, twee talen'), ['containers'])
})
