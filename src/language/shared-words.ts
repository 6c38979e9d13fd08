import { isSmallest, saysHow } from './subjects/little-words.ts'
import { plain } from './subjects/stems.ts'

const MOST_WORDS = 3
const LONGEST = 2_000

/**
 * The words of `subject` that also occur in `question`, as they stand in the subject: 'De heggen zijn te hoog' and
 * 'heg, haag, stoep vrij' share 'heg'. Plurals, diminutives and endings of Dutch and English are the same word.
 */
export function sharedWords(question: string, subject: string, most = MOST_WORDS): string[] {
  const asked = new Set(wordsOf(question.slice(0, LONGEST)).map(stem))
  const found = wordsOf(subject.slice(0, LONGEST)).filter((word) => asked.has(stem(word)))
  const once = new Map(found.map((word) => [stem(word), word]))
  return [...once.values()].slice(0, most)
}

/**
 * What both are about, as a reason somebody reads: a word that only says how something is ("losse") stands with the one behind
 * it in the subject ("losse tegels"), and is left out where there is none.
 */
export function sharedSubjects(question: string, subject: string, most = MOST_WORDS): string[] {
  const reasons = sharedWords(question, subject, Number.POSITIVE_INFINITY).flatMap((word) =>
    saysHow(plain(word)) ? (withNext(word, subject) ?? []) : word,
  )
  return reasons
    .filter((one) => !reasons.some((other) => other !== one && other.split(' ').includes(one)))
    .slice(0, most)
}

function withNext(word: string, subject: string): string | undefined {
  const next = new RegExp(`(?<![\\p{L}\\p{M}-])${word}\\s+([\\p{L}\\p{M}-]+)`, 'u').exec(subject.toLowerCase())?.[1]
  return next && next.length >= SHORTEST && !isSmallest(next) ? `${word} ${next}` : undefined
}

const SHORTEST = 3

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).filter((word) => word.length >= SHORTEST && !isSmallest(word))

/** Near enough to tell that two words are one: without accents, endings and doubled letters. Not for searching. */
function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  const cut = plain.replace(/(?:etjes?|tjes?|jes?|'?s|es|en|ing|ed|e)$/u, '')
  return (cut.length >= SHORTEST ? cut : plain).replace(/(\p{L})\1/gu, '$1')
}
