import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, notFound } from '../platform/refusal.ts'
import type { ContactWay } from './customer.ts'
import { customerWayAdded, customerWayPreferred, customerWayRemoved } from './happenings.ts'
import { findCustomerFor, lockCustomer } from './locking.ts'
import { type Reach, readReach } from './recognising.ts'

const MOST_WAYS = 20 // more than anybody answers; a list without a bound is a place to store things

export interface NewWay {
  customerId: Id<'customers'>
  /** A mail address or phone number; or with `kind: 'post'` a postal address. */
  typed: string
  kind?: 'post' | undefined
  preferred?: boolean | undefined
}

/**
 * Adds a way to reach a customer. A mail address belongs to one customer: when somebody else has it, the refusal says who
 * (`details.other`), so that a colleague can look whether the two are one and join them.
 */
export async function addWay(
  tx: Tx,
  actor: Actor,
  { customerId, typed, kind, preferred = false }: NewWay,
): Promise<number> {
  await lockCustomer(tx, actor, customerId)
  const reach = kind === 'post' ? postal(typed) : readReach(typed)
  if (!reach) throw invalid({ typed: 'customers.reach_unreadable' })
  const { known, count } = await tx.one<{ known: boolean; count: number }>(sql`
    select coalesce(bool_or(kind = ${reach.kind} and normalised = ${reach.normalised}), false) as known, count(*) as count
      from contact_ways where customer_id = ${customerId}`)
  if (known) throw conflict('customers.way_known')
  if (count >= MOST_WAYS) throw conflict('customers.too_many_ways')

  const way = await insertWay(tx, customerId, reach)
  if (!way) throw await inUse(tx, actor, reach)
  if (preferred) await prefer(tx, customerId, way.id)
  await record(tx, actor, customerWayAdded, customerId, { way: way.id, kind: reach.kind })
  return way.id
}

/** Forgets a way to reach a customer. */
export async function removeWay(tx: Tx, actor: Actor, id: number): Promise<void> {
  const way = await lockWay(tx, actor, id)

  await tx.run(sql`delete from contact_ways where id = ${id}`)
  await record(tx, actor, customerWayRemoved, way.customer_id, { way: id, kind: way.kind })
}

/** From now on this is how the customer is reached first. */
export async function preferWay(tx: Tx, actor: Actor, id: number): Promise<void> {
  const way = await lockWay(tx, actor, id)

  await prefer(tx, way.customer_id, id)
  await record(tx, actor, customerWayPreferred, way.customer_id, { way: id, kind: way.kind })
}

/**
 * A way that was noted with the wrong customer is the other's. What that one had already is kept once.
 */
export async function passWayOn(
  tx: Tx,
  actor: Actor,
  { wayId, to }: { wayId: number; to: Id<'customers'> },
): Promise<void> {
  const way = await lockWay(tx, actor, wayId)
  await tx.run(sql`delete from contact_ways where id = ${wayId}`)
  const passed = await insertWay(tx, to, way)
  const { kind } = way
  await record(tx, actor, customerWayRemoved, way.customer_id, { way: wayId, kind })
  if (passed) await record(tx, actor, customerWayAdded, to, { way: passed.id, kind })
}

function postal(typed: string): Reach | undefined {
  const value = typed.trim()
  return value ? { kind: 'post', value, normalised: value.replace(/\s+/g, ' ').toLowerCase() } : undefined
}

async function insertWay(tx: Tx, customerId: Id<'customers'>, { kind, value, normalised }: Reach) {
  return await tx.maybe<{ id: Id<'contact_ways'> }>(sql`
    insert into contact_ways (customer_id, kind, value, normalised, preferred)
    values (${customerId}, ${kind}, ${value}, ${normalised}, not exists (select from contact_ways where customer_id = ${customerId}))
    on conflict do nothing returning id`)
}

async function prefer(tx: Tx, customerId: Id<'customers'>, id: number) {
  await tx.run(sql`update contact_ways set preferred = (id = ${id}) where customer_id = ${customerId}`)
}

/** Who has the address, when the actor may know that; else only that it is in use. */
async function inUse(tx: Tx, actor: Actor, { normalised }: Reach) {
  const holder = await tx.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from contact_ways where kind = 'mail' and normalised = ${normalised}`,
  )
  const other = actor.kind === 'person' && holder && (await findCustomerFor(tx, actor, holder.customer_id))
  return other ? conflict('customers.mail_in_use', { other: other.id }) : conflict('customers.mail_in_use_elsewhere')
}

async function lockWay(tx: Tx, actor: Actor, id: number): Promise<ContactWay> {
  const found = await tx.maybe<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from contact_ways where id = ${id}`,
  )
  if (!found) throw notFound()
  await lockCustomer(tx, actor, found.customer_id)
  const way = await tx.maybe<ContactWay>(sql`
    select id, customer_id, kind, value, normalised, preferred, confirmed_at, undeliverable_at
      from contact_ways where id = ${id} and customer_id = ${found.customer_id}`)
  if (!way) throw notFound()
  return way
}
