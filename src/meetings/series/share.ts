import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'

const DAYS = 90

/** Of what a series closed in the last ninety days: how much was about customers, and how much about ourselves. */
export async function shareOf(db: Db, seriesId: number): Promise<{ customer: number; internal: number }> {
  return await db.one<{ customer: number; internal: number }>(sql`
    select count(*) filter (where subject = 'customer')::int as customer, count(*) filter (where subject <> 'customer')::int as internal
      from agenda_items
     where series_id = ${seriesId} and not procedural and closed_as in ('discussed', 'unknown', 'nobody')
       and closed_at > now() - make_interval(days => ${DAYS})`)
}
