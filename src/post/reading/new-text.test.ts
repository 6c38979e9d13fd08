import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DUTCH_MAILS } from '../../../test/dutch-mails.ts'
import { cutReply } from './new-text.ts'

for (const { from, text, newText, signature } of DUTCH_MAILS)
  test(`what is new in a reply: ${from}`, () => {
    const cut = cutReply(text)
    assert.equal(cut.newText, newText)
    if (signature !== undefined) assert.ok(cut.signature.startsWith(signature.trim()), cut.signature)
  })

test('nothing of a message is thrown away', () => {
  for (const { text, from } of DUTCH_MAILS) {
    const { newText, signature, quoted } = cutReply(text)
    const kept = `${newText}\n${signature}\n${quoted}`.split(/\s+/).sort()
    assert.deepEqual(kept.filter(Boolean), text.split(/\s+/).filter(Boolean).sort(), from)
  }
})

test('a text of a million lines, of one long line, or of nothing is read within a second', () => {
  const began = performance.now()
  assert.equal(cutReply('').newText, '')
  assert.equal(cutReply('a'.repeat(2_000_000)).newText.length, 2_000_000)
  assert.equal(cutReply('> x\n'.repeat(1_000_000)).signature, '')
  assert.ok(cutReply(`Op ${'1'.repeat(500_000)}\nschreef `.repeat(3)).newText.startsWith('Op 1'))
  assert.ok(performance.now() - began < 4_000)
})
