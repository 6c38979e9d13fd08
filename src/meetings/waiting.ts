import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { mayKnowCustomer } from '../requests/known-customers.ts'
import { mayOpen } from '../requests/request.ts'
import { mendedSince } from './asked-of-others.ts'

/** A customer whose question waits for what is decided. Who may not know them sees that somebody waits, and since when. */
export interface Waiter {
  item_id: Id<'agenda_items'>
  since: Date
  /** It waits for us; or it is the customer's own turn; or they heard that it was mended. `since` says since when. */
  how: 'waits' | 'their_turn' | 'mended'
  known: boolean
  request_id: Id<'requests'> | null
  title: string
  customer_id: Id<'customers'>
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  face_id: Id<'files'> | null
}

/** Who waits, by item, and whose turn it is as their own page says it; who waits longest first. A table without sign-in sees no names. */
export async function waitersOf(db: Db, actor: Actor, itemIds: readonly number[]): Promise<Map<number, Waiter[]>> {
  const known: Sql = actor.kind === 'person' ? sql`(${mayOpen(actor)} and ${mayKnowCustomer(actor)})` : sql`false`
  const rows = await db.many<Waiter>(sql`
    select w.item_id, w.since, w.how, w.known, case when w.known then w.request_id end as request_id,
           case when w.known then w.title else '' end as title, case when w.known then w.customer_id else 0 end as customer_id, w.kind,
           case when w.known then w.name else '' end as name, case when w.known then w.called else '' end as called,
           case when w.known then w.face_id end as face_id
      from (select iw.item_id, h.since, h.how, r.id as request_id, r.title, c.id as customer_id, c.kind, c.name, c.called, c.face_id,
                   ${known} as known
              from item_waiting iw join requests r on r.id = iw.request_id join customers c on c.id = r.customer_id
             cross join lateral (select ${mendedSince(sql`r.id`)} as told_at) e
             cross join lateral (select case when r.turn = 'customers' then 'their_turn' when e.told_at is not null then 'mended' else 'waits' end as how,
                                        case when r.turn = 'customers' then r.turn_since else coalesce(e.told_at, r.opened_at) end as since) h
             where iw.item_id = any(${[...itemIds]}::bigint[]) and r.closed_at is null) w
     order by w.item_id, w.how = 'waits' desc, w.since limit 500`)
  return Map.groupBy(rows, ({ item_id }) => item_id) as Map<number, Waiter[]>
}
