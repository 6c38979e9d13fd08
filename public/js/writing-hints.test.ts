import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hints } from './writing-hints.ts'

test('a plain text gets no hints', () => {
  assert.deepEqual(hints('Dag Sanne, ik kom morgen kijken. Marieke belt u vrijdag.'), [])
  assert.deepEqual(hints('I will come tomorrow. It was a red hedge.'), [])
  assert.deepEqual(hints(''), [])
})

test('a long sentence is shown by its first words', () => {
  const [hint] = hints(`Wij komen ${'heel '.repeat(20)}graag.`)

  assert.deepEqual(hint, { kind: 'long', words: 'Wij komen heel heel heel heel …' })
})

test('sentences without a doer are noticed in Dutch and English', () => {
  assert.equal(hints('Uw aanvraag wordt morgen behandeld.')[0]?.kind, 'passive')
  assert.equal(hints('De heg werd door ons gesnoeid.')[0]?.kind, 'passive')
  assert.equal(hints('Your request is being handled.')[0]?.kind, 'passive')
  assert.deepEqual(hints('Het wordt mooi weer.'), [])
})

test('jargon is a whole word, in any case, whatever signs are in it', () => {
  assert.deepEqual(hints('Conform afspraak.', { conform: 'volgens' }), [
    { kind: 'jargon', words: 'Conform', instead: 'volgens' },
  ])
  assert.deepEqual(hints('Conformiteit.', { conform: 'volgens' }), [])
  assert.equal(hints('Zie art. 3 (b).', { '(b)': '' })[0]?.kind, 'jargon')
})

test('never more than three', () => {
  assert.equal(hints('Het wordt gedaan. '.repeat(9)).length, 3)
})
