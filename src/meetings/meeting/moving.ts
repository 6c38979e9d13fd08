import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, invalid } from '../../platform/refusal.ts'
import { meetingAnnounced, meetingKeptQuiet, meetingMoved } from '../happenings.ts'
import { lockMeeting } from '../items/meeting.ts'
import { refuseFarAway } from './planning.ts'

export interface Moving {
  id: Id<'meetings'>
  startsAt: Date
  /** Without it the meeting lasts as long as it did. */
  endsAt?: Date | undefined
  place: string
  /** Whoever is invited hears of it by mail. */
  tell?: boolean | undefined
}

/** Another day, time or place; one that was called off takes place after all. Nobody is told unless asked for. */
export async function moveMeeting(tx: Tx, actor: Actor, { id, startsAt, endsAt, place, tell = false }: Moving) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  if (meeting.opened_at) throw conflict('meetings.opened_already')
  if (endsAt && endsAt <= startsAt) throw invalid({ until: 'meetings.ends_before' })
  const another = startsAt.getTime() !== meeting.starts_at.getTime()
  if (another && startsAt < new Date()) throw invalid({ startsAt: 'meetings.in_the_past' })
  if (another) refuseFarAway(startsAt)
  const lasts = meeting.ends_at.getTime() - meeting.starts_at.getTime()
  const ends = endsAt ?? new Date(startsAt.getTime() + lasts)
  await tx.run(sql`
    update meetings set starts_at = ${startsAt}, ends_at = ${ends}, place = ${place}, cancelled_at = null,
           reminded_at = case when ${another} then null else reminded_at end
     where id = ${id}`)
  await record(tx, actor, meetingMoved, id, { from: meeting.starts_at.getTime(), tell: Number(tell) })
}

/** Whether the agenda goes by mail to everybody invited, half an hour before. */
export async function announceMeeting(tx: Tx, actor: Actor, { id, mail }: { id: Id<'meetings'>; mail: boolean }) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  await tx.run(sql`update meetings set announced = ${mail} where id = ${id}`)
  await record(tx, actor, mail ? meetingAnnounced : meetingKeptQuiet, id)
}
