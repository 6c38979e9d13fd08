import type { MiddlewareHandler } from 'hono'
import type { Env } from '../platform/context.ts'
import { notFound } from '../platform/refusal.ts'
import { findSession, sessionToken } from '../platform/sessions.ts'
import { sql } from '../platform/sql.ts'
import { readTrackingToken } from './links.ts'
import { type RequestRow, requestColumns } from './request.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The request whose tracking link was opened; on customer routes only. */
    tracked: RequestRow
  }
}

/**
 * Lets the holder of a tracking link (`:token` in the path) through to its one request. The content of a closed service
 * needs a second fact as well: a session for this request, started with a mailed code (`actor.seesClosed`).
 */
export const requireLink: MiddlewareHandler<Env> = async (c, next) => {
  const read = readTrackingToken(c.var.organisation, c.req.param('token') ?? '')
  if (!read) throw notFound()
  const [tracked, session] = await c.var.db.together((db) =>
    Promise.all([
      db.maybe<RequestRow>(
        sql`select ${requestColumns} from requests r where r.id = ${read.id} and r.link_number = ${read.number}`,
      ),
      findSession(db, 'customer', sessionToken(c, 'customer')),
    ]),
  )
  if (!tracked) throw notFound()
  const proven = session !== undefined && (session.request_id === tracked.id || session.holder_id === tracked.asker_id)
  c.set('tracked', tracked)
  c.set('actor', {
    kind: 'customer',
    id: tracked.asker_id,
    requestId: tracked.id,
    seesClosed: !tracked.closed_service || proven,
  })
  await next()
}
