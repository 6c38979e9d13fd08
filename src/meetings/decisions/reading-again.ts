import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { itemReread } from '../happenings.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'

const EACH_MONTH = 3 // enough to stay awake, few enough to do

/** Of which was said last month that it touches nobody, drawn by lot. */
export interface ToReread {
  id: Id<'agenda_items'>
  title: string
  nobody_because: string
  closed_at: Date
  closed_as: 'nobody'
}

/**
 * What a series reads again this month, for who is in it: three items of last month, the same three all month, until
 * somebody says that it still holds or that customers will notice.
 */
export async function toReread(
  db: Db,
  actor: Actor,
  seriesId: Id<'meeting_series'>,
  now = new Date(),
): Promise<ToReread[]> {
  if (actor.kind !== 'person') return []
  const { time_zone } = await settingsOf(db)
  return await db.many<ToReread>(sql`
    with month as (select date_trunc('month', ${now}::timestamptz at time zone ${time_zone}) as began),
    drawn as (
      select i.id, i.title, i.nobody_because, i.closed_at, i.closed_as from agenda_items i cross join month
       where i.series_id = ${seriesId} and i.closed_as = 'nobody' and i.closed_at at time zone ${time_zone} < month.began
         and i.closed_at at time zone ${time_zone} >= month.began - interval '1 month'
       order by md5(i.id || month.began::text) limit ${EACH_MONTH})
    select * from drawn d
     where exists (select from series_people sp where sp.series_id = ${seriesId} and sp.person_id = ${actor.id})
       and not exists (select from rereadings r where r.item_id = d.id) and not exists (select from challenges c where c.item_id = d.id)
     order by d.closed_at, d.id`)
}

/** Read again, and it still touches nobody. Who thinks otherwise brings it back instead. */
export async function stillNobody(tx: Tx, actor: Actor, { itemId }: { itemId: Id<'agenda_items'> }): Promise<void> {
  assertPerson(actor)
  const item = await lockItem(tx, actor, itemId)
  const sits = await tx.maybe(
    sql`select from series_people where series_id = ${item.series_id} and person_id = ${actor.id}`,
  )
  if (!sits) throw notFound()
  if (item.closed_as !== 'nobody') throw conflict('meetings.not_challengeable')
  const read = await tx.run(sql`insert into rereadings (item_id) values (${itemId}) on conflict do nothing`)
  if (read === 0) return
  await record(tx, actor, itemReread, subjectOfItem(item), { item: itemId })
}
