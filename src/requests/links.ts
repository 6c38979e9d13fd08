import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import type { Organisation } from '../platform/database/organisations.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { sign, verify } from '../platform/web/tokens.ts'
import { assertSomebody } from '../platform/who-may.ts'
import { linkRevoked } from './happenings/around.ts'
import { lockRequest, type RequestRow } from './request.ts'

const PURPOSE = 'track'
const FOLLOWING = 'follow'

/** What opens a request for its customer, in a path. The same each time, so later mails can repeat it; a raised number revokes it. */
export const trackingToken = (organisation: Organisation, request: Pick<RequestRow, 'id' | 'link_number'>) =>
  sign(organisation.key, PURPOSE, request.id, request.link_number)

/** The same, when only the request's id is at hand. Asks for no permission: for who proved already that it is theirs. */
export async function trackingTokenOf(db: Db, id: number): Promise<string> {
  const request = await db.one<Pick<RequestRow, 'id' | 'link_number'>>(
    sql`select id, link_number from requests where id = ${id}`,
  )
  return trackingToken(db.organisation, request)
}

/** Whether the link was renewed after a moment: what was sent before then leads to it no more. */
export async function renewedSince(db: Db, id: number, moment: Date): Promise<boolean> {
  const renewed = await db.maybe(sql`
    select from events where subject_kind = 'request' and subject_id = ${id} and type = 'link.revoked' and recorded_at > ${moment} limit 1`)
  return renewed !== undefined
}

/** The whole address of a request's page for its customer. */
export const trackingLink = (organisation: Organisation, request: Pick<RequestRow, 'id' | 'link_number'>) =>
  `${organisation.address}/track/${trackingToken(organisation, request)}`

/** Which request a token was made for, and with which number; nothing for a token that is not ours. */
export const readTrackingToken = (organisation: Organisation, token: string) => verify(organisation.key, PURPOSE, token)

/** What opens a request for somebody who follows it, in the same place of the path. It ends with the follower, not with the customer's link. */
export const followingToken = (organisation: Organisation, follower: { id: number; request_id: Id<'requests'> }) =>
  sign(organisation.key, FOLLOWING, follower.id, follower.request_id)

export const followingLink = (organisation: Organisation, follower: { id: number; request_id: Id<'requests'> }) =>
  `${organisation.address}/track/${followingToken(organisation, follower)}`

/** Which follower a token was made for, and of which request. */
export function readFollowingToken(
  organisation: Organisation,
  token: string,
): { followerId: Id<'followers'>; requestId: Id<'requests'> } | undefined {
  const read = verify(organisation.key, FOLLOWING, token)
  return read && { followerId: read.id, requestId: read.number as Id<'requests'> }
}

/**
 * Makes every link sent so far stop working, and ends what was opened with a code: a mail was passed on, a paper got
 * lost. Returns what the new link is made of; the customer gets it by mail.
 */
export async function revokeLink(
  tx: Tx,
  actor: Actor,
  { id }: { id: Id<'requests'> },
): Promise<Pick<RequestRow, 'id' | 'link_number'>> {
  assertSomebody(actor)
  const request = await lockRequest(tx, actor, id)
  const renewed = await tx.one<Pick<RequestRow, 'id' | 'link_number'>>(
    sql`update requests set link_number = link_number + 1 where id = ${id} returning id, link_number`,
  )
  // The links of questions that were joined with it lead here, and would lead on to the new link.
  await tx.run(sql`update requests set link_number = link_number + 1 where merged_into_id = ${id}`)
  await tx.run(sql`delete from sessions where kind = 'customer' and request_id = ${id}`)
  await record(tx, actor, linkRevoked, request)
  return renewed
}
