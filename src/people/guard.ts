import type { Next } from 'hono'
import type { Db } from '../platform/database/database.ts'
import type { Sql } from '../platform/database/sql.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { sessionToken } from '../platform/web/sessions.ts'
import type { PersonRow } from './person.ts'
import { holderOf, personSignedIn } from './signing-in/signing-in.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The employee who is signed in; on staff and admin routes only. */
    me: PersonRow
  }
}

/** What a page at the desk reads together with who is signed in, so that it costs no wait of its own. */
export type ReadBeside = (c: Ctx, db: Db, whose: Sql) => Promise<unknown>

/** Lets colleagues through. Others are asked to sign in, and come back to where they were. */
export async function requireStaff(c: Ctx, next: Next, beside?: ReadBeside): Promise<Response | undefined> {
  const token = sessionToken(c, 'person')
  const [me] = await c.var.db.together((db) =>
    Promise.all([personSignedIn(db, token), token && beside?.(c, db, holderOf(token))]),
  )
  if (!me) return signInFirst(c)
  c.set('me', me)
  c.set('actor', { kind: 'person', id: me.id, administrator: me.administrator })
  await next()
}

/** Lets administrators through. For other colleagues the page is not there. */
export const requireAdministrator = (c: Ctx, next: Next, beside?: ReadBeside): Promise<Response | undefined> =>
  requireStaff(
    c,
    async () => {
      if (!c.var.me.administrator) throw new Refusal(404, 'platform.not_found')
      await next()
    },
    beside,
  )

function signInFirst(c: Ctx): Response {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
  throw new Refusal(401, 'people.sign_in_again')
}
