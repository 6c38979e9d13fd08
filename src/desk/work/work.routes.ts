import { randomUUID } from 'node:crypto'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf } from '../../pages/typed.ts'
import { HELD_ANCHOR, hold, idsIn, marked } from '../../platform/held/holding.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { thanksFor } from '../../requests/ending/thanking.ts'
import { startStep } from '../../requests/steps/stepping.ts'
import { workToday } from '../../requests/todays-work.ts'
import { workDone } from './deeds.ts'
import { workPage } from './work.views.ts'

const GATHER_MS = 2_000
const SECOND_TAP_MS = 1_000 // a finger that taps twice means one thing, whatever card lies under it by then

/** For whom do we work today, on a phone: for who has no desk. */
export function workRoutes(at: Audiences): void {
  at.staff.get('/desk/work', ['request', 'step', 'thanks', 'held deed'], (c) => showWork(c))

  at.staff.get('/desk/work/live', 'nothing', (c) =>
    streamRefreshes(c, c.var.live, c.var.organisation, ['*'], { gatherMs: GATHER_MS }),
  )

  const finish = async (c: Ctx) => {
    const here = `/desk/work${HELD_ANCHOR}`
    if (tappedJustNow(c.var.held ?? [], idIn(c, 'step'))) return c.redirect(here, 303)
    return c.redirect(await hold(c, workDone, { ids: [idsIn(c)], onward: () => here }), 303)
  }
  at.staff.post(
    '/desk/work/requests/:id/steps/:step/finishing',
    'step advanced',
    again((c, _typed, refusal) => showWork(c, refusal)),
    marked(workDone, form(workDone.schema, finish)),
  )
  const onWork = at.staff.on('/desk/work')
  onWork('requests/:id/steps/:step/start', 'step advanced', startStep)
}

async function showWork(c: Ctx, refusal?: Refusal) {
  const { db, me, settings, t } = c.var
  const now = new Date()
  const departmentId = me.department_id ?? undefined
  const [work, [thanks]] = await db.together((db) =>
    Promise.all([
      workToday(db, { today: dayOf(now, settings.time_zone), departmentId, personId: me.id }),
      thanksFor(db, me.id),
    ]),
  )
  const refused = refusal && { step: idIn(c, 'step'), ...complaintOf(t, refusal) }
  const body = workPage(t, { work, thanks, held: c.var.held ?? [], refused, key: randomUUID(), now })
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await deskPage(c, { title: t('desk.wall'), body, live: '/desk/work/live', status })
}

/** Another step was done a moment ago: this is the second tap of one finger. */
const tappedJustNow = (held: readonly HeldRow[], step: number) =>
  held.some(
    (row) => row.deed === workDone.name && row.ids.step !== step && row.held_at.getTime() > Date.now() - SECOND_TAP_MS,
  )
