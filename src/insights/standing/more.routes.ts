import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { atTime } from '../../lib/time.ts'
import { everyPerson } from '../../people/person.ts'
import { day, id, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { bookAlong, comingAlongs, offerAlong, unbookAlong, withdrawAlong } from '../along/walk-along.ts'
import { endImmersion, faceToMeet, immerse, immersionsOf, meetFace } from '../newcomers/immersion.ts'
import { place } from '../place.ts'
import { rhythmsOf } from '../rhythm/rhythm.ts'
import { alongPage, newcomersPage, standingPage } from './more.views.ts'
import { standFor, standingPromises, standNoLonger } from './standing-promise.ts'

const Standing = z.object({
  wording: line(500),
  toldWhere: optionalLine(200),
  evidence: optionalLine(500),
  ownerId: optionalId,
})
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'platform.choose')
const Along = z.object({
  what: line(300),
  on: day,
  at: clock,
  until: clock,
  place: optionalLine(200),
  departmentId: optionalId,
  places: z.coerce.number('platform.choose').int().min(1, 'platform.choose').max(30, 'platform.choose').default(1),
})
const Immersion = z.object({ personId: id, buddyId: optionalId })
const Met = z.object({ customerId: id })

/** What we stand for, walking along, and newcomers who get to know customers first. */
export function moreInsightsRoutes(at: Audiences): void {
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

  at.staff.get('/desk/along', async (c) => {
    const { t } = c.var
    const [alongs, teams] = await c.var.db.together((db) => Promise.all([comingAlongs(db), rhythmsOf(db, c.var.me.id)]))
    const props = { alongs, teams, me: c.var.me.id, key: randomUUID(), now: new Date() }
    return await place(c, { title: t('insights.along_title'), here: '/desk/along', body: alongPage(t, props) })
  })
  at.staff.post('/desk/along', form(Along), (c) => {
    const { on, at: from, until, ...given } = inputOf(c, Along)
    const { time_zone: zone } = c.var.settings
    return act(
      c,
      (tx) => offerAlong(tx, c.var.actor, { ...given, from: atTime(on, from, zone), until: atTime(on, until, zone) }),
      '/desk/along',
    )
  })
  at.staff.post('/desk/along/:id/booking', (c) => act(c, (tx) => bookAlong(tx, c.var.actor, idIn(c)), '/desk/along'))
  at.staff.post('/desk/along/:id/unbooking', (c) =>
    act(c, (tx) => unbookAlong(tx, c.var.actor, idIn(c)), '/desk/along'),
  )
  at.staff.post('/desk/along/:id/withdrawal', (c) =>
    act(c, (tx) => withdrawAlong(tx, c.var.actor, idIn(c)), '/desk/along'),
  )

  at.staff.get('/desk/newcomers', async (c) => {
    const { db, actor, t, me } = c.var
    const [immersions, colleagues] = await Promise.all([immersionsOf(db, me.id), everyPerson(db)])
    const mine = immersions.find(({ person_id, ended_at }) => person_id === me.id && !ended_at)
    const toMeet = mine && (await faceToMeet(db, actor, mine.id))
    const body = newcomersPage(t, { immersions, toMeet, colleagues, me: me.id, key: randomUUID() })
    return await place(c, { title: t('insights.newcomers_title'), here: '/desk/newcomers', body })
  })
  at.staff.post('/desk/newcomers', form(Immersion), (c) =>
    act(c, (tx) => immerse(tx, c.var.actor, inputOf(c, Immersion)), '/desk/newcomers'),
  )
  at.staff.post('/desk/newcomers/:id/faces', form(Met), (c) =>
    act(c, (tx) => meetFace(tx, c.var.actor, { id: idIn(c), ...inputOf(c, Met) }), '/desk/newcomers'),
  )
  at.staff.post('/desk/newcomers/:id/ending', (c) =>
    act(c, (tx) => endImmersion(tx, c.var.actor, idIn(c)), '/desk/newcomers'),
  )
}
