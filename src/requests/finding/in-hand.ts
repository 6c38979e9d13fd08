import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'

const MOST_COUNTED = 1_000 // counted no further: more is "more than a thousand"
const KEPT_MS = 30_000 // the front door is opened often, the number changes slowly
const kept = new Map<string, { at: number; count: Promise<number> }>()

/**
 * How many questions are in hand now, at most a thousand. Those of closed services are left out: a small number could
 * tell that somebody asked.
 */
export function inHand(db: Db): Promise<number> {
  const known = kept.get(db.organisation.schema)
  if (known && Date.now() - known.at < KEPT_MS) return known.count
  const count = counted(db)
  kept.set(db.organisation.schema, { at: Date.now(), count })
  count.catch(() => kept.delete(db.organisation.schema))
  return count
}

async function counted(db: Db): Promise<number> {
  const { count } = await db.one<{ count: number }>(sql`
    select count(*) from (select from requests where closed_at is null and ${inTheOpen('requests')} limit ${MOST_COUNTED}) open`)
  return count
}
