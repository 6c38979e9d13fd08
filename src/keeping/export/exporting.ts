import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { undone } from '../../platform/database/undone.ts'
import type { FileStore } from '../../platform/files/files.ts'
import { eraseCustomer } from '../erasing/erasing-customers.ts'
import { storedFields } from '../registry/stored.ts'
import { explanation } from './explaining.ts'
import { leftOut, SECRETS } from './left-out.ts'
import { writeQuestions } from './questions.ts'
import { writeTable } from './tables.ts'

export interface Exporting {
  /** An empty folder, or one that is not there yet. */
  folder: string
  store: FileStore
  /** A customer who is taken out of it, from end to end. */
  without?: Id<'customers'> | undefined
}

/**
 * Writes everything of an organisation in open formats, as it is at one moment: each table as JSON lines and as CSV, the
 * questions to be read as Markdown, the files, and a page that explains them. Somebody who is taken out is erased in a
 * transaction that is undone at the end: nothing of them is in it, and nothing of them is gone.
 */
export async function exportOrganisation(
  db: OrganisationDb,
  given: Exporting,
): Promise<{ rows: number; files: number }> {
  await refuseFullFolder(given.folder)
  const counted = { rows: 0, files: 0 }
  await undone(db, async (tx) => {
    await tx.run(sql`set transaction isolation level repeatable read`)
    await tx.run(sql`set local idle_in_transaction_session_timeout = 0`)
    if (given.without) await eraseCustomer(tx, system, { id: given.without, because: 'restored' })
    else await tx.run(sql`set transaction read only`)
    await write(tx, given, counted)
  })
  return counted
}

async function write(tx: Tx, { folder, store }: Exporting, counted: { rows: number; files: number }): Promise<void> {
  for (const name of ['tables', 'questions', 'files']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
  const stored = await storedFields(tx)
  for (const [table, columns] of stored) {
    if (leftOut(table)) continue
    const kept = columns.filter((column) => !SECRETS.includes(`${table}.${column}`))
    counted.rows += await writeTable(tx, { table, columns: kept, folder: join(folder, 'tables') })
  }
  await writeQuestions(tx, join(folder, 'questions'))
  counted.files = await writeFiles(tx, store, join(folder, 'files'))
  await writeFile(join(folder, 'index.html'), explanation(tx.organisation.name, stored), { mode: 0o600 })
}

async function writeFiles(tx: Tx, store: FileStore, folder: string): Promise<number> {
  const files = await tx.many<{ id: Id<'files'>; name: string; key: string }>(
    sql`select id, name, key from files order by id`,
  )
  let written = 0
  for (const { id, name, key } of files) {
    const bytes = await store.stream(tx.organisation, key).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (!bytes) continue
    const path = join(folder, `${id}-${name.replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-120)}`)
    await pipeline(
      Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(path, { mode: 0o600 }),
    )
    written++
  }
  return written
}

async function refuseFullFolder(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Error(`${folder} cannot be written in: ${error.message}`)
  })
  if (there.length > 0) throw new Error(`There is something in ${folder} already. Choose an empty folder.`)
}
