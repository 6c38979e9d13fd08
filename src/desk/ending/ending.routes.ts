import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../../pages/redraw.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, line, optionalId, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { close } from '../../requests/ending/closing.ts'
import { reopen } from '../../requests/ending/reopening.ts'
import { otherEyesFor, sayNo } from '../../requests/ending/saying-no.ts'
import { mergeRequests } from '../../requests/merging.ts'
import { hitWall } from '../../requests/walls.ts'
import { refuseUnread } from '../request/answering.ts'
import { loadRequestPage } from '../request/request-page.ts'
import { closingPage } from './closing.views.ts'
import { mergingPage } from './merging.views.ts'
import { noPage } from './no.views.ts'

const after = z.coerce.number().int().min(0).default(0)
const Closing = z.object({
  after,
  account: words(20_000),
  next_step: words(2_000),
  outcome: z.enum(['done', 'withdrawn', 'disagree']).default('done'),
  cost: optionalLine(200),
  let_go: optionalLine(),
})
const No = z.object({
  after,
  partly: ticked,
  why: words(20_000),
  possible: words(20_000),
  account: optionalWords(20_000),
  next_step: optionalWords(2_000),
  look_again_id: optionalId,
})
const Merging = z.object({ into_id: id })
const Reopening = z.object({ reason: words(2_000) })
const Wall = z.object({ sentence: line() })

/** How a question ends, and begins again. */
export function endingRoutes(at: Audiences): void {
  at.staff.get('/desk/requests/:id/closing', (c) => drawClosing(c, fresh))
  at.staff.post('/desk/requests/:id/closing', again(refused(drawClosing)), form(Closing), (c) => {
    const { after, next_step: nextStep, let_go: letGo, ...ending } = inputOf(c, Closing)
    return act(
      c,
      async (tx) => {
        await refuseUnread(tx, c.var.actor, { id: idIn(c), after })
        await close(tx, c.var.actor, { id: idIn(c), nextStep, letGo, ...ending })
      },
      `/desk/requests/${idIn(c)}`,
    )
  })

  at.staff.get('/desk/requests/:id/no', (c) => drawNo(c, fresh))
  at.staff.post('/desk/requests/:id/no', again(refused(drawNo)), form(No), (c) => {
    const { after, next_step: nextStep, look_again_id: lookAgainId, ...no } = inputOf(c, No)
    return act(
      c,
      async (tx) => {
        await refuseUnread(tx, c.var.actor, { id: idIn(c), after })
        await sayNo(tx, c.var.actor, { id: idIn(c), nextStep, lookAgainId, ...no })
      },
      `/desk/requests/${idIn(c)}`,
    )
  })

  at.staff.get('/desk/requests/:id/merging', async (c) => {
    const title = c.var.t('desk.merge_title')
    return deskPage(c, { title, body: mergingPage(c.var.t, await loadRequestPage(c)) })
  })
  at.staff.post('/desk/requests/:id/merging', form(Merging), (c) => {
    const { into_id: intoId } = inputOf(c, Merging)
    return act(c, (tx) => mergeRequests(tx, c.var.actor, { id: idIn(c), intoId }), `/desk/requests/${intoId}`)
  })

  at.staff.post('/desk/requests/:id/reopening', form(Reopening), (c) =>
    act(c, (tx) => reopen(tx, c.var.actor, { id: idIn(c), ...inputOf(c, Reopening) }), `/desk/requests/${idIn(c)}`),
  )
  at.staff.post('/desk/requests/:id/walls', form(Wall), (c) =>
    act(
      c,
      (tx) => hitWall(tx, c.var.actor, { id: idIn(c), page: 'desk', ...inputOf(c, Wall) }),
      `/desk/requests/${idIn(c)}`,
    ),
  )
}

type Draw = (c: Ctx, typed: Typed) => Promise<Response>

const refused = (draw: Draw) => (c: Ctx, fields: Record<string, unknown>, refusal: Refusal) =>
  draw(c, refusedForm(c.var.t, fields, refusal))

const drawClosing: Draw = async (c, typed) => {
  const found = await loadRequestPage(c)
  const title = c.var.t('desk.closing_title')
  return deskPage(c, { title, body: closingPage(c.var.t, found, typed), status: typed.status })
}

const drawNo: Draw = async (c, typed) => {
  const found = await loadRequestPage(c)
  const lookAgainId = await otherEyesFor(c.var.db, c.var.me.id, found.whole.request)
  const body = noPage(c.var.t, found, typed, lookAgainId)
  return deskPage(c, { title: c.var.t('desk.no_title'), body, status: typed.status })
}
