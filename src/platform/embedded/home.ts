import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_DATA_DIR } from '../config.ts'
import { makeDataDir } from '../data-dir.ts'
import { type Binaries, findBinaries, serverOf } from './binaries.ts'
import { type Owner, reaches, SELF, servingUser, USER_NAMESPACE } from './owner.ts'
import { isThere, reachable, SHELTER } from './shelter.ts'

/** Where the embedded Postgres lives and who it runs as. */
export interface Home {
  binaries: Binaries
  /** The folder of the cluster; it need not exist yet. */
  cluster: string
  owner: Owner
}

type Say = (line: string) => void

/** Finds or chooses the home of the cluster that belongs to a data directory. Refuses in words when there is none. */
export async function findHome(dataDir: string, say: Say): Promise<Home> {
  await makeDataDir(dataDir)
  const binaries = await findBinaries()
  const cluster = join(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return await homeOfUser({ binaries, cluster, owner: SELF })
  if (await isThere(cluster)) return await knownHome(binaries, cluster, say)
  if (dataDir === DEFAULT_DATA_DIR && (await isThere(shelteredCluster)))
    return await knownHome(binaries, shelteredCluster, say)
  return await newHome(binaries, dataDir, say)
}

const shelteredCluster = join(SHELTER, 'postgres')

async function homeOfUser(home: Home): Promise<Home> {
  const maker = await stat(home.cluster).catch(() => undefined)
  if (!maker || maker.uid === process.getuid?.()) return home
  throw new Error(
    `The database in ${home.cluster} belongs to another user. Start as that user, or set another DATA_DIR.`,
  )
}

/** Root serves a cluster as the user who made it. */
async function knownHome(found: Binaries, cluster: string, say: Say): Promise<Home> {
  const { uid, gid } = await stat(cluster)
  const owner = uid === 0 ? USER_NAMESPACE : { through: [], uid, gid }
  const binaries = uid === 0 ? found : await reachable(found, owner, say)
  if (await reaches(owner, serverOf(binaries), cluster)) return { binaries, cluster, owner }
  throw new Error(
    uid === 0
      ? `Postgres does not run as root, and the user namespace in which ${cluster} was made is not allowed here now.`
      : `Postgres does not run as root, and user ${uid}, who owns the database, cannot reach ${cluster}.`,
  )
}

async function newHome(found: Binaries, dataDir: string, say: Say): Promise<Home> {
  const cluster = join(dataDir, 'postgres')
  if (await reaches(USER_NAMESPACE, serverOf(found), dataDir))
    return { binaries: found, cluster, owner: USER_NAMESPACE }
  const owner = await servingUser()
  if (!owner) throw new Error('Postgres does not run as root: start as another user, or set DATABASE_URL.')
  const binaries = await reachable(found, owner, say)
  if (await reaches(owner, serverOf(binaries), dataDir)) return { binaries, cluster, owner }
  if (dataDir === DEFAULT_DATA_DIR) return await shelter({ binaries, cluster: shelteredCluster, owner }, say)
  throw new Error(`Postgres does not run as root, and user ${owner.uid} cannot reach ${dataDir}. Set another DATA_DIR.`)
}

async function shelter(home: Home, say: Say): Promise<Home> {
  say(`Postgres does not run as root, and no other user can reach this checkout: the database goes to ${home.cluster}`)
  await mkdir(SHELTER, { recursive: true, mode: 0o755 })
  return home
}
