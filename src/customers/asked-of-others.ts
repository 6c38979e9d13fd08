import type { Actor } from '../platform/actor.ts'
import { askedOfOthers } from '../platform/asking-others.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Sql } from '../platform/database/sql.ts'

/** What this room asks of the rooms above it: they fill it in at the top of the house. */
export interface AskedByCustomers {
  /** Which customers (`c`) an actor may know of: not those only known through closed services they are outside of. */
  mayKnow(actor: Actor): Sql
  /** The customer of the request with this short code, when the actor may open it. */
  customerOfCode(db: Db, actor: Actor, code: string): Promise<number | undefined>
  /** Everything that was asked by or for one customer becomes the other's. */
  moveRequests(tx: Tx, move: Move): Promise<void>
  /** What the rooms above keep about one customer becomes the other's: what was said, visits, promises. */
  moveAlong: readonly ((tx: Tx, move: Move) => Promise<void>)[]
}

interface Move {
  from: number
  to: number
}

const asked = askedOfOthers<AskedByCustomers>('customers')

export const lendToCustomers = asked.lend

export const mayKnow = (actor: Actor): Sql => asked.the('mayKnow')(actor)

export const customerOfCode = (db: Db, actor: Actor, code: string) => asked.the('customerOfCode')(db, actor, code)

export const moveRequests = (tx: Tx, move: Move): Promise<void> => asked.the('moveRequests')(tx, move)

export async function moveAlong(tx: Tx, move: Move): Promise<void> {
  for (const room of asked.the('moveAlong')) await room(tx, move)
}
