import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { requestTaken } from '../happenings/owners.ts'
import { lockOpenRequest, touch } from '../request.ts'
import { giveTo, worksAt } from './owning.ts'

/**
 * An employee takes a request over: "I do this one". Whoever had it is told, and reads it on their day. One of a closed
 * service is taken within its department; being asked to think along is not being given it.
 */
export async function take(tx: Tx, actor: Actor, { id }: { id: Id<'requests'> }): Promise<void> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (request.owner_id === actor.id) throw conflict('requests.yours_already')
  if (request.closed_service && !(await worksAt(tx, actor.id, request.department_id)))
    throw refused('requests.closed_stays_in_department')

  await tx.run(sql`insert into takings (request_id, from_id, by_id, taken_at)
                   values (${id}, ${request.owner_id}, ${actor.id}, clock_timestamp())`)
  await giveTo(tx, request, actor.id)
  await touch(tx, request)
  await record(tx, actor, requestTaken, request, { from: request.owner_id, person: actor.id })
}

/** The former owner has seen who took it. Kept privately; nothing is recorded of who reads what when. */
export async function seeTaking(tx: Tx, actor: Actor, { takingId }: { takingId: Id<'takings'> }): Promise<void> {
  assertPerson(actor)
  const seen = await tx.run(
    sql`update takings set seen_at = coalesce(seen_at, clock_timestamp()) where id = ${takingId} and from_id = ${actor.id}`,
  )
  if (seen === 0) throw notFound()
}
