import { z } from 'zod'
import { chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import { findObservationFor } from '../../insights/observations/observation.ts'
import { findInsight } from '../../insights/statements/insight.ts'
import { excerpt } from '../../lib/text.ts'
import { show } from '../../pages/showing.ts'
import { complaintOf } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id as idField, line } from '../../platform/web/fields.ts'
import { act, form, freshKey, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findRequestFor } from '../../requests/request.ts'
import { nextMeeting } from '../items/meeting.ts'
import { seriesOf } from '../items/series.ts'
import { type Brought, bringingPage } from './bringing.views.ts'
import { putOnAgenda } from './putting.ts'

const Bringing = z.object({ seriesId: idField, title: line(200) })
const LONGEST_TITLE = 60 // an item is called something; what the customer said stands beside it
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
  at.staff.get(path, (c) => show(c))
  at.staff.post(path, again(show), form(Bringing), (c) => {
    const { seriesId, title } = inputOf(c, Bringing)
    return act(
      c,
      async (tx) => {
        const { origin } = await find(c)
        const meetingId = (await nextMeeting(tx, seriesId))?.id
        return await putOnAgenda(tx, c.var.actor, { seriesId, meetingId, title, origin })
      },
      (id) => `/desk/items/${id}`,
    )
  })
}

/** What was asked in confidence is not brought to a table by its words. */
async function openRequest(c: Ctx): Promise<Brought> {
  const request = await findRequestFor(c.var.db, c.var.actor, idIn(c))
  if (!request || request.closed_service) throw notFound()
  const { id, code, title, language } = request
  return {
    origin: { kind: 'request', id },
    page: `/desk/requests/${id}`,
    called: code,
    words: title,
    language,
    said: true,
  }
}

async function openInsight(c: Ctx): Promise<Brought> {
  const insight = await findInsight(c.var.db, idIn(c))
  if (!insight) throw notFound()
  const { id, statement } = insight
  const called = c.var.t('insights.insight')
  return {
    origin: { kind: 'insight', id },
    page: `/desk/insights/${id}`,
    called,
    words: statement,
    language: 'nl',
    said: false,
  }
}

/** Only what may be read at any table. */
async function openSaid(c: Ctx): Promise<Brought> {
  const { db, actor, t } = c.var
  const found = await findObservationFor(db, actor, idIn(c))
  const said = found && (await chosenSentences(db, [{ observationId: found.id, words: '' }])).get(found.id)
  if (!found || !said) throw notFound()
  const page = found.visit_id ? `/desk/visits/${found.visit_id}` : '/desk/said'
  const called = t('insights.said_title')
  return {
    origin: { kind: 'observation', id: found.id },
    page,
    called,
    words: said.words,
    language: said.language,
    said: true,
  }
}

async function draw(c: Ctx, find: Find, typed: Record<string, unknown>, refusal?: Refusal) {
  const { db, actor, t } = c.var
  const brought = await find(c)
  const series = (await seriesOf(db, actor)).slice(0, MOST_SERIES)
  const { errors } = complaintOf(t, refusal)
  const title = typeof typed.title === 'string' ? typed.title : excerpt(brought.words, LONGEST_TITLE)
  const chosen = Number(typed.seriesId) || undefined
  const body = bringingPage(t, { brought, series, title, chosen, errors, key: freshKey(), now: new Date() })
  return show(c, { title: t('meetings.bring_title'), body, status: refusal ? 422 : 200 })
}
