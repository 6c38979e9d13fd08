import { sql } from '../src/platform/database/sql.ts'
import type { World } from './world.ts'

/** Every column of every table in which a word stands: texts, lists, and what is searched. */
export async function placesWith(w: World, word: string): Promise<string[]> {
  const schema = w.db.organisation.schema
  const columns = await w.db.many<{ table_name: string; column_name: string }>(sql`
    select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = ${schema} and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'tsvector', 'USER-DEFINED')`)
  const { pool } = w.server.database
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    const { rows } = await pool.query(
      `select 1 from "${schema}"."${table_name}" where lower("${column_name}"::text) like '%' || $1 || '%' limit 1`,
      [word.toLowerCase()],
    )
    if (rows.length > 0) found.push(`${table_name}.${column_name}`)
  }
  return found.toSorted()
}
