import { moveFollows } from '../customers/following.ts'
import { lendToCustomers } from '../customers/lent.ts'
import { moveRaisers, moveRaisersOfQuestion } from '../improvements/moving-along.ts'
import { mendedSince } from '../improvements/problems/of-request.ts'
import { forgetInImprovements, saidByRaiser } from '../improvements/telling/forgetting.ts'
import { lendToInsights } from '../insights/lent.ts'
import { moveInsights, moveWordsOfQuestion } from '../insights/moving-along.ts'
import { moveKeeping } from '../keeping/moving-along.ts'
import { forgetAtTables } from '../meetings/forgetting.ts'
import { lendToMeetings } from '../meetings/lent.ts'
import { forgetInDrafts } from '../platform/held/forgetting.ts'
import { customerOfCode, mayKnowCustomer, moveRequests } from '../requests/known-customers.ts'
import { lendToRequests } from '../requests/lent.ts'

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
