import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { lockMeeting, meetingSubject, type Seat } from '../items/meeting.ts'

/** It begins: the first item is on the table. Beginning twice is beginning once. */
export async function openMeeting(tx: Tx, actor: Actor, { id }: { id: number }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  if (meeting.opened_at) return
  await tx.run(sql`
    update meetings set opened_at = clock_timestamp(), cancelled_at = null,
           at_item_id = (select i.id from agenda_items i where i.meeting_id = ${id} and i.closed_at is null order by i.position, i.id limit 1)
     where id = ${id}`)
  await record(tx, { actor, type: 'meeting.opened', subject: meetingSubject(id), audience: 'staff' })
}

/** Puts another item on the table: every phone and the shared screen follow. */
export async function showItem(
  tx: Tx,
  actor: Actor,
  { id, itemId, seat }: { id: number; itemId: number; seat?: Seat },
) {
  const meeting = await lockMeeting(tx, actor, id, seat)
  if (meeting.ended_at) throw conflict('meetings.ended')
  await tx.run(sql`
    update meetings set at_item_id = (select i.id from agenda_items i where i.id = ${itemId} and i.meeting_id = ${id}) where id = ${id}`)
  await record(tx, {
    actor,
    type: 'item.shown',
    subject: meetingSubject(id),
    audience: 'staff',
    data: { item: itemId },
  })
}

/**
 * Ends the meeting. Nothing is required: what is open waits with the series and comes back; what was decided can no
 * longer be changed, only added to.
 */
export async function endMeeting(tx: Tx, actor: Actor, { id }: { id: number }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) return
  await tx.run(
    sql`update meetings set ended_at = clock_timestamp(), opened_at = coalesce(opened_at, clock_timestamp()), at_item_id = null where id = ${id}`,
  )
  await tx.run(sql`
    update agenda_items set closed_as = 'discussed', closed_at = clock_timestamp() where meeting_id = ${id} and closed_at is null and procedural`)
  const parked = await tx.run(sql`
    update agenda_items set meeting_id = null, position = 0, carried = carried + 1 where meeting_id = ${id} and closed_at is null`)
  await tx.run(sql`
    update decisions set locked_at = clock_timestamp()
     where locked_at is null and item_id in (select i.id from agenda_items i where i.meeting_id = ${id})`)
  await record(tx, { actor, type: 'meeting.ended', subject: meetingSubject(id), audience: 'staff', data: { parked } })
}
