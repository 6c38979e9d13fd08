import { deskPage } from '../pages/desk-page.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { bringingRoutes } from './agenda/bringing.routes.ts'
import { dayStartRoutes } from './day-start/day-start.routes.ts'
import { dueReviews } from './decisions/decision.ts'
import { decisionsRoutes } from './decisions/decisions.routes.ts'
import { guestsRoutes } from './guests/guests.routes.ts'
import { homePage } from './home.views.ts'
import { invitationsRoutes } from './invitations/invitations.routes.ts'
import { seriesOf } from './items/series.ts'
import { agendaRoutes } from './meeting/agenda.routes.ts'
import { meetingRoutes } from './meeting/meeting.routes.ts'
import { newMeetingRoutes } from './new-meeting.routes.ts'
import { seriesRoutes } from './series/series.routes.ts'

/** Where we meet. */
export function meetingsRoutes(at: Audiences): void {
  at.staff.get('/desk/meetings', ['meeting', 'series'], async (c) => {
    const [series, due] = await c.var.db.together((db) =>
      Promise.all([seriesOf(db, c.var.actor), dueReviews(db, c.var.actor)]),
    )
    return deskPage(c, { title: c.var.t('meetings.title'), body: homePage(c.var.t, { series, due, now: new Date() }) })
  })

  invitationsRoutes(at) // before the meetings: their addresses begin alike
  dayStartRoutes(at)
  newMeetingRoutes(at)
  meetingRoutes(at)
  seriesRoutes(at)
  bringingRoutes(at)
  agendaRoutes(at)
  decisionsRoutes(at)
  guestsRoutes(at)
}
