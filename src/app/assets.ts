import type { Context } from 'hono'
import { findAsset } from '../ui/page/assets.ts'

const YEAR = 31_536_000 // the address changes with the content, so a copy may be kept for ever

/** A browser file, in the smallest form the browser takes. */
export function assetResponse(c: Context) {
  const asset = findAsset(c.req.path)
  if (!asset) return c.notFound()
  const takes = c.req.header('accept-encoding') ?? ''
  const packed = takes.includes('br') && asset.brotli ? 'br' : takes.includes('gzip') && asset.gzip ? 'gzip' : undefined
  const body = packed === 'br' ? asset.brotli : packed === 'gzip' ? asset.gzip : asset.body
  return c.body(new Uint8Array(body ?? asset.body), 200, {
    'content-type': asset.type,
    'cache-control': `public, max-age=${YEAR}, immutable`,
    vary: 'accept-encoding',
    ...(packed && { 'content-encoding': packed }),
  })
}
