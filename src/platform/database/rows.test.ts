import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type RowOf, rowsOf } from './rows.ts'

test('what is selected and the type of its row are one list', () => {
  const words = rowsOf('customer_groups', 'g', { without: ['about'] })
  assert.match(words.sql, /^g\."id", g\."name"/)
  assert.doesNotMatch(words.sql, /about/)
  const row = { id: 1 as RowOf<typeof words>['id'] }
  // @ts-expect-error what is left out is not there
  assert.equal((row as Partial<RowOf<typeof words>>).about, undefined)
  // @ts-expect-error what the table does not have cannot be left out
  rowsOf('customer_groups', 'g', { without: ['colour'] })
})
