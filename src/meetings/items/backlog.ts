import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { dayOfMoment } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { personIn } from '../../platform/who-may.ts'
import { itemDropped, itemLeft, itemParked, itemPutInWriting, itemTakenUp } from '../happenings.ts'
import { type ItemRow, lockItem, subjectOfItem } from './item.ts'
import { lockMeeting, nextMeeting, refuseOver } from './meeting.ts'
import { putOn, takeOff } from './rounds.ts'
import { lockSeries } from './series.ts'

/** When it was carried over this often, those who wait for it are shown, and what can be done about it. */
export const CARRIED_TOO_OFTEN = 3

/** Not today: it waits with the series and counts as carried over. */
export async function parkItem(tx: Tx, actor: Actor, { id }: { id: Id<'agenda_items'> }) {
  const item = await lockItem(tx, actor, id)
  if (!item.meeting_id || item.closed_at) throw conflict('meetings.item_not_open')
  await takeOff(tx, sql`i.id = ${id}`, sql`, carried = carried + 1`)
  await moveOn(tx, item)
  await record(tx, actor, itemParked, item.meeting_id, { item: id })
}

/** Puts what waits on the agenda of a meeting; without one, of the next. */
export async function takeUp(
  tx: Tx,
  actor: Actor,
  { id, meetingId, first }: { id: Id<'agenda_items'>; meetingId?: Id<'meetings'> | undefined; first?: boolean },
) {
  const item = await lockItem(tx, actor, id)
  if (item.meeting_id || item.closed_at) throw conflict('meetings.item_not_parked')
  const next = meetingId ?? (await nextMeeting(tx, item.series_id))?.id
  if (!next) throw refused('meetings.no_next_meeting')
  const meeting = await lockMeeting(tx, actor, next)
  if (meeting.series_id !== item.series_id) throw conflict('meetings.ended')
  refuseOver(meeting)
  await place(tx, item.id, meeting.id, first)
  await record(tx, actor, itemTakenUp, meeting.id, { item: id })
}

/** Nobody needs it any more. */
export async function dropItem(tx: Tx, actor: Actor, { id }: { id: Id<'agenda_items'> }) {
  const item = await lockItem(tx, actor, id)
  if (item.closed_at) throw conflict('meetings.item_not_open')
  await tx.run(sql`
    update agenda_items set closed_as = 'dropped', closed_at = clock_timestamp(), closed_by = ${personIn(actor)} where id = ${id}`)
  await moveOn(tx, item)
  await record(tx, actor, itemDropped, subjectOfItem(item), { item: id })
}

/** What must come back by itself: reviews whose day has come by then, and what somebody challenged. */
export async function takeUpWhatWaits(
  tx: Tx,
  actor: Actor,
  { seriesId, meetingId, startsAt }: { seriesId: Id<'meeting_series'>; meetingId: Id<'meetings'>; startsAt: Date },
) {
  const back = await tx.many<{ id: Id<'agenda_items'> }>(sql`
    select i.id from agenda_items i
     where i.series_id = ${seriesId} and i.meeting_id is null and i.closed_at is null and i.left_to is null
       and (exists (select from challenges c where c.new_item_id = i.id)
            or i.origin_kind = 'decision' and exists (select from decisions d where d.id = i.origin_id and d.review_on <= ${dayOfMoment(sql`${startsAt}`)}))
     order by i.id limit 20`)
  for (const { id } of back) await place(tx, id, meetingId)
  if (back.length > 0) await record(tx, actor, itemTakenUp, meetingId, { items: back.length })
}

/** Left to one colleague who knows: it does not come back to the table, unless they bring it. */
export async function leaveTo(
  tx: Tx,
  actor: Actor,
  { id, personId }: { id: Id<'agenda_items'>; personId: Id<'persons'> },
) {
  const item = await lockItem(tx, actor, id)
  if (item.closed_at) throw conflict('meetings.item_not_open')
  const person = await tx.maybe(sql`select from persons where id = ${personId} and left_at is null`)
  if (!person) throw refused('platform.choose')
  await takeOff(tx, sql`i.id = ${id}`, sql`, left_to = ${personId}`)
  await moveOn(tx, item)
  await lockSeries(tx, actor, item.series_id)
  await record(tx, actor, itemLeft, item.series_id, { item: id, person: personId })
}

const WRITING_HOURS = 48 // everybody reads their mail in two working days; silence is no consent

/** Decided in writing: everybody in the series is asked, and who is silent has not agreed. */
export async function decideInWriting(tx: Tx, actor: Actor, { id }: { id: Id<'agenda_items'> }) {
  const item = await lockItem(tx, actor, id)
  if (item.closed_at) throw conflict('meetings.item_not_open')
  await tx.run(sql`
    update agenda_items set decide_by = clock_timestamp() + make_interval(hours => ${WRITING_HOURS}) where id = ${id} and decide_by is null`)
  await record(tx, actor, itemPutInWriting, subjectOfItem(item), { item: id })
}

/** On the agenda: behind what is discussed and before what closes the meeting; or first, behind the opening. */
export async function place(
  tx: Tx,
  itemId: Id<'agenda_items'>,
  meetingId: Id<'meetings'>,
  first = false,
): Promise<void> {
  const { position } = await tx.one<{ position: number }>(sql`
    select ${
      first
        ? sql`coalesce(min(position) filter (where not procedural), 1)`
        : sql`coalesce(max(position) filter (where not procedural) + 1, min(position) + 1, 1)`
    } as position from agenda_items where meeting_id = ${meetingId} and id <> ${itemId}`)
  await tx.run(
    sql`update agenda_items set position = position + 1 where meeting_id = ${meetingId} and position >= ${position}`,
  )
  await tx.run(sql`
    update agenda_items set meeting_id = ${meetingId}, left_to = null, decide_by = null, parked_by_end_of = null, position = ${position} where id = ${itemId}`)
  await putOn(tx, itemId, meetingId)
}

/** When the item on the table leaves it, the next open one comes. */
export async function moveOn(tx: Tx, item: Pick<ItemRow, 'id' | 'meeting_id' | 'position'>): Promise<void> {
  if (!item.meeting_id) return
  await tx.run(sql`
    update meetings set at_item_id = coalesce(
      (select i.id from agenda_items i where i.meeting_id = ${item.meeting_id} and i.closed_at is null and i.id <> ${item.id}
          and (i.position, i.id) > (${item.position}, ${item.id}) order by i.position, i.id limit 1),
      (select i.id from agenda_items i where i.meeting_id = ${item.meeting_id} and i.closed_at is null and i.id <> ${item.id}
        order by i.position, i.id limit 1))
     where id = ${item.meeting_id} and at_item_id = ${item.id}`)
}
