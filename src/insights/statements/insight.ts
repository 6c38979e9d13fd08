import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { type Evidence, evidenceOf } from '../observations/listing.ts'
import type { Source } from '../observations/observation.ts'

export type InsightType = tables.Insights['type']
export type Pane = tables.Insights['pane']

export const INSIGHT_TYPES: readonly InsightType[] = ['experience', 'behaviour', 'drive', 'wish', 'need', 'desire']
export const PANES: readonly Pane[] = ['wants', 'problems', 'solutions']

/** What it means, with how we know. Holds no personal data: that stands with what it rests on. */
export type Insight = RowOf<typeof insightColumns>

/** An insight rests on this many observations, from as many different customers; with fewer it is a signal. */
export const ENOUGH = 2

/** Who said it is unknown of all observations without a customer: together they count as one. */
export const insightColumns = columns(rowsOf('insights', 'i', { without: ['search', 'made_by'] }), {
  group: gives<string | null>`g.name`,
  /** Observations for it, and from how many different customers. */
  supports: gives<number>`coalesce(known.supports, 0)`,
  customers: gives<number>`coalesce(known.customers, 0)`,
  /** Observations against it. */
  contradicts: gives<number>`coalesce(known.contradicts, 0)`,
  /** How it was heard: at an encounter, in a message. Each once. */
  sources: gives<Source[]>`coalesce(known.sources, '{}')`,
  /** When the youngest of what it rests on was heard. */
  heard_last: gives<Date | null>`known.heard_last`,
  /** Older than its freshness allows: still to be read, and to be asked again before anything is built on it. */
  stale: gives<boolean>`i.fresh_until < ${today}`,
  /** Two observations from two different customers at least; else it is a signal. */
  firm: gives<boolean>`(i.published_at is not null and coalesce(known.supports, 0) >= ${ENOUGH} and coalesce(known.customers, 0) >= ${ENOUGH})`,
})

export const withEvidence: Sql = sql`left join customer_groups g on g.id = i.group_id
  left join lateral (
    select count(*) filter (where e.side = 'for') as supports, count(*) filter (where e.side = 'against') as contradicts,
           count(distinct coalesce(o.customer_id, 0)) filter (where e.side = 'for') as customers,
           array_agg(distinct o.source) filter (where e.side = 'for') as sources, max(o.heard_at) as heard_last
      from insight_evidence e join observations o on o.id = e.observation_id where e.insight_id = i.id) known on true`

/** Everybody who works here reads every insight. */
export async function findInsight(db: Db, id: Id<'insights'>): Promise<Insight | undefined> {
  return await db.maybe<Insight>(sql`select ${insightColumns} from insights i ${withEvidence} where i.id = ${id}`)
}

/** What an insight rests on, and what speaks against it. */
export const evidenceOfInsight = async (
  db: Db,
  actor: Actor,
  { id, statement }: Pick<Insight, 'id' | 'statement'>,
): Promise<Evidence[]> =>
  await evidenceOf(db, actor, {
    statement,
    laid: sql`(select observation_id, side from insight_evidence where insight_id = ${id})`,
  })

/** The insights with these ids. */
export async function insightsById(db: Db, ids: readonly number[]): Promise<Map<number, Insight>> {
  if (ids.length === 0) return new Map()
  const found = await db.many<Insight>(
    sql`select ${insightColumns} from insights i ${withEvidence} where i.id = any(${[...ids]}::bigint[])`,
  )
  return new Map(found.map((one) => [one.id, one]))
}

export interface Seeking {
  words?: string | undefined
  groupId?: Id<'customer_groups'> | undefined
  pane?: Pane | undefined
  limit?: number | undefined
}

/** Insights with any of the words, best first; without words the newest. Those that were retired stay out. */
export async function findInsights(db: Db, { words, groupId, pane, limit = 20 }: Seeking): Promise<Insight[]> {
  const asked = words?.trim() ? sql`i.search @@ asked.query` : sql`true`
  return await db.many<Insight>(sql`
    with asked as materialized (select ${words?.trim() ? anyWordOf(words) : sql`''::tsquery`} as query),
    found as (
      select i.id, ts_rank(i.search, asked.query) as rank from insights i cross join asked
       where i.retired_at is null and ${asked} and (${groupId ?? null}::bigint is null or i.group_id = ${groupId ?? null})
         and (${pane ?? null}::text is null or i.pane = ${pane ?? null})
       order by rank desc, i.made_at desc, i.id desc limit ${limit})
    select ${insightColumns} from found join insights i using (id) ${withEvidence} order by found.rank desc, i.made_at desc, i.id desc`)
}
