import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'

/** What we do not know becomes a question that somebody takes along to a customer. The same item asks once. */
export async function askToFindOut(
  tx: Tx,
  actor: Actor,
  { itemId, question }: { itemId: number; question: string },
): Promise<number> {
  const known = await tx.maybe<{ id: number }>(
    sql`select id from research_questions where origin_kind = 'item' and origin_id = ${itemId} order by id limit 1`,
  )
  if (known) return known.id
  const { id } = await tx.one<{ id: number }>(sql`
    insert into research_questions (question, asked_by, origin_kind, origin_id)
    values (${question}, ${actor.kind === 'person' ? actor.id : null}, 'item', ${itemId}) returning id`)
  await record(tx, { actor, type: 'research.asked', subject: { kind: 'research', id }, audience: 'staff' })
  return id
}
