import { z } from 'zod'
import { alarmIn } from '../../language/alarm.ts'
import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { alarmWords } from '../../platform/alarm-words.ts'
import { notFound } from '../../platform/refusal.ts'
import { act, form, freshKey, query } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { Nothing } from '../problems/forms.ts'
import { learningPage } from './learning.views.ts'
import { askedOften, newWalls, noAndUpset, outOfScope, ownNoes, putAside, unusedInsights } from './signals.ts'

const Weeks = z.object({ back: z.coerce.number().int().min(0).max(520).catch(0) })

const WEEK = 7

/** What to learn from. Stands before the page of a problem: `learning` is no number. */
export function learningRoutes(at: Audiences): void {
  at.staff.get(
    '/desk/improvements/learning',
    ['wall', 'no', 'problem'],
    query(Weeks, async (c, given) => {
      const { db, actor, t, settings } = c.var
      const { back } = given
      const today = dayOf(new Date(), settings.time_zone)
      const next = addDays(today, 1 - WEEK * back)
      const from = addDays(next, -WEEK)
      const [walls, often, noes, own, scope, unused] = await db.together((db) =>
        Promise.all([
          newWalls(db, actor),
          askedOften(db, actor),
          noAndUpset(db, { from, until: next }),
          ownNoes(db, { from, until: next }),
          outOfScope(db, actor),
          unusedInsights(db),
        ]),
      )
      const week = { from, until: addDays(next, -1), back }
      const key = freshKey()
      const heard = walls.map((wall) => ({ ...wall, alarm: alarmIn(wall.sentence, alarmWords(settings)) }))
      const body = learningPage(t, { walls: heard, often, noes, own, week, scope, unused, key, now: new Date() })
      return deskPage(c, { title: t('improvements.learning'), body })
    }),
  )

  at.staff.post(
    '/desk/improvements/signals/:kind/:id/seen',
    'wall advanced',
    form(Nothing, (c) => {
      const kind = c.req.param('kind')
      if (kind !== 'wall' && kind !== 'request') throw notFound()
      return act(c, (tx) => putAside(tx, c.var.actor, { kind, id: idIn(c) }), '/desk/improvements/learning')
    }),
  )
}
