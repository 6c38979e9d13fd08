import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { connectTo } from './connecting.ts'
import { indexAlike, makeTrigrams } from './trigrams.ts'

export const APP_ROLE = 'openkeuken_app'
const MIGRATING = 7_305_101 // advisory lock: two programs that start at once migrate one after the other
const FOLDER = new URL('../../../db/migrations/', import.meta.url)
const LOCK_MS = 2_000 // who waits longer for a table makes everybody behind it wait too, while the old version still serves
const TRIES = 40
const PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5_000
const LOCK_NOT_AVAILABLE = '55P03'

const MIGRATIONS_TABLE = `create table if not exists openkeuken.migrations (
  scope text not null, name text not null, hash text not null,
  applied_at timestamptz not null default now(), primary key (scope, name))`

interface Migration {
  name: string
  statements: string[]
  hash: string
}

type Say = (line: string) => void

/**
 * Brings the shared schema and every organisation's schema up to date, as the owner of the database.
 * Returns the role the app steps down to, or nothing where roles may not be made. Refuses a database that is newer
 * than this program, and a migration that was changed after it was applied. Each migration is there as a whole or not
 * at all, whatever ends it in the middle. Safe to start twice at once, and while an older version still serves.
 */
export async function migrate(url: string, say: Say = () => {}, folder = FOLDER): Promise<{ role?: string }> {
  return await asOwner(
    url,
    async (client) => {
      await client.query('create schema if not exists openkeuken')
      await client.query(MIGRATIONS_TABLE)
      await client.query(`set lock_timeout = ${LOCK_MS}`)
      await bringOneByOne(client, 'openkeuken', await read('shared', folder), say)
      const { rows } = await client.query<{ schema_name: string }>(
        'select schema_name from openkeuken.organisations order by id',
      )
      const migrations = await read('organisation', folder)
      for (const row of rows) await bringOneByOne(client, row.schema_name, migrations, say)
      await client.query('set lock_timeout = 0')
      await makeTrigrams(client, say)
      for (const row of rows) await indexAlike(client, row.schema_name)
      const role = await appRole(client, say)
      if (role)
        for (const schema of ['openkeuken', ...rows.map((row) => row.schema_name)]) await grant(client, role, schema)
      return role ? { role } : {}
    },
    say,
  )
}

/** Makes an organisation: its row, its hosts and its own schema with all tables. Refuses a name or host in use. */
export async function addOrganisation(
  url: string,
  { name, schema, hosts }: { name: string; schema: string; hosts: string[] },
) {
  await asOwner(url, async (client) => {
    await client.query('begin')
    await client.query(
      `with made as (insert into openkeuken.organisations (schema_name, name) values ($1, $2) returning id)
       insert into openkeuken.hosts (host, organisation_id, place)
       select lower(host), id, place from made, unnest($3::text[]) with ordinality hosts (host, place)`,
      [schema, name, hosts],
    )
    await client.query(`create schema ${schema}`)
    await bring(client, schema, await read('organisation'))
    await indexAlike(client, schema)
    await client.query('insert into settings (name) values ($1)', [name])
    const role = await appRole(client, () => {})
    if (role) await grant(client, role, schema)
    await client.query('commit')
  })
}

/** The first migration in a list (by schema) that this program does not know; then the list is of a newer one. */
export async function unknownMigrations(applied: Record<string, string[]>): Promise<string | undefined> {
  const known = { shared: await read('shared'), organisation: await read('organisation') }
  for (const [scope, names] of Object.entries(applied)) {
    const mine = known[scope === 'openkeuken' ? 'shared' : 'organisation']
    const unknown = names.find((name) => !mine.some((migration) => migration.name === name))
    if (unknown) return unknown
  }
}

/** Makes the schemas as they were when these migrations had been applied and no later ones, for a backup to be read into. */
export async function prepareSchemas(client: pg.Client, applied: Record<string, string[]>): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATING])
  await client.query('create schema openkeuken')
  await client.query(MIGRATIONS_TABLE)
  for (const [schema, names] of Object.entries(applied).sort(([scope]) => (scope === 'openkeuken' ? -1 : 1))) {
    if (schema !== 'openkeuken') await client.query(`create schema "${schema}"`)
    const migrations = await read(schema === 'openkeuken' ? 'shared' : 'organisation')
    await bring(
      client,
      schema,
      migrations.filter(({ name }) => names.includes(name)),
    )
  }
}

