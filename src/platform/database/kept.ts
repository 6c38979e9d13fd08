import type { Db } from './database.ts'
import { type Sql, sql } from './sql.ts'

/** What was made of rows, as long as their stamp stays the same. */
export interface Keeping<Made> {
  /** Told apart from what else is kept. */
  name: string
  /** One text that changes whenever the rows do; cheap to reckon. */
  stamp: Sql
  make(db: Db): Promise<Made>
}

const memory = new Map<string, { stamp: string; made: unknown }>()
const MOST_KEPT = 200 // organisations and kinds; then the oldest goes

/**
 * Something that costs more to make than to keep (an index over all services), made anew when the rows behind it changed,
 * by whatever process. Costs one short wait to ask for the stamp, which goes along with other reads in `together`.
 */
export async function kept<Made>(db: Db, { name, stamp, make }: Keeping<Made>): Promise<Made> {
  const key = `${db.organisation.schema} ${name}`
  const now = (await db.one<{ stamp: string }>(sql`select (${stamp})::text as stamp`)).stamp
  const known = memory.get(key)
  if (known?.stamp === now) return known.made as Made // kept under this name by the same call
  const made = await make(db)
  memory.delete(key)
  memory.set(key, { stamp: now, made })
  const [oldest] = memory.size > MOST_KEPT ? memory.keys() : []
  if (oldest) memory.delete(oldest)
  return made
}
