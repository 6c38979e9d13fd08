import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'

/** A department somebody was of, and until when. */
export interface FormerMembership {
  name: string
  until: Date
}

export const formerMemberships = (db: Db, personId: Id<'persons'>): Promise<FormerMembership[]> =>
  db.many<FormerMembership>(sql`
    select d.name, max(f.until) as until from former_memberships f join departments d on d.id = f.department_id
     where f.person_id = ${personId} and not exists (select from memberships m where m.person_id = f.person_id and m.department_id = d.id)
     group by d.name order by until desc limit 10`)

/**
 * Ends what somebody is of which department; `which` says of which `memberships m`. From when until when it was is kept:
 * whoever asks later for the team of a moment finds it, also after a reorganisation.
 */
export const endMemberships = (tx: Tx, which: Sql): Promise<number> =>
  tx.run(sql`
    with gone as (delete from memberships m where ${which} returning m.department_id, m.person_id, m.leads, m.since)
    insert into former_memberships (department_id, person_id, leads, since)
    select department_id, person_id, leads, since from gone`)

/** Somebody is of these departments, and leads some of them. Departments that are no more are passed over. */
export async function belongTo(
  tx: Tx,
  {
    personId,
    departmentIds,
    leadIds = [],
  }: { personId: Id<'persons'>; departmentIds: readonly number[]; leadIds?: readonly number[] | undefined },
): Promise<void> {
  const leads = [...leadIds]
  const all = [...new Set([...departmentIds, ...leads])] // who leads one is of it
  await endMemberships(
    tx,
    sql`m.person_id = ${personId} and (m.department_id <> all(${all}::bigint[]) or m.leads <> (m.department_id = any(${leads}::bigint[])))`,
  )
  await tx.run(sql`
    insert into memberships (department_id, person_id, leads)
    select id, ${personId}, id = any(${leads}::bigint[]) from departments where id = any(${all}::bigint[]) and closed_at is null
    on conflict do nothing`)
}
