import { lockDepartment } from '../../people/departments/department.ts'
import { findPerson } from '../../people/person.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import {
  problemAsksSaid,
  problemContributed,
  problemLed,
  problemLeft,
  problemOwned,
  problemStarted,
} from '../happenings.ts'
import { lockOpenProblem, touchProblem } from './problem.ts'

/** A department becomes an owner too, with who speaks for it there. Once per department; what it asks of them may follow. */
export async function joinOwners(
  tx: Tx,
  actor: Actor,
  given: { id: Id<'problems'>; departmentId: Id<'departments'>; asksOfUs?: string | undefined },
): Promise<void> {
  assertPerson(actor)
  const { id, departmentId, asksOfUs = '' } = given
  await lockOpenProblem(tx, actor, id)
  await lockDepartment(tx, departmentId)
  const ours = await isOf(tx, actor.id, departmentId)
  await tx.run(sql`
    insert into joint_owners (problem_id, department_id, person_id, asks_of_us, asked_by)
    values (${id}, ${departmentId}, ${ours ? actor.id : null}, ${asksOfUs.trim()}, ${actor.id})
    on conflict (problem_id, department_id) do update
       set person_id = coalesce(joint_owners.person_id, excluded.person_id),
           asks_of_us = case when excluded.asks_of_us = '' then joint_owners.asks_of_us else excluded.asks_of_us end`)
  await record(tx, actor, problemOwned, id, { department: departmentId })
  await touchProblem(tx, { id })
}

/** *Wat vraagt dit van ons?* One line by each department that owns it, also what it gives up for it. */
export async function sayWhatItAsks(
  tx: Tx,
  actor: Actor,
  { id, departmentId, words }: { id: Id<'problems'>; departmentId: Id<'departments'>; words: string },
): Promise<void> {
  const colleague = await lockForOwnDepartment(tx, actor, { id, departmentId })
  const said = await tx.run(sql`
    update joint_owners set asks_of_us = ${words.trim()}, person_id = ${colleague.id}
     where problem_id = ${id} and department_id = ${departmentId}`)
  if (said === 0) throw notFound()
  await record(tx, actor, problemAsksSaid, id, { department: departmentId })
  await touchProblem(tx, { id })
}

/** Locks a problem for who says something there for their own department; nobody speaks for another's. */
export async function lockForOwnDepartment(
  tx: Tx,
  actor: Actor,
  { id, departmentId }: { id: Id<'problems'>; departmentId: Id<'departments'> },
): Promise<Person> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  if (!(await isOf(tx, actor.id, departmentId))) throw refused('improvements.only_own_department')
  return actor
}

/** Anybody who works here joins, without being asked and without asking. */
export async function contribute(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  const joined = await tx.run(sql`
    insert into problem_contributors (problem_id, person_id) values (${id}, ${actor.id}) on conflict do nothing`)
  if (joined > 0) await record(tx, actor, problemContributed, id)
}

/** Leaves again; what they said stays. */
export async function stopContributing(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  const left = await tx.run(sql`delete from problem_contributors where problem_id = ${id} and person_id = ${actor.id}`)
  if (left > 0) await record(tx, actor, problemLeft, id)
}

/** Who speaks for it from now on: to those who raised it and between the departments. The role goes round. */
export async function takeLead(
  tx: Tx,
  actor: Actor,
  { id, personId }: { id: Id<'problems'>; personId?: Id<'persons'> | undefined },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  const lead = personId === undefined ? actor.id : (await here(tx, personId)).id
  await tx.run(sql`update problems set lead_id = ${lead} where id = ${id}`)
  await record(tx, actor, problemLed, id, { person: lead })
  await touchProblem(tx, { id })
}

async function here(tx: Tx, personId: Id<'persons'>) {
  const person = await findPerson(tx, personId)
  if (!person || person.left_at) throw notFound()
  return person
}

/**
 * It is under way: departments do it together. Where it touches two or more, two at least own it first; somebody leads,
 * and without a lead that is who starts.
 */
export async function startTogether(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  const problem = await lockOpenProblem(tx, actor, id)
  if (problem.state === 'underway') throw conflict('improvements.already_underway')
  const all = await ownersOf(tx, id)
  const owners = all.filter(hasAgreed).length
  if (owners === 0) throw refused('improvements.needs_an_owner')
  if (owners < 2 && (await touchedDepartments(tx, id)).length > 1)
    throw refused(all.length > owners ? 'improvements.must_agree' : 'improvements.needs_two_owners')

  if (!problem.lead_id) await tx.run(sql`update problems set lead_id = ${actor.id} where id = ${id}`)
  await record(tx, actor, problemStarted, id, { owners })
  await touchProblem(tx, { id }, 'underway')
}

export interface JointOwner {
  department_id: Id<'departments'>
  name: string
  /** Who said yes for it. */
  person_id: Id<'persons'> | null
  /** Who put it there. */
  asked_by: Id<'persons'> | null
  asks_of_us: string
  joined_at: Date
}

/** A department that another added is asked; it owns it once somebody who works there says so. */
export const hasAgreed = ({ person_id }: Pick<JointOwner, 'person_id'>): boolean => person_id !== null

/** The departments that own it together, in the order they joined. */
export async function ownersOf(db: Db, id: number): Promise<JointOwner[]> {
  return await db.many<JointOwner>(sql`
    select j.department_id, d.name, j.person_id, j.asked_by, j.asks_of_us, j.joined_at
      from joint_owners j join departments d on d.id = j.department_id
     where j.problem_id = ${id} order by j.joined_at, j.department_id`)
}

/** Every department it touches: those that had a question behind it, and those that own it. */
export async function touchedDepartments(db: Db, id: number): Promise<{ id: number; name: string }[]> {
  return await db.many<{ id: Id<'departments'>; name: string }>(sql`
    select d.id, d.name from departments d where d.closed_at is null and d.id in (
      select department_id from joint_owners where problem_id = ${id}
      union select r.department_id from raisers s join requests r on r.id = s.request_id where s.problem_id = ${id}
      union select jd.department_id from raisers s join joint_departments jd on jd.request_id = s.request_id where s.problem_id = ${id}
      union select r.department_id from problem_sources o join requests r on r.id = o.source_id
             where o.problem_id = ${id} and o.source_kind = 'request')
     order by lower(d.name)`)
}

/** Does somebody work in this department? */
export async function isOf(db: Db, personId: Id<'persons'>, departmentId: Id<'departments'>): Promise<boolean> {
  const member = await db.maybe(
    sql`select department_id from memberships where person_id = ${personId} and department_id = ${departmentId}`,
  )
  return member !== undefined
}
