import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { restoreHere } from '../src/app/restoring.ts'
import { readConfig } from '../src/platform/config.ts'
import { startEmbeddedDatabase } from '../src/platform/embedded/database.ts'

// npm run restore:rehearse -- FILE: restores a backup in a place of its own, compares every row with the file, and throws
// the place away. So you know that it works before you need it, and how long it takes.

const [path] = process.argv.slice(2)
const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-rehearsal-'))

try {
  if (!path) throw new Error('Say which: npm run restore:rehearse -- /mnt/elsewhere/openkeuken.tar.gz')
  const began = performance.now()
  const config = { ...readConfig(process.env), dataDir, databaseUrl: undefined }
  const embedded = await startEmbeddedDatabase({ dataDir, say: () => {}, durable: false })
  try {
    await restoreHere(embedded.url, config, { path: resolve(path), say: (line) => console.log(line) })
  } finally {
    await embedded.stop()
  }
  console.log(`It works: restoring this backup took ${Math.ceil((performance.now() - began) / 1_000)} seconds here.`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
}
