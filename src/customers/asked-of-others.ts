import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import { type Sql, sql } from '../platform/database/sql.ts'

/** What this room asks of the rooms above it: they fill it in at the top of the house. */
export interface LentToCustomers {
  /** Which customers (`c`) an actor may know of: not those only known through closed services they are outside of. */
  mayKnow(actor: Actor): Sql
  /** The customer of the request with this short code, when the actor may open it. */
  customerOfCode(db: Db, actor: Actor, code: string): Promise<number | undefined>
  /** Everything that was asked by or for one customer becomes the other's. */
  moveRequests(tx: Tx, move: { from: number; to: number }): Promise<void>
  /** What the rooms above keep about one customer becomes the other's: what was said, visits, promises. */
  moveAlong?: readonly ((tx: Tx, move: { from: number; to: number }) => Promise<void>)[]
}

let lent: LentToCustomers | undefined

export const lendToCustomers = (given: LentToCustomers): void => {
  lent = given
}

/** Nobody is known to anybody until the rule was lent. */
export const mayKnow = (actor: Actor): Sql => lent?.mayKnow(actor) ?? sql`false`

export const customerOfCode = async (db: Db, actor: Actor, code: string) => await lent?.customerOfCode(db, actor, code)

export async function moveAlong(tx: Tx, move: { from: number; to: number }): Promise<void> {
  for (const room of lent?.moveAlong ?? []) await room(tx, move)
}

export async function moveRequests(tx: Tx, move: { from: number; to: number }): Promise<void> {
  if (!lent) throw new Error('no room lent how requests move') // a merge must not lose what somebody asked
  await lent.moveRequests(tx, move)
}
