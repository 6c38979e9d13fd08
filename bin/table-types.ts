import type pg from 'pg'

interface Column {
  table_name: string
  column_name: string
  type: string
  not_null: boolean
  choices: string | null
  of: string | null
}

const TYPES: Record<string, string> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
  'text[]': 'string[]',
  'date[]': 'string[]',
  'bigint[]': 'number[]',
}

/**
 * The types of an organisation's tables, as source text: one type per table, read from the migrated database itself.
 * A column that may hold only certain words is typed as those words.
 */
export async function tableTypes(client: pg.Client, schema: string): Promise<string> {
  const { rows } = await client.query<Column>(
    `select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
            (select pg_get_constraintdef(k.oid) from pg_constraint k
              where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                and pg_get_constraintdef(k.oid) ~ 'ANY \\(ARRAY\\[''' limit 1) as choices,
            case when a.attname = 'id' then c.relname else
              (select o.relname from pg_constraint k join pg_class o on o.oid = k.confrelid
                where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) end as of
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`,
    [schema],
  )
  const tables = [...Map.groupBy(rows, (row) => row.table_name)]
  const types = tables.map(
    ([table, columns]) =>
      `export interface ${pascal(table)} {\n${columns.map((column) => `  ${column.column_name}: ${typeOf(column)}\n`).join('')}}\n`,
  )
  const named = tables.map(([table]) => `  ${table}: ${pascal(table)}\n`)
  const listed = tables.map(
    ([table, columns]) => `  ${table}: [${columns.map((c) => `'${c.column_name}'`).join(', ')}],\n`,
  )
  return [
    `// Written by \`npm run tables\` from the migrated database; a test refuses drift.\n`,
    `import type { GivenId, Id } from './ids.ts'\n`,
    ...types,
    `export interface Tables {\n${named.join('')}}\n`,
    `/** The columns of each table, in their order. */`,
    `export const COLUMNS: { readonly [Table in keyof Tables]: readonly (keyof Tables[Table] & string)[] } = {\n${listed.join('')}}\n`,
  ].join('\n')
}

function typeOf({ column_name, type, not_null, choices, of }: Column) {
  const words = choices
    ? [...choices.matchAll(/'([^']*)'::text/g)].map((found) => `'${found[1]}'`).join(' | ')
    : undefined
  const id = type !== 'bigint' ? undefined : of ? `Id<'${of}'>` : /_id$/.test(column_name) ? 'GivenId' : undefined
  return `${words ?? id ?? TYPES[type] ?? 'string'}${not_null ? '' : ' | null'}`
}

const pascal = (name: string) => name.replace(/(^|_)([a-z])/g, (_all, _start, letter: string) => letter.toUpperCase())
