import { appendFile, copyFile, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ErasureKind, noteErasure } from '../../customers/erasures.ts'
import { takeEverythingBackOf } from '../../insights/dossier/dossier.ts'
import { takeBackOf } from '../../insights/observations/redacting.ts'
import { system } from '../../platform/actor.ts'
import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { eraseCustomer } from './erasing-customers.ts'
import { eraseRequests } from './erasing-requests.ts'

// A backup is older than what was erased after it. So the numbers of what was erased stand in a file outside the database
// too, beside the backups where those are made every night; whoever restores repeats them before anybody is served.

/** One line of the list: numbers and a moment, nothing of anybody. */
interface Line {
  schema: string
  number: number
  kind: ErasureKind
  id: number
  at: string
}

export const LIST = 'erased.jsonl'

/** Brings the list beside the data (and beside the backups) up to date. Gives how many lines were new. */
export async function keepList(db: Db, dataDir: string, backupFolder?: string): Promise<number> {
  const path = join(dataDir, LIST)
  const { schema } = db.organisation
  const last = (await readList(path)).findLast((line) => line.schema === schema)?.number ?? 0
  const fresh = await db.many<{ id: number; kind: ErasureKind; subject_id: number; erased_at: Date }>(
    sql`select id, kind, subject_id, erased_at from erasures where id > ${last} order by id`,
  )
  const lines = fresh.map(
    ({ id, kind, subject_id, erased_at }): Line => ({
      schema,
      number: id,
      kind,
      id: subject_id,
      at: erased_at.toISOString(),
    }),
  )
  if (lines.length === 0) return 0
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 })
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
  if (backupFolder) await copyFile(path, join(backupFolder, LIST)).catch(() => {}) // the mount may be away; the next backup brings it
  return lines.length
}

/** The list in a file; a line that was cut off by a crash is left out. */
export async function readList(path: string): Promise<Line[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as Line]
    } catch {
      return []
    }
  })
}

/** Takes out again what was erased or taken back after this moment. Gives how much that was. */
export async function repeatErasures(db: OrganisationDb, lines: readonly Line[], madeAt: Date): Promise<number> {
  const later = lines.filter(({ schema, at }) => schema === db.organisation.schema && new Date(at) > madeAt)
  const once = new Map(later.map((line) => [`${line.kind}:${line.id}`, line]))
  let repeated = 0
  for (const line of once.values()) if (await db.transaction((tx) => repeat(tx, line))) repeated++
  return repeated
}

/** What came after the backup is not there, and needs no erasing. */
async function repeat(tx: Tx, { kind, id }: Line): Promise<boolean> {
  if (kind === 'request') {
    if (!(await isThere(tx, sql`select from requests where id = ${id}`))) return false
    await eraseRequests(tx, system, { ids: [id], because: 'restored' })
  } else if (kind === 'customer') {
    if (!(await isThere(tx, sql`select from customers where id = ${id}`))) return false
    await eraseCustomer(tx, system, { id, because: 'restored' })
  } else if (kind === 'words') {
    if (!(await isThere(tx, sql`select from customers where id = ${id}`))) return false
    await takeEverythingBackOf(tx, system, id)
    await noteErasure(tx, { kind, id, because: 'restored' })
  } else {
    const found = await tx.maybe<{ customer_id: number }>(
      sql`select customer_id from observations where id = ${id} and customer_id is not null`,
    )
    if (!found) return false
    await takeBackOf(tx, system, { id, customerId: found.customer_id })
    await noteErasure(tx, { kind, id, because: 'restored' })
  }
  return true
}

const isThere = async (tx: Tx, query: ReturnType<typeof sql>) => (await tx.maybe(query)) !== undefined
