import { type Actor, system } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, notFound, refused } from '../platform/refusal.ts'
import { mustWorkHere } from '../platform/who-may.ts'
import { mayKnow } from './asked-of-others.ts'
import type { CustomerRow } from './customer.ts'
import { customerRepresentationEnded, customerRepresentationStarted } from './happenings.ts'
import { lockTwo } from './locking.ts'
import { makeCustomer } from './recognising.ts'

export interface Representing {
  customerId: Id<'customers'>
  /** Who acts for them. */
  representativeId: Id<'customers'>
  /** In words: "dochter", "bewindvoerder". */
  relation?: string | undefined
}

/** Somebody who acts for somebody else, as either of them sees it. */
export interface Representation extends Pick<CustomerRow, 'name' | 'called' | 'face_id'> {
  id: number
  relation: string
  since: Date
  /** The other one of the two. */
  other_id: Id<'customers'>
  /** They act for the other one; else the other one acts for them. */
  acts: boolean
}

/** Records that somebody acts for a customer: a daughter for her mother. Both read it. */
export async function actFor(
  tx: Tx,
  actor: Actor,
  { customerId, representativeId, relation }: Representing,
): Promise<number> {
  mustWorkHere(actor)
  if (customerId === representativeId) throw refused('customers.acts_for_self')
  await lockTwo(tx, actor, [customerId, representativeId])
  const already = await tx.maybe(sql`
    select from representations where customer_id = ${customerId} and representative_id = ${representativeId} and ended_at is null`)
  if (already) throw conflict('customers.acts_already')

  return await begin(tx, actor, { customerId, representativeId, relation })
}

/** Makes the customer somebody asks for: known by name only until they tell us more themselves. Both read who acts for whom. */
export async function makeRepresented(
  tx: Tx,
  actor: Actor,
  { representativeId, relation, ...customer }: Omit<Representing, 'customerId'> & { name: string; language: string },
): Promise<Id<'customers'>> {
  const customerId = await makeCustomer(tx, actor, customer)
  await lockTwo(tx, system, [customerId, representativeId])
  await begin(tx, actor, { customerId, representativeId, relation })
  return customerId
}

async function begin(
  tx: Tx,
  actor: Actor,
  { customerId, representativeId, relation = '' }: Representing,
): Promise<Id<'representations'>> {
  const { id } = await tx.one<{ id: Id<'representations'> }>(sql`
    insert into representations (customer_id, representative_id, relation) values (${customerId}, ${representativeId}, ${relation}) returning id`)
  await recordForBoth(tx, actor, customerRepresentationStarted, { id, customerId, representativeId })
  return id
}

/** From now on they no longer act for the customer. A colleague notes it; the customer and who acts for them may end it too. */
export async function endActing(tx: Tx, actor: Actor, id: number): Promise<void> {
  const found = await tx.maybe<{ customer_id: Id<'customers'>; representative_id: Id<'customers'> }>(
    sql`select customer_id, representative_id from representations where id = ${id}`,
  )
  if (!found || !mayEnd(actor, found)) throw notFound()
  await lockTwo(tx, actor.kind === 'customer' ? system : actor, [found.customer_id, found.representative_id])

  const ended = await tx.run(
    sql`update representations set ended_at = clock_timestamp() where id = ${id} and ended_at is null`,
  )
  if (ended === 0) throw conflict('customers.acting_ended')
  await recordForBoth(tx, actor, customerRepresentationEnded, {
    id,
    customerId: found.customer_id,
    representativeId: found.representative_id,
  })
}

/** Who acts for this customer, and whom they act for, as far as the actor may know of the other. */
export async function representationsOf(db: Db, actor: Actor, customerId: Id<'customers'>): Promise<Representation[]> {
  return await db.many<Representation>(sql`
    select p.id, p.relation, p.since, c.id as other_id, c.name, c.called, c.face_id, p.representative_id = ${customerId} as acts
      from representations p
      join customers c on c.id = case p.customer_id when ${customerId} then p.representative_id else p.customer_id end
     where (p.customer_id = ${customerId} or p.representative_id = ${customerId}) and p.ended_at is null and ${mayKnow(actor)}
     order by acts, p.since, p.id limit 100`)
}

/** For whom somebody acts in this; 0 when there is no such thing. */
export async function representationHolder(db: Db, id: number): Promise<number> {
  const found = await db.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from representations where id = ${id}`,
  )
  return found?.customer_id ?? 0
}

function mayEnd(
  actor: Actor,
  { customer_id, representative_id }: { customer_id: Id<'customers'>; representative_id: Id<'customers'> },
): boolean {
  if (actor.kind === 'person' || actor.kind === 'system') return true
  return (
    actor.kind === 'customer' &&
    actor.requestId === undefined &&
    (actor.id === customer_id || actor.id === representative_id)
  )
}

async function recordForBoth(
  tx: Tx,
  actor: Actor,
  happening: typeof customerRepresentationStarted | typeof customerRepresentationEnded,
  { id, customerId, representativeId }: Pick<Representing, 'customerId' | 'representativeId'> & { id: number },
) {
  for (const customer of [customerId, representativeId])
    await record(tx, actor, happening, customer, { representation: id })
}
