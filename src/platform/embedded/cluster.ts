import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { clusterMajor, majorOf } from './binaries.ts'
import type { Home } from './home.ts'
import { as, type Owner } from './owner.ts'
import { inWords } from './words.ts'

export const SUPERUSER = 'openkeuken'

const PASSWORD = 'openkeuken-password' // beside Postgres' own files, so that cluster and password appear as one
const HALF_MADE = 'postgres-new-'
const ABANDONED_MS = 10 * 60_000 // making a cluster takes seconds

/** Makes the cluster when there is none. Refuses one of another major version. */
export async function makeCluster(home: Home, { durable, say }: { durable: boolean; say: (line: string) => void }) {
  const made = clusterMajor(home.cluster)
  const major = majorOf(home.binaries.version)
  if (made === major) return
  if (made) {
    throw new Error(
      `The database in ${home.cluster} was made by Postgres ${made}, and this version of Openkeuken brings Postgres ${major}. ` +
        'Make a backup with the previous version of Openkeuken and restore it into an empty data directory with this one.',
    )
  }
  say('Making the database (only this first time).')
  await removeAbandoned(dirname(home.cluster))
  await initialise(home, durable)
}

/** The password made at the first start. */
export async function passwordOf(cluster: string): Promise<string> {
  try {
    return (await readFile(join(cluster, PASSWORD), 'utf8')).trim()
  } catch {
    throw new Error(`The password of the database, ${join(cluster, PASSWORD)}, cannot be read.`)
  }
}

// Made beside its place and then moved: a cluster is whole or absent, also when we are killed half-way.
async function initialise(home: Home, durable: boolean): Promise<void> {
  const half = await mkdtemp(join(dirname(home.cluster), HALF_MADE)).catch(inWords(dirname(home.cluster)))
  const password = `${half}.password`
  try {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    await give(half, home.owner)
    await give(password, home.owner)
    await initdb(home, half, [`--pwfile=${password}`, ...(durable ? [] : ['--no-sync'])])
    await rename(password, join(half, PASSWORD))
    await rename(half, home.cluster).catch(unlessAnotherWasFirst)
  } finally {
    await rm(half, { recursive: true, force: true })
    await rm(password, { force: true })
  }
}

async function initdb(home: Home, folder: string, more: string[]): Promise<void> {
  const fixed = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, '--no-instructions']
  const all = [`--pgdata=${folder}`, ...fixed, ...access, ...more]
  const [command, args, options] = as(home.owner, join(home.binaries.folder, 'bin/initdb'), all)
  await promisify(execFile)(command, args, options as object).catch(inWords(home.cluster))
}

async function give(path: string, { uid, gid }: Owner): Promise<void> {
  if (uid) await chown(path, uid, gid ?? uid)
}

function unlessAnotherWasFirst(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!name.startsWith(HALF_MADE) || Date.now() - (await stat(path)).mtimeMs < ABANDONED_MS) continue
    await rm(path, { recursive: true, force: true })
  }
}
