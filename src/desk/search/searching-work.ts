import { mayKnow } from '../../customers/asked-of-others.ts'
import { mayReadPledge } from '../../improvements/pledges/pledge.ts'
import { maySee } from '../../improvements/problems/problem.ts'
import { mayReadSeries } from '../../meetings/items/series.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'

/** What we made of what customers say, and where we talk about it. */
export type WorkKind = 'series' | 'item' | 'decision' | 'problem' | 'insight' | 'visit' | 'pledge'

export interface FoundWork {
  kind: WorkKind
  id: number
  words: string
  at: Date
}

const NEWEST = 5_000 // of each kind: words are looked for anywhere in them, also inside longer words
const MOST_WORDS = 8

/** Meetings, items, decisions, problems, insights, visits and pledges with all these words in them, or in a longer word; the newest first. */
export async function searchWork(db: Db, actor: Actor, typed: string, most: number): Promise<FoundWork[]> {
  const patterns = patternsOf(typed)
  if (patterns.length === 0 || actor.kind !== 'person') return []
  const has = (text: Sql) => sql`${text} ilike all(${patterns}::text[])`
  const each = (kinds: Sql) =>
    sql`(select * from (${kinds}) of_kind (kind, id, words, at) order by at desc limit ${most})`
  return await db.many<FoundWork>(sql`
    ${each(sql`select 'series' as kind, s.id, s.name as words, coalesce((select max(m.starts_at) from meetings m where m.series_id = s.id), 'epoch') as at
                 from meeting_series s where s.ended_at is null and ${mayReadSeries(actor)} and ${has(sql`s.name`)}`)}
    union all ${each(sql`select 'item', i.id, i.title, coalesce(m.starts_at, i.made_at) from (select * from agenda_items order by id desc limit ${NEWEST}) i
                           join meeting_series s on s.id = i.series_id left join meetings m on m.id = i.meeting_id
                          where not i.procedural and ${mayReadSeries(actor)} and ${has(sql`(i.title || ' ' || i.notes)`)}`)}
    union all ${each(sql`select 'decision', d.id, d.words, d.decided_at from (select * from decisions order by id desc limit ${NEWEST}) d
                           join agenda_items i on i.id = d.item_id join meeting_series s on s.id = i.series_id
                          where ${mayReadSeries(actor)} and ${has(sql`(d.words || ' ' || d.will_notice)`)}`)}
    union all ${each(sql`select 'problem', p.id, p.title, p.raised_at from (select * from problems order by id desc limit ${NEWEST}) p
                          where ${maySee(actor)} and ${has(sql`p.title`)}`)}
    union all ${each(sql`select 'insight', i.id, i.statement, i.made_at from (select * from insights order by id desc limit ${NEWEST}) i
                          where i.published_at is not null and i.retired_at is null and ${has(sql`i.statement`)}`)}
    union all ${each(sql`select 'visit', v.id, left(o.words, 200), v.happens_from
                           from (select * from observations where visit_id is not null order by id desc limit ${NEWEST}) o
                           join visits v on v.id = o.visit_id left join customers c on c.id = v.customer_id
                          where o.redacted_at is null and ${inTheOpen('o')} and v.cancelled_at is null
                            and (v.customer_id is null or ${mayKnow(actor)}) and ${has(sql`(o.words || ' ' || v.place || ' ' || v.met)`)}`)}
    union all ${each(sql`select 'pledge', p.id, p.words, p.made_at from (select * from pledges order by id desc limit ${NEWEST}) p
                          where ${mayReadPledge(actor)} and ${has(sql`(p.words || ' ' || p.for_whom || ' ' || p.will_notice)`)}`)}`)
}

/** Each word typed may stand inside a longer one; its ending does not count. */
function patternsOf(typed: string): string[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const searched = words.filter((word) => word.length > 2).slice(0, MOST_WORDS)
  return searched.map((word) => `%${word.length > 6 ? word.replace(/(?:en|s)$/u, '') : word}%`)
}
