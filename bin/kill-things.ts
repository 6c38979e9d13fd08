import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { type ClientRequest, get } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeCluster, passwordOf, SUPERUSER } from '../src/platform/embedded/cluster.ts'
import { findHome } from '../src/platform/embedded/home.ts'
import { freePort, launch, stopServer } from '../src/platform/embedded/server.ts'

// What the program leans on, to be taken away from it and given back.

/** A Postgres server that can be stopped and started again on the same address. */
export interface Postgres {
  url: string
  stop(): Promise<void>
  start(): Promise<void>
}

export async function openPostgres(dataDir: string): Promise<Postgres> {
  const home = await findHome(dataDir, () => {})
  await makeCluster(home, { durable: false, say: () => {} })
  const port = await freePort()
  let server = await launch(home, port, false)
  return {
    url: `postgres://${SUPERUSER}:${await passwordOf(home.cluster)}@127.0.0.1:${port}/postgres`,
    stop: () => stopServer(server, home.cluster),
    async start() {
      server = await launch(home, port, false)
    },
  }
}

const AT_ONCE = 50

/** Opens a page's stream so many times, and leaves all of them at once; every second one before it is answered. */
export async function visitorsThatLeave(address: string, path: string, visitors: number): Promise<void> {
  const here: ClientRequest[] = []
  const come = async () => {
    const asked = get(`${address}${path}/live`, { agent: false })
    asked.on('error', () => {})
    here.push(asked)
    if (here.length % 2 === 0) await Promise.race([once(asked, 'response'), once(asked, 'close')]).catch(() => {})
  }
  for (let come_ = 0; come_ < visitors; come_ += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, visitors - come_) }, come))
  for (const one of here) one.destroy()
}

/** A disk of so many megabytes of its own, which can be filled and emptied. */
export interface SmallDisk {
  folder: string
  fill(): Promise<void>
  empty(): Promise<void>
  remove(): Promise<void>
}

/** Gives nothing where this machine does not let us have one. */
export async function smallDisk(folder: string, megabytes: number): Promise<SmallDisk | undefined> {
  const run = promisify(execFile)
  await mkdir(folder, { recursive: true })
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  )
  if (!mounted) return
  const ballast = join(folder, 'ballast')
  return {
    folder,
    async fill() {
      const file = await open(ballast, 'w')
      const block = Buffer.alloc(256 * 1024)
      try {
        for (;;) await file.write(block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        await file.close()
      }
      if ((await statfs(folder)).bavail > 64) throw new Error('The disk would not be filled.')
    },
    empty: () => rm(ballast, { force: true }),
    async remove() {
      await run('umount', [folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
