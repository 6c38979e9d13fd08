import type { Db, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/refusal.ts'

/** A part of the organisation; people belong to one or more. */
export interface DepartmentRow {
  id: number
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
  const rows = await db.many<{ id: number; name: string }>(sql`select id, name from departments`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function findDepartment(db: Db, id: number): Promise<DepartmentRow | undefined> {
  return await db.maybe<DepartmentRow>(sql`select id, name, about, phone, closed_at from departments where id = ${id}`)
}

/** Locks a department that is still there. */
export async function lockDepartment(tx: Tx, id: number): Promise<DepartmentRow> {
  const department = await tx.maybe<DepartmentRow>(
    sql`select id, name, about, phone, closed_at from departments where id = ${id} and closed_at is null for update`,
  )
  if (!department) throw notFound()
  return department
}
