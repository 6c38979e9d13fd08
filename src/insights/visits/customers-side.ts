import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertSignedIn } from '../../platform/who-may.ts'
import { visitNoted } from '../happenings.ts'
import { findVisitFor } from './visit.ts'

/** The customer says what the visit taught them, in their own words: it stands beside what we wrote. */
export async function noteByCustomer(
  tx: Tx,
  actor: Actor,
  { id, learned, seen = '' }: { id: Id<'visits'>; learned: string; seen?: string | undefined },
): Promise<void> {
  assertSignedIn(actor)
  await tx.maybe(sql`select from visits where id = ${id} for update`)
  if (!(await findVisitFor(tx, actor, id))) throw notFound()
  if (!learned.trim() && !seen.trim()) throw refused('insights.words_missing')
  await tx.run(sql`
    insert into visit_notes (visit_id, by_kind, seen, they_learned)
    values (${id}, 'customer', ${seen.trim()}, ${learned.trim()})`)
  await record(tx, actor, visitNoted, id)
}
