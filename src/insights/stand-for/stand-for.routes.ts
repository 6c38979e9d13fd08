import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyPerson } from '../../people/person.ts'
import { id, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { holdBeside, mendBreach } from './say-do.ts'
import { standingPromisesPage } from './stand-for.views.ts'
import { standFor, standingPromises, standNoLonger } from './standing-promise.ts'

const StandFor = z.object({
  wording: line(500),
  toldWhere: optionalLine(200),
  evidence: optionalLine(500),
  ownerId: optionalId,
})

const Weighed = z.object({ observationId: id, side: z.enum(['for', 'against'], 'platform.choose') })

const Breach = z.object({ observationId: id })

/** What we stand for, as customers were told it, and whether they notice it. */
export function standForRoutes(at: Audiences): void {
  at.staff.get('/desk/standing', 'standing promise', async (c) => {
    const { db, t, me } = c.var
    const [promises, colleagues] = await Promise.all([standingPromises(db), everyPerson(db)])
    const body = standingPromisesPage(t, { promises, colleagues, me: me.id, key: randomUUID() })
    return await place(c, { title: t('insights.standing_title'), here: '/desk/standing', body })
  })
  const onStandFor = at.staff.on('/desk/standing')
  onStandFor('', 'standing promise made', StandFor, standFor)
  const onPromise = at.staff.on('/desk/standing/:id')
  onPromise('evidence', 'standing promise advanced', Weighed, holdBeside)
  onPromise('mending', 'standing promise advanced', Breach, mendBreach)
  onStandFor(':id/ending', 'standing promise withdrawn', (tx, actor, { id }) => standNoLonger(tx, actor, id))
}
