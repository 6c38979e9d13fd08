import { z } from 'zod'
import { notFound } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line } from '../platform/web/fields.ts'
import { form } from '../platform/web/forms.ts'
import { limitVisitor, limitVisitorOf } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { keepSession } from '../platform/web/sessions.ts'
import { page } from '../ui/page/page.ts'
import { pathOf } from './loading.ts'
import { mailCode, unlockWith, wrongCode } from './proving.ts'
import { unlockPage } from './sealed.views.ts'

const Code = z.object({ code: line(20) })

/** The second fact for a closed service: a code, mailed to the address we know. */
export function sealedRoutes(at: Audiences): void {
  at.customer.post('/track/:token/codes', 'sign-in made', (c) => sendCode(c))

  at.customer.get('/track/:token/unlocking', 'nothing', (c) => c.html(drawn(c)))

  at.customer.post(
    '/track/:token/unlocking',
    'sign-in advanced',
    again(async (c, _typed, refusal) => c.html(drawn(c, c.var.t('kitchen.code_wrong')), refusal.status)),
    form(Code, async (c, given) => {
      if (c.var.follower) throw notFound()
      limitVisitor(c, 'code')
      const { code } = given
      // A wrong code counts as an attempt, so it is told after the transaction, which would undo the counting.
      const session = await c.var.db.transaction((tx) => unlockWith(tx, c.var.actor, { id: c.var.tracked.id, code }))
      if (!session) throw wrongCode()
      keepSession(c, 'customer', session)
      return c.redirect(`${pathOf(c)}${onwardIn(c)}`, 303)
    }),
  )
}

/** Mails the code and asks for it; afterwards one is back where it was needed. */
export async function sendCode(c: Ctx, then?: 'new-link'): Promise<Response> {
  if (c.var.follower) throw notFound()
  const request = c.var.tracked
  limitVisitorOf(c, 'unlock_code', `request:${request.id}`)
  const asking = `${pathOf(c)}/unlocking${then ? `?then=${then}` : ''}`
  const link = `${c.var.organisation.address}${asking}`
  await c.var.db.transaction((tx) => mailCode(tx, c.var.t, { request, link }))
  return c.redirect(asking, 303)
}

const onwardIn = (c: Ctx): string => (c.req.query('then') === 'new-link' ? '#new-link' : '')

const drawn = (c: Ctx, error?: string) =>
  page(c.var.t, {
    ...c.var.shell,
    kind: 'plain',
    title: c.var.t('kitchen.unlock_title'),
    body: unlockPage(c.var.t, {
      path: pathOf(c),
      query: c.req.query('then') === 'new-link' ? '?then=new-link' : '',
      error,
    }),
  })
