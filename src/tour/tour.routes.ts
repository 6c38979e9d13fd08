import { z } from 'zod'
import { id } from '../platform/web/fields.ts'
import { act, form, inputOf } from '../platform/web/forms.ts'
import { notFound } from '../platform/web/refusal.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { keepSession, startSession } from '../platform/web/sessions.ts'
import { page } from '../ui/page/page.ts'
import { colleaguesForTour, storiesForTour } from './tour.ts'
import { tour, twoWindows } from './tour.views.ts'

const As = z.object({ person: id, to: z.enum(['/desk', '/rondleiding/live']).default('/desk') })

/** The tour of the demo. In an organisation in earnest none of it is there. */
export function tourRoutes(at: Audiences): void {
  at.public.get('/rondleiding', async (c) => {
    if (!c.var.settings.demo) throw notFound()
    const [stories, colleagues] = await c.var.db.together((db) =>
      Promise.all([storiesForTour(db, c.var.t.language), colleaguesForTour(db)]),
    )
    return c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        title: c.var.t('tour.title'),
        body: tour(c.var.t, { stories, colleagues }),
      }),
    )
  })

  at.public.get('/rondleiding/live', async (c) => {
    if (!c.var.settings.demo) throw notFound()
    const [story] = await storiesForTour(c.var.db, c.var.t.language)
    if (!story) throw notFound()
    return c.html(
      page(c.var.t, {
        ...c.var.shell,
        kind: 'customer',
        wide: true,
        title: story.title,
        body: twoWindows(c.var.t, story),
      }),
    )
  })

  at.public.post('/rondleiding/as', form(As), async (c) => {
    if (!c.var.settings.demo) throw notFound()
    const { person, to } = inputOf(c, As)
    return await act(c, async (tx) => keepSession(c, 'person', await startSession(tx, 'person', person)), to)
  })
}
