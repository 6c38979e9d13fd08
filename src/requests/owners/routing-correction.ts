import { wordsIn } from '../../pages/words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { lexemesOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { requestRerouted } from '../happenings/owners.ts'
import { lockOpenRequest } from '../request.ts'
import { moveTo } from './handing-over.ts'
import { refuseUnavailable, worksAt } from './owning.ts'

/**
 * "This one is for …": one click, no form. The question moves on, the customer reads honestly that we had sent it to
 * the wrong person, and questions with the same words find their way from now on. A closed service stays in its
 * department by this click; going beyond takes a hand-over with a reason.
 */
export async function correctRouting(
  tx: Tx,
  actor: Actor,
  { id, toId }: { id: Id<'requests'>; toId: Id<'persons'> },
): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (toId === request.owner_id) throw refused('requests.theirs_already')
  await refuseUnavailable(tx, toId)
  if (request.closed_service && !(await worksAt(tx, toId, request.department_id)))
    throw refused('requests.closed_stays_in_department')

  await tx.run(sql`
    insert into routing_corrections (request_id, from_id, to_id, words, corrected_at)
    select ${id}, ${request.owner_id}, ${toId}, coalesce(array_to_tsvector(array_agg(lexeme)), ''), clock_timestamp()
      from (${lexemesOf(request.words)}) lexemes`)
  const reason = wordsIn(request.language, await settingsOf(tx))('requests.correction_reason')
  return await moveTo(tx, actor, request, { toId, reason, as: requestRerouted })
}
