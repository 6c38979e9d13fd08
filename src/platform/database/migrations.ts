import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

export const APP_ROLE = 'openkeuken_app'
const MIGRATING = 7_305_101 // advisory lock: two programs that start at once migrate one after the other
const folder = new URL('../../../db/migrations/', import.meta.url)

const MIGRATIONS_TABLE = `create table if not exists openkeuken.migrations (
  scope text not null, name text not null, hash text not null,
  applied_at timestamptz not null default now(), primary key (scope, name))`

interface Migration {
  name: string
  statements: string[]
  hash: string
}

/**
 * Brings the shared schema and every organisation's schema up to date, as the owner of the database.
 * Returns the role the app steps down to, or nothing where roles may not be made. Refuses a database that is newer
 * than this program. Safe to start twice at once.
 */
export async function migrate(url: string, say: (line: string) => void = () => {}): Promise<{ role?: string }> {
  return await asOwner(url, async (client) => {
    await client.query('create schema if not exists openkeuken')
    await client.query(MIGRATIONS_TABLE)
    await bring(client, 'openkeuken', await read('shared'), say)
    const { rows } = await client.query<{ schema_name: string }>(
      'select schema_name from openkeuken.organisations order by id',
    )
    const migrations = await read('organisation')
    for (const row of rows) await bring(client, row.schema_name, migrations, say)
    const role = await appRole(client, say)
    if (role)
      for (const schema of ['openkeuken', ...rows.map((row) => row.schema_name)]) await grant(client, role, schema)
    return role ? { role } : {}
  })
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
    await bring(client, schema, await read('organisation'), () => {})
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
      () => {},
    )
  }
}

async function asOwner<Result>(url: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    return await work(client)
  } finally {
    await client.end()
  }
}

async function bring(client: pg.Client, schema: string, migrations: Migration[], say: (line: string) => void) {
  const { rows } = await client.query<{ name: string }>('select name from openkeuken.migrations where scope = $1', [
    schema,
  ])
  const applied = new Set(rows.map((row) => row.name))
  const unknown = [...applied].filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `The data was made by a newer version of Openkeuken (it knows ${unknown[0]}). Start that version, or restore a backup of this one.`,
    )
  }
  await client.query(`set search_path to ${schema}, public`)
  for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
    for (const statement of migration.statements) await client.query(statement)
    await client.query('insert into openkeuken.migrations (scope, name, hash) values ($1, $2, $3)', [
      schema,
      migration.name,
      migration.hash,
    ])
    if (applied.size > 0) say(`migrated ${schema}: ${migration.name}`)
  }
}

async function read(scope: 'shared' | 'organisation'): Promise<Migration[]> {
  const names = (await readdir(new URL(`${scope}/`, folder))).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(`${scope}/${name}`, folder), 'utf8')
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

async function appRole(client: pg.Client, say: (line: string) => void): Promise<string | undefined> {
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
    await client.query(`create role ${APP_ROLE} nologin`)
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
