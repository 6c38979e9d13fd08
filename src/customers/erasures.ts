import type { Db, Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'

export type ErasureKind = tables.Erasures['kind']

/** Something that was erased or taken back, by number. */
export interface Erasure {
  kind: ErasureKind
  id: number
  because: tables.Erasures['because']
}

/** Writes down that something is gone, so that a backup that is restored takes it out again. It holds no words. */
export async function noteErasure(tx: Tx, { kind, id, because }: Erasure): Promise<void> {
  await tx.run(sql`insert into erasures (kind, subject_id, because) values (${kind}, ${id}, ${because})`)
}

/** When this was erased, if it was. */
export async function erasedAt(db: Db, kind: ErasureKind, id: number): Promise<Date | undefined> {
  const found = await db.maybe<{ erased_at: Date }>(
    sql`select erased_at from erasures where kind = ${kind} and subject_id = ${id} order by id desc limit 1`,
  )
  return found?.erased_at
}
