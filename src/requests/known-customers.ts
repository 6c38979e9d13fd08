import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import { type Sql, sql } from '../platform/database/sql.ts'
import { inConfidence } from '../services/in-confidence.ts'
import { notAbout } from './complaints.ts'
import { mayOpen, requestOfCode } from './request.ts'

/**
 * Which customers (as `c`) an actor may know of. Colleagues know everybody, except who is only known through closed
 * services they are outside of, or by a complaint about themselves: that somebody asked there is nobody else's business.
 * An open question that came after a closed one changes this only when it was proven to be theirs: anybody can type an
 * address at the door.
 */
export function mayKnowCustomer(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`
  if (actor.kind === 'customer') return sql`c.id = ${actor.id}`
  if (actor.kind === 'visitor') return sql`false`
  const theirs = sql`(r.customer_id = c.id or r.asker_id = c.id)`
  return sql`(not exists (select from requests r where ${theirs} and (${inConfidence('r')} or not ${notAbout(actor)}))
    or exists (select from requests r where ${theirs} and ${mayOpen(actor)} and (${inConfidence('r')} or r.proven_at is not null
      or not exists (select from requests earlier where (earlier.customer_id = c.id or earlier.asker_id = c.id)
                        and ${inConfidence('earlier')} and earlier.id < r.id))))`
}

/** The face of a customer (as `c`) whom an actor may know of; of anybody else a page has no more than initials. */
export const faceFor = (actor: Actor): Sql =>
  sql`case when c.face_id is not null and ${mayKnowCustomer(actor)} then c.face_id end`

/** The customer of the request with this short code, when the actor may open it. */
export async function customerOfCode(db: Db, actor: Actor, code: string): Promise<number | undefined> {
  return (await requestOfCode(db, actor, code))?.customer_id
}

/** Everything that was asked by or for one customer becomes the other's. */
export async function moveRequests(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await tx.run(sql`
    update requests set customer_id = case customer_id when ${from} then ${to} else customer_id end,
           asker_id = case asker_id when ${from} then ${to} else asker_id end
     where customer_id = ${from} or asker_id = ${from}`)
  await tx.run(sql`update messages set customer_id = ${to} where customer_id = ${from}`)
}
