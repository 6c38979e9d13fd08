import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, invalid } from '../../platform/refusal.ts'
import { meetingCancelled, meetingPlanned } from '../happenings.ts'
import { takeUpWhatWaits } from '../items/backlog.ts'
import { lockMeeting } from '../items/meeting.ts'
import { takeOff } from '../items/rounds.ts'
import { lockSeries } from '../items/series.ts'

export interface NewMeeting {
  seriesId: Id<'meeting_series'>
  startsAt: Date
  minutes?: number | undefined
  endsAt?: Date | undefined
  place?: string | undefined
  /** The agenda may be mailed half an hour before; unsaid, as the time before in this series. */
  announced?: boolean | undefined
  calendar?: { uid: string; sequence: number; instance: Date } | undefined
}

const USUAL_MINUTES = 60

/** Plans the next time. What comes back for its review is on the agenda at once; what is parked is offered. */
export async function planMeeting(tx: Tx, actor: Actor, given: NewMeeting): Promise<Id<'meetings'>> {
  const series = await lockSeries(tx, actor, given.seriesId)
  if (series.ended_at) throw conflict('meetings.series_ended')
  const { startsAt, place = '', calendar } = given
  const ends = given.endsAt ?? new Date(startsAt.getTime() + (given.minutes ?? USUAL_MINUTES) * 60_000)
  const { id } = await tx.one<{ id: Id<'meetings'> }>(sql`
    insert into meetings (series_id, starts_at, ends_at, place, calendar_uid, calendar_sequence, calendar_instance, announced)
    values (${series.id}, ${startsAt}, ${ends < startsAt ? startsAt : ends}, ${place}, ${calendar?.uid ?? null},
            ${calendar?.sequence ?? 0}, ${calendar?.instance ?? null},
            coalesce(${given.announced ?? null}::boolean,
                     (select announced from meetings where series_id = ${series.id} order by starts_at desc, id desc limit 1), false)) returning id`)
  await record(tx, actor, meetingPlanned, id, { series: series.id })
  await takeUpWhatWaits(tx, actor, { seriesId: series.id, meetingId: id, startsAt })
  return id
}

/** Somebody plans it by hand: as with moving, not for a time that has gone by. What a calendar sends may have been. */
export async function planAhead(tx: Tx, actor: Actor, given: NewMeeting): Promise<Id<'meetings'>> {
  if (given.startsAt.getTime() < Date.now() - JUST_NOW) throw invalid({ startsAt: 'meetings.in_the_past' })
  refuseFarAway(given.startsAt)
  if (given.endsAt && given.endsAt <= given.startsAt) throw invalid({ startsAt: 'meetings.ends_before' })
  return await planMeeting(tx, actor, given)
}

const JUST_NOW = 30 * 60_000 // a meeting that began a moment ago is put ready while people sit down

const MOST_YEARS = 2 // further off it is a slip in the year

/** Nobody plans a meeting years ahead: the year was typed wrong. */
export function refuseFarAway(startsAt: Date): void {
  if (startsAt.getFullYear() > new Date().getFullYear() + MOST_YEARS)
    throw invalid({ startsAt: 'platform.day_far_away' })
}

/** It does not take place. What was on the agenda waits with the series; nobody is told unless asked for. */
export async function cancelMeeting(
  tx: Tx,
  actor: Actor,
  { id, tell = false }: { id: Id<'meetings'>; tell?: boolean },
) {
  const meeting = await lockMeeting(tx, actor, id)
  if (meeting.ended_at) throw conflict('meetings.ended')
  await tx.run(
    sql`update meetings set cancelled_at = coalesce(cancelled_at, now()), at_item_id = null where id = ${id}`,
  )
  await takeOff(tx, sql`i.meeting_id = ${id} and i.closed_at is null and not i.procedural`)
  await record(tx, actor, meetingCancelled, id, { tell: Number(tell && !meeting.cancelled_at) })
}
