import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { mayKnowCustomer } from '../requests/finding/known-customers.ts'
import { mayOpen } from '../requests/request.ts'

/** A customer whose question waits for what is decided. Who may not know them sees that somebody waits, and since when. */
export interface Waiter {
  item_id: number
  since: Date
  known: boolean
  request_id: number | null
  title: string
  customer_id: number
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  face_id: number | null
}

/** Who waits, by item; who waits longest first. A table without sign-in sees no names. */
export async function waitersOf(db: Db, actor: Actor, itemIds: readonly number[]): Promise<Map<number, Waiter[]>> {
  const known: Sql = actor.kind === 'person' ? sql`(${mayOpen(actor)} and ${mayKnowCustomer(actor)})` : sql`false`
  const rows = await db.many<Waiter>(sql`
    select w.item_id, w.since, w.known, case when w.known then w.request_id end as request_id,
           case when w.known then w.title else '' end as title, case when w.known then w.customer_id else 0 end as customer_id, w.kind,
           case when w.known then w.name else '' end as name, case when w.known then w.called else '' end as called,
           case when w.known then w.face_id end as face_id
      from (select iw.item_id, r.opened_at as since, r.id as request_id, r.title, c.id as customer_id, c.kind, c.name, c.called, c.face_id,
                   ${known} as known
              from item_waiting iw join requests r on r.id = iw.request_id join customers c on c.id = r.customer_id
             where iw.item_id = any(${[...itemIds]}::bigint[]) and r.closed_at is null) w
     order by w.item_id, w.since limit 500`)
  return Map.groupBy(rows, ({ item_id }) => item_id) as Map<number, Waiter[]>
}
