import { askQuestion } from '../../insights/questions/research-question.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

/**
 * What we do not know becomes a question that somebody takes along to a customer. The same item asks once. What a closed
 * series talks about stays there: the title of its item is not put before everybody.
 */
export async function askToFindOut(
  tx: Tx,
  actor: Actor,
  { itemId, question }: { itemId: Id<'agenda_items'>; question: string },
): Promise<number | undefined> {
  const among = await tx.maybe(
    sql`select from agenda_items i join meeting_series s on s.id = i.series_id where i.id = ${itemId} and s.closed`,
  )
  if (among) return
  const known = await tx.maybe<{ id: Id<'research_questions'> }>(
    sql`select id from research_questions where origin_kind = 'item' and origin_id = ${itemId} order by id limit 1`,
  )
  if (known) return known.id
  return await askQuestion(tx, actor.kind === 'person' ? actor : system, {
    question,
    origin: { kind: 'item', id: itemId },
  })
}
