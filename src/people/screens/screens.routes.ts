import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line, optionalId } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { everyDepartment } from '../departments/department.ts'
import { hangScreen, takeDownScreen } from './hanging.ts'
import { openScreenAgain } from './pins-at-screens.ts'
import { everyScreen, screenLink } from './screen.ts'
import { screensPage } from './screens.views.ts'

const Hanging = z.object({ name: line(60), department_id: optionalId })

/** The screens on our walls, for administrators. */
export function screensRoutes(at: Audiences): void {
  at.admin.get('/desk/screens', async (c) => {
    const { t, db, organisation } = c.var
    const [screens, departments] = await db.together((db) => Promise.all([everyScreen(db), everyDepartment(db)]))
    const body = screensPage(t, {
      screens: screens.map((screen) => ({ ...screen, link: screenLink(organisation, screen) })),
      departments,
      key: randomUUID(),
      now: new Date(),
    })
    return await c.html(page(t, { ...c.var.shell, kind: 'desk', title: t('people.screens'), body }))
  })
  at.admin.post('/desk/screens', form(Hanging), (c) => {
    const { name, department_id: departmentId } = inputOf(c, Hanging)
    return act(c, (tx) => hangScreen(tx, c.var.actor, { name, departmentId }), '/desk/screens')
  })
  at.admin.post('/desk/screens/:id/taking-down', (c) =>
    act(c, (tx) => takeDownScreen(tx, c.var.actor, idIn(c)), '/desk/screens'),
  )
  at.admin.post('/desk/screens/:id/opening', (c) =>
    act(c, (tx) => openScreenAgain(tx, c.var.actor, idIn(c)), '/desk/screens'),
  )
}
