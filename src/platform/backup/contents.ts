import type pg from 'pg'

/** One table of the backup: where it lies, and the columns that are written (never what the database computes). */
export interface Table {
  schema: string
  table: string
  columns: string[]
}

/** What the first entry of a backup says of it. */
export interface Manifest {
  openkeuken: 'backup'
  format: 1
  made_at: string
  /** Postgres' own version, to look back at. */
  postgres: string
  organisations: { schema: string; name: string }[]
  /** Which migrations were applied, by schema: an older program refuses it, a newer one brings it up. */
  migrations: Record<string, string[]>
  tables: Table[]
  /** Where the secret was: in the backup, or in the environment of whoever runs it. */
  secret: 'inside' | 'environment'
  /** By which another secret is known to be another; it says nothing about the secret itself. */
  fingerprint: string
}

export const MANIFEST = 'openkeuken.json'
export const SECRET = 'secret'
export const JOBS = 'jobs.json'
const SHARED = 'openkeuken'

/** Reads what there is to back up, in the snapshot of the transaction it is called in. */
export async function contentsOf(client: pg.Client): Promise<Omit<Manifest, 'secret' | 'fingerprint'>> {
  const { rows: organisations } = await client.query<{ schema: string; name: string }>(
    'select schema_name as schema, name from openkeuken.organisations order by id',
  )
  const schemas = [SHARED, ...organisations.map(({ schema }) => schema)]
  const { rows: applied } = await client.query<{ scope: string; names: string[] }>(
    'select scope, array_agg(name order by name) as names from openkeuken.migrations group by scope',
  )
  const { rows } = await client.query<{ now: Date; version: string }>(
    `select now(), current_setting('server_version') as version`,
  )
  return {
    openkeuken: 'backup',
    format: 1,
    made_at: (rows[0]?.now ?? new Date()).toISOString(),
    postgres: rows[0]?.version ?? '',
    organisations,
    migrations: Object.fromEntries(applied.map(({ scope, names }) => [scope, names])),
    tables: await tablesIn(client, schemas),
  }
}

/** Every table of these schemas with the columns that hold something of their own. */
export async function tablesIn(client: pg.Client, schemas: string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where n.nspname = any($1) and c.relkind = 'r' group by 1, 2 order by array_position($1, n.nspname::text), 2`,
    [schemas],
  )
  return rows
}

export const nameOf = ({ schema, table }: Pick<Table, 'schema' | 'table'>) => `"${schema}"."${table}"`

/**
 * The statement that gives the rows of a table as text. Numbers of transactions mean nothing in another database, and
 * a low one there would never be read: events get the number of readers that had not seen them yet, and the cursors
 * of those readers are written to fit.
 */
export function copyOut({ schema, table, columns }: Table): string {
  const cursors = `"${schema}".cursors`
  const numbered = (behind: string) =>
    `(select count(*) from ${cursors} o where (o.transaction_id, o.event_id) < ${behind})`
  const written: Record<string, Record<string, string>> = {
    events: { transaction_id: numbered('(e.transaction_id, e.id)') },
    cursors: {
      transaction_id: numbered('(e.transaction_id, e.event_id)'),
      event_id: `(select coalesce(max(id), 0) from "${schema}".events)`,
    },
  }
  const selected = columns.map((column) => written[table]?.[column] ?? `e."${column}"`)
  return `copy (select ${selected.join(', ')} from ${nameOf({ schema, table })} e) to stdout`
}

export const copyIn = (table: Table) =>
  `copy ${nameOf(table)} (${table.columns.map((column) => `"${column}"`).join(', ')}) from stdin`
