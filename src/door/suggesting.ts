import { helpful, searchAnswers } from '../answers/searching.ts'
import { type Alarm, alarmIn } from '../language/alarm.ts'
import { problemWith } from '../lib/text.ts'
import { alarmWords } from '../platform/alarm-words.ts'
import type { Db } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { settingsOf } from '../platform/settings.ts'
import { type Preview, preview } from '../requests/routing-preview.ts'
import { subjectsIn } from '../services/likely.ts'
import { type PublicService, publicServices } from '../services/public-services.ts'
import { type About, chosenService } from '../services/service-choice.ts'

/** What may help somebody who is typing a question: answers, and where it would go and how soon. */
export interface Suggestions {
  answers: { slug: string; question: string; language: string }[]
  service: PublicService | undefined
  /** Who would get it, as a stranger may see it; nobody is named while it is unclear what the question is about. */
  who: Preview['who']
  /** It is a complaint about whoever would get it, and nobody else is there: to be known before it is sent. */
  nobodyElse: boolean
  answerBy: Date
  /** What the words may mean, and whom to call. Kept nowhere. */
  alarm: Alarm | undefined
  emergencyPhone: string
  usually: Preview['usually']
}

const LEAST = 4 // characters; a shorter text is about everything
const LONGEST = 50_000 // as much as a question may hold
const MOST_ANSWERS = 3 // more is a list to read instead of a hand

export interface Typing {
  words: string
  /** The reader's. */
  language: string
  /** What they chose it to be about. */
  about?: About
  /** Who they proved to be. */
  customerId?: Id<'customers'> | undefined
}

/** Nothing for a text that says nothing yet, or cannot be taken. */
export async function suggestionsFor(
  db: Db,
  { words, language, about, customerId }: Typing,
): Promise<Suggestions | undefined> {
  if (words.trim().length < LEAST || problemWith(words, { max: LONGEST })) return
  const [settings, chosen] = await Promise.all([settingsOf(db), chosenService(db, about)])
  const [expected, services, answers, subjects] = await db.together((db) =>
    Promise.all([
      preview(db, { words, service: chosen, customerId }),
      publicServices(db),
      searchAnswers(db, words, language, MOST_ANSWERS),
      subjectsIn(db, words),
    ]),
  )
  const service = services.find((one) => one.service_id === expected.service?.service_id)
  const who = service && expected.who
  return {
    answers: helpful(answers, { words, subjects }),
    service,
    who,
    nobodyElse: expected.nobodyElse,
    answerBy: expected.due,
    usually: expected.usually,
    alarm: alarmIn(words, alarmWords(settings)),
    emergencyPhone: settings.emergency_phone,
  }
}
