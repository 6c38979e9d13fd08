import type { Hono } from 'hono'
import { isLocal } from '../lib/network.ts'
import { lastBackups } from '../platform/backup/known.ts'
import { registry } from '../platform/metrics.ts'
import type { Server } from '../platform/server.ts'
import type { Env } from '../platform/web/context.ts'
import { watchOver } from '../platform/wellness/wellness.ts'
import { hungTasks } from './in-time.ts'

/**
 * What an operator's monitor asks: do you live, may visitors be sent to you, how is everything, and figures for
 * Prometheus. None of them says anything about people.
 */
export function healthRoutes(app: Hono<Env>, server: Server): void {
  const { database, home, config } = server
  const look = watchOver()
  app.get('/livez', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const answers = !server.stopping && (await database.beside.query('select').catch(() => undefined))
    const ok = Boolean(answers) && database.waiting < database.mostWaiting
    return c.json({ ok }, ok ? 200 : 503)
  })
  app.get('/healthz', async (c) => {
    const { problems: found, ...figures } = await look(database, home.all, config.dataDir)
    const problems = server.stopping ? ['stopping', ...found] : [...found, ...hungTasks()]
    const ok = problems.length === 0
    return c.json({ ok, problems, ...figures, backup: await backupLine(server) }, ok ? 200 : 503)
  })
  // Figures are for who watches the machine at its own address; at the one customers use they are not there.
  app.get('/metrics', async (c) =>
    config.baseUrl && !isLocal(config.baseUrl.hostname) && c.req.header('host') === config.baseUrl.host
      ? c.notFound()
      : c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
}

/** When everything was last put aside. Told, and no reason to call the program ill: it serves as well as before. */
async function backupLine({ database }: Server): Promise<string> {
  const known = await lastBackups(database.beside).catch(() => undefined)
  if (!known) return 'unknown'
  const failed = known.failed ? `; the one of ${known.failed.made_at.toISOString()} did not work` : ''
  return `${known.worked ? `made ${known.worked.made_at.toISOString()}` : 'never made'}${failed}`
}
