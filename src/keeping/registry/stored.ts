import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Stored } from './fields.views.ts'

/** The tables and fields of this organisation as the database knows them. */
export async function storedFields(db: Db): Promise<Stored> {
  const rows = await db.many<{ table: string; columns: string[] }>(sql`
    select c.relname::text as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' group by 1`)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}
