import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { record } from '../platform/events/events.ts'
import { conflict, notFound, refused } from '../platform/refusal.ts'
import { mustWorkHere } from '../platform/who-may.ts'
import { customerGrouped, customerUngrouped, groupMade } from './happenings.ts'
import { lockCustomer } from './locking.ts'

/** Customers of one kind, by what they have in common. */
export type Group = tables.CustomerGroups

/** The groups there are, by name. A handful: no paging. */
export async function everyGroup(db: Db): Promise<Group[]> {
  return await db.many<Group>(
    sql`select id, name, about, made_at, ended_at from customer_groups where ended_at is null order by lower(name), id limit 200`,
  )
}

export async function findGroup(db: Db, id: number): Promise<Group | undefined> {
  return await db.maybe<Group>(sql`select id, name, about, made_at, ended_at from customer_groups where id = ${id}`)
}

/** Names customers of one kind: "mensen met een rollator". */
export async function makeGroup(
  tx: Tx,
  actor: Actor,
  given: { name: string; about?: string },
): Promise<Id<'customer_groups'>> {
  mustWorkHere(actor)
  if (!given.name.trim()) throw refused('customers.group_needs_name')
  const made = await tx.maybe<{ id: Id<'customer_groups'> }>(sql`
    insert into customer_groups (name, about) values (${given.name.trim()}, ${given.about?.trim() ?? ''})
    on conflict (name) do nothing returning id`)
  if (!made) throw conflict('customers.group_is_there')
  await record(tx, actor, groupMade, made.id)
  return made.id
}

/** Counts a customer among a group. */
export async function countAmong(
  tx: Tx,
  actor: Actor,
  { customerId, groupId }: { customerId: Id<'customers'>; groupId: Id<'customer_groups'> },
): Promise<void> {
  await lockCustomer(tx, actor, customerId)
  if (!(await findGroup(tx, groupId))) throw notFound()
  await tx.run(
    sql`insert into group_members (group_id, customer_id) values (${groupId}, ${customerId}) on conflict do nothing`,
  )
  await record(tx, actor, customerGrouped, customerId, { group: groupId })
}

export async function countNoLonger(
  tx: Tx,
  actor: Actor,
  { customerId, groupId }: { customerId: Id<'customers'>; groupId: Id<'customer_groups'> },
): Promise<void> {
  await lockCustomer(tx, actor, customerId)
  await tx.run(sql`delete from group_members where group_id = ${groupId} and customer_id = ${customerId}`)
  await record(tx, actor, customerUngrouped, customerId, { group: groupId })
}

/** The groups a customer counts among. */
export async function groupsOf(db: Db, customerId: Id<'customers'>): Promise<Group[]> {
  return await db.many<Group>(sql`
    select g.id, g.name, g.about, g.made_at, g.ended_at from group_members m join customer_groups g on g.id = m.group_id
     where m.customer_id = ${customerId} and g.ended_at is null order by lower(g.name) limit 50`)
}
