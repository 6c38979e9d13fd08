import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import type { CustomerRow } from './customer.ts'
import { customerLooked } from './happenings.ts'
import { lockCustomer } from './locking.ts'

const ONE_LOOK_MINUTES = 60 // going to and fro within an hour is one look: the customer wants to know who, not how many clicks

/** Opens a customer's page for a colleague, and records it: the customer sees who looked, and when. */
export async function look(tx: Tx, actor: Actor, id: Id<'customers'>): Promise<CustomerRow> {
  const customer = await lockCustomer(tx, actor, id)
  if (actor.kind === 'person' && !(await lookedJustNow(tx, actor.id, id))) await record(tx, actor, customerLooked, id)
  return customer
}

async function lookedJustNow(tx: Tx, personId: Id<'persons'>, customerId: Id<'customers'>): Promise<boolean> {
  const look = await tx.maybe(sql`
    select from events where subject_kind = 'customer' and subject_id = ${customerId} and type = 'customer.looked' and actor_kind = 'person'
       and actor_id = ${personId} and happened_at > now() - make_interval(mins => ${ONE_LOOK_MINUTES}) limit 1`)
  return look !== undefined
}
