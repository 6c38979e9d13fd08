import { z } from 'zod'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { id } from '../../platform/web/fields.ts'
import { query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { latestThanks, workToday } from '../../requests/todays-work.ts'
import { dayScreenPage } from './day-screen.views.ts'

const Asked = z.object({
  department: z
    .union([z.literal('all'), id])
    .optional()
    .catch(undefined),
})
const GATHER_MS = 5_000 // a screen need not flicker with every change

/** The screen of the day: read only, and true without anybody touching it. */
export function dayScreenRoutes(at: Audiences): void {
  at.staff.get(
    '/desk/wall',
    ['request', 'step'],
    query(Asked, async (c, given) => {
      const { db, settings, t } = c.var
      const { department = c.var.me.department_id ?? 'all' } = given
      const departmentId = department === 'all' ? undefined : department
      const now = new Date()
      const [work, thanks, departments] = await db.together((db) =>
        Promise.all([
          workToday(db, { today: dayOf(now, settings.time_zone), departmentId }),
          latestThanks(db),
          everyDepartment(db),
        ]),
      )
      const body = dayScreenPage(t, { work, thanks, departments, departmentId, now })
      return deskPage(c, { title: t('desk.wall'), body, live: '/desk/wall/live' })
    }),
  )

  at.staff.get('/desk/wall/live', 'nothing', (c) =>
    streamRefreshes(c, c.var.live, c.var.organisation, ['*'], { gatherMs: GATHER_MS }),
  )
}
