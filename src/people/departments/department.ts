import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/refusal.ts'

/** A part of the organisation; people belong to one or more. */
export interface DepartmentRow {
  id: Id<'departments'>
  name: string
  about: string
  phone: string
  closed_at: Date | null
}

/** The departments there are now, by name. Few: no paging. */
export async function everyDepartment(db: Db): Promise<DepartmentRow[]> {
  return await db.many<DepartmentRow>(
    sql`select id, name, about, phone, closed_at from departments where closed_at is null order by lower(name), id limit 500`,
  )
}

/** The names of all departments there ever were, by id: what was theirs still says so. */
export async function departmentNames(db: Db): Promise<Map<number, string>> {
  const rows = await db.many<{ id: Id<'departments'>; name: string }>(sql`select id, name from departments`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A department as a person belongs to it: the one they lead first, and then as they came. The first stands beside their name. */
export interface Belonging {
  id: number
  name: string
  leads: boolean
}

/** The departments of everybody who works here, or of one of them, by person. */
export async function belongingsOf(db: Db, only?: number): Promise<Map<number, Belonging[]>> {
  const rows = await db.many<Belonging & { person_id: Id<'persons'> }>(sql`
    select m.person_id, d.id, d.name, m.leads from memberships m join departments d on d.id = m.department_id
      join persons p on p.id = m.person_id and p.left_at is null
     where d.closed_at is null and m.person_id = coalesce(${only ?? null}::bigint, m.person_id)
     order by m.person_id, m.leads desc, m.department_id`)
  const each = Map.groupBy(rows, ({ person_id }) => person_id)
  return new Map(
    [...each].map(([person, theirs]) => [person, theirs.map(({ id, name, leads }) => ({ id, name, leads }))]),
  )
}

export async function findDepartment(db: Db, id: Id<'departments'>): Promise<DepartmentRow | undefined> {
  return await db.maybe<DepartmentRow>(sql`select id, name, about, phone, closed_at from departments where id = ${id}`)
}

/** Locks a department that is still there. */
export async function lockDepartment(tx: Tx, id: Id<'departments'>): Promise<DepartmentRow> {
  const department = await tx.maybe<DepartmentRow>(
    sql`select id, name, about, phone, closed_at from departments where id = ${id} and closed_at is null for update`,
  )
  if (!department) throw notFound()
  return department
}
