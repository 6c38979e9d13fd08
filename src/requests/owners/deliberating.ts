import { dayOf } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { requestDeliberated, requestDeliberationEnded, requestNoted } from '../happenings/owners.ts'
import { lockOpenRequest, lockRequest, type RequestRow, touch } from '../request.ts'

export interface Deliberating {
  id: Id<'requests'>
  /** What about, in words the customer reads: "who solves this together". */
  topic: string
  /** Until which day, YYYY-MM-DD. */
  until: string
  /** What is said first, if anything. */
  body?: string | undefined
  /** Why the content stays inside. Without a reason the customer reads it too. */
  withheldBecause?: string | undefined
}

/**
 * Colleagues talk something over, and the customer reads what about and until when: no silence. The content stays
 * inside only with a reason that the customer reads.
 */
export async function deliberate(
  tx: Tx,
  actor: Actor,
  { id, topic, until, body, withheldBecause = '' }: Deliberating,
): Promise<Id<'deliberations'>> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (!topic.trim()) throw refused('requests.deliberation_needs_topic')
  const { time_zone } = await settingsOf(tx)
  if (until < dayOf(new Date(), time_zone)) throw refused('requests.day_has_passed')

  const { id: deliberation } = await tx.one<{ id: Id<'deliberations'> }>(sql`
    insert into deliberations (request_id, person_id, topic, until_day, withheld_because, started_at)
    values (${id}, ${actor.id}, ${topic}, ${until}, ${withheldBecause.trim()}, clock_timestamp()) returning id`)
  await touch(tx, request)
  const data = { deliberation, until, withheld: withheldBecause.trim() !== '' }
  await record(tx, actor, requestDeliberated, request, data)
  if (body?.trim()) await noteInside(tx, actor, { id, deliberationId: deliberation, body })
  return deliberation
}

export interface Noting {
  id: Id<'requests'>
  deliberationId: Id<'deliberations'>
  body: string
}

/** Says something in a deliberation. Whether the customer reads it was decided when the deliberation began. */
export async function noteInside(tx: Tx, actor: Actor, { id, deliberationId, body }: Noting): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  const deliberation = await findDeliberation(tx, request, deliberationId)
  if (deliberation.ended_at) throw conflict('requests.deliberation_ended_already')

  const { id: message } = await tx.one<{ id: Id<'messages'> }>(sql`
    insert into messages (request_id, author_kind, person_id, deliberation_id, body, happened_at, recorded_at)
    values (${id}, 'person', ${actor.id}, ${deliberationId}, ${body}, clock_timestamp(), clock_timestamp()) returning id`)
  await touch(tx, request, request.turn, body)
  const audience = deliberation.withheld_because ? 'staff' : 'customer'
  const data = { message, deliberation: deliberationId }
  await record(tx, actor, requestNoted, request, data, { for: audience })
  return message
}

/** The talking is over. Ending it twice changes nothing. */
export async function endDeliberation(
  tx: Tx,
  actor: Actor,
  { id, deliberationId }: Omit<Noting, 'body'>,
): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  const { ended_at } = await findDeliberation(tx, request, deliberationId)
  if (ended_at) return
  await end(tx, actor, request, deliberationId)
  await touch(tx, request)
}

/** Ends whatever is still being talked over, because the request ends. The caller holds the lock. */
export async function endDeliberations(tx: Tx, actor: Actor, request: Pick<RequestRow, 'id'>): Promise<void> {
  const going = await tx.many<{ id: Id<'deliberations'> }>(
    sql`select id from deliberations where request_id = ${request.id} and ended_at is null order by id`,
  )
  for (const { id } of going) await end(tx, actor, request, id)
}

async function end(tx: Tx, actor: Actor, request: Pick<RequestRow, 'id'>, deliberation: number) {
  await tx.run(sql`update deliberations set ended_at = clock_timestamp() where id = ${deliberation}`)
  const data = { deliberation }
  await record(tx, actor, requestDeliberationEnded, request, data)
}

async function findDeliberation(tx: Tx, request: Pick<RequestRow, 'id'>, deliberationId: Id<'deliberations'>) {
  const found = await tx.maybe<{ withheld_because: string; ended_at: Date | null }>(sql`
    select withheld_because, ended_at from deliberations where id = ${deliberationId} and request_id = ${request.id}`)
  if (!found) throw notFound()
  return found
}
