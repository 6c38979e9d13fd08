import { deskPage } from '../../pages/desk-page.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { exportPage } from './export.views.ts'
import { ownWork } from './own-work.ts'

/** Taking everything along: what an administrator may have at once, and the command for the rest. */
export function exportRoutes(at: Audiences): void {
  at.admin.get('/desk/settings/export', 'organisation', (c) => {
    const host = new URL(c.var.organisation.address).hostname
    const title = c.var.t('keeping.export_title')
    return deskPage(c, { title, body: exportPage(c.var.t, { host }) })
  })
  at.admin.get('/desk/settings/export/own-work.json', 'nothing', async (c) => {
    c.header('Content-Disposition', 'attachment; filename="own-work.json"')
    return c.json(await ownWork(c.var.db, new Date()))
  })
}
