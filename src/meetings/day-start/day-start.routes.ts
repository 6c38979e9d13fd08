import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { everyDepartment } from '../../people/departments/department.ts'
import { idAsked } from '../../platform/web/fields.ts'
import { query } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { dayStart } from './day-start.ts'
import { dayStartPage } from './day-start.views.ts'

const Asked = z.object({
  department: idAsked,
  another: z.coerce.number().int().min(0).max(1_000).catch(0).default(0),
})

export function dayStartRoutes(at: Audiences): void {
  at.staff.get(
    '/desk/day-start',
    ['item', 'problem'],
    query(Asked, async (c, { department: departmentId, another }) => {
      const [today, departments] = await c.var.db.together((db) =>
        Promise.all([dayStart(db, { departmentId, another, language: c.var.t.language }), everyDepartment(db)]),
      )
      return deskPage(c, {
        title: c.var.t('meetings.day_start'),
        body: dayStartPage(c.var.t, { ...today, departments, departmentId, now: new Date() }),
      })
    }),
  )
}
