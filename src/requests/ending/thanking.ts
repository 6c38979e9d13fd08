import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, assertProven } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { requestThanked } from '../happenings/ending.ts'
import { refreshPagesOf } from '../owners/owning.ts'
import { lockRequest, touch } from '../request.ts'

/**
 * The customer says thank you. It reaches everybody who did a step, gave advice, wrote, or owned the request, the
 * storeroom included; each receives it privately.
 */
export async function thank(
  tx: Tx,
  customer: Actor,
  { id, words }: { id: Id<'requests'>; words: string },
): Promise<number> {
  assertProven(customer)
  const request = await lockRequest(tx, customer, id)
  if (!words.trim()) throw refused('requests.thanks_are_empty')

  const { id: thanks } = await tx.one<{ id: Id<'thanks'> }>(
    sql`insert into thanks (request_id, words, said_at) values (${id}, ${words}, clock_timestamp()) returning id`,
  )
  const receivers = await tx.many<{ person_id: Id<'persons'> }>(sql`
    insert into thanks_received (thanks_id, person_id)
    select ${thanks}, p.id from persons p where p.left_at is null and p.id in (
      select owner_id from requests where id = ${id}
      union select unnest(array[finished_by, doer_id]) from steps where request_id = ${id} and started_at is not null and skipped_because is null
      union select asked_id from consultations where request_id = ${id} and answered_at is not null
      union select person_id from messages where request_id = ${id}
      union select unnest(array[from_id, to_id]) from handovers where request_id = ${id}
      union select unnest(array[from_id, by_id]) from takings where request_id = ${id}
      union select closed_by from closures where request_id = ${id})
    returning person_id`)
  await touch(tx, request)
  await record(tx, customer, requestThanked, request, { thanks })
  for (const { person_id } of receivers) refreshPagesOf(tx, person_id)
  return thanks
}

/** A thank-you as its receiver reads it. What it was about stays out for a closed service. */
export interface Thanks {
  id: Id<'thanks'>
  words: string
  said_at: Date
  seen_at: Date | null
  request_id: Id<'requests'> | null
  title: string | null
  customer_called: string | null
}

const SHOWN = 50

/** The thank-yous somebody received, those not seen yet first. */
export async function thanksFor(db: Db, personId: Id<'persons'>): Promise<Thanks[]> {
  return await db.many<Thanks>(sql`
    select t.id, t.words, t.said_at, received.seen_at,
           case when ${inTheOpen('r')} then r.id end as request_id,
           case when ${inTheOpen('r')} then r.title end as title,
           case when ${inTheOpen('r')} then coalesce(nullif(c.called, ''), nullif(c.name, '')) end as customer_called
      from thanks_received received join thanks t on t.id = received.thanks_id
      join requests r on r.id = t.request_id join customers c on c.id = r.asker_id
     where received.person_id = ${personId} and t.words <> ''
     order by (received.seen_at is null) desc, received.thanks_id desc limit ${SHOWN}`)
}

/** Puts a thank-you away as seen. Private to its receiver, and recorded nowhere else. */
export async function seeThanks(tx: Tx, actor: Actor, { thanksId }: { thanksId: Id<'thanks'> }): Promise<void> {
  assertPerson(actor)
  const seen = await tx.run(sql`
    update thanks_received set seen_at = coalesce(seen_at, clock_timestamp()) where thanks_id = ${thanksId} and person_id = ${actor.id}`)
  if (seen === 0) throw notFound()
}
