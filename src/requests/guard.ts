import type { Next } from 'hono'
import type { Customer } from '../platform/actor.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound, Refusal } from '../platform/refusal.ts'
import type { Ctx } from '../platform/web/context.ts'
import { findSession, sessionToken } from '../platform/web/sessions.ts'
import { type FollowerRow, findFollower } from './following.ts'
import { mayReadAlong } from './joined.ts'
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
export type ReadBesideLink = (c: Ctx, db: Db, requestId: Id<'requests'>) => Promise<void>

/**
 * Lets the holder of a tracking link (`:token` in the path) through to its one request. The content of a closed service
 * needs a second fact as well: a session for this request, started with a mailed code (`actor.seesClosed`). A follower
 * never sees that; what a follower may change, `lockRequest` decides.
 */
export async function requireLink(c: Ctx, next: Next, beside?: ReadBesideLink): Promise<Response | undefined> {
  const token = c.req.param('token') ?? ''
  const opened = (await asCustomer(c, token, beside)) ?? (await asFollower(c, token, beside))
  if (!opened) throw await whyNot(c, token)
  if (opened.tracked.merged_into_id && !opened.follower && !TRACKING_PAGE.test(c.req.path))
    return await leadOn(c, opened)
  c.set('tracked', opened.tracked)
  c.set('follower', opened.follower)
  c.set('actor', opened.actor)
  await next()
}

/** A link that was sent to somebody by mistake says so, and nothing of what lies behind it; any other is not there. */
async function whyNot(c: Ctx, token: string): Promise<Refusal> {
  const read = readTrackingToken(c.var.organisation, token)
  const mistaken =
    read &&
    (await c.var.db.maybe<{ theirs: boolean }>(sql`
    select (e.data ->> 'was_asker')::bigint = r.asker_id as theirs from events e join requests r on r.id = e.subject_id
     where e.subject_kind = 'request' and e.subject_id = ${read.id} and e.type = 'request.of_another'
       and (e.data ->> 'link')::int >= ${read.number} order by e.sequence limit 1`))
  return mistaken && !mistaken.theirs ? new Refusal(404, 'requests.link_not_yours') : notFound()
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

/** The page of a joined question, which tells what became of it, and what keeps that page fresh. */
const TRACKING_PAGE = /^\/track\/[^/]+(?:\/live)?$/

/**
 * Where the question that this one was joined with is, for who may read that as well. The link of a question anybody may
 * have asked in somebody's name leads to nothing that is surely that somebody's.
 */
export async function intoOf(db: Db, { tracked, actor }: OpenedLink): Promise<RequestRow | undefined> {
  if (!tracked.merged_into_id) return
  const into = await db.one<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${tracked.merged_into_id}`,
  )
  return mayReadAlong(tracked, into, actor.proven === true) ? into : undefined
}

/** What lies behind the link of a joined question lies behind the other; a form that was sent arrives there too. */
async function leadOn(c: Ctx, opened: OpenedLink) {
  const into = await intoOf(c.var.db, opened)
  if (!into) throw notFound()
  const path = c.req.path.replace(c.req.param('token') ?? '', trackingToken(c.var.organisation, into))
  return c.redirect(path, c.req.method === 'GET' ? 302 : 307)
}
