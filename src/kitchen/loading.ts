import { randomUUID } from 'node:crypto'
import { hoursAround } from '../people/absence/at-work.ts'
import type { Ctx } from '../platform/web/context.ts'
import { timelineOf } from '../requests/timeline/timeline.ts'
import { wholeRequest } from '../requests/whole.ts'
import { calendarOf } from '../requests/working-time.ts'
import type { Tracking } from './tracking.ts'

/** Loads all a tracking page shows, in the two round trips of the whole request: the hours travel with the first. */
export async function loadTracking(c: Ctx): Promise<Tracking> {
  const { db, tracked, settings } = c.var
  const [whole, hours] = await db.together((db) =>
    Promise.all([wholeRequest(db, tracked), hoursAround(db, tracked.owner_id)]),
  )
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
    key: randomUUID(),
    helped: helpedIn(c.req.query('helped')),
    phone: settings.phone,
    language: c.var.t.language,
  }
}

/** Where the tracking page of this link is. */
export const pathOf = (c: Ctx): string => `/track/${c.req.param('token')}`

const helpedIn = (value: string | undefined) =>
  value === 'yes' || value === 'partly' || value === 'no' ? value : undefined

/** The link opens this request, but not what it says: a second fact is missing. */
export const isSealed = (c: Ctx): boolean => c.var.actor.kind === 'customer' && c.var.actor.seesClosed === false
