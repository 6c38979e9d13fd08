import { randomUUID } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { dayOf } from '../../lib/time.ts'
import { complaintOf } from '../../pages/typed.ts'
import { findPerson, findPersons } from '../../people/person.ts'
import { personAtScreen } from '../../people/screens/pins-at-screens.ts'
import { type Screen, screenOf, whoHaveCards } from '../../people/screens/screen.ts'
import type { Person } from '../../platform/actor.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { files, id, line } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { latestThanks, workOnScreen, workToday } from '../../requests/todays-work.ts'
import type { Html } from '../../ui/html.ts'
import { page } from '../../ui/page/page.ts'
import { dayScreenPage } from '../today/day-screen.views.ts'
import { finishWork } from './finishing-work.ts'
import { becomeScreen, type RefusedDone, sayDone } from './screen.views.ts'

const Done = z.object({ person: id, pin: line(20), photos: files })
const COOKIE = 'screen'
const YEAR_SECONDS = 365 * 86_400
const GATHER_MS = 5_000

/** A screen on a wall, with nobody signed in: for whom we work today, and *klaar* by face and PIN. */
export function screenRoutes(at: Audiences): void {
  at.public.get('/screen', ['request', 'step'], async (c) => {
    const screen = await screenIn(c)
    const { db, t } = c.var
    const [work, thanks] = await db.together((db) => Promise.all([workToday(db, askedOn(c, screen)), latestThanks(db)]))
    const body = dayScreenPage(t, {
      work,
      thanks,
      departments: [],
      departmentId: screen.department_id ?? undefined,
      now: new Date(),
      onScreen: true,
    })
    return showScreen(c, t('desk.wall'), body, { kind: 'desk', live: '/screen/live' })
  })

  at.public.get('/screen/live', 'nothing', async (c) => {
    await screenIn(c)
    return streamRefreshes(c, c.var.live, c.var.organisation, ['*'], { gatherMs: GATHER_MS })
  })

  at.public.get('/screen/steps/:id', 'step', (c) => askWho(c))
  at.public.post(
    '/screen/steps/:id/finishing',
    'step advanced',
    again(askAgain),
    form(Done, async (c, given) => {
      limitVisitor(c, 'sign_in_from')
      const screen = await screenIn(c)
      const work = await workIn(c, screen)
      const { person, pin, photos } = given
      // A wrong PIN counts, so it is told after the transaction, which would undo the counting.
      const known = await c.var.db.transaction((tx) =>
        personAtScreen(tx, c.var.actor, { screen, personId: person, pin }),
      )
      if (typeof known === 'string') return await askWho(c, { person, answer: known })
      const actor = await actorOf(c, known.personId)
      const done = { id: work.request_id, stepId: work.step_id, photos, store: c.var.files }
      return await act(c, (tx) => finishWork(tx, actor, done), '/screen')
    }),
  )

  at.public.get('/screen/:token', 'nothing', async (c) => {
    const screen = await screenOf(c.var.db, c.req.param('token'))
    if (!screen) throw notFound()
    return showScreen(c, screen.name, becomeScreen(c.var.t, { name: screen.name, action: c.req.path }))
  })
  at.public.post('/screen/:token', 'screen advanced', async (c) => {
    const token = c.req.param('token') ?? ''
    if (!(await screenOf(c.var.db, token))) throw notFound()
    const secure = c.var.organisation.address.startsWith('https:')
    setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/screen', secure, maxAge: YEAR_SECONDS })
    return c.redirect('/screen', 303)
  })
}

/** The screen this browser is; for others nothing hangs here. */
async function screenIn(c: Ctx): Promise<Screen> {
  const screen = await screenOf(c.var.db, getCookie(c, COOKIE))
  if (!screen) {
    deleteCookie(c, COOKIE, { path: '/screen' })
    throw notFound()
  }
  return screen
}

const askedOn = (c: Ctx, { department_id }: Screen) => ({
  today: dayOf(new Date(), c.var.settings.time_zone),
  departmentId: department_id ?? undefined,
})

async function workIn(c: Ctx, screen: Screen) {
  const work = await workOnScreen(c.var.db, { ...askedOn(c, screen), stepId: idIn(c) })
  if (!work) throw notFound()
  return work
}

/** A picture that was not taken: who it was stays chosen, and the PIN is typed once more. */
const askAgain = (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  askWho(c, { person: Number(typed.person) || undefined, complaint: complaintOf(c.var.t, refusal) })

async function askWho(c: Ctx, refused?: RefusedDone) {
  const screen = await screenIn(c)
  const work = await workIn(c, screen)
  const ids = await whoHaveCards(c.var.db, screen.department_id)
  const people = await findPersons(c.var.db, ids)
  const body = sayDone(c.var.t, {
    work,
    departmentId: screen.department_id ?? undefined,
    people: ids.flatMap((one) => people.get(one) ?? []),
    refused,
    key: randomUUID(),
    now: new Date(),
  })
  return showScreen(c, c.var.t('desk.work_done'), body, { status: refused ? 422 : 200 })
}

async function actorOf(c: Ctx, personId: Id<'persons'>): Promise<Person> {
  const person = await findPerson(c.var.db, personId)
  if (!person) throw notFound()
  return { kind: 'person', id: person.id, administrator: false }
}

interface Showing {
  kind?: 'desk' | 'plain'
  live?: string
  status?: 200 | 422
}

function showScreen(c: Ctx, title: string, body: Html, { kind = 'plain', live, status = 200 }: Showing = {}) {
  c.header('cache-control', 'no-store')
  return c.html(page(c.var.t, { ...c.var.shell, kind, title, body, live }), status)
}
