import { notFound } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { act, form } from '../platform/web/forms.ts'
import { limit } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { say } from '../requests/conversing.ts'
import { revokeLink, trackingToken } from '../requests/links.ts'
import { Dispute } from './forms.ts'
import { isProven, isSealed, pathOf } from './loading.ts'
import { knownMail } from './proving.ts'
import { sendCode } from './sealed.routes.ts'

/**
 * A new link in the place of one that others have. Whoever only holds the link may be those others: the link is renewed
 * for who typed the code we mailed, and without an address by whoever has the question, after a call.
 */
export function renewingRoutes(at: Audiences): void {
  at.customer.post(
    '/track/:token/new-link',
    ['link made', 'link withdrawn'],
    form(Dispute, async (c) => {
      limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
      if (isSealed(c) || c.var.follower) throw notFound()
      if (isProven(c)) return await renew(c)
      const known = c.var.t.mails && (await knownMail(c.var.db, c.var.tracked))
      return known ? await sendCode(c, 'new-link') : await askForOne(c)
    }),
  )
}

const renew = (c: Ctx) =>
  act(
    c,
    (tx) => revokeLink(tx, c.var.actor, { id: c.var.tracked.id }),
    (renewed) => `/track/${trackingToken(c.var.organisation, renewed)}?done=link`,
  )

/** In plain words in the conversation, where whoever has the question reads it. */
const askForOne = (c: Ctx) =>
  act(
    c,
    (tx) => say(tx, c.var.actor, { id: c.var.tracked.id, body: c.var.t('kitchen.new_link_message') }),
    `${pathOf(c)}?done=link_asked`,
  )
