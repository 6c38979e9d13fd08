import { z } from 'zod'
import { findObservationFor } from '../../insights/observations/observation.ts'
import { findInsight } from '../../insights/statements/insight.ts'
import { inLanguage } from '../../language/translated.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id as idField, line, optionalLine } from '../../platform/web/fields.ts'
import { act, form, freshKey } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findRequestFor } from '../../requests/request.ts'
import { findServiceVersion } from '../../services/service.ts'
import type { Origin } from '../items/item.ts'
import { nextMeeting } from '../items/meeting.ts'
import { seriesOf } from '../items/series.ts'
import { type Brought, bringingPage } from './bringing.views.ts'
import { goingAlong } from './going-along.ts'
import { putOnAgenda } from './putting.ts'

const Bringing = z.object({ seriesId: idField, title: line(200), said: optionalLine(1_000) })
const LONGEST_TITLE = 80 // an item is called something; a longer sentence is no name, and half of one neither
const MOST_SERIES = 12

/** From what somebody asked, said, or what we learned from it, to the table: a colleague puts it on the agenda of a meeting. */
export function bringingRoutes(at: Audiences): void {
  bring(at, '/desk/requests/:id/agenda', openRequest)
  bring(at, '/desk/insights/:id/agenda', openInsight)
  bring(at, '/desk/observations/:id/agenda', openSaid)
}

type Find = (c: Ctx) => Promise<Brought>

function bring(at: Audiences, path: string, find: Find): void {
  const show = (c: Ctx, typed: Record<string, unknown> = {}, refusal?: Refusal) => draw(c, find, typed, refusal)
  at.staff.get(path, 'nothing', (c) => show(c))
  at.staff.post(
    path,
    'item made',
    again(show),
    form(Bringing, (c, { seriesId, title, said }) => {
      return act(
        c,
        async (tx) => {
          const { origin } = await find(c)
          const meetingId = (await nextMeeting(tx, seriesId))?.id
          return await putOnAgenda(tx, c.var.actor, { seriesId, meetingId, title, origin, said })
        },
        (id) => `/desk/items/${id}`,
      )
    }),
  )
}

/** A short sentence may be what an item is called; of a long one nothing is cut off. */
const asName = (words: string) => (words.length <= LONGEST_TITLE ? words.replace(/[.!]$/, '') : '')

/** What was asked in confidence is not brought to a table by its words. */
async function openRequest(c: Ctx): Promise<Brought> {
  const request = await findRequestFor(c.var.db, c.var.actor, idIn(c))
  if (!request || request.closed_service) throw notFound()
  const { id, code, service_version_id: version } = request
  const origin: Origin = { kind: 'request', id }
  const [parts, service] = await c.var.db.together((db) =>
    Promise.all([goingAlong(db, origin), version === null ? undefined : findServiceVersion(db, version)]),
  )
  const title = service ? inLanguage(c.var.t.language, service.name, service.translations.name) : ''
  return { origin, page: `/desk/requests/${id}`, called: code, statement: undefined, title, parts }
}

async function openInsight(c: Ctx): Promise<Brought> {
  const insight = await findInsight(c.var.db, idIn(c))
  if (!insight) throw notFound()
  const { id, statement } = insight
  const called = c.var.t('insights.insight')
  const origin: Origin = { kind: 'insight', id }
  const parts = await goingAlong(c.var.db, origin, statement)
  return { origin, page: `/desk/insights/${id}`, called, statement, title: asName(statement), parts }
}

/** Only what may be read at any table. */
async function openSaid(c: Ctx): Promise<Brought> {
  const { db, actor, t } = c.var
  const found = await findObservationFor(db, actor, idIn(c))
  const parts = found ? await goingAlong(db, { kind: 'observation', id: found.id }) : []
  if (!found || parts.length === 0) throw notFound()
  const page = found.visit_id ? `/desk/visits/${found.visit_id}` : '/desk/said'
  const called = t('insights.said_title')
  const origin: Origin = { kind: 'observation', id: found.id }
  return { origin, page, called, statement: undefined, title: asName(parts[0]?.words ?? ''), parts }
}

async function draw(c: Ctx, find: Find, typed: Record<string, unknown>, refusal?: Refusal) {
  const { db, actor, t } = c.var
  const brought = await find(c)
  const series = (await seriesOf(db, actor)).slice(0, MOST_SERIES)
  const { errors } = complaintOf(t, refusal)
  const title = typeof typed.title === 'string' ? typed.title : brought.title
  const chosen = Number(typed.seriesId) || undefined
  const said = typeof typed.said === 'string' ? typed.said : undefined
  const body = bringingPage(t, { brought, series, title, chosen, said, errors, key: freshKey(), now: new Date() })
  return deskPage(c, { title: t('meetings.bring_title'), body, status: refusal ? 422 : 200 })
}
