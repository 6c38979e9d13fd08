import assert from 'node:assert/strict'
import { test } from 'node:test'
import { face, initials, toneOf } from './face.ts'

test('initials leave out the small words of Dutch names', () => {
  assert.equal(initials('Sanne de Wit'), 'SW')
  assert.equal(initials("Joost van 't Hof"), 'JH')
  assert.equal(initials('Marieke'), 'M')
  assert.equal(initials('élise çelik'), 'ÉÇ')
  assert.equal(initials('  '), '')
  assert.equal(initials('(onbekend) !'), 'O')
})

test('what stands before a name is no part of it', () => {
  const names = [
    'meneer Hofman',
    'mevrouw Smit',
    'dames Van den Berg',
    'Dhr. en mevr. De Wit',
    'Mr. Hale',
    'de heer Bos',
  ]
  assert.deepEqual(names.map(initials), ['H', 'S', 'B', 'W', 'H', 'B'])
  assert.equal(initials('Heer Bommel en Drs. Vogel'), 'BV')
  assert.equal(initials('Ming Li'), 'ML')
})

test('who has no name has a face without letters', () => {
  assert.match(String(face({ name: '', size: 'm' })), /<svg/)
})

test('a name keeps its colour, however it is typed', () => {
  assert.equal(toneOf('Sanne de Wit'), toneOf('sanne DE wit'))
  assert.equal(toneOf('Elise\u0301'), toneOf('Elis\u00e9'))
  for (const name of ['', 'a', 'Ægir', '李', '👩‍🍳']) assert.ok(toneOf(name) >= 1 && toneOf(name) <= 6)
})

test('a face is decoration beside the name', () => {
  assert.match(String(face({ name: 'Ann', photoUrl: '/f/1', size: 'm' })), /<img [^>]*alt=""/)
  assert.match(String(face({ name: 'Ann', size: 'm' })), /aria-hidden="true">A</)
  assert.match(String(face({ name: 'Team Noord', size: 's', team: true })), /face--team" aria-hidden="true"/)
})

test('a name with markup in it stays text', () => {
  assert.doesNotMatch(String(face({ name: '<b> <i>', size: 'm' })), /<b>|<i>/)
  assert.doesNotMatch(String(face({ name: 'x', photoUrl: '"><script>', size: 'm' })), /<script>/)
})