async function asOwner<Result>(url: string, work: (client: pg.Client) => Promise<Result>, say: Say = () => {}) {
  const client = await connectTo(url)
  try {
    await takeTurn(client, say)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One process at a time. Who waits says so: a start that hangs without a word is looked for in the wrong place. */
async function takeTurn(client: pg.Client, say: Say) {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [MIGRATING])
  if (rows[0]?.taken) return
  say('Another process is preparing the database; waiting until it is done.')
  await client.query('select pg_advisory_lock($1)', [MIGRATING])
}

/** What must still be applied, in order. Refuses what does not fit what was applied before. */
async function waiting(client: pg.Client, schema: string, migrations: Migration[]) {
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from openkeuken.migrations where scope = $1',
    [schema],
  )
  for (const { name, hash } of rows) {
    const known = migrations.find((migration) => migration.name === name)
    if (!known)
      throw new Error(
        `The data was made by a newer version of Openkeuken (it knows ${name}). Start that version, or restore a backup of this one.`,
      )
    if (known.hash !== hash)
      throw new Error(
        `The migration ${name} is not the one that was applied to this database. Put the file back as it was; a change needs a migration of its own.`,
      )
  }
  const applied = new Set(rows.map(({ name }) => name))
  return { todo: migrations.filter(({ name }) => !applied.has(name)), first: applied.size === 0 }
}

/** Applies what is missing, within the transaction of the caller. */
async function bring(client: pg.Client, schema: string, migrations: Migration[]) {
  const { todo } = await waiting(client, schema, migrations)
  await client.query(`set search_path to ${schema}, public`)
  for (const migration of todo) await apply(client, schema, migration)
}

/** Applies what is missing, each in a transaction of its own with the row that says so. */
async function bringOneByOne(client: pg.Client, schema: string, migrations: Migration[], say: Say) {
  const { todo, first } = await waiting(client, schema, migrations)
  await client.query(`set search_path to ${schema}, public`)
  for (const migration of todo) {
    await patiently(client, () => apply(client, schema, migration), `${schema}: ${migration.name}`, say)
    if (!first) say(`migrated ${schema}: ${migration.name}`)
  }
}

async function apply(client: pg.Client, schema: string, { name, hash, statements }: Migration) {
  for (const statement of statements) await client.query(statement)
  await client.query('insert into openkeuken.migrations (scope, name, hash) values ($1, $2, $3)', [schema, name, hash])
}

/** In one transaction. A table that somebody else holds is let go and tried again, so that nobody waits behind us. */
async function patiently(client: pg.Client, work: () => Promise<void>, what: string, say: Say) {
  for (let tries = 1; ; tries++) {
    try {
      await client.query('begin')
      await work()
      return void (await client.query('commit'))
    } catch (error) {
      await client.query('rollback').catch(() => {}) // the connection is gone, and the transaction with it
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
      if (tries === TRIES)
        throw new Error(`${what} could not be applied: its tables are in use all the time. Nothing was changed.`)
      if (tries === 1) say(`${what} waits for a table that is in use.`)
      await sleep(Math.min(PAUSE_MS * tries, LONGEST_PAUSE_MS))
    }
  }
}

async function read(scope: 'shared' | 'organisation', folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(new URL(`${scope}/`, folder))).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const text = (await readFile(new URL(`${scope}/${name}`, folder), 'utf8')).replaceAll('\r\n', '\n') // as some checkouts have it
      return { name, statements: statementsOf(text), hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** One statement per command: a statement ends with a semicolon at the end of a line. */
const statementsOf = (text: string) =>
  text
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '')

async function appRole(client: pg.Client, say: Say): Promise<string | undefined> {
  const { rows } = await client.query<{ there: boolean; may: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as there,
            (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may`,
    [APP_ROLE],
  )
  if (!rows[0]?.there) {
    if (!rows[0]?.may) {
      say(
        'This database user may not make roles; the program runs with one role and the event log is protected by habit only.',
      )
      return
    }
    // Roles are of the whole server: a start on another database of it may make it at the same moment.
    await client.query(`do $$ begin create role ${APP_ROLE} nologin;
                        exception when duplicate_object or unique_violation then null; end $$`)
  }
  await client.query(`grant ${APP_ROLE} to current_user`).catch(() => {})
  return APP_ROLE
}

/** The app may do everything with rows, except alter or delete events. */
async function grant(client: pg.Client, role: string, schema: string) {
  await client.query(`grant usage on schema ${schema} to ${role}`)
  await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`)
  await client.query(`grant usage, select on all sequences in schema ${schema} to ${role}`)
  if (schema !== 'openkeuken') await client.query(`revoke update, delete, truncate on ${schema}.events from ${role}`)
}
