import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { forgetSettings } from '../../platform/settings.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { settingsChanged } from '../happenings.ts'
import { SETTINGS } from '../settings-changing.ts'
import { type DepartmentRow, everyDepartment, lockDepartment } from './department.ts'

/** What departments call themselves that take whatever comes, the plainest first. */
const NAMES = [
  /klantcontact|contact ?centrum|contact ?punt|\bkcc\b|customer (contact|service)/i,
  /\bbalie|servicepunt|service ?desk|front ?(office|desk)|receptie|reception|\bloket|infopunt|informatiepunt/i,
  /klantenservice|publiekszaken|publieksdiensten|dienstverlening|help ?desk/i,
  /burgerzaken|secretariaat|administratie|\bkantoor\b|\boffice\b/i,
]

/** The department that takes what fits nowhere, by its name. */
export function soundsLikeFrontDesk<Named extends { name: string }>(departments: readonly Named[]): Named | undefined {
  for (const name of NAMES) {
    const found = departments.find((one) => name.test(one.name))
    if (found) return found
  }
}

/** Who gets what fits nowhere: the department an administrator chose, else the one whose name says so. */
export async function frontDesk(db: Db): Promise<DepartmentRow | undefined> {
  const [chosen, departments] = await db.together((db) =>
    Promise.all([
      db.one<{ front_desk_id: Id<'departments'> | null }>(sql`select front_desk_id from settings`),
      everyDepartment(db),
    ]),
  )
  return departments.find(({ id }) => id === chosen.front_desk_id) ?? soundsLikeFrontDesk(departments)
}

/** Chooses who gets what fits nowhere. */
export async function chooseFrontDesk(
  tx: Tx,
  actor: Actor,
  { departmentId }: { departmentId: Id<'departments'> },
): Promise<void> {
  mustAdminister(actor)
  await lockDepartment(tx, departmentId)
  const { revision } = await tx.one<{ revision: number }>(
    sql`update settings set front_desk_id = ${departmentId}, revision = revision + 1 returning revision`,
  )
  forgetSettings(tx.organisation.schema)
  await record(tx, actor, settingsChanged, SETTINGS, { revision })
}
