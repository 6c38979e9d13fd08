import { complaintOf, type Typed, typedFrom } from '../pages/typed.ts'
import type { Refusal } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { form } from '../platform/web/forms.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { trackingToken } from '../requests/links.ts'
import { page } from '../ui/page/page.ts'
import { CodeEntry, requestByCode } from './code.ts'
import { codePage } from './code.views.ts'

/** From the short code on paper to the tracking page. */
export function codeRoutes(at: Audiences): void {
  at.public.get('/code', 'nothing', (c) => c.html(drawn(c, { code: c.req.query('code')?.slice(0, 40) ?? '' })))

  at.public.get('/codes', 'nothing', (c) => c.redirect('/code'))
  at.public.post(
    '/codes',
    'request found',
    again(async (c, given, refusal) => c.html(drawn(c, typedFrom(given), refusal), refusal.status)),
    form(CodeEntry, async (c, given) => {
      limitVisitor(c, 'code')
      const request = await requestByCode(c.var.db, given)
      return c.redirect(`/track/${trackingToken(c.var.organisation, request)}`, 303)
    }),
  )
}

const drawn = (c: Ctx, typed: Typed, refusal?: Refusal) =>
  page(c.var.t, {
    ...c.var.shell,
    kind: 'plain',
    title: c.var.t('door.code_title'),
    body: codePage(c.var.t, { typed, complaint: complaintOf(c.var.t, refusal), phone: c.var.settings.phone }),
  })
