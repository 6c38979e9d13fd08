import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serverOf } from './binaries.ts'
import type { Home } from './home.ts'
import { as } from './owner.ts'
import { forgetStranger, livingPostmaster, type Postmaster, serves } from './processes.ts'
import { settings } from './settings.ts'
import { sentenceFor } from './words.ts'

const POLL_MS = 25
const LARGEST_LOG = 1_000_000 // bytes; some thousands of starts
const STOP_PATIENCE_MS = 60_000 // a last checkpoint on a slow disk

/** Postgres did not come up, but may the next time: its port was taken, or remains of a killed one are in its way. */
export class TryAgain extends Error {}

/** Starts Postgres on a port, detached: Ctrl-C reaches us and not Postgres, so that we can finish what is in hand. */
export async function launch(home: Home, port: number, durable: boolean): Promise<Postmaster> {
  const log = openLog(home)
  const [command, args, options] = as(home.owner, serverOf(home.binaries), [
    ...['-D', home.cluster, '-p', String(port)],
    ...settings(durable).flatMap((setting) => ['-c', setting]),
  ])
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', log.file, log.file] })
  child.unref()
  closeSync(log.file)
  const ended = once(child, 'exit')
    .then(() => 'ended' as const)
    .catch(() => 'ended' as const)
  while ((await Promise.race([ended, sleep(POLL_MS)])) !== 'ended') {
    const postmaster = livingPostmaster(home.cluster)
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster
  }
  return refuse(home, log.printed())
}

/** Asks Postgres to stop: it ends connections, writes what must be written, and goes. */
export async function stopServer({ pid }: Postmaster, cluster: string): Promise<void> {
  if (!serves(pid, cluster)) return
  process.kill(pid, 'SIGINT') // its fast shutdown
  for (const end = Date.now() + STOP_PATIENCE_MS; serves(pid, cluster); await sleep(POLL_MS)) {
    if (Date.now() > end) throw new Error(`Postgres (process ${pid}) is still busy stopping. It will end by itself.`)
  }
}

/** A port on loopback that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function refuse(home: Home, printed: string): never {
  if (/could not bind|could not create any TCP\/IP sockets/.test(printed)) throw new TryAgain('port taken')
  if (/shared memory block|lock file .* (already exists|is empty)/.test(printed)) {
    forgetStranger(home.cluster)
    throw new TryAgain('remains in the way')
  }
  throw new Error(sentenceFor(printed, home.cluster))
}

// A file and no pipe: Postgres outlives us when we are killed. Kept from start to start, for whoever asks what happened.
function openLog(home: Home): { printed: () => string; file: number } {
  const path = join(dirname(home.cluster), 'postgres.log')
  const past = existsSync(path) ? statSync(path).size : 0
  if (past > LARGEST_LOG) renameSync(path, `${path}.old`)
  const start = past > LARGEST_LOG ? 0 : past
  return { printed: () => readFileSync(path).subarray(start).toString(), file: openSync(path, 'a', 0o600) }
}
