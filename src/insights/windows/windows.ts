import type { Group } from '../../customers/groups.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { type Insight, insightColumns, PANES, type Pane, withEvidence } from '../statements/insight.ts'

/** How well we see one thing of one group of customers. */
export type Clarity = 'clear' | 'misted' | 'unknown'

export interface Slot {
  pane: Pane
  clarity: Clarity
  /** Why it is misted: too few said it, or too long ago. */
  because: 'signal' | 'stale' | null
  insights: Insight[]
}

/** A window on one group: wants, problems, and the solutions they warm to. */
export interface Window {
  group: Group | null
  slots: Slot[]
  /** What we did to know: encounters in the last year, the hours of them, and what is planned. */
  met: { visits: number; hours: number; planned: number }
}

/** Clear when a firm insight is fresh; misted when what we have is a signal or old; unknown when there is nothing. */
export function clarityOf(insights: readonly Insight[]): Pick<Slot, 'clarity' | 'because'> {
  if (insights.some(({ firm, stale }) => firm && !stale)) return { clarity: 'clear', because: null }
  if (insights.length === 0) return { clarity: 'unknown', because: null }
  return { clarity: 'misted', because: insights.some(({ firm }) => firm) ? 'stale' : 'signal' }
}

const SHOWN = 300

/** A window per group, and one on everybody together. */
export async function windows(db: Db, groups: readonly Group[]): Promise<Window[]> {
  const [insights, met] = await db.together((one) =>
    Promise.all([
      one.many<Insight>(sql`
        select ${insightColumns} from insights i ${withEvidence} where i.retired_at is null
         order by i.published_at desc, i.id desc limit ${SHOWN}`),
      one.many<{ group_id: number; visits: number; hours: number; planned: number }>(sql`
        with recent as materialized (
          select id, customer_id, group_id, done_at, extract(epoch from happens_until - happens_from) / 3600 as hours
            from visits where cancelled_at is null and happens_from > now() - interval '1 year'),
        met as (
          select id, group_id, done_at, hours from recent where group_id is not null
          union select recent.id, m.group_id, done_at, hours from recent join group_members m on m.customer_id = recent.customer_id)
        select group_id, count(*) filter (where done_at is not null) as visits,
               coalesce(round(sum(least(hours, 400)) filter (where done_at is not null)), 0)::int as hours,
               count(*) filter (where done_at is null) as planned
          from met group by group_id`),
    ]),
  )
  return [...groups, null].map((group) => ({
    group,
    slots: PANES.map((pane) => {
      const here = insights.filter((one) => one.pane === pane && one.group_id === (group?.id ?? null))
      return { pane, insights: here, ...clarityOf(here) }
    }),
    met: met.find(({ group_id }) => group_id === group?.id) ?? { visits: 0, hours: 0, planned: 0 },
  }))
}
