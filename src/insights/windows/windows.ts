import type { Group } from '../../customers/groups.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
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
  /** What we did to know, and mean to. */
  met: Met
}

/** Of the last year and of what is planned: encounters with their hours, what they asked us, and what we took up to find out. */
export interface Met {
  visits: number
  hours: number
  planned: number
  planned_hours: number
  asked: number
  answered: number
  /** Questions of theirs to us; of closed services none is counted. */
  talks: number
}

const NOTHING: Met = { talks: 0, visits: 0, hours: 0, planned: 0, planned_hours: 0, asked: 0, answered: 0 }

/** Clear when a firm insight is fresh; misted when what we have is a signal or old; unknown when there is nothing. */
export function clarityOf(insights: readonly Insight[]): Pick<Slot, 'clarity' | 'because'> {
  if (insights.some(({ firm, stale }) => firm && !stale)) return { clarity: 'clear', because: null }
  if (insights.length === 0) return { clarity: 'unknown', because: null }
  return { clarity: 'misted', because: insights.some(({ firm }) => firm) ? 'stale' : 'signal' }
}

const SHOWN = 300

/** A window per group, and one on everybody together. */
export async function windows(db: Db, groups: readonly Group[]): Promise<Window[]> {
  const [insights, met, studies, talks] = await db.together((one) =>
    Promise.all([
      one.many<Insight>(sql`
        select ${insightColumns} from insights i ${withEvidence} where i.retired_at is null
         order by i.published_at desc, i.id desc limit ${SHOWN}`),
      one.many<Partial<Met> & { group_id: Id<'customer_groups'> }>(sql`
        with recent as materialized (
          select id, customer_id, group_id, done_at, extract(epoch from happens_until - happens_from) / 3600 as hours
            from visits where cancelled_at is null and happens_from > now() - interval '1 year'),
        met as (
          select id, group_id, done_at, hours from recent where group_id is not null
          union select recent.id, m.group_id, done_at, hours from recent join group_members m on m.customer_id = recent.customer_id)
        select group_id, count(*) filter (where done_at is not null) as visits,
               coalesce(round(sum(least(hours, 400)) filter (where done_at is not null)), 0)::int as hours,
               count(*) filter (where done_at is null) as planned,
               coalesce(round(sum(least(hours, 400)) filter (where done_at is null)), 0)::int as planned_hours
          from met group by group_id`),
      studiesOf(one),
      talksOf(one),
    ]),
  )
  return [...groups, null].map((group) => ({
    group,
    slots: PANES.map((pane) => {
      const here = insights.filter((one) => one.pane === pane && one.group_id === (group?.id ?? null))
      return { pane, insights: here, ...clarityOf(here) }
    }),
    met: {
      ...NOTHING,
      ...met.find(({ group_id }) => group_id === group?.id),
      ...studies.find(({ group_id }) => group_id === group?.id),
      ...talks.find(({ group_id }) => group_id === group?.id),
    },
  }))
}

/** What we wanted to find out of each group in the last year, and how much of it we know now. */
async function studiesOf(db: Db): Promise<{ group_id: Id<'customer_groups'>; asked: number; answered: number }[]> {
  return await db.many<{ group_id: Id<'customer_groups'>; asked: number; answered: number }>(sql`
    select group_id, count(*) filter (where answered_at is null) as asked, count(*) filter (where answered_at is not null) as answered
      from research_questions where group_id is not null and asked_at > now() - interval '1 year' group by group_id`)
}

/** What each group asked us in the last year. */
async function talksOf(db: Db): Promise<{ group_id: Id<'customer_groups'>; talks: number }[]> {
  return await db.many<{ group_id: Id<'customer_groups'>; talks: number }>(sql`
    select m.group_id, count(*) as talks from group_members m join requests r on r.customer_id = m.customer_id
     where ${inTheOpen('r')} and r.opened_at > now() - interval '1 year' group by m.group_id`)
}
