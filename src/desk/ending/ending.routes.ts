import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../../pages/redraw.ts'
import type { Deed, Ids } from '../../platform/deed.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { idAsked, line, words } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { reopen } from '../../requests/ending/reopening.ts'
import { otherEyesFor } from '../../requests/ending/saying-no.ts'
import { isUnanswered } from '../../requests/ending/unanswered.ts'
import { partRequests } from '../../requests/merging.ts'
import { findRequestFor } from '../../requests/request.ts'
import { hitWall } from '../../requests/walls.ts'
import { typedBefore } from '../held/held.views.ts'
import { answering, draftOf } from '../request/deeds.ts'
import { loadRequestPage, type RequestPage } from '../request/request-page.ts'
import { closingPage } from './closing.views.ts'
import { closing, merging, sayingNo } from './deeds.ts'
import { mergingPage } from './merging.views.ts'
import { noPage } from './no.views.ts'

const Reopening = z.object({ reason: words(2_000) })
const Wall = z.object({ sentence: line() })

/** How a question ends, and begins again. */
export function endingRoutes(at: Audiences): void {
  at.staff.get('/desk/requests/:id/closing', ['promise', 'step'], (c) => drawClosing(c))
  at.staff.post('/desk/requests/:id/closing', 'ending made', again(refused(drawClosing)), held(closing, toRequest))

  at.staff.get('/desk/requests/:id/no', 'nothing', (c) => drawNo(c))
  at.staff.post('/desk/requests/:id/no', ['no made', 'ending made'], again(refused(drawNo)), held(sayingNo, toRequest))

  at.staff.get('/desk/requests/:id/merging', 'request', async (c) => {
    const found = await loadRequestPage(c)
    const draft = draftOf(found.held, merging)
    const chosen = idAsked.parse(c.req.query('into') ?? draft?.fields.into_id)
    const into =
      chosen && found.others.some(({ id }) => id === chosen)
        ? await findRequestFor(c.var.db, c.var.actor, chosen)
        : undefined
    return deskPage(c, { title: c.var.t('desk.merge_title'), body: mergingPage(c.var.t, found, into) })
  })
  at.staff.post('/desk/requests/:id/merging', 'request joined', held(merging, toRequest))
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest('parting', 'request undone', partRequests)

  onRequest('reopening', 'ending undone', Reopening, reopen)
  onRequest('walls', 'wall made', Wall, (tx, actor, { id, ...given }) =>
    hitWall(tx, actor, { id, page: 'desk', ...given }),
  )
}

const toRequest = (_then: string, { id }: Ids) => `/desk/requests/${id}${HELD_ANCHOR}`

/** With what was typed; without it, with what came back. */
type Draw = (c: Ctx, typed?: Typed) => Promise<Response>

const refused = (draw: Draw) => (c: Ctx, fields: Record<string, unknown>, refusal: Refusal) =>
  draw(c, refusedForm(c.var.t, fields, refusal))

const drawClosing: Draw = async (c, given) => {
  const found = await loadRequestPage(c)
  const typed = given ?? typedIn(c, found, closing)
  const title = c.var.t('desk.closing_title')
  const unanswered = !answersNow(found) && (await isUnanswered(c.var.db, found.whole.request.id))
  return deskPage(c, { title, body: closingPage(c.var.t, { ...found, unanswered }, typed), status: typed.status })
}

/** An answer that was just sent and can still be undone is one: it leaves before the ending does. */
const answersNow = ({ held }: RequestPage) =>
  held.some(
    ({ returned_at, deed, fields }) =>
      !returned_at && deed === answering.name && (fields.is ?? 'answer') === 'answer' && !fields.asks,
  )

const drawNo: Draw = async (c, given) => {
  const found = await loadRequestPage(c)
  const typed = given ?? typedIn(c, found, sayingNo)
  const lookAgainId = await otherEyesFor(c.var.db, c.var.me.id, found.whole.request)
  const body = noPage(c.var.t, found, typed, lookAgainId)
  return deskPage(c, { title: c.var.t('desk.no_title'), body, status: typed.status })
}

function typedIn(c: Ctx, { held }: RequestPage, one: Pick<Deed, 'name'>): Typed {
  const draft = draftOf(held, one)
  return draft ? typedBefore(c.var.t, draft) : fresh
}
