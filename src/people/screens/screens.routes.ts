import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { line, optionalId } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { everyDepartment } from '../departments/department.ts'
import { hangScreen, takeDownScreen } from './hanging.ts'
import { openScreenAgain } from './pins-at-screens.ts'
import { everyScreen, screenLink } from './screen.ts'
import { screensPage } from './screens.views.ts'

const Hanging = z.object({ name: line(60), department_id: optionalId })

/** The screens on our walls, for administrators. */
export function screensRoutes(at: Audiences): void {
  at.admin.get('/desk/screens', 'screen', async (c) => {
    const { t, db, organisation } = c.var
    const [screens, departments] = await db.together((db) => Promise.all([everyScreen(db), everyDepartment(db)]))
    const body = screensPage(t, {
      screens: screens.map((screen) => ({ ...screen, link: screenLink(organisation, screen) })),
      departments,
      key: randomUUID(),
      now: new Date(),
    })
    return deskPage(c, { title: t('people.screens'), body })
  })
  const onScreens = at.admin.on('/desk/screens')
  onScreens('', 'screen made', Hanging, (tx, actor, { name, department_id: departmentId }) =>
    hangScreen(tx, actor, { name, departmentId }),
  )
  onScreens(':id/taking-down', 'screen withdrawn', (tx, actor, { id }) => takeDownScreen(tx, actor, id))
  onScreens(':id/opening', 'screen advanced', (tx, actor, { id }) => openScreenAgain(tx, actor, id))
}
