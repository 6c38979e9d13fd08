import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { normaliseMail } from '../../lib/contact.ts'
import { localPath } from '../../lib/local-path.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalLine, ticked } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { limitVisitor, limitVisitorOf } from '../../platform/web/limits.ts'
import { noSooner } from '../../platform/web/no-sooner.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { forgetSession, isSecure, keepSession, sessionToken } from '../../platform/web/sessions.ts'
import type { Html } from '../../ui/html.ts'
import { page } from '../../ui/page/page.ts'
import {
  personBehindLink,
  personSignedIn,
  sendSignIn,
  signInByCode,
  signInByLink,
  signOut,
  signOutEverywhere,
} from './signing-in.ts'
import { askCode, askMail, confirmLink, spentLink } from './signing-in.views.ts'

const Asking = z.object({ mail: line(254), to: optionalLine(500) })
const Typing = z.object({ code: optionalLine(20), to: optionalLine(500) })
const Confirming = z.object({ to: optionalLine(500) })
const Leaving = z.object({ everywhere: ticked })

const DESK = '/desk'
const MAIL = 'sign_in_mail' // which address was typed: in this browser only, never in an address bar or a log
const MAIL_SECONDS = 20 * 60 // as long as the code works

export function signingInRoutes(at: Audiences): void {
  at.public.get('/sign-in', 'nothing', async (c) => {
    if (await isSignedIn(c)) return c.redirect(localPath(c.req.query('to'), DESK), 303)
    return showSignIn(c, askMail(c.var.t, { to: localPath(c.req.query('to'), DESK), mail: getCookie(c, MAIL) }))
  })

  at.public.post(
    '/sign-in',
    'sign-in made',
    form(Asking, async (c, { mail, to }) => {
      limitVisitor(c, 'sign_in_from')
      limitVisitorOf(c, 'sign_in', subjectOf(mail))
      await noSooner(c.var.db.transaction((tx) => sendSignIn(tx, c.var.actor, { mail, to: localPath(to, DESK) })))
      const secure = isSecure(c)
      setCookie(c, MAIL, mail, { path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure, maxAge: MAIL_SECONDS })
      return c.redirect(`/sign-in/code?to=${encodeURIComponent(localPath(to, DESK))}`, 303)
    }),
  )

  at.public.get('/sign-in/code', 'nothing', (c) => {
    const mail = getCookie(c, MAIL)
    const to = localPath(c.req.query('to'), DESK)
    if (!mail) return c.redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303)
    return showSignIn(
      c,
      askCode(c.var.t, { to, mail, wrong: c.req.query('wrong') !== undefined, kept: !c.var.settings.sends_mail }),
    )
  })

  at.public.post(
    '/sign-in/code',
    'sign-in advanced',
    form(Typing, async (c, { code, to }) => {
      const mail = getCookie(c, MAIL)
      limitVisitor(c, 'sign_in_from')
      if (mail) limitVisitorOf(c, 'sign_in_code', subjectOf(mail))
      const before = sessionToken(c, 'person')
      const session =
        mail && (await c.var.db.transaction((tx) => signInByCode(tx, c.var.actor, { mail, code, before })))
      if (!session) return c.redirect(`/sign-in/code?wrong&to=${encodeURIComponent(localPath(to, DESK))}`, 303)
      return letIn(c, session, to)
    }),
  )

  at.public.get('/sign-in/:token', 'nothing', async (c) => {
    const person = await personBehindLink(c.var.db, c.req.param('token') ?? '')
    const to = localPath(c.req.query('to'), DESK)
    if (person) return showSignIn(c, confirmLink(c.var.t, { person, to, action: c.req.path }))
    if (await isSignedIn(c)) return c.redirect(to, 303)
    return showSignIn(c, spentLink(c.var.t, { to }), 404)
  })

  at.public.post(
    '/sign-in/:token',
    'sign-in advanced',
    form(Confirming, async (c, given) => {
      limitVisitor(c, 'sign_in_from')
      const token = c.req.param('token') ?? ''
      const before = sessionToken(c, 'person')
      const { to } = given
      const session = await c.var.db.transaction((tx) =>
        signInByLink(tx, c.var.actor, { token, before, language: c.var.t.language }),
      )
      if (!session) return showSignIn(c, spentLink(c.var.t, { to: localPath(to, DESK) }), 404)
      return letIn(c, session, to)
    }),
  )

  at.staff.post(
    '/desk/sign-out',
    'sign-in withdrawn',
    form(Leaving, async (c, { everywhere }) => {
      const token = sessionToken(c, 'person') ?? ''
      await c.var.db.transaction((tx) =>
        everywhere ? signOutEverywhere(tx, c.var.actor) : signOut(tx, c.var.actor, token),
      )
      forgetSession(c, 'person')
      return c.redirect('/sign-in', 303)
    }),
  )
}

const subjectOf = (mail: string) => `person:${normaliseMail(mail) ?? mail.trim().toLowerCase()}`

const isSignedIn = async (c: Ctx) => (await personSignedIn(c.var.db, sessionToken(c, 'person'))) !== undefined

export function letIn(c: Ctx, session: string, to: string) {
  keepSession(c, 'person', session)
  deleteCookie(c, MAIL, { path: '/sign-in' })
  return c.redirect(localPath(to, DESK), 303)
}

function showSignIn(c: Ctx, body: Html, status: 200 | 404 = 200) {
  c.header('cache-control', 'no-store')
  return c.html(page(c.var.t, { ...c.var.shell, kind: 'plain', title: c.var.t('people.sign_in'), body }), status)
}
