import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Closing } from '../../requests/ending/closing.ts'
import { closeMany, type Result } from '../../requests/owners/bulk.ts'

/**
 * Closes many with the same account, but only those that somebody here has answered by hand: the rest would get an
 * answer from nobody, and stay as they were.
 */
export async function closeAnswered(
  tx: Tx,
  actor: Actor,
  { ids, ...closing }: Omit<Closing, 'id'> & { ids: readonly number[] },
): Promise<Result[]> {
  const rows = await tx.many<{ request_id: number }>(sql`
    select distinct request_id from messages
     where request_id = any(${[...ids]}::bigint[]) and author_kind = 'person' and deliberation_id is null`)
  const answered = new Set(rows.map((row) => row.request_id))
  const unanswered = ids.filter((id) => !answered.has(id))
  const results = await closeMany(tx, actor, { ids: ids.filter((id) => answered.has(id)), ...closing })
  return [...results, ...unanswered.map((id) => ({ id, refused: { key: 'desk.bulk_nobody_answered', details: {} } }))]
}
