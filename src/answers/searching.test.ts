import assert from 'node:assert/strict'
import { test } from 'node:test'
import { helpful } from './searching.ts'

const found = (rank: number, question: string) => ({ rank, question })
const ranks = (all: ReturnType<typeof found>[], words: string, subjects: string[] = []) =>
  helpful(all, { words, subjects }).map(({ rank }) => rank)

test('what merely shares a word is not offered, unless that word names what we do', () => {
  assert.deepEqual(ranks([found(0.9, 'Waar staat de bank?')], 'Er ligt een bank in de vijver'), [])
  assert.deepEqual(ranks([found(0.9, 'Kan de bank bij de vijver weg?')], 'Er ligt een bank in een vijver'), [0.9])
  assert.deepEqual(ranks([found(0.9, 'Mijn paspoort is weg')], 'Twee paspoorten graag', ['paspoorten']), [0.9])
})

test('everyday verbs and words of which only the stems look alike are not shared', () => {
  assert.deepEqual(
    ranks([found(0.9, 'Hoe gaat het verder als er een gat is?')], 'Het gaat niet goed, hoe moet het verder?'),
    [],
  )
  assert.deepEqual(
    ranks([found(0.9, 'Hoe krijg ik geld voor een vereniging?')], 'Is mijn pas nog geldig voor de vereniging?'),
    [],
  )
})

test('what is much further than the best that helps is left out', () => {
  const three = [found(0.9, 'heg en tak'), found(0.5, 'takken bij de heg'), found(0.2, 'een heg, een tak')]
  assert.deepEqual(ranks(three, 'De heg heeft lange takken'), [0.9, 0.5])
  assert.deepEqual(ranks([found(0.9, 'een tegel'), found(0.3, 'heg en tak')], 'De heg heeft lange takken'), [0.3])
  assert.deepEqual(ranks([], 'heg'), [])
})
