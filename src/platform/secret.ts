import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

const BYTES = 32

/**
 * The secret all keys are derived from: from the environment, else from a file made at the first start.
 * Losing it revokes every link that was ever sent; it belongs in the backup.
 */
export async function readSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): Promise<Buffer> {
  if (secret) return Buffer.from(secret)
  const path = join(dataDir, 'secret')
  const known = await readFile(path).catch(() => undefined)
  if (known) return known
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const fresh = `${path}.${process.pid}`
  await writeFile(fresh, randomBytes(BYTES).toString('base64url'), { mode: 0o600, flush: true })
  await link(fresh, path).catch(() => {}) // whoever is first wins; the other reads it
  await rm(fresh, { force: true })
  return await readFile(path)
}
