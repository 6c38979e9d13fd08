import { lendToAnswers } from '../answers/lent.ts'
import { moveFollows } from '../customers/following.ts'
import { lendToCustomers } from '../customers/lent.ts'
import { requestsOfCustomer } from '../desk/customers/customer-requests.ts'
import { useOfInsight, useOfVisit } from '../desk/insights/insight-use.ts'
import { answersAboutStanding } from '../desk/insights/standing-answers.ts'
import { cameOfCustomersWords } from '../door/dossier/came-of-words.ts'
import { moveRaisers, moveRaisersOfQuestion } from '../improvements/moving-along.ts'
import { mendedSince } from '../improvements/problems/of-request.ts'
import { forgetInImprovements, saidByRaiser } from '../improvements/telling/forgetting.ts'
import { encountersOfCustomer } from '../insights/encounters-of.ts'
import { lendToInsights } from '../insights/lent.ts'
import { moveInsights, moveWordsOfQuestion } from '../insights/moving-along.ts'
import { erasureOfCustomer } from '../keeping/erasing/in-file.ts'
import { moveKeeping } from '../keeping/moving-along.ts'
import { forgetAtTables } from '../meetings/forgetting.ts'
import { lendToMeetings } from '../meetings/lent.ts'
import { forgetInDrafts } from '../platform/held/forgetting.ts'
import { customerOfCode, mayKnowCustomer, moveRequests } from '../requests/known-customers.ts'
import { lendToRequests } from '../requests/lent.ts'
import { everyService } from '../services/service.ts'
import { inLanguage } from '../services/service-words.ts'

/** Fills in what lower rooms ask of higher ones and of their neighbours. Each list is declared in the room that asks. */
export function lend(): void {
  lendToAnswers({
    serviceChoices: async (db, language) =>
      (await everyService(db)).map(({ service_id, name, name_en }) => ({
        id: service_id,
        name: inLanguage(language, name, name_en),
      })),
  })
  lendToCustomers({
    mayKnow: mayKnowCustomer,
    customerOfCode,
    moveRequests,
    moveAlong: [moveInsights, moveRaisers, moveFollows, moveKeeping],
    requestsOf: requestsOfCustomer,
    encountersOf: encountersOfCustomer,
  })
  lendToInsights({
    usedIn: useOfInsight,
    saidOfStanding: answersAboutStanding,
    cameOfVisit: useOfVisit,
    cameOfWords: cameOfCustomersWords,
    erasureOf: erasureOfCustomer,
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
