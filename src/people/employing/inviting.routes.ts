import type { Ctx } from '../../platform/web/context.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { keepSession, sessionToken } from '../../platform/web/sessions.ts'
import type { Html } from '../../ui/html.ts'
import { page } from '../../ui/page/page.ts'
import { spentLink } from '../signing-in/signing-in.views.ts'
import { accept, findInvited } from './inviting.ts'
import { invitationPage } from './inviting.views.ts'

/** An invitation is accepted with one press; opening it changes nothing. */
export function invitingRoutes(at: Audiences): void {
  at.public.get('/invitation/:token', 'person', async (c) => {
    const person = await findInvited(c.var.db, c.req.param('token') ?? '')
    if (!person) return showInvitation(c, spentLink(c.var.t, { to: '/desk' }), 404)
    return showInvitation(c, invitationPage(c.var.t, { person, action: c.req.path, organisation: c.var.settings.name }))
  })

  at.public.post('/invitation/:token', ['person advanced', 'sign-in made'], async (c) => {
    limitVisitor(c, 'sign_in_from')
    const given = { token: c.req.param('token') ?? '', language: c.var.t.language, before: sessionToken(c, 'person') }
    const session = await c.var.db.transaction((tx) => accept(tx, c.var.actor, given))
    if (!session) return showInvitation(c, spentLink(c.var.t, { to: '/desk' }), 404)
    keepSession(c, 'person', session)
    return c.redirect('/desk/me?new', 303)
  })
}

function showInvitation(c: Ctx, body: Html, status: 200 | 404 = 200) {
  c.header('cache-control', 'no-store')
  return c.html(
    page(c.var.t, { ...c.var.shell, kind: 'plain', title: c.var.t('people.invitation_title'), body }),
    status,
  )
}
