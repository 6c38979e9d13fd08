import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { files, ticked, words } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { answerAgainPage } from './answer-again.views.ts'
import { answerWhatWasRead } from './answering.ts'
import { loadRequestPage } from './request-page.ts'

const Answer = z.object({ body: words(), asks: ticked, files, after: z.coerce.number().int().min(0).default(0) })

/** Answering a customer. When somebody else wrote meanwhile, both texts come back on one page. */
export function answeringRoutes(at: Audiences): void {
  at.staff.post('/desk/requests/:id/answers', again(drawAgain), form(Answer), (c) => {
    const id = idIn(c)
    const answer = { id, store: c.var.files, ...inputOf(c, Answer) }
    return act(
      c,
      (tx) => answerWhatWasRead(tx, c.var.actor, answer),
      (message) => `/desk/requests/${id}#message-${message}`,
    )
  })
}

async function drawAgain(c: Ctx, typed: Record<string, unknown>, refusal: Refusal) {
  const { t } = c.var
  const found = await loadRequestPage(c)
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const error = sayKey(t, refusal.fields.body ?? refusal.key, refusal.details)
  const body = answerAgainPage(t, found, {
    body: text('body'),
    asks: text('asks') !== '',
    after: Number(text('after')) || 0,
    error,
  })
  return deskPage(c, { title: error, body, status: refusal.status === 409 ? 409 : 422 })
}
