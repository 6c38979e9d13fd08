import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { opensWithGreeting } from './greeting.ts'

test('whoever greeted already is not greeted again', () => {
  for (const text of [
    'Dag Vera,\n\nIk kom morgen.',
    'Dag, vervelend!',
    'Goedemorgen!\nWe komen.',
    'Goedendag mevrouw De Wit,\nWe komen.',
    'Beste heer Jansen,',
    'Dear Mr De Wit,\nthanks',
    'Hallo',
  ])
    equal(opensWithGreeting(text), true, text)
  for (const text of ['Ik kom morgen.', 'Dagelijks tussen 9 en 5.', 'Hierbij de brief.', 'Dank u wel.', ''])
    equal(opensWithGreeting(text), false, text)
})
