import { standsInWithLeave } from '../people/absence/agreeing.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../platform/database/rows.ts'
import { nothing, type Sql, sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { conflict, notFound, Refusal } from '../platform/refusal.ts'
import { isFollower } from '../platform/who-may.ts'
import { inTheOpen } from '../services/in-confidence.ts'
import { aboutAColleague, aboutTheOwner, notAbout } from './complaints.ts'
import { foundAlsoBy } from './findable.ts'

export type Channel = tables.Requests['channel']
export type Turn = tables.Requests['turn']
export type Updates = tables.Requests['updates']

/** One question, order, complaint, idea or report. It has one owner at every moment. */
export type RequestRow = RowOf<typeof requestColumns>

export const requestColumns = columns(rowsOf('requests', 'r', { without: ['search'] }), {
  /** A complaint that names somebody who works here. */
  about_colleague: gives<boolean>`${aboutAColleague}`,
  /** And it is whoever has it, for nobody else is there. */
  about_owner: gives<boolean>`${aboutTheOwner}`,
})

export const subjectOf = (request: Pick<RequestRow, 'id'>) => ({ kind: 'request' as const, id: request.id })

/** Which follower did it, as an event keeps it; nothing when it was somebody else. */
export const followerIn = (actor: Actor): { follower?: number } =>
  isFollower(actor) ? { follower: actor.followerId } : {}

export const isClosed = (request: Pick<RequestRow, 'closed_at'>) => request.closed_at !== null

/** Does it wait for the customer? The one answer to that for every page and list; `ours` is theirs as little as `nobodys`. */
export const isTheirTurn = (request: Pick<RequestRow, 'turn'>) => request.turn === 'customers'

/**
 * Which requests (as `r`) an actor may open. Colleagues open all but those of closed services; those are for the
 * owner, whoever stands in with their leave, the department, and consulted colleagues. A complaint about a colleague is not there for
 * that colleague. A customer's link opens one request.
 */
export function mayOpen(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`
  if (actor.kind === 'customer') {
    return actor.requestId
      ? sql`r.id = ${actor.requestId}`
      : sql`(r.customer_id = ${actor.id} or r.asker_id = ${actor.id})`
  }
  if (actor.kind === 'visitor') return sql`false`
  return sql`(${notAbout(actor)} and ${openTo(actor.id)})`
}

/** Whether a request (as `r`) is open to colleagues, or in confidence and theirs to open. `personId` is an id, or SQL that finds it. */
export const openTo = (personId: Id<'persons'> | Sql): Sql => sql`(${inTheOpen('r')} or r.owner_id = ${personId}
  or ${standsInWithLeave(sql`r.owner_id`, personId)}
  or exists (select from memberships m where m.person_id = ${personId} and m.department_id = r.department_id)
  or exists (select from consultations c where c.request_id = r.id and c.asked_id = ${personId})
  or exists (select from steps s where s.request_id = r.id and s.doer_id = ${personId}))`

/** The request, if this actor may open it; else nothing. Not allowed looks like not there. */
export async function findRequestFor(db: Db, actor: Actor, id: Id<'requests'>): Promise<RequestRow | undefined> {
  return await db.maybe<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${id} and ${mayOpen(actor)}`,
  )
}

/** The request with this short code (as `readShortCode` gives it), if this actor may open it. */
export async function requestOfCode(
  db: Db,
  actor: Actor,
  code: string,
): Promise<Pick<RequestRow, 'id' | 'customer_id'> | undefined> {
  return await db.maybe(sql`select r.id, r.customer_id from requests r where r.code = ${code} and ${mayOpen(actor)}`)
}

/**
 * Locks the request for a change by this actor. Whoever changes a request holds this lock, so its events stay in order.
 * Somebody who only follows along changes nothing, except what the verb opens to `followers` who may write.
 */
export async function lockRequest(
  tx: Tx,
  actor: Actor,
  id: Id<'requests'>,
  { followers = false } = {},
): Promise<RequestRow> {
  if (isFollower(actor) && !(followers && actor.mayWrite)) throw new Refusal(403, 'requests.followers_read')
  const request = await tx.maybe<RequestRow>(
    sql`select ${requestColumns} from requests r where r.id = ${id} and ${mayOpen(actor)} for update of r`,
  )
  if (!request) throw notFound()
  return request
}

/** Locks a request that is still being worked on; refuses when it has been closed. */
export async function lockOpenRequest(tx: Tx, actor: Actor, id: Id<'requests'>): Promise<RequestRow> {
  const request = await lockRequest(tx, actor, id)
  if (isClosed(request)) throw conflict('requests.already_closed')
  return request
}

/** Marks the request as changed, whose turn it is now, and by which words it is found from now on: what was said. */
export async function touch(
  tx: Tx,
  request: Pick<RequestRow, 'id' | 'turn'>,
  turn: Turn = request.turn,
  said = '',
): Promise<void> {
  await tx.run(sql`
    update requests set changed_at = clock_timestamp(), revision = revision + 1, turn = ${turn},
                        turn_since = case when turn = ${turn} then turn_since else clock_timestamp() end
                        ${said ? sql`, search = ${foundAlsoBy(said)}` : nothing}
     where id = ${request.id}`)
}
