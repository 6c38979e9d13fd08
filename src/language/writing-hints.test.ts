import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { OFFICIALESE } from './officialese.ts'
import { hints } from './writing-hints.ts'

const kinds = (text: string, jargon: string[] = []) => hints(text, 'nl', jargon).map(({ kind, found }) => [kind, found])

test('plain words get no hint', () => {
  assert.deepEqual(hints('Uw paspoort ligt klaar. U kunt het ophalen tot 17.00 uur. Tot dan!', 'nl'), [])
  assert.deepEqual(hints('Your passport is ready. You can pick it up until five.', 'en'), [])
})

test('official words come with what people say', () => {
  const [hint] = hints('Ik schrijf u betreffende de heg.', 'nl')
  assert.deepEqual(hint, { kind: 'officialese', from: 13, to: 24, found: 'betreffende', instead: 'over' })
  assert.equal(hints('Met  betrekking tot de heg', 'nl')[0]?.instead, 'over')
  assert.equal(hints('In order to help', 'en')[0]?.instead, 'to')
})

test('only whole words count', () => {
  assert.deepEqual(kinds('De onthanseling van Jan'), [])
  assert.deepEqual(kinds('De aanvraag ligt bij de KCC-er', ['kcc']), [['jargon', 'KCC']])
  assert.deepEqual(kinds('c++ en (x', ['c++', '(x']), [
    ['jargon', 'c++'],
    ['jargon', '(x'],
  ])
})

test('passives, both ways round', () => {
  assert.deepEqual(kinds('Het wordt morgen door ons opgehaald.'), [['passive', 'wordt morgen door ons opgehaald']])
  assert.deepEqual(kinds('Ik zie dat hij gemaakt wordt.'), [['passive', 'gemaakt wordt']])
  assert.equal(hints('The bin was quickly emptied.', 'en')[0]?.kind, 'passive')
})

test('a sentence of more than twenty words is long', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'heg').join(' ')
  assert.deepEqual(kinds(`${words(20)}.`), [])
  assert.equal(kinds(`Ja. ${words(21)}.`)[0]?.[0], 'long_sentence')
  assert.deepEqual(kinds(`${words(15)}\n${words(15)}`), [])
})

test('never more than five, in the order of the text', () => {
  const found = hints('betreffende '.repeat(20), 'nl')
  assert.equal(found.length, 5)
  assert.deepEqual(
    found,
    found.toSorted((a, b) => a.from - b.from),
  )
})

test('every plain alternative is itself plain', () => {
  for (const [language, words] of [
    ['nl', OFFICIALESE.nl],
    ['en', OFFICIALESE.en],
  ] as const) {
    for (const plain of Object.values(words)) assert.deepEqual(hints(plain, language), [], plain)
  }
})

test('positions point at what was found, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, jargon) => {
      for (const { from, to, found } of hints(`wordt ${text} gemaakt`, 'nl', jargon)) {
        assert.equal(`wordt ${text} gemaakt`.slice(from, to), found)
      }
    }),
  )
})

test('ten megabytes are no trouble', { timeout: 5000 }, () => {
  for (const unit of ['a', ' ', 'wordt ', 'ge', 'a.b', '. ', 'is ', '\n']) {
    hints(unit.repeat(Math.floor(10_000_000 / unit.length)), 'nl', ['a'])
    hints(unit.repeat(Math.floor(10_000_000 / unit.length)), 'en', ['a'])
  }
})
