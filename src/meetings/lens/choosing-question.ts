import type { Subject } from '../items/subject.ts'
import { QUESTION_NUMBERS, type QuestionNumber } from '../six-questions.ts'

/** Which questions make sense for a kind of subject, the most fitting first. */
const FOR_SUBJECT: Readonly<Record<Subject, readonly QuestionNumber[]>> = {
  customer: [1, 4, 2, 5],
  figures: [3, 2, 5],
  analysis: [2, 5, 1],
  process: [2, 1, 3],
  means: [3, 2, 1],
  cooperation: [4, 3, 1],
  other: [3, 1, 6],
}

/** Words in a title that call for a question of their own. */
const CALLED_FOR: readonly (readonly [RegExp, readonly QuestionNumber[]])[] = [
  [/wachtlijst|waiting list/iu, [1, 5]],
  [
    /belofte|visie|missie|strategie|jaarplan|kernwaarde|merk(?:waarde|verhaal)|koers|ambitie|collegeprogramma|beleid|begroting|bezuinig|promise|vision|mission|strategy|policy|values/iu,
    [6, 1],
  ],
  [
    /balie|loket|telefo|bereikba|ontvangst|receptie|bejegening|gesprek|contact|doorverbind|openingstijd|openstelling|bezoek|gastvrij|klacht|compliment|counter|reception|telephone|opening hours|complain|visit/iu,
    [4, 1],
  ],
  [
    /opzeg|(?<!personeels)verloop|retour|trouw|loyal|vaste klant|abonnement|verhuis|tarie|prijs|prijzen|korting|uitstroom|spaarkaart|nazorg|garantie|churn|return|subscription|price|discount|warranty/iu,
    [5, 1],
  ],
  [
    /website|\bapp\b|formulier|digita|webwinkel|online|wachttijd|doorlooptijd|planning|rooster|levertijd|inloggen|inchecken|chatbot|robot|zelfscan|bezorg|portaal|brief|brieven|machtiging|aanvraag|vergunning|form\b|waiting|delivery|portal|letter/iu,
    [2, 1],
  ],
  [
    /wagenpark|inhuur|leverancier|inkoop|\bict\b|systeem|server|licentie|verzuim|vacature|formatie|kassa|verbouw|contract|fleet|supplier|hire|software|vacanc|machine/iu,
    [3, 2],
  ],
]

/** The questions that fit an item, the most fitting first. Never all six: one that makes no sense is worse than none. */
export function fittingQuestions({ title, subject }: { title: string; subject: Subject }): QuestionNumber[] {
  const called = CALLED_FOR.filter(([sign]) => sign.test(title)).flatMap(([, questions]) => questions)
  const fitting = [...new Set(called.length > 0 ? called : FOR_SUBJECT[subject])]
  return fitting.slice(0, 3)
}

/**
 * The one question for an item: of those that fit, the one least used in this series for this kind of subject; between
 * equals the most fitting.
 */
export function chooseQuestion(
  item: { title: string; subject: Subject },
  used: ReadonlyMap<number, number>,
): QuestionNumber {
  const fitting = fittingQuestions(item)
  const least = Math.min(...fitting.map((question) => used.get(question) ?? 0))
  return fitting.find((question) => (used.get(question) ?? 0) === least) ?? QUESTION_NUMBERS[0] ?? 1
}
