import { stemsOf } from '../../language/same-word.ts'
import { withoutAgendaWords } from '../../meetings/lens/agenda-words.ts'

/** As customers read it, and what was said by those who raised it. */
export interface SaidByOthers {
  title: string
  said: readonly string[]
}

const SHARED = 2 // one word in common is chance: a lamp, a street, a passport

/**
 * Is a question about the same as what others ran into? It is said to a customer, so one that is missed costs less than
 * one that is not: whole words count only, and those that tell something.
 */
export function isAboutTheSame({ title, said }: SaidByOthers, asked: string): boolean {
  const heard = new Set(stemsOf(withoutAgendaWords(asked)).map(({ stem }) => stem))
  const shared = stemsOf(withoutAgendaWords([title, ...said].join(' '))).filter(({ stem }) => heard.has(stem))
  return shared.length >= SHARED
}
