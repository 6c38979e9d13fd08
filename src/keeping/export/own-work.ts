import type { Db } from '../../platform/database/database.ts'
import { raw, sql } from '../../platform/database/sql.ts'

/** What an organisation made itself and may take along: nothing of customers, nothing in confidence, nobody's name. */
const OWN_WORK = [
  'departments',
  'services',
  'service_versions',
  'service_steps',
  'answers',
  'canned_texts',
  'privacy_statement',
  'retention',
] as const

export interface OwnWork {
  organisation: string
  made_at: string
  tables: Record<string, unknown[]>
}

/** All of it as one thing, by table, as the fields are called everywhere. Who wrote or changed it stays out. */
export async function ownWork(db: Db, now: Date): Promise<OwnWork> {
  const tables = await db.together((db) =>
    Promise.all(
      OWN_WORK.map(async (table) => {
        const rows = await db.many<{ row: object }>(sql`
          select to_jsonb(t) - array['search', 'author_id', 'changed_by'] as row from ${raw(table)} t order by 1`)
        return [table, rows.map(({ row }) => row)] as const
      }),
    ),
  )
  return { organisation: db.organisation.name, made_at: now.toISOString(), tables: Object.fromEntries(tables) }
}
