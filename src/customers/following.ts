import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { assertPerson } from '../platform/who-may.ts'
import { customerFollowed, customerUnfollowed } from './happenings.ts'
import { lockCustomer } from './locking.ts'

/** Follows somebody, or no longer. For who never meets a customer in their work; who is followed can read it. */
export async function followCustomer(
  tx: Tx,
  actor: Actor,
  { customerId, follows }: { customerId: Id<'customers'>; follows: boolean },
): Promise<void> {
  assertPerson(actor)
  await lockCustomer(tx, actor, customerId)
  const changed = await tx.run(
    follows
      ? sql`insert into customer_follows (person_id, customer_id) values (${actor.id}, ${customerId}) on conflict do nothing`
      : sql`delete from customer_follows where person_id = ${actor.id} and customer_id = ${customerId}`,
  )
  if (changed === 0) return
  await record(tx, actor, follows ? customerFollowed : customerUnfollowed, customerId)
}

/** Does this colleague follow them? */
export async function followsCustomer(db: Db, personId: Id<'persons'>, customerId: Id<'customers'>): Promise<boolean> {
  const follows = await db.maybe(
    sql`select from customer_follows where person_id = ${personId} and customer_id = ${customerId}`,
  )
  return follows !== undefined
}

/** Who follows this customer: for the customer to read. */
export async function followersOf(db: Db, customerId: Id<'customers'>): Promise<number[]> {
  const rows = await db.many<{ person_id: Id<'persons'> }>(
    sql`select person_id from customer_follows where customer_id = ${customerId} order by since limit 100`,
  )
  return rows.map(({ person_id }) => person_id)
}

/** Two customers turned out to be one: who followed either follows the one that stays. */
export async function moveFollows(tx: Tx, { from, to }: { from: number; to: number }): Promise<void> {
  await tx.run(sql`
    insert into customer_follows (person_id, customer_id, since) select person_id, ${to}, since from customer_follows where customer_id = ${from}
    on conflict do nothing`)
  await tx.run(sql`delete from customer_follows where customer_id = ${from}`)
}
