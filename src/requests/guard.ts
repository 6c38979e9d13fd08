import type { Next } from 'hono'
import type { Customer } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { findSession, sessionToken } from '../platform/web/sessions.ts'
import { type FollowerRow, findFollower } from './following.ts'
import { readFollowingToken, readTrackingToken, trackingToken } from './links.ts'
import { type RequestRow, requestColumns } from './request.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The request whose tracking link was opened; on customer routes only. */
    tracked: RequestRow
    /** Set when the link is that of somebody who only follows along. */
    follower: FollowerRow | undefined
  }
}

/** What a page reads together with the request of its link, so that it costs no wait of its own. The link is not known to be good yet. */
export type ReadBesideLink = (c: Ctx, db: Db, requestId: number) => Promise<void>

/**
 * Lets the holder of a tracking link (`:token` in the path) through to its one request. The content of a closed service
 * needs a second fact as well: a session for this request, started with a mailed code (`actor.seesClosed`). A follower
 * never sees that; what a follower may change, `lockRequest` decides.
 */
export async function requireLink(c: Ctx, next: Next, beside?: ReadBesideLink): Promise<Response | undefined> {
  const token = c.req.param('token') ?? ''
  const opened = (await asCustomer(c, token, beside)) ?? (await asFollower(c, token, beside))
  if (!opened) throw notFound()
  if (opened.tracked.merged_into_id && !opened.follower) return await leadOn(c, opened.tracked.merged_into_id)
  c.set('tracked', opened.tracked)
  c.set('follower', opened.follower)
  c.set('actor', opened.actor)
  await next()
}

interface OpenedLink {
  tracked: RequestRow
  actor: Customer
  follower?: FollowerRow
}

async function asCustomer(c: Ctx, token: string, beside?: ReadBesideLink): Promise<OpenedLink | undefined> {
  const read = readTrackingToken(c.var.organisation, token)
  if (!read) return
  const [tracked, session] = await c.var.db.together((db) =>
    Promise.all([
      db.maybe<RequestRow>(
        sql`select ${requestColumns} from requests r where r.id = ${read.id} and r.link_number = ${read.number}`,
      ),
      findSession(db, 'customer', sessionToken(c, 'customer')),
      beside?.(c, db, read.id),
    ]),
  )
  if (!tracked) return
  // A session for one request opens that one only; one of `/mine` opens all of its holder.
  const proven =
    session &&
    (session.request_id === null ? session.holder_id === tracked.asker_id : session.request_id === tracked.id)
  return {
    tracked,
    actor: {
      kind: 'customer',
      id: tracked.asker_id,
      requestId: tracked.id,
      seesClosed: !tracked.closed_service || proven === true,
      proven: proven === true,
    },
  }
}

async function asFollower(c: Ctx, token: string, beside?: ReadBesideLink): Promise<OpenedLink | undefined> {
  const read = readFollowingToken(c.var.organisation, token)
  if (!read) return
  const [tracked, follower] = await c.var.db.together((db) =>
    Promise.all([
      db.maybe<RequestRow>(sql`select ${requestColumns} from requests r where r.id = ${read.requestId}`),
      findFollower(db, read.followerId),
      beside?.(c, db, read.requestId),
    ]),
  )
  if (!tracked || follower?.request_id !== tracked.id) return
  const { id: followerId, may_write: mayWrite } = follower
  const actor: Customer = {
    kind: 'customer',
    id: tracked.asker_id,
    requestId: tracked.id,
    seesClosed: !tracked.closed_service,
    followerId,
    mayWrite: mayWrite && !tracked.closed_service,
  }
  return { tracked, follower, actor }
}

/** The link of a request that was joined with another leads to that one; a form that was sent arrives there too. */
async function leadOn(c: Ctx, id: number) {
  const into = await c.var.db.one<RequestRow>(sql`select ${requestColumns} from requests r where r.id = ${id}`)
  const path = c.req.path.replace(c.req.param('token') ?? '', trackingToken(c.var.organisation, into))
  return c.redirect(path, c.req.method === 'GET' ? 302 : 307)
}
