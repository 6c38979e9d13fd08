import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstSentence, firstSentences } from './first-sentence.ts'

test('a title is the first sentence that says something', () => {
  assert.equal(
    firstSentence('Goedemiddag,\n\nWaar blijft mijn paspoort? Ik wacht al.', 80),
    'Waar blijft mijn paspoort?',
  )
  assert.equal(
    firstSentence('Beste mevrouw De Vries, ik zoek mijn pas.', 80),
    'Beste mevrouw De Vries, ik zoek mijn pas.',
  )
  assert.equal(firstSentence('Hallo!', 80), 'Hallo!')
  assert.equal(firstSentence('パスポートはどこですか。三週間待っています。', 80), 'パスポートはどこですか。')
  assert.equal(firstSentence('أين جواز سفري؟ أنتظر منذ ثلاثة أسابيع.', 80), 'أين جواز سفري؟')
  assert.equal(firstSentence(' \n ', 80), '')
})

test('a title takes whole sentences as far as they fit', () => {
  const hedge = `Dag, Wanneer wordt de heg gesnoeid? Mijn moeder kan er niet langs. ${'En nog veel meer. '.repeat(20)}`
  assert.equal(
    firstSentences('Ik ben blind. Ik neem steeds de container van de buren mee.', 80),
    'Ik ben blind. Ik neem steeds de container van de buren mee.',
  )
  assert.equal(firstSentences('Ik ben blind. Ik neem steeds de container van de buren mee.', 30), 'Ik ben blind.')
  assert.ok(firstSentences(hedge, 90).length <= 90)
  assert.equal(firstSentences('a'.repeat(500), 20), firstSentence('a'.repeat(500), 20))
  assert.equal(firstSentences('', 20), '')
})

test('ten megabytes are no trouble', { timeout: 5000 }, () => {
  for (const unit of ['a', ' ', '\u0301', 'a ', '\n', '.', '😀', '\u200b', 'ge ', 'beste '])
    assert.ok(firstSentence(unit.repeat(Math.floor(10_000_000 / unit.length)), 80).length < 4000)
})
