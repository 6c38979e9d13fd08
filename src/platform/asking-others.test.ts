import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOfOthers } from './asking-others.ts'

test('what nobody filled in throws and names the room and the question; filled in, it answers', () => {
  const asked = askedOfOthers<{ mayKnow(id: number): boolean }>('customers')
  assert.throws(() => asked.the('mayKnow'), /customers asks "mayKnow".*app\/lending\.ts/)

  asked.lend({ mayKnow: (id) => id === 1 })
  assert.equal(asked.the('mayKnow')(1), true)
  assert.equal(asked.the('mayKnow')(2), false)
})
