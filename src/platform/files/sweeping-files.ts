import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrganisationDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const SETTLED_MS = 3_600_000 // a form that is still being kept was written to disk long before that
const EVERY_MS = 3_600_000

const sweptAt = new Map<string, number>()

/** Once an hour: removes what lies on disk of a program that was cut off. No row knows it; what waits or came back as a draft does. */
export async function sweepFiles(db: OrganisationDb, dataDir: string): Promise<void> {
  const { schema } = db.organisation
  if (Date.now() - (sweptAt.get(schema) ?? 0) < EVERY_MS) return
  sweptAt.set(schema, Date.now())
  await removeUnknownFiles(db, join(dataDir, 'files', schema))
}

/** Removes the settled files in a folder of one organisation that no row points to. */
export async function removeUnknownFiles(db: OrganisationDb, folder: string): Promise<void> {
  for (const shelf of (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const keys = (await readdir(join(folder, shelf))).map((name) => `${shelf}/${name}`)
    const known = await db.many<{ key: string }>(sql`
      select key from files where key = any(${keys}::text[])
      union all select f->>'key' from held, jsonb_array_elements(files) f where f->>'key' = any(${keys}::text[])`)
    const rows = new Set(known.map(({ key }) => key))
    for (const key of keys)
      if (!rows.has(key) && (await isSettled(join(folder, key)))) await rm(join(folder, key), { force: true })
  }
}

const isSettled = async (path: string) => Date.now() - (await stat(path)).mtimeMs > SETTLED_MS
