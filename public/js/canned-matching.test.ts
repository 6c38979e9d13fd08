import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matching, typedAfterColon, ungreeted } from './canned-matching.ts'

const texts = [
  { title: 'nieuwe datum', text: 'Ik laat het u uiterlijk vrijdag weten.' },
  { title: 'dank', text: 'Dank voor uw bericht.' },
  { title: 'groet', text: 'Met dank en groet' },
]

test('a colon at the start of a word asks for the menu', () => {
  assert.equal(typedAfterColon(':'), '')
  assert.equal(typedAfterColon('Dag Sanne, :dat'), 'dat')
  assert.equal(typedAfterColon('om 12:30'), undefined)
  assert.equal(typedAfterColon('https://'), undefined)
  assert.equal(typedAfterColon('zonder'), undefined)
})

test('titles that start with the letters come first, then titles, then texts', () => {
  assert.deepEqual(
    matching(texts, 'da').map(({ title }) => title),
    ['dank', 'nieuwe datum', 'groet'],
  )
  assert.equal(matching(texts, '').length, 3)
  assert.deepEqual(matching(texts, 'zzz'), [])
})

test('a greeting that was typed already is not said again', () => {
  assert.equal(ungreeted('Dag Vera, dank u voor uw bericht.', 'Dag Vera,\n'), 'Dank u voor uw bericht.')
  assert.equal(ungreeted('Dag meneer Wójcik, u mag schrijven.', 'Dag meneer Wójcik, '), 'u mag schrijven.')
  assert.equal(ungreeted('Dag Vera, dank u voor uw bericht.', ''), 'Dag Vera, dank u voor uw bericht.')
  assert.equal(ungreeted('Neem een foto mee.', 'Dag Vera,'), 'Neem een foto mee.')
})
