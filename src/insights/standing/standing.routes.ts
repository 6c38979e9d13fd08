import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyPerson } from '../../people/person.ts'
import { id, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { holdBeside } from './say-do.ts'
import { standingsPage } from './standing.views.ts'
import { standFor, standingPromises, standNoLonger } from './standing-promise.ts'

const Standing = z.object({
  wording: line(500),
  toldWhere: optionalLine(200),
  evidence: optionalLine(500),
  ownerId: optionalId,
})

const Weighed = z.object({ observationId: id, side: z.enum(['for', 'against'], 'platform.choose') })

/** What we stand for, as customers were told it, and whether they notice it. */
export function standingRoutes(at: Audiences): void {
  at.staff.get('/desk/standing', async (c) => {
    const { db, t, me } = c.var
    const [promises, colleagues] = await Promise.all([standingPromises(db), everyPerson(db)])
    const body = standingsPage(t, { promises, colleagues, me: me.id, key: randomUUID() })
    return await place(c, { title: t('insights.standing_title'), here: '/desk/standing', body })
  })
  at.staff.post('/desk/standing', form(Standing), (c) =>
    act(c, (tx) => standFor(tx, c.var.actor, inputOf(c, Standing)), '/desk/standing'),
  )
  at.staff.post('/desk/standing/:id/evidence', form(Weighed), (c) =>
    act(c, (tx) => holdBeside(tx, c.var.actor, { id: idIn(c), ...inputOf(c, Weighed) }), `/desk/standing/${idIn(c)}`),
  )
  at.staff.post('/desk/standing/:id/ending', (c) =>
    act(c, (tx) => standNoLonger(tx, c.var.actor, idIn(c)), '/desk/standing'),
  )
}
