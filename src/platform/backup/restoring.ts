import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { migrate, prepareSchemas, unknownMigrations } from '../database/migrations.ts'
import { waitAgain } from '../events/jobs.ts'
import type { Announcement } from '../events/news.ts'
import { entriesOf } from './archive.ts'
import { fingerprintOf } from './backing-up.ts'
import { type Checked, checkBackup, tableOf } from './checking.ts'
import { copyIn, JOBS, nameOf, SECRET, type Table, tablesIn } from './contents.ts'
import { connected, NEVER, rowsIn, rowsOut } from './copying.ts'

type Place = Pick<Config, 'dataDir' | 'secret'>

/** Refuses in words what cannot be restored here, before anything is made: a place that is not empty, another secret. */
export async function checkPlace({ manifest }: Checked, { dataDir, secret }: Place): Promise<void> {
  const newer = await unknownMigrations(manifest.migrations)
  if (newer)
    throw new Error(
      `This backup was made by a newer version of Openkeuken (it knows ${newer}). Restore it with that version.`,
    )
  const there = await readdir(join(dataDir, 'files')).catch(() => [])
  if (there.length > 0) throw new Error(notEmpty(join(dataDir, 'files')))
  if (secret && fingerprintOf(Buffer.from(secret)) !== manifest.fingerprint)
    throw new Error(
      'The SECRET of this environment is not the one the backup was made with: every link that was ever mailed would stop working. Set the right one, or leave it away when the backup holds it.',
    )
  if (!secret && manifest.secret === 'environment')
    throw new Error(
      'The secret is not in this backup: it was in the environment (SECRET). Set the same one here first.',
    )
}

const notEmpty = (where: string) =>
  `There is something here already (${where}). A backup is restored into an empty place: set another DATA_DIR, or another database in DATABASE_URL.`

/**
 * Reads a backup into an empty place and brings it up to this version. Everything or nothing: the database in one
 * transaction, the files beside their place until then.
 */
export async function restore(url: string, place: Place, path: string): Promise<Checked> {
  const checked = await checkBackup(path)
  await checkPlace(checked, place)
  const half = join(place.dataDir, 'files.restoring')
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  let jobs: Announcement[] = []
  try {
    await connected(
      url,
      async (client) => {
        await refuseFullDatabase(client)
        await client.query('begin')
        await prepareSchemas(client, checked.manifest.migrations)
        const links = await withoutLinks(client, checked.manifest.tables)
        jobs = await load(client, { checked, path, half, dataDir: place.dataDir })
        await compareTables(client, checked)
        for (const link of links) await client.query(link)
        await continueNumbers(client, checked)
        await rm(join(place.dataDir, 'files'), { recursive: true, force: true }) // empty: that was checked
        await rename(half, join(place.dataDir, 'files'))
        await client.query('commit')
      },
      NEVER,
    )
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  }
  await migrate(url)
  await waitAgain(url, jobs)
  return checked
}

async function refuseFullDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('openkeuken.organisations') is not null as there`,
  )
  if (!rows[0]?.there) return
  const { rows: organisations } = await client.query<{ name: string }>(
    'select name from openkeuken.organisations limit 1',
  )
  if (organisations[0]) throw new Error(notEmpty(`the organisation ${organisations[0].name} in the database`))
  await client.query('drop schema openkeuken cascade') // a start that was cut off; it holds nothing
}

/** Takes the foreign keys away while rows come in their alphabetical order; gives the statements that put them back. */
async function withoutLinks(client: pg.Client, tables: Table[]): Promise<string[]> {
  const { rows } = await client.query<{ at: string; name: string; definition: string }>(
    `select format('%I.%I', n.nspname, c.relname) as at, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and n.nspname = any($1)`,
    [[...new Set(tables.map(({ schema }) => schema))]],
  )
  for (const { at, name } of rows) await client.query(`alter table ${at} drop constraint ${name}`)
  const every = await tablesIn(client, [...new Set(tables.map(({ schema }) => schema))])
  await client.query(`truncate ${every.map(nameOf).join(', ')}`)
  return rows.map(({ at, name, definition }) => `alter table ${at} add constraint ${name} ${definition}`)
}

interface Loading {
  checked: Checked
  path: string
  half: string
  dataDir: string
}

async function load(client: pg.Client, { checked, path, half, dataDir }: Loading): Promise<Announcement[]> {
  const tables = new Map(checked.manifest.tables.map((table) => [`${table.schema}/${table.table}`, table]))
  let jobs: Announcement[] = []
  let open: { name: string; into: Writable } | undefined
  for await (const { name, bytes } of entriesOf(path)) {
    const found = tableOf(name)
    if (open && open.name !== found) {
      await ended(open.into)
      open = undefined
    }
    const table = found && tables.get(found)
    if (table) {
      open ??= { name: found, into: rowsIn(client, copyIn(table)) }
      await written(open.into, bytes)
    } else if (name === JOBS) jobs = JSON.parse(bytes.toString()) as Announcement[]
    else if (name === SECRET) await keepSecret(dataDir, bytes)
    else if (/^files\/org_[a-z0-9_]+\/[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(name))
      await keepFile(join(half, name.slice(6)), bytes)
  }
  if (open) await ended(open.into)
  return jobs
}

const written = (into: Writable, bytes: Buffer) =>
  new Promise<void>((resolve, reject) => into.write(bytes, (error) => (error ? reject(error) : resolve())))

async function ended(into: Writable): Promise<void> {
  into.end()
  await finished(into)
}

async function keepSecret(dataDir: string, bytes: Buffer): Promise<void> {
  await writeFile(join(dataDir, 'secret'), bytes, { mode: 0o600, flush: true })
  await chmod(join(dataDir, 'secret'), 0o600) // it may have been there, from a start that came to nothing
}

async function keepFile(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, bytes, { mode: 0o600 })
}

/** Every row stands there as it stood in the backup, or nothing does. */
async function compareTables(client: pg.Client, { manifest, tables }: Checked): Promise<void> {
  await client.query('set local synchronize_seqscans = off')
  await client.query('set local max_parallel_workers_per_gather = 0')
  for (const table of manifest.tables) {
    const hash = createHash('sha256')
    const columns = table.columns.map((column) => `"${column}"`).join(', ')
    for await (const rows of rowsOut(client, `copy ${nameOf(table)} (${columns}) to stdout`)) hash.update(rows)
    const wanted = tables.get(`${table.schema}/${table.table}`) ?? createHash('sha256').digest('hex')
    if (hash.digest('hex') !== wanted)
      throw new Error(`The table ${table.schema}.${table.table} did not come back as it was. Nothing was kept.`)
  }
}

// Links in mails are signed numbers. What was asked after the backup is lost, but its links are not: had a new question
// the same number, an old link would open it. No organisation makes so many rows between two backups.
const LEAP = 1_000_000

/** What is made next gets a number nobody had, also nobody who came after the backup. */
async function continueNumbers(client: pg.Client, { manifest }: Checked): Promise<void> {
  const { rows } = await client.query<{ at: string; column: string; sequence: string }>(
    `select format('%I.%I', n.nspname, c.relname) as at, quote_ident(a.attname) as column,
            pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attidentity <> '' and c.relkind = 'r' and n.nspname = any($1)`,
    [[...new Set(manifest.tables.map(({ schema }) => schema))]],
  )
  for (const { at, column, sequence } of rows)
    await client.query(`select setval('${sequence}', coalesce((select max(${column}) from ${at}), 0) + ${LEAP}, false)`)
}
