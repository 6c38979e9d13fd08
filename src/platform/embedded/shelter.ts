import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Binaries, serverOf } from './binaries.ts'
import { type Owner, reaches } from './owner.ts'

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))

/** Where Postgres lives when root starts us in a place that no other user can reach. One for each checkout. */
export const SHELTER = join('/var/lib/openkeuken', createHash('sha256').update(CHECKOUT).digest('hex').slice(0, 12))

export const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The binaries where they are, when their user can reach them; else a copy in the shelter. */
export async function reachable(binaries: Binaries, owner: Owner, say: (line: string) => void): Promise<Binaries> {
  if (await reaches(owner, serverOf(binaries), '/')) return binaries
  const folder = join(SHELTER, `native-${binaries.version}`)
  await mkdir(SHELTER, { recursive: true, mode: 0o755 })
  if (!(await isThere(folder))) {
    say(
      `Postgres does not run as root, and no other user can reach this checkout: a copy of Postgres goes to ${folder}`,
    )
    await copyReadable(binaries.folder, folder)
  }
  return { ...binaries, folder }
}

// Beside its place first, so that a copy is whole or absent.
async function copyReadable(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`
  await cp(from, half, { recursive: true, verbatimSymlinks: true })
  await promisify(execFile)('chmod', ['-R', 'a+rX', half])
  await rename(half, to).catch(() => rm(half, { recursive: true, force: true })) // another start was first
}
