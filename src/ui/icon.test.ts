import assert from 'node:assert/strict'
import { test } from 'node:test'
import { icon } from './icon.ts'

test('an icon is a drawing without a voice', () => {
  const out = String(icon('check'))

  assert.match(out, /^<svg class="icon" [^>]*aria-hidden="true"[^>]*>.*<\/svg>$/)
  assert.doesNotMatch(out, /<!--/)
})

test('arrows turn with the direction of the text', () => {
  assert.match(String(icon('arrow-right')), /icon--flips/)
})
