import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { hasAgreed, type JointOwner, lockForOwnDepartment, ownersOf } from './owning.ts'
import { maySee, subjectOf, touchProblem } from './problem.ts'

/** The departments that were asked to own it and have not said anything yet. */
export const askedOf = async (db: Db, id: number): Promise<JointOwner[]> =>
  (await ownersOf(db, id)).filter((owner) => !hasAgreed(owner))

/** "This is not ours", by somebody of the department that was asked: why stands on the page, and nobody waits for them. */
export async function declineOwning(
  tx: Tx,
  actor: Actor,
  { id, departmentId, words }: { id: number; departmentId: number; words: string },
): Promise<void> {
  const colleague = await lockForOwnDepartment(tx, actor, { id, departmentId })
  const gone = await tx.run(sql`
    delete from joint_owners where problem_id = ${id} and department_id = ${departmentId} and person_id is null`)
  if (gone === 0) throw notFound()
  await tx.run(sql`
    insert into problem_news (problem_id, words, person_id, for_raisers) values (${id}, ${words.trim()}, ${colleague.id}, false)`)
  await record(tx, {
    actor,
    type: 'problem.not_owned',
    subject: subjectOf({ id }),
    audience: 'staff',
    data: { department: departmentId },
  })
  await touchProblem(tx, { id })
}

/** Who hears for a department (`m` is a membership of it): who leads it; where nobody leads, all of it. */
export const hearsFor: Sql = sql`(m.leads or not exists (
  select from memberships l join persons p on p.id = l.person_id where l.department_id = m.department_id and l.leads and p.left_at is null))`

/** A problem that waits for a word of somebody's department. */
export interface AskedProblem {
  problem_id: number
  title: string
  in_own_words: boolean
  department: string
}

const MOST = 10 // the others come when these were answered

/** What was asked of the departments this colleague hears for: on their page for today until the department answers. */
export async function askedFor(db: Db, actor: Actor): Promise<AskedProblem[]> {
  if (actor.kind !== 'person') return []
  return await db.many<AskedProblem>(sql`
    select p.id as problem_id, p.title, p.in_own_words, d.name as department
      from joint_owners j join problems p on p.id = j.problem_id join departments d on d.id = j.department_id
      join memberships m on m.department_id = j.department_id and m.person_id = ${actor.id}
     where j.person_id is null and p.state in ('raised', 'underway') and ${hearsFor} and ${maySee(actor)}
     order by j.joined_at, p.id limit ${MOST}`)
}
