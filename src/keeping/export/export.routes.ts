import type { Audiences } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { exportPage } from './export.views.ts'
import { ownWork } from './own-work.ts'

/** Taking everything along: what an administrator may have at once, and the command for the rest. */
export function exportRoutes(at: Audiences): void {
  at.admin.get('/desk/settings/export', 'organisation', (c) => {
    const host = new URL(c.var.organisation.address).hostname
    const title = c.var.t('keeping.export_title')
    return c.html(page(c.var.t, { ...c.var.shell, kind: 'desk', title, body: exportPage(c.var.t, { host }) }))
  })
  at.admin.get('/desk/settings/export/own-work.json', 'nothing', async (c) => {
    c.header('Content-Disposition', 'attachment; filename="own-work.json"')
    return c.json(await ownWork(c.var.db, new Date()))
  })
}
