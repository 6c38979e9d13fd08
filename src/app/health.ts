import type { Hono } from 'hono'
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
    return c.json({ ok: problems.length === 0, problems }, problems.length === 0 ? 200 : 503)
  })
  app.get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
}
