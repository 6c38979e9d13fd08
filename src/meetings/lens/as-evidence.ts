import { observe } from '../../insights/observations/observing.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { findItemFor, type ItemRow } from '../items/item.ts'
import type { AnswerRow } from './answer.ts'

/** May this answer speak for an insight? Only one that says how we see it; what a closed series talks about stays there. */
export const isEvidence = (item: Pick<ItemRow, 'among_us'>, answer: Pick<AnswerRow, 'stance'>): boolean =>
  answer.stance === 'sight' && !item.among_us

/**
 * Keeps what was answered at a table as something that was heard, so that an insight may rest on it: once, as a fact and
 * as nobody's words. It belongs to the customer group that the answer names. Returns the observation.
 */
export async function keepAsEvidence(
  tx: Tx,
  actor: Actor,
  { itemId, answerId }: { itemId: Id<'agenda_items'>; answerId: number },
): Promise<number> {
  assertPerson(actor)
  const item = await findItemFor(tx, actor, itemId)
  const answer = await tx.maybe<Given>(sql`
    select a.id, a.words, a.stance, a.said_at, g.id as group_id from lens_answers a
      left join customer_groups g on lower(g.name) = lower(btrim(a.for_whom)) and g.ended_at is null
     where a.id = ${answerId} and a.item_id = ${itemId} limit 1`)
  if (!item || !answer || !isEvidence(item, answer)) throw notFound()
  const kept = await observe(tx, actor, {
    kind: 'fact',
    words: answer.words,
    source: 'answer',
    sourceId: answer.id,
    groupId: answer.group_id ?? undefined,
    heardAt: answer.said_at,
  })
  if (kept) return kept
  const { id } = await tx.one<{ id: Id<'observations'> }>(
    sql`select id from observations where source = 'answer' and source_id = ${answer.id}`,
  )
  return id
}

interface Given extends Pick<AnswerRow, 'id' | 'words' | 'stance' | 'said_at'> {
  group_id: Id<'customer_groups'> | null
}
