import { z } from 'zod'
import { localPath } from '../../lib/local-path.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { keepSession, sessionToken } from '../../platform/web/sessions.ts'
import { page } from '../../ui/page/page.ts'
import { findPerson } from '../person.ts'
import { badgeLink, badgeOf, personOfBadge } from './badge.ts'
import { signInByBadge } from './badge-signing-in.ts'
import { askPin, badgePage } from './badges.views.ts'
import { endBadge, makeBadge } from './making-badges.ts'

const Making = z.object({ pin: line(20) })
const Typing = z.object({ pin: line(20) })

const WORK = '/desk/work'

/** A card to scan: made at the desk, used in the storeroom, the workshop and the van. */
export function badgesRoutes(at: Audiences): void {
  for (const [registrar, path] of [
    [at.staff, '/desk/me/badge'],
    [at.admin, '/desk/people/:id/badge'],
  ] as const) {
    registrar.get(path, 'card', (c) => showBadge(c))
    registrar.post(
      path,
      ['card made', 'card corrected'],
      again(drawAgain),
      form(Making, (c, given) =>
        act(c, (tx) => makeBadge(tx, c.var.actor, { personId: whose(c), ...given }), pageOf(c)),
      ),
    )
    registrar.post(`${path}/ending`, 'card withdrawn', (c) =>
      act(c, (tx) => endBadge(tx, c.var.actor, whose(c)), pageOf(c)),
    )
  }

  at.public.get('/badge/:token', 'card', (c) => ask(c))
  at.public.post(
    '/badge/:token',
    'sign-in made',
    form(Typing, async (c, { pin }) => {
      limitVisitor(c, 'sign_in_from')
      const given = { token: c.req.param('token') ?? '', pin, before: sessionToken(c, 'person') }
      const answer = await c.var.db.transaction((tx) => signInByBadge(tx, c.var.actor, given))
      if (typeof answer === 'string') return await ask(c, answer)
      keepSession(c, 'person', answer.session)
      return c.redirect(localPath(c.req.query('to'), WORK), 303)
    }),
  )
}

/** One's own card, or as an administrator that of a colleague. */
const whose = (c: Ctx) => (c.req.param('id') === undefined ? c.var.me.id : idIn(c))

const pageOf = (c: Ctx) => (c.req.param('id') === undefined ? '/desk/me/badge' : `/desk/people/${idIn(c)}/badge`)

const drawAgain = (c: Ctx, _typed: unknown, refusal: Refusal) => showBadge(c, refusal)

async function showBadge(c: Ctx, refusal?: Refusal) {
  const person = await findPerson(c.var.db, whose(c))
  if (!person || person.left_at) throw notFound()
  const badge = await badgeOf(c.var.db, person.id)
  const body = badgePage(c.var.t, {
    person,
    at: pageOf(c),
    link: badge && badgeLink(c.var.organisation, badge),
    organisation: c.var.settings.name,
    complaint: complaintOf(c.var.t, refusal),
  })
  const title = c.var.t('people.badge')
  return deskPage(c, { title, body, status: refusal?.status })
}

async function ask(c: Ctx, answer?: 'wrong' | 'resting') {
  const person = await personOfBadge(c.var.db, c.req.param('token') ?? '')
  if (!person) throw notFound()
  c.header('cache-control', 'no-store')
  const body = askPin(c.var.t, { person, action: c.req.path, answer })
  const title = c.var.t('people.sign_in')
  return await c.html(page(c.var.t, { ...c.var.shell, kind: 'plain', title, body }), answer ? 422 : 200)
}
