import { deskPage } from '../../pages/desk-page.ts'
import { lastBackups } from '../../platform/backup/known.ts'
import type { Server } from '../../platform/server.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { backupPage } from './settings-backup.views.ts'

/** When everything was last put aside, and where. Made by whoever runs the program; an administrator sees that it is done. */
export function backupRoutes(at: Audiences, { config, database }: Server): void {
  at.admin.get('/desk/settings/backup', 'nothing', async (c) => {
    const body = backupPage(c.var.t, { ...(await lastBackups(database.pool)), config, now: new Date() })
    return deskPage(c, { title: c.var.t('keeping.backup_title'), body })
  })
}
