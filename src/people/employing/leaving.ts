import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { refused } from '../../platform/refusal.ts'
import { endSessions } from '../../platform/web/sessions.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { openWorkOf, type Ties } from '../departments/ties.ts'
import { personLeft } from '../happenings.ts'
import { findPerson } from '../person.ts'
import { lockPerson } from '../profile/profile.ts'
import { mustNotBeLast } from './employing.ts'

export interface Leaving {
  personId: Id<'persons'>
  /** Who takes over what is still open. */
  successorId?: Id<'persons'> | undefined
}

/**
 * Somebody no longer works here. Their open work moves to a successor, who must be named while there is any; what they
 * did stays theirs. Sessions end at once, and the ways to reach them are erased.
 */
export async function leave(
  tx: Tx,
  actor: Actor,
  { personId, successorId }: Leaving,
  ties: readonly Ties[],
): Promise<void> {
  mustAdminister(actor)
  await lockPerson(tx, personId)
  await mustNotBeLast(tx, personId)
  const open = await openWorkOf(tx, ties, personId)
  const successor = successorId && successorId !== personId ? await findPerson(tx, successorId) : undefined
  if (open > 0 && (!successor || successor.left_at)) throw refused('people.needs_successor', { count: open })
  if (successor?.awaited) throw refused('people.stand_in_awaited')
  if (successor?.acting_id) throw refused('people.successor_away')

  if (successor) for (const tie of ties) await tie.movePerson(tx, actor, { from: personId, to: successor.id })
  await replaceStandIn(tx, personId, successor?.id)
  await tx.run(sql`
    update persons set left_at = clock_timestamp(), mail = null, phone = '', photo_id = null, administrator = false, takes_questions = false,
                       revision = revision + 1
     where id = ${personId}`)
  await tx.run(sql`delete from reachable_hours where person_id = ${personId}`)
  await tx.run(sql`delete from absences where person_id = ${personId}`)
  await tx.run(sql`delete from tokens where holder_kind = 'person' and holder_id = ${personId}`)
  await endSessions(tx, 'person', personId)
  await record(tx, actor, personLeft, personId)
}

/**
 * Whoever counted on this person gets the successor. Where the successor is away in that time, or is the one who is
 * away, the absence ends instead: nobody stands in for themselves, also not by a detour. The leave to open what is in
 * confidence was for who left.
 */
async function replaceStandIn(tx: Tx, personId: Id<'persons'>, successorId: Id<'persons'> | undefined): Promise<void> {
  if (successorId) {
    await tx.run(sql`
      update absences a set stand_in_id = ${successorId}, agreed_at = null
       where a.stand_in_id = ${personId} and a.person_id <> ${successorId} and a.ended_at is null and a.away_until > now()
         and not exists (select from absences own where own.person_id = ${successorId} and own.ended_at is null
                            and own.away_from < a.away_until and own.away_until > a.away_from)`)
  }
  await tx.run(sql`delete from absences where stand_in_id = ${personId}`)
}
