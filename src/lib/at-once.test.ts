import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as moment } from 'node:timers/promises'
import { atOnce } from './at-once.ts'

test('each gives its answer in its place', async () => {
  assert.deepEqual(await atOnce(Promise.resolve(1), moment('two')), [1, 'two'])
})

test('when one fails the others are let finish first, and what failed first is told', async () => {
  let finished = false
  const other = moment().then(() => {
    finished = true
    throw new Error('because of it')
  })
  await assert.rejects(atOnce(other, Promise.reject(new Error('the cause'))), /the cause/)
  assert.ok(finished)
})
