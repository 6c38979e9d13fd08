import type { Db } from './database/database.ts'
import type { Id } from './database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from './database/rows.ts'
import { type Sql, sql } from './database/sql.ts'
import type { Ids } from './deed.ts'

/** A file that came along with a form that waits. Its bytes lie with all others. */
export interface HeldFile {
  field: string
  name: string
  key: string
}

/** A deed that waits, or that came back. */
export type HeldRow = RowOf<typeof heldColumns>

export const heldColumns = columns(rowsOf('held', 'h', { without: ['ids', 'fields', 'files', 'refused_details'] }), {
  ids: gives<Ids>`h.ids`,
  /** As they were typed; a field that came more than once is a list. */
  fields: gives<Record<string, string | string[]>>`h.fields`,
  files: gives<HeldFile[]>`h.files`,
  refused_details: gives<Record<string, string | number>>`h.refused_details`,
})

/** What somebody did that has not left yet. `whose` is an id, or finds one. */
export const heldBy = (db: Db, whose: Sql): Promise<HeldRow[]> =>
  db.many<HeldRow>(sql`
    select ${heldColumns} from held h where h.person_id = ${whose} and h.returned_at is null order by h.id`)

/** What somebody did that came back: undone, or refused when it left. */
export const returnedTo = (db: Db, personId: Id<'persons'>): Promise<HeldRow[]> =>
  db.many<HeldRow>(sql`
    select ${heldColumns} from held h where h.person_id = ${personId} and h.returned_at is not null order by h.id desc`)

/** Everything of one person on one subject: what waits, and what came back. */
export const heldOn = (db: Db, personId: Id<'persons'>, subject: { kind: string; id: number }): Promise<HeldRow[]> =>
  db.many<HeldRow>(sql`
    select ${heldColumns} from held h
     where h.person_id = ${personId} and h.subject_kind = ${subject.kind} and h.subject_id = ${subject.id} order by h.id`)
