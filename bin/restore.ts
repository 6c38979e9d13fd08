import { resolve } from 'node:path'
import { restoreHere } from '../src/app/restoring.ts'
import { readConfig } from '../src/platform/config.ts'
import { startEmbeddedDatabase } from '../src/platform/embedded/database.ts'

// npm run restore -- FILE: reads a backup into an empty place, and brings it up to this version. What was erased since is
// taken out again: by the list beside the backup, and by another one with --erased <list>.

const [path, option, erased] = process.argv.slice(2)

try {
  if (!path) throw new Error('Say which: npm run restore -- /mnt/elsewhere/openkeuken.tar.gz')
  if (option && (option !== '--erased' || !erased))
    throw new Error(`${option} is not known here. There is: --erased <list>`)
  const config = readConfig(process.env)
  const say = (line: string) => console.log(line)
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase({ dataDir: config.dataDir, say })
  try {
    await restoreHere(config.databaseUrl ?? embedded?.url ?? '', config, {
      path: resolve(path),
      erased: erased && resolve(erased),
      say,
    })
    say('Start Openkeuken now: npm start')
  } finally {
    await embedded?.stop()
  }
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
