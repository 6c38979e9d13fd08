import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../src/platform/embedded/database.ts'

/** A database of its own for one command, gone afterwards; or the one in TEST_DATABASE_URL, left as it is. */
export async function startScratchDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const dataDir = await mkdtemp(join(tmpdir(), 'openkeuken-scratch-'))
  const database = await startEmbeddedDatabase({ dataDir, say: () => {}, durable: false })
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
