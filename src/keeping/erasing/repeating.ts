import { appendFile, mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ErasureKind, noteErasure } from '../../customers/erasures.ts'
import { takeEverythingBackOf } from '../../insights/dossier/dossier.ts'
import { takeBackOf } from '../../insights/redacting.ts'
import { system } from '../../platform/actor.ts'
import type { Db, OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { GivenId, Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eraseCustomer } from './erasing-customers.ts'
import { eraseRequests } from './erasing-requests.ts'

// A backup is older than what was erased after it. So the numbers of what was erased stand in a file outside the database
// too, beside the backups where those are made every night; whoever restores repeats them before anybody is served.

/** One line of the list: numbers and a moment, nothing of anybody. */
interface Line {
  schema: string
  number: Id<'erasures'>
  kind: ErasureKind
  id: Id<'customers'>
  at: string
}

export const LIST = 'erased.jsonl'

/** Brings the list beside the data (and beside the backups) up to date. Gives how many lines were new. */
export async function keepList(db: Db, dataDir: string, backupFolder?: string): Promise<number> {
  const path = join(dataDir, LIST)
  const lines = await linesToAdd(db, path)
  if (lines.length > 0) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 })
    const file = await open(path, 'r+')
    await file.sync().finally(() => file.close())
  }
  if (backupFolder) await bring(path, join(backupFolder, LIST)).catch(() => {}) // the mount may be away: a minute later again
  return lines.length
}

/**
 * What was erased and stands not on the list yet. Not only what has a higher number than the last line: somebody who was
 * erased in a long transaction has a lower one than what was certain before.
 */
async function linesToAdd(db: Db, path: string): Promise<Line[]> {
  const { schema } = db.organisation
  const known = await numbersOn(path, schema)
  const { rows, sum } = await db.one<{ rows: number; sum: number }>(
    sql`select count(*) as rows, coalesce(sum(id), 0)::float8 as sum from erasures`,
  )
  if (rows === known.size && sum === [...known].reduce((total, number) => total + number, 0)) return []
  const all = await db.many<{ id: Id<'erasures'>; kind: ErasureKind; subject_id: GivenId; erased_at: Date }>(
    sql`select id, kind, subject_id, erased_at from erasures order by id`,
  )
  return all
    .filter(({ id }) => !known.has(id))
    .map(({ id, kind, subject_id, erased_at }) => ({
      schema,
      number: id,
      kind,
      id: subject_id,
      at: erased_at.toISOString(),
    }))
}

const read = new Map<string, { bytes: number; numbers: Map<string, Set<number>> }>()

/** The numbers of an organisation on a list; read again only when the file changed. */
async function numbersOn(path: string, schema: string): Promise<ReadonlySet<number>> {
  const bytes = await sizeOf(path)
  let kept = read.get(path)
  if (kept?.bytes !== bytes) {
    kept = { bytes, numbers: new Map() }
    for (const line of await readList(path)) {
      const numbers = kept.numbers.get(line.schema) ?? new Set()
      kept.numbers.set(line.schema, numbers.add(line.number))
    }
    read.set(path, kept)
  }
  return kept.numbers.get(schema) ?? new Set()
}

const sizeOf = async (path: string) => (await stat(path).catch(() => undefined))?.size ?? 0

const brought = new Map<string, string>()

/** What stands in the list beside the backups stays there: it may know more than a place that was restored from an older backup. */
async function bring(path: string, to: string): Promise<void> {
  const sizes = async () => `${path} ${await sizeOf(path)} ${await sizeOf(to)}`
  if (brought.get(to) === (await sizes())) return
  const there = await readFile(to, 'utf8').catch(() => '')
  const known = new Set(there.split('\n'))
  const here = await readFile(path, 'utf8').catch(() => '')
  const fresh = here.split('\n').filter((line) => line !== '' && !known.has(line))
  const begin = there === '' || there.endsWith('\n') ? '' : '\n' // a line that was cut off by a crash
  if (fresh.length > 0) await appendFile(to, begin + fresh.map((line) => `${line}\n`).join(''), { mode: 0o600 })
  brought.set(to, await sizes())
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

/**
 * Takes out again what was erased or taken back and is not known here. Gives how much that was. What is known here tells,
 * and not the time: somebody whose erasing had begun when the backup was made is in it.
 */
export async function repeatErasures(db: OrganisationDb, lines: readonly Line[]): Promise<number> {
  const theirs = lines.filter(({ schema }) => schema === db.organisation.schema)
  const known = await db.many<{ id: Id<'erasures'> }>(
    sql`select id from erasures where id = any(${theirs.map(({ number }) => number)}::bigint[])`,
  )
  const here = new Set(known.map(({ id }) => id))
  const once = new Map(
    theirs.filter(({ number }) => !here.has(number)).map((line) => [`${line.kind}:${line.id}`, line]),
  )
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
    const found = await tx.maybe<{ customer_id: Id<'customers'> }>(
      sql`select customer_id from observations where id = ${id} and customer_id is not null`,
    )
    if (!found) return false
    await takeBackOf(tx, system, { id, customerId: found.customer_id })
    await noteErasure(tx, { kind, id, because: 'restored' })
  }
  return true
}

const isThere = async (tx: Tx, query: ReturnType<typeof sql>) => (await tx.maybe(query)) !== undefined
