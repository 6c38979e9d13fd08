import { normaliseMail } from '../lib/contact.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, notFound, refused } from '../platform/refusal.ts'
import { assertSomebody, isFollower } from '../platform/who-may.ts'
import { followerInvited, followerRevoked } from './happenings/around.ts'
import { lockOpenRequest, lockRequest } from './request.ts'

/** Somebody else who follows a request, on a link of their own: a representative, a colleague, a neighbour. */
export interface FollowerRow {
  id: Id<'followers'>
  request_id: Id<'requests'>
  name: string
  mail: string
  may_write: boolean
  /** How whoever invited them called themselves; empty where they did not say. */
  invited_as: string
  added_at: Date
  revoked_at: Date | null
}

const MOST_FOLLOWERS = 10 // more is a public, not a family

export interface Inviting {
  id: Id<'requests'>
  name: string
  mail: string
  mayWrite: boolean
  /** Who invites, in their own words: an address somebody typed must not tell whose it is. */
  invitedAs?: string | undefined
}

/**
 * Lets somebody follow along: a mail goes to an address that was typed here, so only for who proved their own with a
 * mailed code. For a closed service only the customer can decide it.
 */
export async function inviteFollower(
  tx: Tx,
  actor: Actor,
  { id, name, mail, mayWrite, invitedAs = '' }: Inviting,
): Promise<Id<'followers'>> {
  assertSomebody(actor)
  const address = normaliseMail(mail)
  if (!address) throw invalid({ mail: 'customers.reach_unreadable' })
  const request = await lockOpenRequest(tx, actor, id)
  if (request.closed_service && !(actor.kind === 'customer' && actor.seesClosed))
    throw refused('requests.follow_closed')
  if (actor.kind === 'customer' && !actor.proven) throw refused('requests.follow_needs_code')
  const following = await followersOf(tx, id)
  if (following.some((one) => one.mail === address)) throw conflict('requests.follows_already')
  if (following.length >= MOST_FOLLOWERS) throw refused('requests.followers_many', { most: MOST_FOLLOWERS })

  const { id: follower } = await tx.one<{ id: Id<'followers'> }>(
    sql`insert into followers (request_id, name, mail, may_write, invited_as) values (${id}, ${name}, ${address}, ${mayWrite}, ${invitedAs.trim()}) returning id`,
  )
  await record(tx, actor, followerInvited, request, { follower })
  return follower
}

/** Ends it: the follower's link stops working at once. The follower may end it too. */
export async function revokeFollower(
  tx: Tx,
  actor: Actor,
  { id, followerId }: { id: Id<'requests'>; followerId: Id<'followers'> },
): Promise<void> {
  const oneself = isFollower(actor) && actor.followerId === followerId
  const request = oneself
    ? await lockRequest(tx, { kind: 'customer', id: actor.id, requestId: id }, id)
    : await lockRequest(tx, actor, id)
  if (oneself && actor.requestId !== request.id) throw notFound()
  const revoked = await tx.run(
    sql`update followers set revoked_at = clock_timestamp() where id = ${followerId} and request_id = ${id} and revoked_at is null`,
  )
  if (revoked === 0) throw notFound()
  await record(tx, actor, followerRevoked, request, { follower: followerId })
}

/** Who follows a request now. */
export async function followersOf(db: Db, requestId: Id<'requests'>): Promise<FollowerRow[]> {
  return await db.many<FollowerRow>(sql`
    select id, request_id, name, mail, may_write, invited_as, added_at, revoked_at from followers
     where request_id = ${requestId} and revoked_at is null order by id`)
}

export async function findFollower(db: Db, id: number): Promise<FollowerRow | undefined> {
  return await db.maybe<FollowerRow>(
    sql`select id, request_id, name, mail, may_write, invited_as, added_at, revoked_at from followers where id = ${id} and revoked_at is null`,
  )
}
