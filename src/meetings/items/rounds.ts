import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'

/** From now on this item is on the agenda of this meeting; which ones it was on is kept. */
export const putOn = (tx: Tx, itemId: Id<'agenda_items'>, meetingId: Id<'meetings'>): Promise<number> =>
  tx.run(sql`
    insert into item_meetings (item_id, meeting_id) values (${itemId}, ${meetingId})
    on conflict (item_id, meeting_id) do update set off_at = null`)

/** Takes items off the agenda they are on; `which` says which `agenda_items i`, `also` sets what else changes of them. */
export const takeOff = (tx: Tx, which: Sql, also: Sql = sql``): Promise<number> =>
  tx.run(sql`
    with off as (
      update item_meetings o set off_at = clock_timestamp() from agenda_items i
       where o.item_id = i.id and o.meeting_id = i.meeting_id and ${which})
    update agenda_items i set meeting_id = null, position = 0 ${also} where ${which}`)

/** On the agenda of how many meetings that took place an item was, until it was decided on. */
export async function roundsOf(db: Db, itemId: Id<'agenda_items'>, until: Date): Promise<number> {
  const { rounds } = await db.one<{ rounds: number }>(sql`
    select count(*)::int as rounds from item_meetings o join meetings m on m.id = o.meeting_id
     where o.item_id = ${itemId} and m.opened_at <= ${until} and (o.off_at is null or o.off_at >= m.opened_at)`)
  return rounds
}
