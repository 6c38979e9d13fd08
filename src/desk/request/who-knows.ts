import { sharedSubjects } from '../../language/shared-words.ts'
import { isInEveryStory, topicalityOf } from '../../language/subjects/little-words.ts'
import { plain } from '../../language/subjects/stems.ts'
import type { PersonRow } from '../../people/person.ts'
import type { RequestPage } from './request-page.ts'

const MOST_KNOWING = 3 // more is the whole list again

/** Who says to know of what this question is about, with the words that say so; the most first. */
export function whoKnows({
  whole,
  me,
  colleagues,
}: Pick<RequestPage, 'whole' | 'me' | 'colleagues'>): Map<number, string[]> {
  const asked = `${whole.request.title} ${whole.request.words}`
  const knowing = colleagues
    .filter(({ id }) => id !== me.id)
    .map((person: PersonRow) => [person.id, sharedSubjects(asked, person.expertise).filter(isSubject)] as const)
    .filter(([, words]) => words.length > 0)
    .sort(([, some], [, others]) => others.length - some.length)
  return new Map(knowing.slice(0, MOST_KNOWING))
}

/** A number or a little word is nothing to know of: who waits "twee maanden" is not asking about two. */
const isSubject = (words: string) =>
  words.split(' ').some((word) => !isInEveryStory(word) && topicalityOf(plain(word)) > 0)
