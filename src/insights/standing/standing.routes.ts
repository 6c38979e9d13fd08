import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { everyPerson } from '../../people/person.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { saidOfStanding } from '../lent.ts'
import { place } from '../place.ts'
import { queryIn } from '../statements/insights.routes.ts'
import { heardOf, holdBeside, mayBeAbout } from './say-do.ts'
import { standingPage, standingsPage } from './standing.views.ts'
import { findStanding, standFor, standingPromises, standNoLonger } from './standing-promise.ts'

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
  at.staff.get('/desk/standing/:id', showStanding)
  at.staff.post('/desk/standing/:id/evidence', form(Weighed), (c) =>
    act(c, (tx) => holdBeside(tx, c.var.actor, { id: idIn(c), ...inputOf(c, Weighed) }), `/desk/standing/${idIn(c)}`),
  )
  at.staff.post('/desk/standing/:id/ending', (c) =>
    act(c, (tx) => standNoLonger(tx, c.var.actor, idIn(c)), '/desk/standing'),
  )
}

async function showStanding(c: Ctx) {
  const { db, actor, t, me } = c.var
  const promise = await findStanding(db, idIn(c))
  if (!promise) throw notFound()
  const words = queryIn(c, 'q')
  const evidence = await heardOf(db, actor, promise)
  const proposed = await mayBeAbout(db, actor, { wording: promise.wording, words, weighed: evidence })
  const body = standingPage(t, {
    promise,
    evidence,
    proposed,
    words,
    atTables: await saidOfStanding(c, promise.id),
    mayEnd: !promise.ended_at && (promise.owner_id === me.id || me.administrator),
    key: randomUUID(),
    now: new Date(),
  })
  return await place(c, { title: t('insights.standing_title'), here: '/desk/standing', body })
}
