import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slugOf } from './slugs.ts'

test('a slug is made of the words of a text', () => {
  assert.equal(slugOf('Heg, boom & gras!'), 'heg-boom-gras')
  assert.equal(slugOf('Één café in ’s-Gravenhage'), 'een-cafe-in-s-gravenhage')
})

test('a long text is cut between words', () => {
  assert.equal(
    slugOf('Hoe vraag ik een nieuw paspoort aan als mijn oude paspoort in het buitenland is gestolen?'),
    'hoe-vraag-ik-een-nieuw-paspoort-aan-als-mijn-oude-paspoort-in-het',
  )
})

test('a text in another script makes no slug', () => {
  assert.equal(slugOf('パスポート'), '')
})

test('whatever was typed, a slug fits in an address', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 500 }),
      (text) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugOf(text)) && slugOf(text).length <= 70,
    ),
  )
})
