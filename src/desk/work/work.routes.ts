import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { streamRefreshes } from '../../platform/events/event-stream.ts'
import { files } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { thanksFor } from '../../requests/ending/thanking.ts'
import { startStep } from '../../requests/steps/stepping.ts'
import { workToday } from '../../requests/todays-work.ts'
import { finishWork } from './finishing-work.ts'
import { workPage } from './work.views.ts'

const Done = z.object({ photos: files })
const GATHER_MS = 2_000

/** For whom do we work today, on a phone: for who has no desk. */
export function workRoutes(at: Audiences): void {
  at.staff.get('/desk/work', async (c) => {
    const { db, me, settings, t } = c.var
    const now = new Date()
    const departmentId = me.department_id ?? undefined
    const [work, [thanks]] = await db.together((db) =>
      Promise.all([
        workToday(db, { today: dayOf(now, settings.time_zone), departmentId, personId: me.id }),
        thanksFor(db, me.id),
      ]),
    )
    const body = workPage(t, { work, thanks, key: randomUUID(), now })
    return deskPage(c, { title: t('desk.wall'), body, live: '/desk/work/live' })
  })

  at.staff.get('/desk/work/live', (c) =>
    streamRefreshes(c, c.var.live, c.var.organisation, ['*'], { gatherMs: GATHER_MS }),
  )

  at.staff.post('/desk/work/requests/:id/steps/:step/finishing', form(Done), (c) => {
    const done = { id: idIn(c), stepId: idIn(c, 'step'), photos: inputOf(c, Done).photos, store: c.var.files }
    return act(c, (tx) => finishWork(tx, c.var.actor, done), '/desk/work?done')
  })
  at.staff.post('/desk/work/requests/:id/steps/:step/start', (c) =>
    act(c, (tx) => startStep(tx, c.var.actor, { id: idIn(c), stepId: idIn(c, 'step') }), '/desk/work'),
  )
}
