import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answersFor } from '../owners/owning.ts'

const MOST_OPEN = 500 // more nobody keeps an eye on

/** The ids of what this person, or whom they stand in for, works on now. */
export async function openRequestsFor(db: Db, personId: Id<'persons'>): Promise<number[]> {
  const rows = await db.many<{ id: Id<'requests'> }>(sql`
    select id from requests where closed_at is null and owner_id = any(${answersFor(personId)}) order by id desc limit ${MOST_OPEN}`)
  return rows.map(({ id }) => id)
}
