import { randomUUID } from 'node:crypto'
import { everythingToldTo, senderOf, sendersOf } from '../improvements/telling/told.ts'
import { normaliseMail } from '../lib/contact.ts'
import { complaintOf, typedFrom } from '../pages/typed.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { form } from '../platform/web/forms.ts'
import { limitVisitor, limitVisitorOf } from '../platform/web/limits.ts'
import { noSooner } from '../platform/web/no-sooner.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { endSession, findSession, forgetSession, keepSession, sessionToken } from '../platform/web/sessions.ts'
import { trackingToken } from '../requests/links.ts'
import type { Html } from '../ui/html.ts'
import { page } from '../ui/page/page.ts'
import {
  enterByCode,
  enterByLink,
  linkWorks,
  MailAddress,
  MailedCode,
  MailedLink,
  mailWayIn,
  requestsOf,
  wrongCode,
} from './mine.ts'
import { codePage, enterPage, mailPage, minePage } from './mine.views.ts'

/** All my questions, for who proves to read mail at an address we know. No account, no password. */
export function mineRoutes(at: Audiences): void {
  for (const path of ['/mine/links', '/mine/codes', '/mine/sessions'])
    at.public.get(path, 'nothing', (c) => c.redirect('/mine'))
  at.public.get('/mine', 'request', async (c) => c.html(await mine(c)))

  at.public.post(
    '/mine/links',
    'sign-in made',
    again(async (c, given, refusal) =>
      c.html(
        drawn(c, mailPage(c.var.t, { typed: typedFrom(given), complaint: complaintOf(c.var.t, refusal) })),
        refusal.status,
      ),
    ),
    form(MailAddress, async (c, { mail }) => {
      limitVisitor(c, 'sign_in')
      limitVisitorOf(c, 'sign_in', subjectOf(mail))
      await noSooner(c.var.db.transaction((tx) => mailWayIn(tx, c.var.t, mail)))
      // No redirect: the address would have to travel in one.
      return c.html(drawn(c, codePage(c.var.t, { typed: { mail } })))
    }),
  )

  at.public.post(
    '/mine/codes',
    'sign-in advanced',
    again(async (c, given, refusal) =>
      c.html(
        drawn(c, codePage(c.var.t, { typed: typedFrom(given), complaint: complaintOf(c.var.t, refusal) })),
        refusal.status,
      ),
    ),
    form(MailedCode, async (c, input) => {
      limitVisitor(c, 'code')
      limitVisitorOf(c, 'sign_in_code', subjectOf(input.mail))
      // A wrong code counts as an attempt, so it is told after the transaction, which would undo the counting.
      const session = await c.var.db.transaction((tx) => enterByCode(tx, input, sessionToken(c, 'customer')))
      if (!session) throw wrongCode()
      return enter(c, session)
    }),
  )

  at.public.get('/mine/enter', 'nothing', async (c) => {
    const token = c.req.query('token')?.slice(0, 80) ?? ''
    return c.html(drawn(c, enterPage(c.var.t, { token, works: await linkWorks(c.var.db, token) })))
  })

  at.public.post(
    '/mine/sessions',
    'sign-in advanced',
    form(MailedLink, async (c, { token }) => {
      return enter(c, await c.var.db.transaction((tx) => enterByLink(tx, token, sessionToken(c, 'customer'))))
    }),
  )

  at.public.post('/mine/end', 'sign-in withdrawn', async (c) => {
    const token = sessionToken(c, 'customer')
    if (token) await c.var.db.transaction((tx) => endSession(tx, token))
    forgetSession(c, 'customer')
    return c.redirect('/mine', 303)
  })
}

const subjectOf = (mail: string) => `mine:${normaliseMail(mail) ?? mail.trim().toLowerCase()}`

function enter(c: Ctx, session: string) {
  keepSession(c, 'customer', session)
  return c.redirect('/mine', 303)
}

/** The list for who is signed in; a session for one request opens that one only, so it shows no list. */
async function mine(c: Ctx) {
  const session = await findSession(c.var.db, 'customer', sessionToken(c, 'customer'))
  if (!session || session.request_id !== null) return drawn(c, mailPage(c.var.t, {}))
  const { db, settings } = c.var
  const [found, came] = await db.together((db) =>
    Promise.all([requestsOf(db, session.holder_id), everythingToldTo(db, session.holder_id)]),
  )
  const tellers = await sendersOf(db, came.told)
  const requests = found.map((one) => ({ ...one, href: `/track/${trackingToken(c.var.organisation, one)}` }))
  return drawn(
    c,
    minePage(c.var.t, {
      requests,
      now: new Date(),
      key: randomUUID(),
      came,
      sender: (told) => senderOf(told, tellers, settings.name),
    }),
  )
}

const drawn = (c: Ctx, body: Html) =>
  page(c.var.t, { ...c.var.shell, kind: 'plain', title: c.var.t('door.mine_title'), body })
