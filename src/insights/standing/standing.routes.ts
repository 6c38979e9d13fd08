import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyPerson } from '../../people/person.ts'
import { line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { standingPage } from './standing.views.ts'
import { standFor, standingPromises, standNoLonger } from './standing-promise.ts'

const Standing = z.object({
  wording: line(500),
  toldWhere: optionalLine(200),
  evidence: optionalLine(500),
  ownerId: optionalId,
})

/** What we stand for, as customers were told it. */
export function standingRoutes(at: Audiences): void {
  at.staff.get('/desk/standing', async (c) => {
    const { db, t, me } = c.var
    const [promises, colleagues] = await Promise.all([standingPromises(db), everyPerson(db)])
    const props = { promises, colleagues, me: me.id, administrator: me.administrator, key: randomUUID() }
    return await place(c, { title: t('insights.standing_title'), here: '/desk/standing', body: standingPage(t, props) })
  })
  at.staff.post('/desk/standing', form(Standing), (c) =>
    act(c, (tx) => standFor(tx, c.var.actor, inputOf(c, Standing)), '/desk/standing'),
  )
  at.staff.post('/desk/standing/:id/ending', (c) =>
    act(c, (tx) => standNoLonger(tx, c.var.actor, idIn(c)), '/desk/standing'),
  )
}
