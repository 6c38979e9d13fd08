import assert from 'node:assert/strict'
import { test } from 'node:test'
import { piecesOf, withoutWords } from './without-words.ts'

const said = ['Ik kom met mijn rollator al weken de stoep niet meer over.']

test('words that stand somewhere as they were said go, whole or cut off, whatever their capitals', () => {
  assert.equal(withoutWords(`U zei: ‘${said[0]}’ Wij snoeiden.`, said), 'U zei: ‘[…]’ Wij snoeiden.')
  assert.equal(withoutWords('ik kom met mijn\nrollator al weken de sto…', said), '[…]…')
  assert.equal(withoutWords('Rollator al weken de stoep niet meer', said), '[…]')
})

test('what was said in other words stays, and what everybody says', () => {
  const other = 'Met een rollator kom je niet over de stoep.'
  assert.equal(withoutWords(other, said), other)
  assert.equal(withoutWords('Dank u wel', ['Dank u wel']), 'Dank u wel')
})

test('any text that holds the words holds one of the pieces it is found by', () => {
  const text = 'met mijn rollator al weken de stoep'
  assert.notEqual(withoutWords(text, said), text)
  assert.ok(piecesOf(said).some((piece) => text.includes(piece)))
})
