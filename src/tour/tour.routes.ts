import { z } from 'zod'
import { notFound } from '../platform/refusal.ts'
import { id } from '../platform/web/fields.ts'
import { act, form } from '../platform/web/forms.ts'
import { limitVisitor } from '../platform/web/limits.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { keepSession, startSession } from '../platform/web/sessions.ts'
import { page } from '../ui/page/page.ts'
import { beginFirstAct, findFirstAct, tidyFirstActs } from './first-act.ts'
import { castOf } from './second-act/cast.ts'
import { secondActRoutes } from './second-act/second-act.routes.ts'
import { colleaguesForTour, mailForTour, openStory, storiesForTour } from './tour.ts'
import { mailbox, tour, twoWindows } from './tour.views.ts'

const As = z.object({ person: id })

const Story = z.object({ request: id })

/** The tour of the demo. In an organisation in earnest none of it is there. */
export function tourRoutes(at: Audiences): void {
  at.public.get('/rondleiding', 'nothing', async (c) => {
    if (!c.var.settings.demo) throw notFound()
    const [stories, colleagues, cast] = await Promise.all([
      storiesForTour(c.var.db, c.var.t.language),
      colleaguesForTour(c.var.db),
      castOf(c.var.db, c.var.t.language),
    ])
    return c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        title: c.var.t('tour.title'),
        body: tour(c.var.t, { stories, colleagues, secondAct: cast !== undefined, name: c.var.settings.name }),
      }),
    )
  })

  at.public.post(
    '/rondleiding/live',
    'request made',
    form(z.object({}), async (c) => {
      if (!c.var.settings.demo) throw notFound()
      limitVisitor(c, 'ask')
      await tidyFirstActs(c.var.db, c.var.t, c.var.log)
      return await act(
        c,
        async (tx) => {
          const begun = await beginFirstAct(tx, c.var.t('tour.first_act_word'))
          if (!begun) throw notFound()
          keepSession(c, 'person', await startSession(tx, 'person', begun.ownerId))
          return begun.id
        },
        (id) => `/rondleiding/live/${id}`,
      )
    }),
  )

  at.public.get('/rondleiding/live/:request', 'nothing', async (c) => {
    const played = c.var.settings.demo ? await findFirstAct(c.var.db, idIn(c, 'request')) : undefined
    if (!played) throw notFound()
    return c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        wide: true,
        title: c.var.t('tour.live_title'),
        body: twoWindows(c.var.t, played, (await castOf(c.var.db, c.var.t.language)) !== undefined),
      }),
    )
  })

  secondActRoutes(at)

  at.public.get('/rondleiding/post', 'mail', async (c) => {
    if (!c.var.settings.demo) throw notFound()
    const { t } = c.var
    const body = mailbox(t, await mailForTour(c.var.db))
    return c.html(page(t, { ...c.var.shell, kind: 'customer', title: t('tour.mail_title'), body }))
  })

  at.public.post(
    '/rondleiding/story',
    'sign-in made',
    form(Story, async (c, given) => {
      if (!c.var.settings.demo) throw notFound()
      const { request } = given
      const story = (await storiesForTour(c.var.db, c.var.t.language)).find(({ requestId }) => requestId === request)
      if (!story) throw notFound()
      return await act(c, async (tx) => keepSession(c, 'customer', await openStory(tx, request)), story.track)
    }),
  )

  at.public.post(
    '/rondleiding/as',
    'sign-in made',
    form(As, async (c, given) => {
      if (!c.var.settings.demo) throw notFound()
      const { person } = given
      return await act(c, async (tx) => keepSession(c, 'person', await startSession(tx, 'person', person)), '/desk')
    }),
  )
}
