import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { sql } from '../platform/sql.ts'
import { type RequestRow, subjectOf } from './request.ts'

/**
 * "Not ours" goes back and forth once, no more: when a hand-over brings a request back to a department that had given
 * it away, the departments involved solve it together, and whoever has it now leads (S2-15). Recorded once.
 */
export async function becomeJoint(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestRow, 'id'>,
  leadId: number,
): Promise<void> {
  const departments = await passedBackAndForth(tx, request.id, leadId)
  if (departments.length === 0) return

  const added = await tx.run(sql`
    insert into joint_departments (request_id, department_id)
    select ${request.id}, unnest(${departments}::bigint[]) on conflict do nothing`)
  if (added === 0) return
  await record(tx, {
    actor,
    type: 'request.joint',
    subject: subjectOf(request),
    audience: 'customer',
    data: { person: leadId },
  })
}

/** The departments that gave it away to each other, once it is back at one of them; else none. */
async function passedBackAndForth(tx: Tx, requestId: number, nowAt: number): Promise<number[]> {
  const rows = await tx.many<{ department_id: number }>(sql`
    with home as (
      select distinct on (person_id) person_id, department_id from memberships order by person_id, leads desc, department_id),
    given as (
      select h.id, giver.department_id as from_department, taker.department_id as to_department
        from handovers h join home giver on giver.person_id = h.from_id join home taker on taker.person_id = h.to_id
       where h.request_id = ${requestId} and giver.department_id <> taker.department_id),
    back as (
      select later.id from given later join given earlier on earlier.id < later.id
       where later.to_department = earlier.from_department
         and later.to_department = (select department_id from home where person_id = ${nowAt}))
    select distinct department_id
      from given cross join lateral (values (from_department), (to_department)) involved (department_id)
     where exists (select from back)
     order by department_id`)
  return rows.map((row) => row.department_id)
}

/** The departments that solve this request together; none when one has it. */
export async function jointDepartments(db: Db, requestId: number): Promise<{ id: number; name: string }[]> {
  return await db.many<{ id: number; name: string }>(sql`
    select d.id, d.name from joint_departments j join departments d on d.id = j.department_id
     where j.request_id = ${requestId} order by d.name`)
}
