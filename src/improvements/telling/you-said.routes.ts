import { z } from 'zod'
import { query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { atomFeed } from './feed.ts'
import { knownUnsolved, PUBLIC_PAGE, saidAndDone } from './you-said.ts'
import { youSaidPage } from './you-said.views.ts'

const Place = z.object({ before: z.coerce.number().int().positive().max(1e15).optional().catch(undefined) })

/** For everybody: what customers said and what we did with it. As a page, and to follow. */
export function youSaidRoutes(at: Audiences): void {
  at.public.get(
    '/you-said',
    'publication',
    query(Place, async (c, given) => {
      const { db, t } = c.var
      const { before } = given
      const [found, unsolved] = await db.together((db) =>
        Promise.all([saidAndDone(db, before), before ? [] : knownUnsolved(db)]),
      )
      const entries = found.slice(0, PUBLIC_PAGE)
      const older = found.length > PUBLIC_PAGE ? `/you-said?before=${entries.at(-1)?.id}` : undefined
      const title = t('improvements.you_said_title')
      const body = youSaidPage(t, { entries, unsolved, older, now: new Date() })
      return c.html(page(t, { ...c.var.shell, kind: 'customer', title, body }))
    }),
  )

  at.public.get('/you-said/feed', 'publication', async (c) => {
    const entries = (await saidAndDone(c.var.db)).slice(0, PUBLIC_PAGE)
    c.header('content-type', 'application/atom+xml; charset=utf-8')
    c.header('x-content-type-options', 'nosniff')
    return c.body(atomFeed(c.var.t, { entries, address: c.var.organisation.address, name: c.var.settings.name }))
  })
}
