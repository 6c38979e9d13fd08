import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newHere } from '../../people/employing/employing.ts'
import { everyPerson } from '../../people/person.ts'
import { id, optionalId } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { endImmersion, faceToMeet, immerse, immersionsOf, meetFace } from './immersion.ts'
import { newcomersPage } from './newcomers.views.ts'

const Immersion = z.object({ personId: id, buddyId: optionalId })
const Met = z.object({ customerId: id })

/** Newcomers who get to know customers first. */
export function newcomersRoutes(at: Audiences): void {
  at.staff.get('/desk/newcomers', 'newcomer', async (c) => {
    const { db, actor, t, me } = c.var
    const [immersions, everybody, since] = await db.together((db) =>
      Promise.all([immersionsOf(db, me.id), everyPerson(db), newHere(db)]),
    )
    const colleagues = everybody
      .map(({ id, name }) => ({ id, name, since: since.get(id) }))
      .toSorted((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    const mine = immersions.find(({ person_id, ended_at }) => person_id === me.id && !ended_at)
    const toMeet = mine && (await faceToMeet(db, actor, mine.id))
    const body = newcomersPage(t, { immersions, toMeet, colleagues, me: me.id, key: randomUUID() })
    return await place(c, { title: t('insights.newcomers_title'), here: '/desk/newcomers', body })
  })
  const onNewcomers = at.staff.on('/desk/newcomers')
  onNewcomers('', 'newcomer made', Immersion, immerse)
  onNewcomers(':id/faces', 'newcomer advanced', Met, meetFace)
  onNewcomers(':id/ending', 'newcomer withdrawn', (tx, actor, { id }) => endImmersion(tx, actor, id))
}
