import { lendToCustomers } from '../customers/asked-of-others.ts'
import { moveFollows } from '../customers/following.ts'
import { mendedSince } from '../improvements/problems/of-request.ts'
import { forgetInImprovements, saidByRaiser } from '../improvements/telling/forgetting.ts'
import { moveRaisers, moveRaisersOfQuestion } from '../improvements/ties.ts'
import { lendToInsights } from '../insights/asked-of-others.ts'
import { moveInsights, moveWordsOfQuestion } from '../insights/ties.ts'
import { moveKeeping } from '../keeping/ties.ts'
import { lendToMeetings } from '../meetings/asked-of-others.ts'
import { forgetAtTables } from '../meetings/forgetting.ts'
import { forgetInDrafts } from '../platform/held/forgetting.ts'
import { lendToRequests } from '../requests/asked-of-others.ts'
import { customerOfCode, mayKnowCustomer, moveRequests } from '../requests/known-customers.ts'

/** Fills in what lower rooms ask of higher ones and of their neighbours. Each list is declared in the room that asks. */
export function lend(): void {
  lendToCustomers({
    mayKnow: mayKnowCustomer,
    customerOfCode,
    moveRequests,
    moveAlong: [moveInsights, moveRaisers, moveFollows, moveKeeping],
  })
  lendToInsights({
    alsoSaid: saidByRaiser,
    forgetWords: async (tx, actor, taken) => {
      await forgetAtTables(tx, taken.said)
      await forgetInDrafts(tx, taken.said)
      await forgetInImprovements(tx, actor, taken)
    },
  })
  lendToMeetings({ mendedSince })
  lendToRequests({ moveQuestion: [moveWordsOfQuestion, moveRaisersOfQuestion] })
}
