import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { type HeldRow, heldColumns } from '../../platform/held-rows.ts'
import { inTheOpen } from '../../services/in-confidence.ts'

/** What came back to somebody, with the question it is about; not the words of one asked in confidence. */
export interface CameBack extends HeldRow {
  title: string | null
}

/** What somebody did that was not sent: undone, or refused by the time it left. The latest first. */
export const cameBackTo = (db: Db, personId: Id<'persons'>): Promise<CameBack[]> =>
  db.many<CameBack>(sql`
    select ${heldColumns}, r.title from held h
      left join requests r on h.subject_kind = 'request' and r.id = h.subject_id and ${inTheOpen('r')}
     where h.person_id = ${personId} and h.returned_at is not null order by h.id desc limit 20`)
