import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyGroup } from '../../customers/groups.ts'
import { id } from '../../platform/web/fields.ts'
import { numberIn } from '../../platform/web/query.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { html } from '../../ui/html.ts'
import { facesToWorkFor } from '../faces/faces.ts'
import { facesPage } from '../faces/faces.views.ts'
import { followedBy } from '../faces/followed.ts'
import { followedPanel } from '../faces/followed.views.ts'
import { place } from '../place.ts'
import { overdueRhythms, rhythmsOf, setRhythm } from '../rhythm/rhythm.ts'
import { rhythmAside } from '../rhythm/rhythm.views.ts'
import { comingVisits, encounters } from '../visits/visit.ts'
import { alsoHere } from './also-here.ts'
import { journalPage } from './journal.views.ts'

const Rhythm = z.object({
  departmentId: id,
  everyDays: z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.coerce.number('platform.choose').int().optional(),
  ),
})

/** The wall of faces and the journal of encounters: the whole organisation's, for everybody who works here. */
export function journalRoutes(at: Audiences): void {
  at.staff.get('/desk/faces', ['face', 'customer'], async (c) => {
    const { db, actor, t } = c.var
    const groups = await everyGroup(db)
    const group = groups.find(({ id: one }) => one === numberIn(c, 'group'))
    const after = numberIn(c, 'after')
    const [faces, followed] = await db.together((one) =>
      Promise.all([facesToWorkFor(one, actor, { groupId: group?.id, after }), followedBy(one, c.var.me.id, actor)]),
    )
    const now = new Date()
    const body = html`${followed.length > 0 && followedPanel(t, followed, now)}${facesPage(t, { ...faces, groups, group, now })}${followed.length === 0 && followedPanel(t, followed, now)}${alsoHere(t)}`
    return await place(c, { title: t('insights.faces_title'), here: '/desk/faces', body, wide: true })
  })
  at.staff.get('/desk/journal', ['visit', 'rhythm'], async (c) => {
    const { db, actor, t, me } = c.var
    const after = numberIn(c, 'after')
    const [{ visits, next }, coming, overdue, rhythms] = await db.together((one) =>
      Promise.all([
        encounters(one, actor, { after }),
        after ? [] : comingVisits(one, actor),
        overdueRhythms(one, me.id),
        rhythmsOf(one, me.id),
      ]),
    )
    const body = journalPage(t, { visits, next, coming, overdue, now: new Date() })
    const aside = rhythmAside(t, rhythms, randomUUID())
    return await place(c, { title: t('insights.journal_title'), here: '/desk/journal', body, aside })
  })
  const onRhythms = at.staff.on('/desk/rhythms')
  onRhythms('', ['rhythm made', 'rhythm corrected', 'rhythm withdrawn'], Rhythm, setRhythm, { to: '/desk/journal' })
}
