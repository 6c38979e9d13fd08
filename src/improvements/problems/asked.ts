import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { problemNotOwned, problemOwnerTakenOff } from '../happenings.ts'
import { hasAgreed, type JointOwner, lockForOwnDepartment, ownersOf } from './owning.ts'
import { lockOpenProblem, maySee, touchProblem } from './problem.ts'

/** The departments that were asked to own it and have not said anything yet. */
export const askedOf = async (db: Db, id: number): Promise<JointOwner[]> =>
  (await ownersOf(db, id)).filter((owner) => !hasAgreed(owner))

/** "This is not ours", by somebody of the department that was asked: why stands on the page, and nobody waits for them. */
export async function declineOwning(
  tx: Tx,
  actor: Actor,
  { id, departmentId, words }: { id: Id<'problems'>; departmentId: Id<'departments'>; words: string },
): Promise<void> {
  const colleague = await lockForOwnDepartment(tx, actor, { id, departmentId })
  const gone = await tx.run(sql`
    delete from joint_owners where problem_id = ${id} and department_id = ${departmentId} and person_id is null`)
  if (gone === 0) throw notFound()
  await tx.run(sql`
    insert into problem_news (problem_id, words, person_id, for_raisers) values (${id}, ${words.trim()}, ${colleague.id}, false)`)
  await record(tx, actor, problemNotOwned, id, { department: departmentId })
  await touchProblem(tx, { id })
}

/**
 * Takes a department off that was asked, or that joined, by mistake: by who asked or joined. What is under way keeps
 * at least one that does it.
 */
export async function takeOwnerOff(
  tx: Tx,
  actor: Actor,
  { id, departmentId }: { id: Id<'problems'>; departmentId: Id<'departments'> },
): Promise<void> {
  assertPerson(actor)
  const problem = await lockOpenProblem(tx, actor, id)
  const owners = await ownersOf(tx, id)
  const owner = owners.find(({ department_id }) => department_id === departmentId)
  if (!owner) throw notFound()
  if (!maySayNotAfterAll(owner, actor.id)) throw refused('improvements.only_who_asked')
  const others = owners.filter((other) => other !== owner && hasAgreed(other))
  if (problem.state === 'underway' && hasAgreed(owner) && others.length === 0)
    throw refused('improvements.last_owner_stays')
  await tx.run(sql`delete from joint_owners where problem_id = ${id} and department_id = ${departmentId}`)
  await record(tx, actor, problemOwnerTakenOff, id, { department: departmentId })
  await touchProblem(tx, { id })
}

/** Who asked may take that back until there is an answer; who joined for their own department, that they did. */
export const maySayNotAfterAll = (owner: JointOwner, personId: Id<'persons'>): boolean =>
  (hasAgreed(owner) ? owner.person_id : owner.asked_by) === personId

/** Who hears for a department (`m` is a membership of it): who leads it; where nobody leads, all of it. */
export const hearsFor: Sql = sql`(m.leads or not exists (
  select from memberships l join persons p on p.id = l.person_id where l.department_id = m.department_id and l.leads and p.left_at is null))`

/** A problem that waits for a word of somebody's department. */
export interface AskedProblem {
  problem_id: Id<'problems'>
  title: string
  in_own_words: boolean
  department: string
  /** Who asks; nobody when we do not know any more. */
  asked_by: string | null
}

const MOST_ASKED = 10 // the others come when these were answered

/** What was asked of the departments this colleague hears for: on their page for today until the department answers. */
export async function askedFor(db: Db, actor: Actor): Promise<AskedProblem[]> {
  if (actor.kind !== 'person') return []
  return await db.many<AskedProblem>(sql`
    select p.id as problem_id, p.title, p.in_own_words, d.name as department, a.name as asked_by
      from joint_owners j join problems p on p.id = j.problem_id join departments d on d.id = j.department_id
      left join persons a on a.id = j.asked_by
      join memberships m on m.department_id = j.department_id and m.person_id = ${actor.id}
     where j.person_id is null and p.state in ('raised', 'underway') and ${hearsFor} and ${maySee(actor)}
     order by j.joined_at, p.id limit ${MOST_ASKED}`)
}
