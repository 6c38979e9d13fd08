import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../../pages/redraw.ts'
import type { Ids } from '../../platform/deed.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again, type DrawAgain } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, nearDay, optionalId, ticked, words } from '../../platform/web/fields.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { keepPromise, onTrack, releasePromise } from '../../requests/promises/promise-keeping.ts'
import { extendTerm } from '../../requests/promises/promise-moving.ts'
import { suggestNewDate } from '../../requests/promises/promise-suggesting.ts'
import { promiseTerm } from '../../requests/promises/promise-terms.ts'
import { CLOSED_THAT_DAY, promiseByHand } from '../../requests/promises/promising.ts'
import { typedBefore } from '../held/held.views.ts'
import { breaking, draftOf, movingDate } from './deeds.ts'
import { latePage } from './late.views.ts'
import { promiseAgainPage } from './promise-again.views.ts'
import { loadRequestPage } from './request-page.ts'

const Promising = z.object({ text: line(), due_on: nearDay, step_id: optionalId, to_hear: ticked, anyway: ticked })
const Term = z.object({ rule: z.enum(['awb_complaint', 'awb_complaint_committee', 'wkkgz_complaint', 'avg_request']) })
const Because = z.object({ reason: words(2_000) })

/** Promises: made, on track, kept, and told in time when they will not be. */
export function promisesRoutes(at: Audiences): void {
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest(
    'promises',
    'promise made',
    Promising,
    (tx, actor, { id, text, due_on: dueOn, step_id: stepId, to_hear: toHear, anyway }) =>
      promiseByHand(tx, actor, { id, text, dueOn, stepId, toHear, anyway }),
    { again: drawPromiseAgain },
  )
  onRequest('terms', 'promise made', Term, promiseTerm)
  onRequest('promises/:promise/track', 'promise advanced', onTrack)
  onRequest('promises/:promise/keeping', 'promise advanced', keepPromise)

  const late = '/desk/requests/:id/promises/:promise'
  at.staff.get(`${late}/late`, 'nothing', (c) => drawLate(c))
  at.staff.post(`${late}/dates`, 'promise corrected', again(drawLateAgain), held(movingDate, toRequest))
  at.staff.post(`${late}/breaking`, 'promise advanced', again(drawLateAgain), held(breaking, toRequest))
  onRequest('promises/:promise/release', 'promise withdrawn', Because, releasePromise, { again: drawLateAgain })
  onRequest('promises/:promise/extension', 'promise corrected', Because, extendTerm, { again: drawLateAgain })
}

const drawLateAgain: DrawAgain = (c, fields, refusal) => drawLate(c, refusedForm(c.var.t, fields, refusal))

const toRequest = (_then: string, { id }: Ids) => `/desk/requests/${id}${HELD_ANCHOR}`

async function drawPromiseAgain(c: Ctx, fields: Record<string, unknown>, refusal: Refusal) {
  const found = await loadRequestPage(c)
  const typed = refusedForm(c.var.t, fields, refusal)
  const body = promiseAgainPage(c.var.t, found, { typed, closed: refusal.key === CLOSED_THAT_DAY })
  return deskPage(c, { title: c.var.t('desk.promise'), body, status: typed.status })
}

async function drawLate(c: Ctx, given?: Typed) {
  const found = await loadRequestPage(c)
  const ids = { promise: idIn(c, 'promise') }
  const draft = draftOf(found.held, movingDate, ids) ?? draftOf(found.held, breaking, ids)
  const typed = given ?? (draft ? typedBefore(c.var.t, draft) : fresh)
  const promise = found.whole.promises.find((one) => one.id === idIn(c, 'promise'))
  if (!promise) throw notFound()
  const suggested = await suggestNewDate(c.var.db, found.whole.request, { after: promise.due_at })
  const body = latePage(c.var.t, found, { promise, suggested, typed })
  return deskPage(c, { title: c.var.t('desk.late_title'), body, status: typed.status })
}
