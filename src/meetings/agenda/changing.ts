import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { itemChanged, itemMoved } from '../happenings.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import type { Subject } from '../items/subject.ts'

/** Says it in other words, or what it is about when we guessed that wrong. */
export async function changeItem(
  tx: Tx,
  actor: Actor,
  { id, title, subject }: { id: Id<'agenda_items'>; title: string; subject?: Subject | undefined },
) {
  const item = await lockItem(tx, actor, id)
  if (item.closed_at) throw conflict('meetings.item_closed')
  await tx.run(
    sql`update agenda_items set title = ${title}, subject = ${subject ?? item.subject}, search = ${stemmed(`${title} ${item.notes}`)} where id = ${id}`,
  )
  await record(tx, actor, itemChanged, subjectOfItem(item), { item: id })
}

/** One place earlier or later on its agenda. */
export async function moveItem(tx: Tx, actor: Actor, { id, way }: { id: Id<'agenda_items'>; way: 'up' | 'down' }) {
  const item = await lockItem(tx, actor, id)
  if (!item.meeting_id) throw conflict('meetings.item_not_open')
  const items = await tx.many<{ id: Id<'agenda_items'> }>(
    sql`select id from agenda_items where meeting_id = ${item.meeting_id} order by position, id`,
  )
  const order = items.map(({ id }) => id)
  const from = order.indexOf(id)
  const to = Math.min(order.length - 1, Math.max(0, from + (way === 'up' ? -1 : 1)))
  order.splice(to, 0, ...order.splice(from, 1))
  await tx.run(sql`
    update agenda_items i set position = o.position from unnest(${order}::bigint[]) with ordinality o (id, position) where i.id = o.id`)
  await record(tx, actor, itemMoved, subjectOfItem(item), { item: id })
}
