import { z } from 'zod'
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
import { bringingPage } from './bringing.views.ts'
import { putOnAgenda } from './putting.ts'

const Brought = z.object({ seriesId: idField, title: line(200) })
const LONGEST_TITLE = 60 // an item is called something; what the customer said stands beside it
const MOST_SERIES = 12

/** From a question to the table: a colleague puts what a customer asked on the agenda of a meeting. */
export function bringingRoutes(at: Audiences): void {
  at.staff.get('/desk/requests/:id/agenda', (c) => draw(c))

  at.staff.post('/desk/requests/:id/agenda', again(draw), form(Brought), (c) => {
    const { seriesId, title } = inputOf(c, Brought)
    return act(
      c,
      async (tx) => {
        const { id } = await openRequest(c)
        const meetingId = (await nextMeeting(tx, seriesId))?.id
        return await putOnAgenda(tx, c.var.actor, {
          seriesId,
          meetingId,
          title,
          origin: { kind: 'request', id },
        })
      },
      (id) => `/desk/items/${id}`,
    )
  })
}

/** What was asked in confidence is not brought to a table by its words. */
async function openRequest(c: Ctx) {
  const request = await findRequestFor(c.var.db, c.var.actor, idIn(c))
  if (!request || request.closed_service) throw notFound()
  return request
}

async function draw(c: Ctx, typed: Record<string, unknown> = {}, refusal?: Refusal) {
  const { db, actor, t } = c.var
  const request = await openRequest(c)
  const series = (await seriesOf(db, actor)).slice(0, MOST_SERIES)
  const { errors } = complaintOf(t, refusal)
  const title = typeof typed.title === 'string' ? typed.title : excerpt(request.title, LONGEST_TITLE)
  const chosen = Number(typed.seriesId) || undefined
  const body = bringingPage(t, { request, series, title, chosen, errors, key: freshKey(), now: new Date() })
  return show(c, { title: t('meetings.bring_title'), body, status: refusal ? 422 : 200 })
}
