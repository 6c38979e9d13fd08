import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Subject } from '../items/subject.ts'

/** How much of a series was about customers, how much about ourselves, and about what of ourselves; the most first. */
export interface Share {
  customer: number
  internal: number
  kinds: { subject: Subject; count: number }[]
}

/** Of what a series decided in the last ninety days, as far as it said so: how much the question of customers changed. */
export interface Changed {
  decided: number
  changed: number
}

const DAYS = 90

/** Of what a series closed in the last ninety days: how much was about customers, and how much about ourselves. */
export async function shareOf(db: Db, seriesId: Id<'meeting_series'>): Promise<Share> {
  const kinds = await db.many<Share['kinds'][number]>(sql`
    select subject, count(*)::int as count from agenda_items
     where series_id = ${seriesId} and not procedural and closed_as in ('discussed', 'unknown', 'nobody')
       and closed_at > now() - make_interval(days => ${DAYS})
     group by subject order by count(*) desc, subject`)
  const customer = kinds.find(({ subject }) => subject === 'customer')?.count ?? 0
  const internal = kinds.reduce((sum, { count }) => sum + count, 0) - customer
  return { customer, internal, kinds: kinds.filter(({ subject }) => subject !== 'customer') }
}

export const changedIn = (db: Db, seriesId: Id<'meeting_series'>): Promise<Changed> =>
  db.one<Changed>(sql`
    select count(*)::int as decided, (count(*) filter (where d.changed_by_question))::int as changed
      from decisions d join agenda_items i on i.id = d.item_id
     where i.series_id = ${seriesId} and d.changed_by_question is not null and d.decided_at > now() - make_interval(days => ${DAYS})`)
