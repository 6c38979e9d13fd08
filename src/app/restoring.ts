import { dirname, join } from 'node:path'
import { passTime } from '../keeping/erasing/passing.ts'
import { keepList, LIST, readList, repeatErasures } from '../keeping/erasing/repeating.ts'
import { restore } from '../platform/backup/restoring.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrations.ts'
import { readOrganisations } from '../platform/database/organisations.ts'
import { diskStore } from '../platform/files/files.ts'
import { takeFilesAway } from '../platform/files/removing.ts'
import { readSecret } from '../platform/secret.ts'
import { lend } from './lending.ts'

type Say = (line: string) => void

/**
 * Reads a backup into an empty place, and takes out again what was erased or taken back after it was made. The list of
 * that lies beside the backup, in the folder of every night, or in the data directory it came from (`erased`).
 */
export async function restoreHere(
  url: string,
  config: Config,
  { path, erased, say }: { path: string; erased?: string | undefined; say: Say },
): Promise<void> {
  const { manifest, end } = await restore(url, config, path)
  const names = manifest.organisations.map(({ name }) => name).join(', ')
  say(`The backup of ${manifest.made_at} is back: ${names}.`)
  say(`${manifest.tables.length} tables came back row by row as they were, with ${end.files} files.`)
  const lists = [dirname(path), config.backupFolder].filter((folder) => folder !== undefined)
  const beside = await Promise.all([...new Set(lists)].map((folder) => readList(join(folder, LIST))))
  const lines = [...beside.flat(), ...(erased ? await readList(erased) : [])]
  await takeOutAgain(url, config, { lines, say })
}

/** Before anybody is served: who was erased since, and what has had its time since. */
async function takeOutAgain(
  url: string,
  config: Config,
  { lines, say }: { lines: Awaited<ReturnType<typeof readList>>; say: Say },
): Promise<void> {
  lend()
  const { role } = await migrate(url)
  const database = openDatabase(url, { role, connections: 2 })
  try {
    const home = await readOrganisations(database.pool, await readSecret(config), new URL('http://localhost'))
    for (const organisation of home.all) {
      const db = database.organisation(organisation)
      const repeated = await repeatErasures(db, lines)
      await passTime(db)
      while ((await takeFilesAway(db, diskStore(join(config.dataDir, 'files')))) > 0) {}
      await keepList(db, config.dataDir)
      if (repeated > 0) say(`${organisation.name}: erased or taken back since then, and now again: ${repeated}.`)
    }
    if (lines.length === 0) say(`No list of erasures (${LIST}) lies beside the backup: nothing was taken out again.`)
  } finally {
    await database.close()
  }
}
