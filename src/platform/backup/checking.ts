import { createHash, type Hash } from 'node:crypto'
import { END, type End, entriesOf, notOurs, Sum } from './archive.ts'
import { MANIFEST, type Manifest } from './contents.ts'

export interface Checked {
  manifest: Manifest
  end: End
  /** A checksum of the rows of each table, by `schema/table`. */
  tables: Map<string, string>
}

/** Reads a backup from beginning to end, and refuses in words what is not one, or not whole, or not as it was written. */
export async function checkBackup(path: string): Promise<Checked> {
  const sum = new Sum()
  const tables = new Map<string, Hash>()
  let manifest: Manifest | undefined
  let end: End | undefined
  for await (const entry of entriesOf(path)) {
    if (!manifest) manifest = manifestIn(entry.name === MANIFEST ? entry.bytes : Buffer.alloc(0), path)
    if (entry.name === END) {
      end = JSON.parse(entry.bytes.toString()) as End
      break
    }
    sum.add(entry)
    const table = tableOf(entry.name)
    if (table) tables.set(table, (tables.get(table) ?? createHash('sha256')).update(entry.bytes))
  }
  if (!manifest) throw new Error(notOurs(path))
  if (end?.sha256 !== sum.digest().sha256)
    throw new Error(`The backup ${path} is not as it was written: its checksum differs. Nothing was changed.`)
  return {
    manifest,
    end,
    tables: new Map([...tables].map(([name, hash]) => [name, hash.digest('hex')])),
  }
}

/** The table an entry holds rows of, as `schema/table`. */
export const tableOf = (name: string): string | undefined => /^tables\/([^/]+\/[^/]+)\/\d+$/.exec(name)?.[1]

function manifestIn(bytes: Buffer, path: string): Manifest {
  const manifest = parsed(bytes)
  if (manifest?.openkeuken !== 'backup') throw new Error(notOurs(path))
  if (manifest.format !== 1)
    throw new Error(
      `The backup ${path} was made by a newer version of Openkeuken. Restore it with that version. Nothing was changed.`,
    )
  return manifest
}

function parsed(bytes: Buffer): Manifest | undefined {
  try {
    return JSON.parse(bytes.toString()) as Manifest
  } catch {
    return
  }
}
