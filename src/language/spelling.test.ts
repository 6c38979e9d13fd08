import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spelledOut } from './spelling.ts'

test('a code is read out by names, half by half', () => {
  assert.equal(spelledOut('K7F-3QX', 'nl'), 'Karel 7 Ferdinand, 3 Quotiënt Xantippe')
  assert.equal(spelledOut('K7F-3QX', 'en'), 'Kilo 7 Foxtrot, 3 Quebec X-ray')
  assert.equal(spelledOut('', 'en'), '')
})
