import type { MiddlewareHandler } from 'hono'
import type { Env } from '../platform/web/context.ts'

const POLICY = 'content-security-policy'

declare module 'hono' {
  interface ContextVariableMap {
    /** The policy an answer brings itself: a file that somebody uploaded may do less than our own pages. */
    ownPolicy: string | null
  }
}

/** Inside the security headers: remembers the policy an answer came with. */
export const keepOwnPolicy: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  c.set('ownPolicy', c.res.headers.get(POLICY))
}

/** Around the security headers, which write theirs over it. */
export const ownPolicyLast: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const own = c.get('ownPolicy')
  if (own) c.res.headers.set(POLICY, own)
}

const PERSONAL = /^\/(desk|mine|badge|rondleiding)(\/|$)/ // and whatever came of a form, and says otherwise itself

/**
 * What stands on a page is for who asked for it. Pages about people are kept nowhere, so that going back after signing
 * out shows nothing; other pages are kept by this browser alone, and asked for again.
 */
export const keptByNobodyElse: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (headers.has('cache-control') || !headers.get('content-type')?.startsWith('text/html')) return
  const personal = c.req.method !== 'GET' || PERSONAL.test(c.req.path)
  headers.set('cache-control', personal ? 'private, no-store' : 'private, no-cache')
}

/** Who asks for the head alone gets no body, and nobody reads the one that was made: a file would stay open for ever. */
export const headAlone: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.req.raw.method === 'HEAD') await c.res.body?.cancel()
}
