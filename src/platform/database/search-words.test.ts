import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { world } from '../../../test/world.ts'
import { anyWordOf } from './search-words.ts'
import { sql } from './sql.ts'

const w = await world()

test('any word of a question is found, in Dutch and English', async () => {
  const { found } = await w.db.one<{ found: boolean }>(
    sql`select to_tsvector('dutch', 'paspoorten ophalen') @@ ${anyWordOf('Where is my paspoort?')} as found`,
  )
  assert.equal(found, true)
})

test('small words find nothing', async () => {
  for (const small of ['de en het van', 'the of and is']) {
    const { words } = await w.db.one<{ words: string }>(sql`select ${anyWordOf(small)}::text as words`)
    assert.equal(words, '')
  }
})

test('a small word of the other language is a word', async () => {
  const { words } = await w.db.one<{ words: string }>(
    sql`select ${anyWordOf('Where is the key of my door?')}::text as words`,
  )
  assert.equal(words, "'door' | 'key'")
})

test('whatever was typed can be searched for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (typed) => {
      await w.db.one(sql`select to_tsvector('simple', 'x') @@ ${anyWordOf(typed.replaceAll('\0', ''))} as found`)
    }),
    { numRuns: 60, examples: [["a\\b'c & !d:* | (\\'"], ['C:\\pad\\naar "iets" http://x.nl/\\a']] },
  )
})
