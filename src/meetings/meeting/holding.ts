import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import {
  itemShown,
  meetingEnded,
  meetingGuestsLet,
  meetingMinutesSent,
  meetingOpened,
  meetingReopened,
  meetingUnopened,
} from '../happenings.ts'
import { place } from '../items/backlog.ts'
import { isAnotherDay, lockMeeting, type Seat } from '../items/meeting.ts'
import { mayStillWrite, OUTCOME_DAYS } from '../items/outcome-days.ts'
import { takeOff } from '../items/rounds.ts'

/** Who begins it on another day than it is planned for says so: it is held then, and stands under that day. */
export async function beginMeeting(tx: Tx, actor: Actor, { id, anyway }: { id: Id<'meetings'>; anyway: boolean }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (!anyway && !meeting.opened_at && isAnotherDay(meeting, new Date(), (await settingsOf(tx)).time_zone))
    throw conflict('meetings.begins_another_day')
  await openMeeting(tx, actor, { id })
}

/** Begun by mistake: as long as nothing was closed, decided or answered it was not held. */
export async function unopenMeeting(tx: Tx, actor: Actor, { id }: { id: Id<'meetings'> }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  if (!meeting.opened_at) return
  const done = await tx.maybe(sql`
    select from agenda_items i
     where i.meeting_id = ${id} and (i.closed_at >= ${meeting.opened_at}
        or exists (select from lens_answers a where a.item_id = i.id and a.said_at >= ${meeting.opened_at})
        or exists (select from decisions d where d.item_id = i.id)) limit 1`)
  if (done) throw conflict('meetings.under_way_already')
  await tx.run(sql`update meetings set opened_at = null, at_item_id = null where id = ${id}`)
  await record(tx, actor, meetingUnopened, id)
}

/** It begins: the first item is on the table. Beginning twice is beginning once. */
export async function openMeeting(tx: Tx, actor: Actor, { id }: { id: Id<'meetings'> }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  if (meeting.opened_at) return
  await tx.run(sql`
    update meetings set opened_at = clock_timestamp(), cancelled_at = null,
           at_item_id = (select i.id from agenda_items i where i.meeting_id = ${id} and i.closed_at is null order by i.position, i.id limit 1)
     where id = ${id}`)
  await record(tx, actor, meetingOpened, id)
}

/** Puts another item on the table: every phone and the shared screen follow. */
export async function showItem(
  tx: Tx,
  actor: Actor,
  { id, itemId, seat }: { id: Id<'meetings'>; itemId: Id<'agenda_items'>; seat?: Seat },
) {
  const meeting = await lockMeeting(tx, actor, id, seat)
  if (meeting.ended_at) throw conflict('meetings.ended')
  await tx.run(sql`
    update meetings set at_item_id = (select i.id from agenda_items i where i.id = ${itemId} and i.meeting_id = ${id}) where id = ${id}`)
  await record(tx, actor, itemShown, id, { item: itemId })
}

/**
 * Ends the meeting. Nothing is required: what is open waits with the series and comes back; what was decided can no
 * longer be changed, only added to.
 */
export async function endMeeting(tx: Tx, actor: Actor, { id }: { id: Id<'meetings'> }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) return
  await tx.run(
    sql`update meetings set ended_at = clock_timestamp(), opened_at = coalesce(opened_at, clock_timestamp()), at_item_id = null where id = ${id}`,
  )
  await tx.run(sql`
    update agenda_items set closed_as = 'discussed', closed_at = clock_timestamp() where meeting_id = ${id} and closed_at is null and procedural`)
  const parked = await takeOff(
    tx,
    sql`i.meeting_id = ${id} and i.closed_at is null`,
    sql`, carried = carried + 1, parked_by_end_of = ${id}`,
  )
  await tx.run(sql`
    update decisions set locked_at = clock_timestamp()
     where locked_at is null and item_id in (select i.id from agenda_items i where i.meeting_id = ${id})`)
  await record(tx, actor, meetingEnded, id, { parked })
}

/**
 * Ended too early: it goes on. What the end put aside comes back to the table, unless it was taken up elsewhere. What
 * was decided may be changed again, as long as nobody has read it in the minutes.
 */
export async function reopenMeeting(tx: Tx, actor: Actor, { id }: { id: Id<'meetings'> }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (!meeting.ended_at) return
  if (!mayStillWrite(await settingsOf(tx), meeting.ended_at, new Date()))
    throw refused('meetings.outcome_too_late', { days: OUTCOME_DAYS })
  if (!meeting.minutes_sent_at)
    await tx.run(sql`
      update decisions set locked_at = null
       where locked_at >= ${meeting.ended_at} and item_id in (select i.id from agenda_items i where i.meeting_id = ${id})`)
  const back = await tx.many<{ id: Id<'agenda_items'> }>(sql`
    select id from agenda_items where parked_by_end_of = ${id} and meeting_id is null and closed_at is null and left_to is null
     order by id for update`)
  for (const item of back) await place(tx, item.id, id)
  await tx.run(sql`
    update agenda_items set carried = carried - 1 where id = any(${back.map((item) => item.id)}::bigint[])`)
  await tx.run(sql`
    update meetings set ended_at = null, minutes_sent_at = null,
           at_item_id = (select i.id from agenda_items i where i.meeting_id = ${id} and i.closed_at is null order by i.position, i.id limit 1)
     where id = ${id}`)
  await record(tx, actor, meetingReopened, id)
}

/** What came of it goes to everybody who was invited: once, and by a deed of its own. */
export async function sendMinutes(tx: Tx, actor: Actor, { id }: { id: Id<'meetings'> }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (!meeting.ended_at) throw conflict('meetings.not_ended')
  if (meeting.minutes_sent_at) throw conflict('meetings.minutes_sent_already')
  await tx.run(sql`update meetings set minutes_sent_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, meetingMinutesSent, id)
}

/** Whether who came by the code on the screen may say that an item is done. */
export async function letGuestsClose(tx: Tx, actor: Actor, { id, may }: { id: Id<'meetings'>; may: boolean }) {
  await lockMeeting(tx, actor, id)
  await tx.run(sql`update meetings set guests_close = ${may} where id = ${id}`)
  await record(tx, actor, meetingGuestsLet, id, { may })
}
