import type { Hono } from 'hono'
import { lastBackups } from '../platform/backup/known.ts'
import { registry } from '../platform/metrics.ts'
import type { Server } from '../platform/server.ts'
import type { Env } from '../platform/web/context.ts'

/** What an operator's monitor asks: are we well, and figures for Prometheus. Both say nothing about people. */
export function healthRoutes(app: Hono<Env>, server: Server): void {
  app.get('/healthz', async (c) => {
    const problems = server.stopping ? ['stopping'] : []
    const database = await server.database.pool.query('select now() as now').catch(() => undefined)
    if (!database) problems.push('the database does not answer')
    else if (Math.abs(Number(new Date(database.rows[0].now)) - Date.now()) > 60_000)
      problems.push('the clocks of program and database differ')
    const backup = await backupLine(server)
    return c.json({ ok: problems.length === 0, problems, backup }, problems.length === 0 ? 200 : 503)
  })
  app.get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}

/** When everything was last put aside. Told, and no reason to call the program ill: it serves as well as before. */
async function backupLine({ database }: Server): Promise<string> {
  const known = await lastBackups(database.pool).catch(() => undefined)
  if (!known) return 'unknown'
  const failed = known.failed ? `; the one of ${known.failed.made_at.toISOString()} did not work` : ''
  return `${known.worked ? `made ${known.worked.made_at.toISOString()}` : 'never made'}${failed}`
}
