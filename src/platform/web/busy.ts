import type { MiddlewareHandler } from 'hono'
import { networkOf } from '../../lib/network.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { Env } from './context.ts'
import { scaled } from './limits.ts'

const MOST_PAGES = 300 // being made at once
const MOST_PAGES_OF_NETWORK = 100 // so that one place alone cannot take all of them

/**
 * A bound on the work that is taken in at once: whoever comes when there is too much reads so at once, before the
 * database drowns in it. Forms are bounded where they wait for the database, not while a slow line still brings them.
 */
export function notTooBusy(database: Database): MiddlewareHandler<Env> {
  const pages = new Map<string, number>()
  let inHand = 0
  return async (c, next) => {
    if (database.waiting >= scaled(database.mostWaiting)) throw new Refusal(503, 'platform.crowded')
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return await next()
    const network = networkOf(c.var.remote)
    const held = pages.get(network) ?? 0
    if (inHand >= scaled(MOST_PAGES)) throw new Refusal(503, 'platform.crowded')
    if (held >= scaled(MOST_PAGES_OF_NETWORK)) throw new Refusal(429, 'platform.too_often')
    inHand++
    pages.set(network, held + 1)
    try {
      await next()
    } finally {
      inHand--
      const left = (pages.get(network) ?? 1) - 1
      if (left > 0) pages.set(network, left)
      else pages.delete(network)
    }
  }
}
