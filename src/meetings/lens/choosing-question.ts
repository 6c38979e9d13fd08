import { everyRow, oneOf } from '../../language/lists.ts'
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

/** What a title may call for a question of its own about, and which: what comes first weighs most. */
const CALLED_FOR: readonly (readonly [about: string, questions: readonly QuestionNumber[]])[] = [
  ['waiting', [1, 5]],
  ['promise', [6, 1]],
  ['contact', [4, 1]],
  ['loyalty', [5, 1]],
  ['ease', [2, 1]],
  ['means', [3, 2]],
]

/** The words that call for it, in any of our languages. */
const SIGNS = CALLED_FOR.map(([about, questions]) => {
  const words = everyRow('agenda-questions').flatMap(([one, signs = '']) => (one === about ? [signs] : []))
  return [new RegExp(oneOf(words), 'iu'), questions] as const
})

/** The questions that fit an item, the most fitting first. Never all six: one that makes no sense is worse than none. */
export function fittingQuestions({ title, subject }: { title: string; subject: Subject }): QuestionNumber[] {
  const called = SIGNS.filter(([sign]) => sign.test(title)).flatMap(([, questions]) => questions)
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
