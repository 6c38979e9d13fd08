import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { notFound } from '../../platform/refusal.ts'
import { mayAttend, meetingSubject, type Seat } from './meeting.ts'
import { seriesSubject } from './series.ts'

/** What is on the table, or waits with its series. */
export type ItemRow = RowOf<typeof itemColumns>

export type Origin = { kind: NonNullable<tables.AgendaItems['origin_kind']>; id: number }

export const itemColumns = columns(rowsOf('agenda_items', 'i', { without: ['search'] }), {
  /** Of a closed series: what is said there stays there. */
  among_us: gives<boolean>`(select a.closed from meeting_series a where a.id = i.series_id)`,
})

/** Events of an item stand with its meeting, or with its series while it is parked. */
export const subjectOfItem = (item: Pick<ItemRow, 'meeting_id' | 'series_id'>) =>
  item.meeting_id ? meetingSubject(item.meeting_id) : seriesSubject(item.series_id)

const joinedTo: Sql = sql`agenda_items i join meeting_series s on s.id = i.series_id left join meetings m on m.id = i.meeting_id`

/** The item, if this actor may read its series, or sits at its table. */
export async function findItemFor(
  db: Db,
  actor: Actor,
  id: Id<'agenda_items'>,
  seat?: Seat,
): Promise<ItemRow | undefined> {
  return await db.maybe<ItemRow>(
    sql`select ${itemColumns} from ${joinedTo} where i.id = ${id} and ${mayAttend(actor, seat)}`,
  )
}

/** Locks an item, and what its events are recorded on. Who sits at the table without signing in changes nothing afterwards. */
export async function lockItem(tx: Tx, actor: Actor, id: Id<'agenda_items'>, seat?: Seat): Promise<ItemRow> {
  const found = await findItemFor(tx, actor, id, seat)
  if (!found) throw notFound()
  if (found.meeting_id) await tx.run(sql`select from meetings where id = ${found.meeting_id} for update`)
  else await tx.run(sql`select from meeting_series where id = ${found.series_id} for update`)
  const item = await tx.maybe<ItemRow>(
    sql`select ${itemColumns} from ${joinedTo} where i.id = ${id} and ${mayAttend(actor, seat)} and ${seat ? sql`m.ended_at is null` : sql`true`} for update of i`,
  )
  if (!item || item.meeting_id !== found.meeting_id) throw notFound()
  return item
}

/** The agenda in its order. */
export async function itemsOf(db: Db, meetingId: Id<'meetings'>): Promise<ItemRow[]> {
  return await db.many<ItemRow>(
    sql`select ${itemColumns} from agenda_items i where i.meeting_id = ${meetingId} order by i.position, i.id limit 200`,
  )
}

/** What waits with a series: what was carried over most first. */
export async function parkedOf(db: Db, seriesId: Id<'meeting_series'>): Promise<ItemRow[]> {
  return await db.many<ItemRow>(sql`
    select ${itemColumns} from agenda_items i where i.series_id = ${seriesId} and i.meeting_id is null and i.closed_at is null
     order by i.carried desc, i.id limit 200`)
}
