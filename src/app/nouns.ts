import { answerNouns } from '../answers/nouns.ts'
import { customerNouns } from '../customers/nouns.ts'
import { improvementNouns } from '../improvements/nouns.ts'
import { insightNouns } from '../insights/nouns.ts'
import { keepingNouns } from '../keeping/nouns.ts'
import { meetingNouns } from '../meetings/nouns.ts'
import { peopleNouns } from '../people/nouns.ts'
import type { Noun, NounFacts } from '../platform/web/deeds.ts'
import { requestNouns } from '../requests/nouns.ts'
import { serviceNouns } from '../services/nouns.ts'

/** Every noun of the house with where it stands, the lists of all rooms together. */
export const everyNoun: Readonly<Record<Noun, NounFacts>> = {
  ...requestNouns,
  ...customerNouns,
  ...serviceNouns,
  ...answerNouns,
  ...insightNouns,
  ...meetingNouns,
  ...improvementNouns,
  ...peopleNouns,
  ...keepingNouns,
}
