import type { Sentence } from '../../insights/observations/sentences.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { ItemRow } from '../items/item.ts'
import { looksBack } from '../items/origins.ts'
import { type DecisionRow, findDecisionFor } from './decision.ts'
import { saidSince } from './reviewing.ts'

/** The decision an item looks back on, with what customers said since; nothing when it is another kind of item. */
export async function decisionOnTable(
  db: Db,
  actor: Actor,
  item: Pick<ItemRow, 'origin_kind' | 'origin_id'>,
): Promise<{ decision: DecisionRow; since: Sentence[] } | undefined> {
  if (!looksBack(item) || item.origin_id === null) return
  const decision = await findDecisionFor(db, actor, item.origin_id)
  return decision && { decision, since: await saidSince(db, decision) }
}
