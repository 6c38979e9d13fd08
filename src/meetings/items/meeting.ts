import { dayOf, HOUR } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { columns, gives, partOf, type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { mayReadSeries } from './series.ts'

/** One meeting, with what it belongs to. */
export type MeetingRow = RowOf<typeof meetingColumns>

/**
 * A place at the table without signing in: by the link that was mailed to a guest, or by the code on the shared screen.
 * It opens one meeting, and shows what customers said, never who they are.
 */
export interface Seat {
  meetingId: Id<'meetings'>
  guestId: number | null
  personId: Id<'persons'> | null
}

/** Which colleague does something at the table: who is signed in, or who came with a mailed link; nobody for a guest. */
export const personAt = (actor: Actor, seat: Seat | undefined): number | null =>
  actor.kind === 'person' ? actor.id : (seat?.personId ?? null)

/** Refuses what changes the table for everybody to who came by the room's code, unless the chair let them. */
export async function refuseGuest(tx: Tx, seat: Seat | undefined): Promise<void> {
  if (!seat || seat.personId !== null) return
  const theirs = await tx.maybe(sql`select from meetings where id = ${seat.meetingId} and guests_close`)
  if (!theirs) throw refused('meetings.chair_closes')
}

/** What says of a meeting that it is over. */
export type Over = Pick<MeetingRow, 'ended_at' | 'cancelled_at'>

/** Refuses what would stay behind on an agenda: its meeting has ended, or does not take place. */
export function refuseOver({ ended_at, cancelled_at }: Over): void {
  if (ended_at) throw conflict('meetings.ended')
  if (cancelled_at) throw conflict('meetings.is_cancelled')
}

export const meetingColumns = columns(
  rowsOf('meetings', 'm'),
  partOf('meeting_series', 's', ['department_id', 'closed']),
  { series_name: gives<string>`s.name`, series_kind: gives<tables.MeetingSeries['kind']>`s.kind` },
)

/** The day it was really held, once it began; until then the day it is planned. */
export const heldOn = ({ opened_at, starts_at }: Pick<MeetingRow, 'opened_at' | 'starts_at'>): Date =>
  opened_at ?? starts_at

const FAR = 6 * HOUR // a meeting that begins late in the evening may well go on into the next day

/** Is this another day than it is planned for? Then whoever begins it is asked once. */
export const isAnotherDay = ({ starts_at }: Pick<MeetingRow, 'starts_at'>, now: Date, timeZone: string): boolean =>
  Math.abs(now.getTime() - starts_at.getTime()) > FAR && dayOf(now, timeZone) !== dayOf(starts_at, timeZone)

export const meetingSubject = (id: number) => ({ kind: 'meeting' as const, id })

/** Which meetings (as `m`, of series `s`) are open to an actor, or to who sits at its table. */
export const mayAttend = (actor: Actor, seat?: Seat): Sql =>
  seat ? sql`m.id = ${seat.meetingId}` : mayReadSeries(actor)

export async function findMeetingFor(
  db: Db,
  actor: Actor,
  id: Id<'meetings'>,
  seat?: Seat,
): Promise<MeetingRow | undefined> {
  return await db.maybe<MeetingRow>(sql`
    select ${meetingColumns} from meetings m join meeting_series s on s.id = m.series_id
     where m.id = ${id} and ${mayAttend(actor, seat)}`)
}

/** Locks a meeting for a change; its events stay in order. */
export async function lockMeeting(tx: Tx, actor: Actor, id: Id<'meetings'>, seat?: Seat): Promise<MeetingRow> {
  const meeting = await tx.maybe<MeetingRow>(sql`
    select ${meetingColumns} from meetings m join meeting_series s on s.id = m.series_id
     where m.id = ${id} and ${mayAttend(actor, seat)} for update of m`)
  if (!meeting) throw notFound()
  return meeting
}

/** How many are invited who do not work here. */
export async function guestsFromOutside(db: Db, meetingId: Id<'meetings'>): Promise<number> {
  const { count } = await db.one<{ count: number }>(
    sql`select count(*)::int as count from meeting_guests where meeting_id = ${meetingId} and person_id is null`,
  )
  return count
}

/** The next meeting of a series that has not ended; the one under way counts. */
export async function nextMeeting(
  db: Db,
  seriesId: Id<'meeting_series'>,
): Promise<{ id: Id<'meetings'>; starts_at: Date } | undefined> {
  return await db.maybe<{ id: Id<'meetings'>; starts_at: Date }>(sql`
    select id, starts_at from meetings where series_id = ${seriesId} and ended_at is null and cancelled_at is null
       and ends_at > now() - interval '12 hours' order by starts_at limit 1`)
}

/** Meetings of a series, the latest first. */
export async function meetingsOf(db: Db, seriesId: Id<'meeting_series'>, most = 20): Promise<MeetingRow[]> {
  return await db.many<MeetingRow>(sql`
    select ${meetingColumns} from meetings m join meeting_series s on s.id = m.series_id
     where m.series_id = ${seriesId} and m.cancelled_at is null order by m.starts_at desc limit ${most}`)
}
