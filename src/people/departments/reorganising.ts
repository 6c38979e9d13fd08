import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { invalid, refused } from '../../platform/refusal.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { departmentAdded, departmentChanged, departmentClosed, departmentMerged } from '../happenings.ts'
import { lockDepartment } from './department.ts'
import { endMemberships } from './membership.ts'
import { keptUnder, type Move, type Ties } from './ties.ts'

export interface Described {
  name: string
  /** The words people use for what it does; routing and search read it. */
  about: string
  phone: string
}

export async function addDepartment(tx: Tx, actor: Actor, given: Described): Promise<Id<'departments'>> {
  mustAdminister(actor)
  await mustBeFree(tx, given.name)
  const { id } = await tx.one<{ id: Id<'departments'> }>(sql`
    insert into departments (name, about, phone) values (${given.name}, ${given.about}, ${given.phone}) returning id`)
  await record(tx, actor, departmentAdded, id)
  return id
}

/** Gives it another name or other words. Requests and people stay where they are. */
export async function changeDepartment(
  tx: Tx,
  actor: Actor,
  given: Described & { id: Id<'departments'> },
): Promise<void> {
  mustAdminister(actor)
  await lockDepartment(tx, given.id)
  await mustBeFree(tx, given.name, given.id)
  await tx.run(sql`
    update departments set name = ${given.name}, about = ${given.about}, phone = ${given.phone} where id = ${given.id}`)
  await record(tx, actor, departmentChanged, given.id)
}

/**
 * Ends a department. Its people, services and requests, finished ones too, move along into another, which must be
 * named while there is anything to move: no request is left without a place, and nothing of its history is lost.
 */
export async function closeDepartment(
  tx: Tx,
  actor: Actor,
  { id, intoId }: { id: Id<'departments'>; intoId?: Id<'departments'> | undefined },
  ties: readonly Ties[],
): Promise<void> {
  mustAdminister(actor)
  if (id === intoId) throw refused('people.department_into_itself')
  for (const one of [id, ...(intoId ? [intoId] : [])].toSorted((a, b) => a - b)) await lockDepartment(tx, one)

  if (intoId) await moveAlong(tx, actor, { from: id, to: intoId }, ties)
  else if (await holdsAnything(tx, id, ties)) throw refused('people.department_needs_successor')

  await tx.run(sql`update departments set closed_at = clock_timestamp() where id = ${id}`)
  if (intoId) await record(tx, actor, departmentMerged, id, { into: intoId })
  else await record(tx, actor, departmentClosed, id)
}

async function moveAlong(tx: Tx, actor: Actor, move: Move<'departments'>, ties: readonly Ties[]) {
  await tx.run(sql`
    insert into memberships (department_id, person_id, leads)
    select ${move.to}, person_id, false from memberships where department_id = ${move.from}
    on conflict do nothing`)
  await endMemberships(tx, sql`m.department_id = ${move.from}`)
  await tx.run(sql`update settings set front_desk_id = ${move.to} where front_desk_id = ${move.from}`)
  for (const tie of ties) await tie.moveDepartment(tx, actor, move)
}

async function holdsAnything(tx: Tx, id: Id<'departments'>, ties: readonly Ties[]): Promise<boolean> {
  const { people } = await tx.one<{ people: number }>(sql`
    select count(*) as people from memberships m join persons p on p.id = m.person_id
     where m.department_id = ${id} and p.left_at is null`)
  return people > 0 || (await keptUnder(tx, ties, id)) > 0
}

/** A name that once was in use stays with its history. */
async function mustBeFree(tx: Tx, name: string, except = 0): Promise<void> {
  const taken = await tx.maybe(
    sql`select 1 as taken from departments where lower(name) = lower(${name}) and id <> ${except}`,
  )
  if (taken) throw invalid({ name: 'people.department_exists' })
}
