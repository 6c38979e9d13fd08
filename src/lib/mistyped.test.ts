import assert from 'node:assert/strict'
import { test } from 'node:test'
import { probablyMeant } from './mistyped.ts'

test('one slip in an address that many people have is seen', () => {
  const typed = [
    'jan@gmial.com',
    'jan@gmail.con',
    'Jan@Gmai.com',
    'jan@gmaill.com',
    'jan@hotmial.com',
    'jan@zigo.nl',
    'jan@outlok.com',
  ]
  assert.deepEqual(typed.map(probablyMeant), [
    'jan@gmail.com',
    'jan@gmail.com',
    'Jan@gmail.com',
    'jan@gmail.com',
    'jan@hotmail.com',
    'jan@ziggo.nl',
    'jan@outlook.com',
  ])
})

test('an address that is right, one of somebody else’s house, and what is none are left alone', () => {
  for (const right of [
    'jan@gmail.com',
    'jan@mail.com',
    'jan@live.com',
    'jan@home.nl',
    'jan@kuiper.nl',
    'jan@example.org',
    '06 12345678',
    '@',
    '',
  ])
    assert.equal(probablyMeant(right), undefined, right)
})
