import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type * as tables from '../database/tables.ts'

/** An event, as far as who reads on has to know it. */
export type Unread = Pick<tables.Events, 'id' | 'type' | 'subject_kind' | 'subject_id'>

/**
 * The next events for a reader with a cursor of its own, which moves behind them in the same transaction. Ids are handed
 * out before they commit, so events are read in the order of their transactions and never beyond the oldest one still
 * running. None while another process reads.
 */
export async function readOn(tx: Tx, reader: string, most: number): Promise<Unread[]> {
  const cursor = await tx.maybe<{ transaction_id: string; event_id: number }>(
    sql`select transaction_id, event_id from cursors where reader = ${reader} for update skip locked`,
  )
  if (!cursor) {
    await tx.run(sql`insert into cursors (reader) values (${reader}) on conflict do nothing`)
    return []
  }
  const events = await tx.many<Unread & { transaction_id: string }>(sql`
    select id, type, subject_kind, subject_id, transaction_id from events
     where (transaction_id, id) > (${cursor.transaction_id}::xid8, ${cursor.event_id}::bigint)
       and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by transaction_id, id limit ${most}`)
  const last = events.at(-1)
  if (last)
    await tx.run(
      sql`update cursors set transaction_id = ${last.transaction_id}::xid8, event_id = ${last.id} where reader = ${reader}`,
    )
  return events
}
