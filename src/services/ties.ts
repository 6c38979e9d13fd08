import type { Ties } from '../people/departments/ties.ts'
import { sql } from '../platform/database/sql.ts'

/** Services stay when a department ends: they move along, with the steps that were its work. Nothing hangs on one person. */
export const serviceTies: Ties = {
  openWorkOf: async () => 0,
  movePerson: async () => {},
  async keptUnder(db, departmentId) {
    const { kept } = await db.one<{ kept: number }>(
      sql`select count(*) as kept from services where department_id = ${departmentId}`,
    )
    return kept
  },
  async moveDepartment(tx, _actor, { from, to }) {
    await tx.run(sql`update services set department_id = ${to} where department_id = ${from}`)
    await tx.run(sql`update service_steps set department_id = ${to} where department_id = ${from}`)
  },
}
