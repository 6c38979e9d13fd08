import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { findRequestFor } from '../../requests/request.ts'
import { observe } from './observing.ts'

/**
 * *Bewaar dit*: what a customer wrote in a question is kept as an observation, with one tap. Without a message it is the
 * question itself that is kept.
 */
export async function keepWords(
  tx: Tx,
  actor: Actor,
  { requestId, messageId }: { requestId: Id<'requests'>; messageId?: number | undefined },
): Promise<number> {
  assertPerson(actor)
  const request = await findRequestFor(tx, actor, requestId)
  if (!request) throw notFound()
  const message = messageId
    ? await tx.maybe<{ body: string; at: Date; customer_id: Id<'customers'> | null }>(sql`
        select body, happened_at as at, customer_id from messages
         where id = ${messageId} and request_id = ${requestId} and author_kind = 'customer'`)
    : { body: request.words, at: request.opened_at, customer_id: request.asker_id }
  if (!message) throw notFound()

  const kept = await observe(tx, actor, {
    kind: 'verbatim',
    words: message.body,
    language: request.language,
    source: messageId ? 'message' : 'story',
    sourceId: messageId ?? requestId,
    moment: messageId ? 'doing' : 'asking',
    requestId,
    customerId: message.customer_id ?? undefined,
    personId: actor.id,
    heardAt: message.at,
  })
  if (!kept) throw conflict('insights.kept_already')
  return kept
}

/** The messages of a request that were kept already. */
export async function keptMessages(db: Db, requestId: Id<'requests'>): Promise<Set<number>> {
  const kept = await db.many<{ source_id: number }>(
    sql`select source_id from observations where request_id = ${requestId} and source = 'message'`,
  )
  return new Set(kept.map(({ source_id }) => source_id))
}
