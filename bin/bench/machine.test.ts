import assert from 'node:assert/strict'
import { platform } from 'node:os'
import { test } from 'node:test'
import { mostOpenFiles, processorMs, residentBytes } from './machine.ts'

test('processor time and memory of a process are those it takes', { skip: platform() !== 'linux' }, () => {
  const before = processorMs(process.pid) ?? Number.NaN
  const began = process.cpuUsage()
  while (process.cpuUsage(began).user < 300_000) Math.sqrt(Math.random())
  const took = (processorMs(process.pid) ?? Number.NaN) - before
  assert.ok(took >= 250 && took < 2_000, `${took} ms`)
  assert.ok((residentBytes(process.pid) ?? 0) > 10_000_000)
  assert.ok(mostOpenFiles(process.pid) > 100)
  assert.equal(processorMs(2 ** 30), undefined)
})
