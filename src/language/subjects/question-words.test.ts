import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from './question-words.ts'

test('addresses are no words of a question; what stands beside them is', () => {
  assert.deepEqual(wordsOf('Mail jan@example.org of kijk op https://example.org/heg over de heg'), [
    'mail',
    'of',
    'kijk',
    'op',
    'over',
    'de',
    'heg',
  ])
  assert.deepEqual(wordsOf('@ dit of dat@ :// zo'), ['dit', 'of', 'dat', 'zo'])
})

/** Milliseconds of the quickest of three. */
const quickest = (work: () => unknown) =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )

test('one word as long as a whole question takes no longer than that question', () => {
  const size = 20_000
  const ordinary = quickest(() => wordsOf('de heg is te hoog en '.repeat(size / 21)))
  for (const sign of ['a', 'heggenschaar', '9', '.', 'a.', '👨‍👩‍👧‍👦', '@', 'a:/']) {
    const took = quickest(() => wordsOf(sign.repeat(Math.ceil(size / sign.length))))
    assert.ok(
      took < 10 * ordinary + 20,
      `${sign}: ${took.toFixed(1)} ms, an ordinary question ${ordinary.toFixed(1)} ms`,
    )
  }
})
