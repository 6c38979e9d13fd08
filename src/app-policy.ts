import type { MiddlewareHandler } from 'hono'
import type { Env } from './platform/web/context.ts'

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
