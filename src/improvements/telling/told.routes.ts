import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { isLanguage } from '../../language/languages.ts'
import { languageOf, wordsIn } from '../../pages/words.ts'
import { findPersons } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx, Env } from '../../platform/web/context.ts'
import { act, form } from '../../platform/web/forms.ts'
import { limit, limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { findSession, sessionToken } from '../../platform/web/sessions.ts'
import { renewedSince, trackingTokenOf } from '../../requests/links.ts'
import { page } from '../../ui/page/page.ts'
import type { Language } from '../../ui/words/i18n.ts'
import { meToo } from '../problems/raising.ts'
import { type Answer, confirmTold } from './answering.ts'
import { Answered, Joined } from './forms.ts'
import { readToldToken } from './links.ts'
import { findTold, senderOf, type Told, toldAbout } from './told.ts'
import { toldPage } from './told.views.ts'

/** Where somebody reads what came of what they said, and says whether it worked. Opening a link changes nothing. */
export function toldRoutes(at: Audiences): void {
  at.public.get('/told/:token', 'letter to a raiser', async (c) => {
    const told = await toldIn(c)
    const mine = told.closed_service ? told.request_id : null
    if (mine && (await renewedSince(c.var.db, mine, told.sent_at))) return c.redirect('/mine')
    if (mine) return c.redirect(`/track/${await trackingTokenOf(c.var.db, mine)}#told`)
    const people = await findPersons(c.var.db, told.sent_by ? [told.sent_by] : [])
    const language = chosenLanguage(c) ?? languageOf(told.language)
    const t = wordsIn(language, c.var.settings)
    const body = toldPage(t, {
      told,
      action: `/told/${c.req.param('token')}${inChosen(c, '?')}`,
      key: randomUUID(),
      chosen: answerIn(c.req.query('answer')),
      said: c.req.query('said') !== undefined,
      now: new Date(),
      phone: c.var.settings.phone,
      sender: senderOf(told, people, c.var.settings.name),
    })
    c.header('cache-control', 'private, no-store')
    c.header('x-robots-tag', 'noindex')
    const title = t('improvements.told_title', { ending: told.ending ?? 'news' })
    return c.html(page(t, { ...c.var.shell, language, kind: 'customer', title, body }))
  })

  at.public.post(
    '/told/:token',
    'letter to a raiser advanced',
    form(Answered, async (c, given) => {
      limitVisitor(c, 'message')
      const told = await toldIn(c)
      if (told.closed_service) throw notFound() // on their own page, with the second fact
      const actor: Actor = { kind: 'customer', id: told.customer_id }
      return await act(
        c,
        (tx) => confirmTold(tx, actor, { messageId: told.id, ...given }),
        `/told/${c.req.param('token')}?said=1${inChosen(c, '&')}`,
      )
    }),
  )

  at.customer.post(
    '/track/:token/told/:message',
    'letter to a raiser advanced',
    toldHere,
    form(Answered, (c, given) => {
      limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
      return act(
        c,
        (tx) => confirmTold(tx, c.var.actor, { messageId: idIn(c, 'message'), ...given }),
        `${pathOf(c)}#told`,
      )
    }),
  )

  at.customer.post(
    '/track/:token/me-too/:problem',
    'raiser made',
    form(Joined, (c, given) => {
      limit('message', `${c.var.organisation.schema}:request:${c.var.tracked.id}`)
      const { id: requestId } = c.var.tracked
      return act(
        c,
        (tx) => meToo(tx, c.var.actor, { id: idIn(c, 'problem'), requestId, ...given }),
        `${pathOf(c)}#told`,
      )
    }),
  )

  at.public.post(
    '/mine/told/:message',
    'letter to a raiser advanced',
    form(Answered, async (c, given) => {
      const actor = await signedIn(c)
      return await act(c, (tx) => confirmTold(tx, actor, { messageId: idIn(c, 'message'), ...given }), '/mine#told')
    }),
  )

  at.public.post(
    '/mine/me-too/:problem',
    'raiser made',
    form(Joined, async (c, given) => {
      const actor = await signedIn(c)
      return await act(c, (tx) => meToo(tx, actor, { id: idIn(c, 'problem'), ...given }), '/mine#told')
    }),
  )
}

/** The language of the page is that of the letter on it, whatever the browser prefers; unless another is asked for here. */
const chosenLanguage = (c: Ctx): Language | undefined => {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : undefined
}

const inChosen = (c: Ctx, before: '?' | '&'): string => {
  const language = chosenLanguage(c)
  return language ? `${before}lang=${language}` : ''
}

/** What was told about another question is not there, whatever was sent. */
const toldHere: MiddlewareHandler<Env> = async (c, next) => {
  const told = await toldAbout(c.var.db, c.var.actor, c.var.tracked.id)
  if (!told.some(({ id }) => id === idIn(c, 'message'))) throw notFound()
  await next()
}

const pathOf = (c: Ctx) => `/track/${c.req.param('token')}`

/** The message of a link that we made; not there otherwise, also after it was taken back. */
async function toldIn(c: Ctx): Promise<Told> {
  const read = readToldToken(c.var.organisation, c.req.param('token') ?? '')
  const told = read && (await findTold(c.var.db, read.messageId, read.raiserId))
  if (!told) throw notFound()
  return told
}

/** Who is signed in with a mailed code on `/mine`; a session for one request opens that one only. */
async function signedIn(c: Ctx): Promise<Actor> {
  const session = await findSession(c.var.db, 'customer', sessionToken(c, 'customer'))
  if (!session || session.request_id !== null) throw notFound()
  return { kind: 'customer', id: session.holder_id }
}

const answerIn = (value: string | undefined): Answer | undefined =>
  value === 'solved' || value === 'partly' || value === 'not' ? value : undefined
