import { randomUUID } from 'node:crypto'
import { causeMended } from '../improvements/problems/of-request.ts'
import { type CameOfIt, cameOf, sendersOf } from '../improvements/telling/told.ts'
import { tablesOf } from '../meetings/items/of-request.ts'
import { hoursAround, type ReachableHours } from '../people/absence/at-work.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { Ctx } from '../platform/web/context.ts'
import { alarmOn } from '../requests/alarm.ts'
import type { ReadBesideLink } from '../requests/guard.ts'
import { withReadable } from '../requests/joined.ts'
import { type RequestRows, rowsOf } from '../requests/reading-rows.ts'
import { withoutStrangers } from '../requests/strangers.ts'
import { timelineOf } from '../requests/timeline/timeline.ts'
import { wholeRequest } from '../requests/whole-request.ts'
import { calendarOf } from '../requests/working-time.ts'
import type { Tracking } from './tracking.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** What was read beside the guard; on the pages of a tracking link only. */
    trackingRows: TrackingRows | undefined
  }
}

/** What hangs on the request, and its owner's hours. */
interface TrackingRows {
  rows: RequestRows
  hours: ReachableHours[]
}

const PAGES = /^\/track\/[^/]+(?:\/(?:receipt|road|account))?$/

/** Reads what a tracking page shows in the same round trip as its request. */
export const readTracking: ReadBesideLink = async (c, db, id) => {
  if (c.req.method === 'GET' && PAGES.test(c.req.path)) c.set('trackingRows', await trackingRows(db, id))
}

async function trackingRows(db: Db, id: Id<'requests'>): Promise<TrackingRows> {
  const owner = sql`(select owner_id from requests where id = ${id})`
  const [rows, hours] = await Promise.all([rowsOf(db, id), hoursAround(db, owner)])
  return { rows, hours }
}

/** Loads all a tracking page shows: two round trips, with the guard's. */
export async function loadTracking(c: Ctx): Promise<Tracking> {
  const { db, tracked, settings } = c.var
  const { rows, hours } = c.var.trackingRows ?? (await trackingRows(db, tracked.id))
  const [read, cameOfIt, mended, tables] = await db.together((db) =>
    Promise.all([
      wholeRequest(db, tracked, rows),
      cameOf(db, c.var.actor, tracked.id),
      causeMended(db, tracked.id),
      tablesOf(db, tracked.id),
    ]),
  )
  const whole = withoutStrangers(withReadable(read, isProven(c)))
  const now = new Date()
  const calendar = calendarOf(settings)
  return {
    whole,
    entries: timelineOf(whole, 'customer', { calendar, now }),
    path: pathOf(c),
    calendar,
    hours,
    now,
    follower: c.var.follower,
    proven: isProven(c),
    key: randomUUID(),
    helped: helpedIn(c.req.query('helped')),
    phone: settings.phone,
    alarm: alarmOn(whole, settings, answersOf(cameOfIt)),
    emergencyPhone: settings.emergency_phone,
    cameOfIt,
    mended,
    tables,
    tellers: await sendersOf(db, cameOfIt.told),
    organisation: settings.name,
    language: c.var.t.language,
  }
}

/** What they answered to what they were told. */
const answersOf = ({ told }: CameOfIt) =>
  told.flatMap(({ answer_words: words, answered_at: at }) => (words && at ? [{ words, at }] : []))

/** Where the tracking page of this link is. */
export const pathOf = (c: Ctx): string => `/track/${c.req.param('token')}`

const helpedIn = (value: string | undefined) =>
  value === 'yes' || value === 'partly' || value === 'no' ? value : undefined

/** The link opens this request, but not what it says: a second fact is missing. */
export const isSealed = (c: Ctx): boolean => c.var.actor.kind === 'customer' && c.var.actor.seesClosed === false

/** Is it them, by a mailed code? Anybody may have typed their address at the door, and then holds a link like this. */
export const isProven = (c: Ctx): boolean => c.var.actor.kind === 'customer' && c.var.actor.proven === true
