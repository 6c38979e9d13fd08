import { resolve } from 'node:path'
import { backUp } from '../src/platform/backup/backing-up.ts'
import { noteBackup } from '../src/platform/backup/known.ts'
import { readConfig } from '../src/platform/config.ts'
import { visitEmbeddedDatabase } from '../src/platform/embedded/visit.ts'

// npm run backup -- FILE: everything there is, in one file, also while the program runs.

const [path] = process.argv.slice(2)

try {
  if (!path) throw new Error('Say where to: npm run backup -- /mnt/elsewhere/openkeuken.tar.gz')
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await visitEmbeddedDatabase(config.dataDir)
  const url = config.databaseUrl ?? embedded?.url ?? ''
  try {
    const made = await backUp(url, config, resolve(path))
    await noteBackup(url, { ...made, by_itself: false, problem: null })
    console.log(`Everything is in ${made.path}: ${Math.ceil(made.bytes / 1_000_000)} MB, with ${made.files} files.`)
    if (config.secret)
      console.log('The secret is not in it: it is in the environment (SECRET). Keep that elsewhere too.')
    else console.log('The secret is in it as well: whoever has this file can read everything and sign links.')
    if (made.missing > 0) console.log(`${made.missing} files were not there: erased meanwhile, or lost before.`)
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}

const NO_TABLE = '42P01' // Postgres: undefined_table

function inWords(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  return code === NO_TABLE ? 'There is no data of this version here yet. Start Openkeuken first: npm start' : message
}
