import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { mayOpen } from '../../requests/request.ts'
import { mayReadSeries } from './series.ts'

/** That a question came to a table, when, and whether anything was decided there; not what was said. */
export interface OnTable {
  item_id: Id<'agenda_items'>
  /** When they meet or met; nothing while it waits for a meeting. */
  starts_at: Date | null
  /** It was spoken about. */
  discussed: boolean
  decided_at: Date | null
}

/**
 * The items a question came to: it was brought there, or a sentence out of it was read aloud beside one that was talked
 * about or decided on. One that was only laid there beforehand was read by nobody yet.
 */
const itemsOfRequest = (requestId: Id<'requests'>): Sql => sql`
  select id from agenda_items where origin_kind = 'request' and origin_id = ${requestId}
  union
  select a.id from observations o join requests r on r.id = o.request_id and r.asker_id = o.customer_id
    join agenda_items a on a.observation_id = o.id join meetings t on t.id = a.meeting_id
   where o.request_id = ${requestId} and o.redacted_at is null and t.opened_at is not null
     and (a.closed_at >= t.opened_at or exists (select from decisions d where d.item_id = a.id))`

/** For the customer: where their question went, without names of meetings or words of others. */
export async function tablesOf(db: Db, requestId: Id<'requests'>): Promise<OnTable[]> {
  return await db.many<OnTable>(sql`
    select i.id as item_id, coalesce(m.opened_at, m.starts_at) as starts_at, i.closed_at is not null or coalesce(m.ended_at is not null, false) as discussed,
           (select max(d.decided_at) from decisions d where d.item_id = i.id) as decided_at
      from agenda_items i left join meetings m on m.id = i.meeting_id and m.cancelled_at is null
     where i.id in (${itemsOfRequest(requestId)}) and i.closed_as is distinct from 'dropped'
     order by i.id`)
}

/** The same for a colleague, as far as they may read that meeting: what it is called there, and what was decided. */
export interface OnTableAtDesk extends OnTable {
  title: string
  series: string
  decision_id: Id<'decisions'> | null
  decision: string | null
}

export async function tablesFor(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<OnTableAtDesk[]> {
  return await db.many<OnTableAtDesk>(sql`
    select i.id as item_id, i.title, s.name as series, coalesce(m.opened_at, m.starts_at) as starts_at,
           i.closed_at is not null or coalesce(m.ended_at is not null, false) as discussed,
           d.id as decision_id, d.words as decision, d.decided_at
      from agenda_items i join meeting_series s on s.id = i.series_id left join meetings m on m.id = i.meeting_id
      left join decisions d on d.item_id = i.id
     where i.id in (${itemsOfRequest(requestId)}) and ${mayReadSeries(actor)}
     order by i.id, d.id limit 20`)
}

/** Who hears on their own page that something was decided on an item, since when; named as far as the actor may open that question. */
export interface Hearer {
  request_id: Id<'requests'>
  code: string | null
  called: string | null
  heard_at: Date
}

/** Whose question an item came from, or whose sentence was read aloud beside it. */
export async function hearersOf(db: Db, actor: Actor, itemId: Id<'agenda_items'>): Promise<Hearer[]> {
  return await db.many<Hearer>(sql`
    select r.id as request_id, mine.code, mine.called, (select max(d.decided_at) from decisions d where d.item_id = i.id) as heard_at
      from agenda_items i
      left join observations o on o.id = i.observation_id and o.redacted_at is null
      join requests r on (i.origin_kind = 'request' and r.id = i.origin_id) or (r.id = o.request_id and r.asker_id = o.customer_id)
      left join lateral (select r.code, coalesce(nullif(c.called, ''), c.name) as called from customers c
                          where c.id = r.asker_id and ${mayOpen(actor)}) mine on true
     where i.id = ${itemId} order by r.id limit 5`)
}

/** A sentence was read aloud whose speaker has no question with us: nobody hears of it by a page. */
export async function spokeWithoutQuestion(db: Db, itemId: Id<'agenda_items'>): Promise<boolean> {
  const found = await db.maybe(sql`
    select from agenda_items i join observations o on o.id = i.observation_id
     where i.id = ${itemId} and o.request_id is null and o.customer_id is not null and o.redacted_at is null`)
  return found !== undefined
}
