import type { Db } from './database/database.ts'
import type { Id } from './database/ids.ts'
import { type Sql, sql } from './database/sql.ts'
import type * as tables from './database/tables.ts'
import type { Ids } from './deed.ts'

/** A file that came along with a form that waits. Its bytes lie with all others. */
export interface HeldFile {
  field: string
  name: string
  key: string
}

/** A deed that waits, or that came back. */
export type HeldRow = Omit<tables.Held, 'ids' | 'fields' | 'files' | 'refused_details'> & {
  ids: Ids
  /** As they were typed; a field that came more than once is a list. */
  fields: Record<string, string | string[]>
  files: HeldFile[]
  refused_details: Record<string, string | number>
}

export const heldColumns: Sql = sql`h.id, h.batch, h.person_id, h.deed, h.subject_kind, h.subject_id, h.ids, h.fields,
  h.files, h.form, h.submission, h.held_at, h.due_at, h.tries, h.returned_at, h.refused_key, h.refused_details`

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
