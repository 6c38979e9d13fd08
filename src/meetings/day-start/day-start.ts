import { type Sentence, sentencesFor } from '../../insights/observations/sentences.ts'
import { guessLanguage } from '../../language/guessing.ts'
import { daysBetween } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { system } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { QuestionNumber } from '../six-questions.ts'

/** The questions that can be asked of one sentence, standing, in five minutes. */
const STANDING: readonly QuestionNumber[] = [1, 4, 2, 5, 3]

const SHORTEST = 35 // a sentence to stand around for says more than "thank you"

const POOL = 14 // of the newest: two weeks without hearing the same twice

export interface DayStart {
  sentence: Sentence | undefined
  question: QuestionNumber
  /** How often somebody asked for another one today. */
  another: number
}

/** One customer and one question for today: the same for everybody in the department, another one tomorrow. */
export async function dayStart(
  db: Db,
  {
    departmentId,
    another,
    language,
  }: { departmentId?: Id<'departments'> | undefined; another: number; language: string },
  now = new Date(),
): Promise<DayStart> {
  const { time_zone } = await settingsOf(db)
  const number = daysBetween('2026-01-01', dayOf(now, time_zone)) + another
  const heard = await sentencesFor(db, system, { words: '', departmentId, limit: 4 * POOL })
  const suitable = heard.filter(
    ({ words }) => guessLanguage(words) === language && words.length >= SHORTEST && !words.endsWith('?'),
  )
  const sentences = (suitable.length > 0 ? suitable : heard).slice(0, POOL)
  const at = ((number % sentences.length) + sentences.length) % sentences.length
  return {
    sentence: sentences[at],
    question: STANDING[((number % STANDING.length) + STANDING.length) % STANDING.length] ?? 1,
    another,
  }
}
