import { deskPage } from '../../pages/desk-page.ts'
import type { Ids } from '../../platform/deed.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { bring } from '../../requests/bringing.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { answerAgainPage } from './answer-again.views.ts'
import { answering, reading } from './deeds.ts'
import { loadRequestPage } from './request-page.ts'

/** Answering a customer. When somebody else wrote meanwhile, both texts come back on one page. */
export function answeringRoutes(at: Audiences): void {
  at.staff.post('/desk/requests/:id/answers', ['message made', 'file made'], again(drawAgain), held(answering, onward))
}

/** "I have read it, and no more is needed"; "I called them, or wrote". */
export function readingRoutes(at: Audiences): void {
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest('bringing', 'message advanced', bring)
  at.staff.post(
    '/desk/requests/:id/readings',
    'message advanced',
    held(reading, (_then, { id }) => `/desk/requests/${id}${HELD_ANCHOR}`),
  )
}

/** Where one goes on after an answer: here, to the ending, or to who waits next. */
const onward = (then: string, { id }: Ids): string => {
  if (then === 'close') return `/desk/requests/${id}/closing${HELD_ANCHOR}`
  return then === 'next' ? `/desk/next?after=${id}` : `/desk/requests/${id}#answer`
}

async function drawAgain(c: Ctx, typed: Record<string, unknown>, refusal: Refusal) {
  const { t } = c.var
  const found = await loadRequestPage(c)
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const error = sayKey(t, refusal.fields.body ?? refusal.fields.files ?? refusal.key, refusal.details)
  const body = answerAgainPage(t, found, {
    body: text('body'),
    is: text('is') || (text('asks') && 'asks') || undefined,
    after: Number(text('after')) || 0,
    error: refusal.fields.files ? t('desk.file_not_along') : error,
    filesError: refusal.fields.files && error,
  })
  return deskPage(c, { title: error, body, status: refusal.status === 409 ? 409 : 422 })
}
