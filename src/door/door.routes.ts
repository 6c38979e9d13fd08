import { randomUUID } from 'node:crypto'
import { alsoOnPage } from '../pages/both-languages.ts'
import { complaintOf, type Typed, typedFrom } from '../pages/typed.ts'
import { peopleAtWork } from '../people/absence/at-work.ts'
import { shownInPublic } from '../people/display.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { conflict, type Refusal } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { act, fieldsOf, form } from '../platform/web/forms.ts'
import { rememberAsking } from '../platform/web/just-asked.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { findSession, sessionToken } from '../platform/web/sessions.ts'
import { inHand } from '../requests/finding/in-hand.ts'
import { trackingToken } from '../requests/links.ts'
import { calendarOf } from '../requests/working-time.ts'
import { About, servicesToChoose } from '../services/service-choice.ts'
import { page } from '../ui/page/page.ts'
import { answersRoutes } from './answers.routes.ts'
import { ask, Question } from './asking.ts'
import { codeRoutes } from './code.routes.ts'
import { dossierPageRoutes } from './dossier/dossier.routes.ts'
import { frontDoor, shutDoor } from './front.views.ts'
import { heardRoutes } from './heard.routes.ts'
import { lookingAroundRoutes } from './looking-around.routes.ts'
import { mineRoutes } from './mine.routes.ts'
import { myWaysRoutes } from './my-ways.routes.ts'
import type { Reachable } from './reaching-us.views.ts'
import { suggestionsFor } from './suggesting.ts'
import { suggestionList } from './suggestions.views.ts'

/** The front door: asking, and everything else a visitor may come for. */
export function doorRoutes(at: Audiences): void {
  at.public.get('/', 'nothing', async (c) => c.html(isOpen(c) ? await frontPage(c) : shut(c)))

  // Posted, so that what somebody types stands in no address and no log. It changes nothing.
  at.public.post('/suggestions', ['answer found', 'service found'], async (c) => {
    limitVisitor(c, 'search')
    const { words, about } = await fieldsOf(c)
    const found = typeof words === 'string' ? await suggestionsFor(c.var.db, await typing(c, words, about)) : undefined
    return c.html(suggestionList(c.var.t, found, new Date()) ?? '')
  })

  // A page that came back after sending has this address: reloading it, or its other language, starts at the door.
  at.public.get('/questions', 'nothing', (c) => c.redirect('/'))
  at.public.post(
    '/questions',
    ['request made', 'customer made', 'file made'],
    again(askAgain),
    form(Question, async (c, question) => {
      limitVisitor(c, 'ask')
      if (!isOpen(c)) throw conflict('door.not_open_yet')
      const done = await act(
        c,
        async (tx) =>
          await ask(tx, c.var.actor, {
            question,
            store: c.var.files,
            language: c.var.t.language,
            provenId: await provenHere(c, tx),
          }),
        (request) => `/track/${trackingToken(c.var.organisation, request)}/receipt`,
      )
      rememberAsking(c, done)
      return done
    }),
  )

  heardRoutes(at)
  lookingAroundRoutes(at)
  answersRoutes(at)
  codeRoutes(at)
  mineRoutes(at)
  dossierPageRoutes(at)
  myWaysRoutes(at)
}

/** What somebody types, with what is known of them: the same as when they send it, so that it goes the same way. */
const typing = async (c: Ctx, words: string, about: unknown) => ({
  words,
  language: c.var.t.language,
  about: About.safeParse(about).data,
  customerId: await provenHere(c, c.var.db),
})

/** Who signed in at 'mine' in this browser: a session for one question proves nothing of another. */
async function provenHere(c: Ctx, tx: Db): Promise<Id<'customers'> | undefined> {
  const session = await findSession(tx, 'customer', sessionToken(c, 'customer'))
  return session?.request_id === null ? session.holder_id : undefined
}

/** Nobody can ask before the first start is done: nobody would be there to answer. */
const isOpen = (c: Ctx): boolean => c.var.settings.ready_at !== null

const shut = (c: Ctx) =>
  page(c.var.t, {
    ...c.var.shell,
    kind: 'customer',
    title: c.var.t('door.shut_title'),
    body: shutDoor(c.var.t, reachable(c)),
  })

/** How this organisation is reached, for the pages that say so. */
export const reachable = (c: Ctx): Reachable => ({
  settings: c.var.settings,
  calendar: calendarOf(c.var.settings),
  now: new Date(),
})

async function frontPage(c: Ctx, typed: Typed = {}, refusal?: Refusal) {
  const { t, db, settings } = c.var
  const written = typed.words ? await typing(c, typed.words, typed.about) : undefined
  const [atWork, count, services, suggestions] = await db.together((db) =>
    Promise.all([
      peopleAtWork(db, settings.time_zone),
      inHand(db),
      servicesToChoose(db),
      written && suggestionsFor(db, written),
    ]),
  )
  const door = {
    ...reachable(c),
    key: randomUUID(),
    atWork: atWork.map(shownInPublic).filter(({ team }) => !team),
    inHand: count,
    typed,
    complaint: complaintOf(t, refusal),
    services,
    suggestions,
    also: alsoOnPage(c),
  }
  return page(t, { ...c.var.shell, kind: 'customer', title: t('door.question'), body: frontDoor(t, door) })
}

/** What is missing beside its field, and above all what may already help: so it is without scripts, too. */
async function askAgain(c: Ctx, given: Record<string, unknown>, refusal: Refusal) {
  if (!isOpen(c)) return c.html(shut(c), 409)
  return c.html(await frontPage(c, typedFrom(given), refusal), refusal.status)
}
