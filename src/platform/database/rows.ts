import { raw, type Sql } from './sql.ts'
import { COLUMNS, type Tables } from './tables.ts'

/** Columns to select, that know of which row they are. */
export type Columns<Row> = Sql & { readonly row?: Row }

/** The row that columns make. */
export type RowOf<Selected> = Selected extends Columns<infer Row> ? Row : never

/**
 * The columns of a table under an alias, all but some: what is selected and the type of its row come from the same
 * list, which is made from the migrated database.
 */
export function rowsOf<Table extends keyof Tables, Left extends keyof Tables[Table] = never>(
  table: Table,
  alias: string,
  { without = [] }: { without?: readonly Left[] } = {},
): Columns<Omit<Tables[Table], Left>> {
  const left: readonly unknown[] = without
  const names = COLUMNS[table].filter((name) => !left.includes(name))
  return raw(names.map((name) => `${alias}."${name}"`).join(', '))
}
