import { noteErasure } from '../customers/erasures.ts'
import { forgetOfCustomer } from '../customers/forgetting.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { notFound } from '../platform/refusal.ts'
import { assertSignedIn } from '../platform/who-may.ts'
import { forgetInQuestions } from '../requests/forgetting.ts'
import { takeAsideBack } from '../requests/taking-words-back.ts'
import { forgetWords, type TakenBack } from './asked-of-others.ts'
import { forgetInInsights } from './forgetting.ts'
import { observationTakenBack } from './happenings.ts'

/**
 * A customer takes back what they said: the words are gone everywhere, at once, from their questions as well. That
 * something was said stays, so that what rests on it still adds up.
 */
export async function takeBack(tx: Tx, actor: Actor, id: number): Promise<void> {
  assertSignedIn(actor)
  await takeBackOf(tx, actor, { id, customerId: actor.id })
  await noteErasure(tx, { kind: 'said', id, because: 'taken_back' })
}

/** The same where it is repeated in a restored backup. */
export async function takeBackOf(
  tx: Tx,
  actor: Actor,
  { id, customerId }: { id: number; customerId: Id<'customers'> },
): Promise<void> {
  const found = await tx.maybe<{ words: string; source: string; source_id: number | null }>(
    sql`select words, source, source_id from observations where id = ${id} and customer_id = ${customerId} for update`,
  )
  if (!found) throw notFound()
  const from = (source: string) => (found.source === source && found.source_id !== null ? [found.source_id] : [])
  await redact(tx, actor, [id])
  await takeAsideBack(tx, { thanks: from('thanks'), walls: from('wall') })
  await forgetEverywhere(tx, actor, { customerId, said: [found.words], everything: false })
}

/** Takes words out of this room and those above. */
export async function forgetEverywhere(tx: Tx, actor: Actor, taken: TakenBack): Promise<void> {
  await forgetInQuestions(tx, actor, taken)
  await forgetOfCustomer(tx, taken)
  await forgetInInsights(tx, taken.said)
  await forgetWords(tx, actor, taken)
}

/** Empties these observations and what was noted from the same visit; each is told of, for the rooms that show them. */
export async function redact(tx: Tx, actor: Actor, ids: readonly number[]): Promise<void> {
  const gone = await tx.many<{ id: Id<'observations'> }>(sql`
    update observations set words = '', search = '', redacted_at = clock_timestamp()
     where id = any(${ids}::bigint[]) and redacted_at is null returning id`)
  for (const { id } of gone) await record(tx, actor, observationTakenBack, id)
}
