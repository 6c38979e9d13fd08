import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clusters } from './clustering.ts'

test('what shares two topical words belongs together, what stands alone is left out', () => {
  const rows = [
    { id: 1, stems: ['laadpal', 'straat', 'auto'] },
    { id: 2, stems: ['laadpal', 'auto', 'oprit'] },
    { id: 3, stems: ['volkstuin', 'water'] },
    { id: 4, stems: ['laadpal', 'auto'] },
  ]
  const [found, ...rest] = clusters(rows)
  assert.deepEqual(rest, [])
  assert.deepEqual(
    found?.rows.map(({ id }) => id),
    [1, 2, 4],
  )
})

test('each belongs to one cluster at most, however the words fall', () => {
  const stems = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(stems, { maxLength: 30 }), (all) => {
      const ids = clusters(all.map((stems, id) => ({ id, stems }))).flatMap(({ rows }) => rows.map(({ id }) => id))
      assert.equal(new Set(ids).size, ids.length)
    }),
  )
})
