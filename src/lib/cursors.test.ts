import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeCursor, encodeCursor } from './cursors.ts'

const values = fc.array(
  fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer(), fc.boolean(), fc.constant(null)),
  { maxLength: 4 },
)

test('a cursor comes back as it went out, and fits into an address', () => {
  fc.assert(
    fc.property(values, (row) => {
      assert.match(encodeCursor(row), /^[\w-]+$/)
      assert.deepEqual(decodeCursor(encodeCursor(row)), row)
    }),
  )
})

test('anything else is no cursor', () => {
  const objects = Buffer.from('{"a":1}').toString('base64url')
  const nested = Buffer.from('[[1]]').toString('base64url')
  for (const bad of [undefined, '', 'x', '%%%', objects, nested, 'a'.repeat(1e6)]) {
    assert.equal(decodeCursor(bad), undefined)
  }
  fc.assert(fc.property(fc.string(), (text) => assert.doesNotThrow(() => decodeCursor(text))))
})
