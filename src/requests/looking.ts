import type { Actor } from '../platform/actor.ts'
import type { OrganisationDb, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { startSession } from '../platform/web/sessions.ts'
import { assertCustomer } from '../platform/who-may.ts'
import { requestLookedAt, requestUnlocked } from './happenings/around.ts'
import { lockRequest, type RequestRow } from './request.ts'

const ONE_LOOK_MINUTES = 60 // reading on, reloading and coming back within the hour is one look

/**
 * A colleague opened a request of a closed service: the customer reads who and when. Open services are open to
 * colleagues, so there it says nothing. Call it before the page is shown.
 */
export async function lookAt(
  db: OrganisationDb,
  actor: Actor,
  request: Pick<RequestRow, 'id' | 'closed_service'>,
): Promise<void> {
  if (!request.closed_service || actor.kind !== 'person') return
  const known = await db.maybe(sql`
    select id from events where subject_kind = 'request' and subject_id = ${request.id} and type = 'request.looked_at'
       and actor_id = ${actor.id} and recorded_at > now() - make_interval(mins => ${ONE_LOOK_MINUTES})`)
  if (known) return
  await db.transaction(async (tx) => {
    const locked = await lockRequest(tx, actor, request.id)
    await record(tx, actor, requestLookedAt, locked, { person: actor.id })
  })
}

/** The customer proved a second fact: from now on this browser sees the content of this one request. Returns the session. */
export async function unlock(tx: Tx, actor: Actor, id: Id<'requests'>): Promise<string> {
  assertCustomer(actor)
  const request = await lockRequest(tx, actor, id)
  await prove(tx, id)
  await record(tx, actor, requestUnlocked, request)
  return await startSession(tx, 'customer', request.asker_id, { requestId: request.id })
}

/** From now on we know that who asked this reads the customer's mail. */
export async function prove(tx: Tx, id: number): Promise<void> {
  await tx.run(sql`update requests set proven_at = coalesce(proven_at, clock_timestamp()) where id = ${id}`)
}
