import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { mostOpenFiles, residentBytes } from './machine.ts'
import type { Streams, StreamsMeasured } from './streams.ts'

export interface LiveMeasured extends StreamsMeasured {
  wanted: number
  /** What one open page costs the program; nothing where the machine does not tell. */
  bytesEach: number | undefined
}

const SPARE_FILES = 200 // the program holds other files too
const SETTLE_MS = 4_000

/** Opens as many live pages as are wanted and as the machine lets one process hold, and measures memory and notices. */
export async function measureLive(folder: string, pid: number, streams: Streams): Promise<LiveMeasured> {
  const wanted = streams.pages.length
  const most = mostOpenFiles(pid)
  const pages = streams.pages.slice(0, Math.max(0, Math.min(wanted, most - SPARE_FILES)))
  const path = join(folder, 'streams.json')
  await writeFile(path, JSON.stringify({ ...streams, pages }))
  const script = fileURLToPath(new URL('streams.ts', import.meta.url))
  await sleep(SETTLE_MS)
  const before = residentBytes(pid)
  const child = spawn(process.execPath, [script, path], { stdio: 'pipe' })
  const ended = once(child, 'exit')
  let printed = ''
  child.stdout.on('data', (text) => {
    printed += text
  })
  await Promise.race([once(child.stderr, 'data'), ended])
  await sleep(SETTLE_MS)
  const after = residentBytes(pid)
  child.stdin.on('error', () => {}) // it ended; what it printed tells
  child.stdin.write('measure\n')
  await ended
  await rm(path)
  if (!printed) throw new Error('The process with the open pages ended before it measured.')
  const measured: StreamsMeasured = JSON.parse(printed)
  return { ...measured, wanted, bytesEach: before && after ? Math.max(0, after - before) / measured.opened : undefined }
}
