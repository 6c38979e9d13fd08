import { randomUUID } from 'node:crypto'
import type { BusinessCalendar } from '../lib/calendar.ts'
import { everyPerson, type PersonRow } from '../people/person.ts'
import type { Ctx } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { idIn } from '../platform/routes.ts'
import type { Settings } from '../platform/settings.ts'
import { trackingLink } from '../requests/links.ts'
import { type OtherRequest, otherRequestsOfCustomer } from '../requests/other-requests.ts'
import { findRequestFor } from '../requests/request.ts'
import { type WholeRequest, wholeRequest } from '../requests/whole.ts'
import { calendarOf } from '../requests/working-time.ts'

/** What every part of the request page takes from. */
export interface RequestPage {
  whole: WholeRequest
  me: PersonRow
  settings: Settings
  calendar: BusinessCalendar
  /** Everybody who works here now. */
  colleagues: PersonRow[]
  /** What else this customer asked, the newest first. */
  others: OtherRequest[]
  now: Date
  /** Counts the forms of this page once each: a part of the page adds its own name. */
  key: string
  /** Texts to start from, by a colon. */
  canned: { title: string; text: string }[]
  /** Who else has this page open now. */
  present: PersonRow[]
  /** The customer's own page. */
  trackingHref: string
}

/** Loads the request in the address with what stands around it, in three round trips. Not allowed looks like not there. */
export async function loadRequestPage(c: Ctx): Promise<RequestPage> {
  const id = idIn(c)
  const [request, colleagues, others] = await c.var.db.together((db) =>
    Promise.all([findRequestFor(db, c.var.actor, id), everyPerson(db), otherRequestsOfCustomer(db, c.var.actor, id)]),
  )
  if (!request) throw notFound()
  return {
    whole: await wholeRequest(c.var.db, request),
    me: c.var.me,
    settings: c.var.settings,
    calendar: calendarOf(c.var.settings),
    colleagues,
    others,
    now: new Date(),
    key: randomUUID().slice(0, 18),
    canned: [],
    present: [],
    trackingHref: trackingLink(c.var.organisation, request),
  }
}
