import { z } from 'zod'
import { HOUR } from '../lib/time.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line, optionalWords } from '../platform/web/fields.ts'
import { act, form, inputOf } from '../platform/web/forms.ts'
import type { Refusal } from '../platform/web/refusal.ts'
import type { Audiences } from '../platform/web/routes.ts'
import type { MessageKey } from '../ui/words/i18n.ts'
import { agendaRoutes } from './agenda/agenda.routes.ts'
import { pasteAgenda } from './agenda/putting.ts'
import { dayStartRoutes } from './day-start/day-start.routes.ts'
import { dueReviews } from './decisions/decision.ts'
import { decisionsRoutes } from './decisions/decisions.routes.ts'
import { instantOf, localMoment, localOf } from './forms.ts'
import { guestsRoutes } from './guests/guests.routes.ts'
import { homePage, newMeetingPage } from './home.views.ts'
import { invitationsRoutes } from './invitations/invitations.routes.ts'
import { meetingRoutes } from './meeting/meeting.routes.ts'
import { planMeeting } from './meeting/planning.ts'
import { guessKind } from './series/kind.ts'
import { seriesRoutes } from './series/series.routes.ts'
import { seriesOf } from './series/series.ts'
import { startSeries } from './series/starting-series.ts'
import { freshKey, show } from './showing.ts'

const New = z.object({ name: line(120), startsAt: localMoment, agenda: optionalWords(50_000) })

/** Where we meet. */
export function meetingsRoutes(at: Audiences): void {
  at.staff.get('/desk/meetings', async (c) => {
    const [series, due] = await c.var.db.together((db) =>
      Promise.all([seriesOf(db, c.var.actor), dueReviews(db, c.var.actor)]),
    )
    return show(c, { title: c.var.t('meetings.title'), body: homePage(c.var.t, { series, due, now: new Date() }) })
  })

  invitationsRoutes(at) // before the meetings: their addresses begin alike
  dayStartRoutes(at)
  at.staff.get('/desk/meetings/new', (c) => drawNew(c, {}))

  at.staff.post('/desk/meetings', again(drawNew), form(New), (c) => {
    const { name, startsAt, agenda } = inputOf(c, New)
    return act(
      c,
      async (tx) => {
        const seriesId = await startSeries(tx, c.var.actor, {
          name,
          kind: guessKind(name),
          departmentId: c.var.me.department_id ?? undefined,
        })
        const meetingId = await planMeeting(tx, c.var.actor, {
          seriesId,
          startsAt: instantOf(startsAt, c.var.settings.time_zone),
        })
        if (agenda) await pasteAgenda(tx, c.var.actor, { meetingId, text: agenda })
        return meetingId
      },
      (id) => `/desk/meetings/${id}`,
    )
  })

  meetingRoutes(at)
  seriesRoutes(at)
  agendaRoutes(at)
  decisionsRoutes(at)
  guestsRoutes(at)
}

/** A meeting begins in a while by itself: the next half hour. */
const soon = (timeZone: string) => localOf(new Date(Math.ceil(Date.now() / (HOUR / 2)) * (HOUR / 2)), timeZone)

async function drawNew(c: Ctx, typed: Record<string, unknown>, refusal?: Refusal) {
  const { t, settings } = c.var
  const text = (name: string) => (typeof typed[name] === 'string' ? String(typed[name]) : '')
  const errors = Object.fromEntries(
    Object.entries(refusal?.fields ?? {}).map(([name, key]) => [name, t(key as MessageKey)]),
  )
  const whole = refusal && Object.keys(errors).length === 0 ? t(refusal.key as MessageKey, refusal.details) : undefined
  const body = newMeetingPage(t, {
    typed: { name: text('name'), agenda: text('agenda'), startsAt: text('startsAt') || soon(settings.time_zone) },
    errors: whole && refusal?.key === 'meetings.no_items_read' ? { agenda: whole } : errors,
    message: refusal?.key === 'meetings.no_items_read' ? undefined : whole,
    key: freshKey(),
  })
  return show(c, { title: t('meetings.new_title'), body, status: refusal ? 422 : 200 })
}
