import type { MiddlewareHandler } from 'hono'
import type { Env } from '../platform/web/context.ts'
import { findAsset } from '../ui/page/assets.ts'

const YEAR = 31_536_000 // the address changes with the content, so a copy may be kept for ever

/**
 * A browser file, in the smallest form the browser takes. It says nothing of what pages may do: around each file that is
 * a kilobyte which no browser reads. What is not there goes on.
 */
export const browserFile: MiddlewareHandler<Env> = async (c, next) => {
  const asset = findAsset(c.req.path)
  if (!asset) return await next()
  const takes = c.req.header('accept-encoding') ?? ''
  const packed = takes.includes('br') && asset.brotli ? 'br' : takes.includes('gzip') && asset.gzip ? 'gzip' : undefined
  const body = packed === 'br' ? asset.brotli : packed === 'gzip' ? asset.gzip : asset.body
  return c.body(new Uint8Array(body ?? asset.body), 200, {
    'content-type': asset.type,
    'cache-control': `public, max-age=${YEAR}, immutable`,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(packed && { 'content-encoding': packed }),
  })
}
