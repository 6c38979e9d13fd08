import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict } from '../platform/refusal.ts'
import { assertPerson } from '../platform/who-may.ts'
import { requestRead } from './happenings/words.ts'
import { isClosed, lockRequest, touch } from './request.ts'

/** We wrote, or read what was said: it leaves the owner's day until a promise comes near. The caller holds the lock. */
export const tend = (tx: Tx, requestId: Id<'requests'>) =>
  tx.run(sql`update requests set tended_at = clock_timestamp(), wrote_at = null where id = ${requestId}`)

/** A word of the customer waits to be read. The caller holds the lock. */
export const awaitReading = (tx: Tx, requestId: Id<'requests'>) =>
  tx.run(
    sql`update requests set tended_at = null, wrote_at = clock_timestamp(), to_bring_at = null where id = ${requestId}`,
  )

/**
 * "I have read it, and no more is needed": a thank-you, a last word. The customer sees that it was read. Open work stays
 * ours; after the end nobody is to do anything any more. Refused when nothing waits to be read.
 */
export async function read(tx: Tx, actor: Actor, { id }: { id: Id<'requests'> }): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  if (!request.wrote_at) throw conflict('requests.read_already')

  await touch(tx, request, isClosed(request) ? 'nobodys' : request.turn)
  await tend(tx, id)
  await record(tx, actor, requestRead, request)
}
