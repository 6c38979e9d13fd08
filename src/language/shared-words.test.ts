import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedSubjects, sharedWords } from './shared-words.ts'

test('words of a subject that occur in a question, in any form, as the subject spells them', () => {
  assert.deepEqual(sharedWords('De heggen zijn te hoog en de stoepen te smal', 'heg, haag, stoep vrij'), [
    'heg',
    'stoep',
  ])
  assert.deepEqual(sharedWords('Er staat een bankje in de speeltuinen', 'bank, speeltuin'), ['bank', 'speeltuin'])
  assert.deepEqual(sharedWords('The hedges need pruning', 'hedge, tree, pruned'), ['hedge', 'pruned'])
})

test('small words, coincidences and nothing at all share nothing', () => {
  assert.deepEqual(sharedWords('Wat kan ik met een paspoort?', 'wat er kan met een heg'), [])
  assert.deepEqual(sharedWords('', 'heg'), [])
  assert.deepEqual(sharedWords('🦔', ''), [])
})

test('each word once, and no more than fit in a line', () => {
  assert.deepEqual(sharedWords('heg heggen boom bomen tak gras', 'heg heggen boom tak gras').length, 3)
})

test('a reason is never a lone adjective: it stands with its noun, or not at all', () => {
  const losse = 'Er ligt een losse draad uit de kapotte lantaarn'
  assert.deepEqual(sharedSubjects(losse, 'losse tegels, stoep'), ['losse tegels'])
  assert.deepEqual(sharedSubjects(losse, 'los en vast'), [])
  assert.deepEqual(sharedSubjects(losse, 'losse, kapot'), [])
  assert.deepEqual(sharedSubjects(losse, 'kapotte lantaarns, lampen'), ['kapotte lantaarns'])
  assert.deepEqual(sharedSubjects('De stoep ligt los', 'losse stoep, tegel'), ['losse stoep'])
  assert.deepEqual(sharedSubjects('De heg over de stoep', 'heg, stoep'), ['heg', 'stoep'])
})
