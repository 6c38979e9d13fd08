import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { stopWhenAsked } from './stopping.ts'

after(() => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal)
})

test('the first time it finishes, the second time it says so, the third time it stops', async () => {
  const said: string[] = []
  const codes: number[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  let stops = 0
  const stop = () => {
    stops += 1
    return promise
  }
  stopWhenAsked(stop, { say: (line) => said.push(line), exit: (code) => codes.push(code) })
  process.emit('SIGINT')
  process.emit('SIGINT')
  assert.deepEqual([stops, codes], [1, []])
  assert.match(said[1] ?? '', /^Still finishing .+ Press again to stop now\.$/)
  process.emit('SIGTERM')
  assert.deepEqual([stops, codes], [1, [1]])
  resolve()
  await setImmediate()
  assert.deepEqual(codes, [1, 0], 'whoever waits is done when it is finished')
})
