import { about, FIRST, isLanguage, LANGUAGES, type Language, perLanguage } from './languages.ts'
import { neighbours, oneOf, patternsOf, wordsOf } from './lists.ts'
import { verbsOf } from './subjects/verbs.ts'

/** Small words that a language uses all the time. Those of neighbours stand beside ours: "die" and "was" are German too. */
const smallWordsOf = perLanguage((language) => new Set(wordsOf(language, 'recognised-by', 'words')))

/** Letters that hardly stand in another, nor in neighbours: what a few words without any small one are told by. */
const lettersOf = perLanguage((language) => new RegExp(oneOf(patternsOf(language, 'recognised-by', 'letters')), 'u'))

/** Small words of neighbours that are taken for one of ours, by the languages they are of. One that became ours is left out. */
const NEIGHBOURS = [...neighbours()]
  .filter(([languages]) => !languages.split(' ').some(isLanguage))
  .map(([, words]) => new Set(words))

/** What no language of ours writes: letters of neighbours, and every other script. */
const NOT_OURS = /(?<![aeo])[äöü]|[ßåæøñçğışãõčšžřěąęłńśźżőűțț¿¡]|[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\p{Z}\s]/u

/** The letters with signs and of other scripts that one of ours does write. */
const WRITTEN = new Set(LANGUAGES.flatMap((language) => [...(about(language).letters ?? '')]))

/**
 * Which language of ours it is, by its small words, its everyday verbs and its letters; nothing for any other, for too
 * little text, and when in doubt. A text of a few words is judged as well: then we answer in that language.
 */
export function guessLanguage(text: string): Language | undefined {
  const { words, ours, best, foreign } = judged(text)
  if (words < LEAST_WORDS || foreign > words * FEW) return undefined
  return ours ? best : undefined
}

/**
 * Is this surely in another language than ours? Then who wrote it is answered in more than one of ours. What is too short to tell
 * is not.
 */
export function isNeitherOfOurs(text: string): boolean {
  const { words, said, foreign, otherScript, share, ours, other, most } = judged(text)
  if (otherScript > said * HALF) return true
  if (words < LEAST_WORDS || (ours && foreign <= words * FEW)) return false
  return foreign > words * FOREIGN || (other > most && other >= LEAST_OTHER) || (words >= ENOUGH && share < HARDLY)
}

function judged(text: string) {
  const start = text.slice(0, 5000).toLowerCase()
  const found = start.replaceAll(/['’]/g, '').match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const [best = NONE, next = NONE] = LANGUAGES.map((language) => ({
    language,
    score: score(found, language),
  })).toSorted((one, other) => other.score - one.score)
  const other = Math.max(...NEIGHBOURS.map((small) => found.filter((word) => small.has(word)).length * SMALL))
  const [most, least] = [best.score, next.score]
  const share = most / Math.max(1, found.length)
  return {
    words: found.length,
    said: found.join('').length,
    foreign: found.filter((word) => NOT_OURS.test(unwritten(word))).length,
    otherScript: unwritten(found.join('')).match(OTHER_SCRIPT)?.length ?? 0,
    other,
    most,
    share,
    best: best.language,
    ours: most >= LEAST && share >= LEAST_SHARE && most > least * CLEARLY && most > other,
  }
}

const NONE = { language: FIRST, score: 0 }

/** What is left without the letters that one of ours writes. */
const unwritten = (text: string): string =>
  WRITTEN.size === 0 ? text : [...text].filter((letter) => !WRITTEN.has(letter)).join('')

const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/gu
const HALF = 0.5
const FOREIGN = 0.25 // of the words have letters we do not use: more than names and loans
const LEAST_OTHER = 4 // two small words of a neighbour
const ENOUGH = 5 // words, of which hardly any is like ours
const HARDLY = 0.25

const LEAST_WORDS = 2
const FEW = 0.12 // foreign letters: names and loans have them ("coördinatie", "café")
const SMALL = 2
const VERB = 1.5
const LETTER = 0.8
const LEAST = 1.5 // one small word is chance, two are a language
const LEAST_SHARE = 0.45 // of a text in another language some words look like ours
const CLEARLY = 1.3

function score(said: readonly string[], language: Language): number {
  const others = LANGUAGES.filter((other) => other !== language)
  return said.reduce((sum, word) => {
    if (smallWordsOf(language).has(word)) return sum + SMALL
    if (verbsOf(language).has(word) && !others.some((other) => verbsOf(other).has(word))) return sum + VERB
    return sum + (lettersOf(language).test(word) && !others.some((other) => lettersOf(other).test(word)) ? LETTER : 0)
  }, 0)
}
