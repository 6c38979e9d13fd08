import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { maskPath } from '../../lib/codes.ts'
import { httpSeconds } from '../metrics.ts'
import type { Server } from '../server.ts'
import type { Env } from './context.ts'

/** Measures every answer by its route pattern, and logs it with tokens masked. Never who asked. */
export const measure =
  ({ log }: Server): MiddlewareHandler<Env> =>
  async (c, next) => {
    const started = performance.now()
    await next()
    const seconds = (performance.now() - started) / 1000
    httpSeconds.observe(
      { method: c.req.method, route: routePath(c, -1), status: `${Math.floor(c.res.status / 100)}xx` },
      seconds,
    )
    log.debug(
      { method: c.req.method, path: maskPath(c.req.path), status: c.res.status, ms: Math.round(seconds * 1000) },
      'http',
    )
  }
