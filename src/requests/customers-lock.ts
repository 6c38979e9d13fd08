import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { notFound } from '../platform/web/refusal.ts'
import { assertCustomer } from './allowed.ts'
import { lockRequest, type RequestRow } from './request.ts'

/**
 * Locks the request for something only its customer can say. Without the second fact a closed service shows no more
 * than status and dates, so it takes no verdict either.
 */
export async function lockForCustomer(tx: Tx, actor: Actor, id: number): Promise<RequestRow> {
  assertCustomer(actor)
  if (actor.seesClosed === false) throw notFound()
  return await lockRequest(tx, actor, id)
}
