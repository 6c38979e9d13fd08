import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { notFound } from '../platform/refusal.ts'
import { assertSignedIn } from '../platform/who-may.ts'
import { mayKnow } from './asked-of-others.ts'
import { type CustomerRow, customerColumns } from './customer.ts'

/** The customer, if this actor may know of them; else nothing. Not allowed looks like not there. */
export async function findCustomerFor(db: Db, actor: Actor, id: Id<'customers'>): Promise<CustomerRow | undefined> {
  return await db.maybe<CustomerRow>(
    sql`select ${customerColumns} from customers c where c.id = ${id} and ${mayKnow(actor)}`,
  )
}

/**
 * Locks a customer for a change: by a colleague who may know of them, or by the customer, when more than the link of one
 * request opened this. Whoever changes a customer holds this lock, so their events stay in order.
 */
export async function lockCustomer(tx: Tx, actor: Actor, id: Id<'customers'>): Promise<CustomerRow> {
  if (actor.kind === 'customer') assertSignedIn(actor)
  const customer = await tx.maybe<CustomerRow>(sql`
    select ${customerColumns} from customers c where c.id = ${id} and c.merged_into_id is null and ${mayKnow(actor)} for update of c`)
  if (!customer) throw notFound()
  return customer
}

/** Locks two in the order of their ids, so that two colleagues who do this crosswise never wait on each other. */
export async function lockTwo(
  tx: Tx,
  actor: Actor,
  [one, other]: [Id<'customers'>, Id<'customers'>],
): Promise<[CustomerRow, CustomerRow]> {
  const first = await lockCustomer(tx, actor, one < other ? one : other)
  const second = await lockCustomer(tx, actor, one < other ? other : one)
  return one < other ? [first, second] : [second, first]
}
