import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { requestJoint } from '../happenings/owners.ts'
import { lockOpenRequest, type RequestRow, touch } from '../request.ts'

/**
 * "Not ours" goes back and forth once, no more: when a hand-over brings a request back to a department that had given
 * it away, the departments involved solve it together, and whoever has it now leads (S2-15). Recorded once.
 */
export async function becomeJoint(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestRow, 'id' | 'turn'>,
  leadId: Id<'persons'>,
): Promise<void> {
  const departments = await passedBackAndForth(tx, request.id, leadId)
  if (departments.length === 0) return

  await share(tx, actor, request, { departments, leadId })
}

/** The departments that gave it away to each other, once it is back at one of them; else none. */
async function passedBackAndForth(tx: Tx, requestId: Id<'requests'>, nowAt: number): Promise<number[]> {
  const rows = await tx.many<{ department_id: Id<'departments'> }>(sql`
    with home as (
      select distinct on (person_id) person_id, department_id from memberships order by person_id, leads desc, department_id),
    moves as (
      select from_id, to_id, handed_over_at as at from handovers where request_id = ${requestId}
      union all
      select c.closed_by, o.owner_id, o.reopened_at from reopenings o join closures c on c.id = o.closure_id
       where o.request_id = ${requestId} and o.because <> 'comes_back'),
    given as (
      select at, giver.department_id as from_department, taker.department_id as to_department
        from moves join home giver on giver.person_id = from_id join home taker on taker.person_id = to_id
       where giver.department_id <> taker.department_id),
    back as (
      select from given later join given earlier on earlier.at < later.at
       where later.to_department = earlier.from_department
         and later.to_department = (select department_id from home where person_id = ${nowAt}))
    select distinct department_id
      from given cross join lateral (values (from_department), (to_department)) involved (department_id)
     where exists (select from back)
     order by department_id`)
  return rows.map((row) => row.department_id)
}

/** Colleagues decide it themselves, before anything goes back and forth: this department solves it with the owner's. */
export async function solveTogether(
  tx: Tx,
  actor: Actor,
  { id, departmentId }: { id: Id<'requests'>; departmentId: Id<'departments'> },
): Promise<void> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  const own = await tx.maybe<{ department_id: Id<'departments'> }>(sql`
    select department_id from memberships where person_id = ${request.owner_id} order by leads desc, department_id limit 1`)
  if (own?.department_id === departmentId) throw refused('requests.their_department_already')
  const there = await tx.maybe(sql`select id from departments where id = ${departmentId} and closed_at is null`)
  if (!there) throw notFound()

  await share(tx, actor, request, {
    departments: [departmentId, ...(own ? [own.department_id] : [])],
    leadId: request.owner_id,
  })
}

async function share(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestRow, 'id' | 'turn'>,
  { departments, leadId }: { departments: number[]; leadId: Id<'persons'> },
) {
  const added = await tx.run(sql`
    insert into joint_departments (request_id, department_id, since)
    select ${request.id}, unnest(${departments}::bigint[]), clock_timestamp() on conflict do nothing`)
  if (added === 0) return
  await touch(tx, request)
  await record(tx, actor, requestJoint, request, { person: leadId })
}
