import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { lockOpenRequest } from '../request.ts'
import { type Ending, endRequest } from './ending.ts'
import { type Chosen, OUTCOMES } from './outcomes.ts'
import { secondLookUsed } from './second-look.ts'

export interface Closing extends Ending {
  id: Id<'requests'>
  /** `disagree`: after another colleague looked, customer and organisation still see it differently. A no has its own verb. */
  outcome: Chosen
}

/**
 * Closes a request with an account and a next step. Refuses while promises made to the customer are open without a
 * word about them, and refuses to end in disagreement before a second person has looked.
 */
export async function close(tx: Tx, actor: Actor, { id, ...ending }: Closing): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (OUTCOMES[ending.outcome].afterSecondLook && !(await secondLookUsed(tx, id)))
    throw refused('requests.second_look_first')

  return await endRequest(tx, actor, request, ending)
}
