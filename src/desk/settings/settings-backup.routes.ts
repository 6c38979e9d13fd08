import { lastBackups } from '../../platform/backup/known.ts'
import type { Server } from '../../platform/server.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { page } from '../../ui/page/page.ts'
import { backupPage } from './settings-backup.views.ts'

/** When everything was last put aside, and where. Made by whoever runs the program; an administrator sees that it is done. */
export function backupRoutes(at: Audiences, { config, database }: Server): void {
  at.admin.get('/desk/settings/backup', 'nothing', async (c) => {
    const body = backupPage(c.var.t, { ...(await lastBackups(database.pool)), config, now: new Date() })
    return c.html(page(c.var.t, { ...c.var.shell, kind: 'desk', title: c.var.t('keeping.backup_title'), body }))
  })
}
