import type { MiddlewareHandler } from 'hono'
import type { Env } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { sessionToken } from '../platform/sessions.ts'
import type { PersonRow } from './person.ts'
import { personSignedIn } from './signing-in.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The employee who is signed in; on staff and admin routes only. */
    me: PersonRow
  }
}

/** Lets colleagues through. Others are asked to sign in, and come back to where they were. */
export const requireStaff: MiddlewareHandler<Env> = async (c, next) => {
  const me = await c.var.db.together((db) => personSignedIn(db, sessionToken(c, 'person')))
  if (!me) return signInFirst(c)
  c.set('me', me)
  c.set('actor', { kind: 'person', id: me.id, administrator: me.administrator })
  await next()
}

/** Lets administrators through. For other colleagues the page is not there. */
export const requireAdministrator: MiddlewareHandler<Env> = async (c, next) =>
  requireStaff(c, async () => {
    if (!c.var.me.administrator) throw new Refusal(404, 'platform.not_found')
    await next()
  })

const signInFirst: (c: Parameters<MiddlewareHandler<Env>>[0]) => Response = (c) => {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
  throw new Refusal(401, 'people.sign_in_again')
}
