import { everyWord } from '../lists.ts'
import { ARTICLES, BUILT, FULL, TORN, topicalityOf, WHERE } from './little-words.ts'
import { offeredAs } from './spoken-of.ts'
import { plain, stemsOf } from './stems.ts'

/** A word of a question that says something of a subject. */
export interface TopicalWord {
  /** As it was written, in small letters. */
  word: string
  stems: readonly string[]
  /** How much it says of what the question is about, from 0 to 1. */
  topicality: number
  /** The how-manieth word of the text it is: what stands near each other belongs together. */
  at: number
}

const SPOKEN_OF = 0.9 // nearly as much as its own name
const LONGEST = 5_000 // characters, two pages: a longer text says its subject before this

/** The topical words of a question in their order. What says where something is says less of what it is. */
export function topicalWords(text: string): TopicalWord[] {
  const said = wordsOf(text)
  const found: TopicalWord[] = []
  for (const [at, word] of said.entries()) {
    const weight = topicalityOf(word)
    const topicality = subjectOf(said, at) ? A_SUBJECT : weight * whereabouts(said, at, weight)
    if (weight > 0) found.push({ word, stems: stemsOf(word), topicality, at })
    found.push(...tornVerbs(said, at))
  }
  return [
    ...found,
    ...offeredAs(text).map((word) => ({ word, stems: stemsOf(word), topicality: SPOKEN_OF, at: 0 })),
  ].toSorted((one, other) => one.at - other.at)
}

/** The words of a text, plain; of "WOZ-waarde" its halves too. Links and addresses are none. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .slice(0, LONGEST)
      .replace(/\S+/g, (run) => (AN_ADDRESS.test(run) ? ' ' : run))
      .match(/[\p{L}\p{M}\d'’‘-]+/gu) ?? []
  )
    .flatMap((word) => [word, ...halvesOf(word)])
    .map(plain)
    .filter((word) => word.length > 0 && word.length <= LONGEST_WORD && !/^\d/.test(word))

// Looked for within what stands between spaces: from each letter anew, one long word took ten seconds.
const AN_ADDRESS = /.(?:@|:\/\/)./su

const halvesOf = (word: string) => {
  const halves = word.split('-').filter((half) => half.length >= 3)
  return word.includes('-') ? halves : []
}

const LONGEST_WORD = 60
const A_PLACE = 0.5 // "op de stoep"
const BESIDE = 0.5 // "bij de vijver": hardly about ponds
const A_STATE = 0.4
const IN_IT = 0.7 // "in de schulden" may be what it is about

/** How much is left of a word because "op de", "bij het" or "achter onze" stands before it. */
function whereabouts(said: readonly string[], at: number, weight: number): number {
  const joined = ARTICLES.has(said[at - 1] ?? '')
  const where = said[joined ? at - 2 : at - 1] ?? ''
  if (!WHERE.has(where)) return 1
  if (weight < FULL) return A_PLACE
  if (!joined) return where === 'op' && STATES.has(said[at] ?? '') ? A_STATE : 1
  return MAY_BE_ABOUT.has(where) ? IN_IT : BESIDE
}

/** "De stoep ligt open", "Mijn voordeur klemt": of a street or a house, what a question begins with is what it is about. */
const subjectOf = (said: readonly string[], at: number): boolean =>
  BUILT.has(said[at] ?? '') && (at === 0 || (at === 1 && ARTICLES.has(said[0] ?? '')))

const A_SUBJECT = 0.8

/** "Op slot", "op reis": how something is, and not what it is. */
const STATES = new Set(everyWord('where', 'states'))

const MAY_BE_ABOUT = new Set(everyWord('where', 'may be about'))

const TORN_OVER = 7 // words between the halves of "meld ik hem morgen bij u af"

/** Verbs whose first half stands behind them: with each word a little before, as one. Most of these are no words; nothing finds them. */
function tornVerbs(said: readonly string[], at: number): TopicalWord[] {
  const first = said[at] ?? ''
  if (!TORN.has(first)) return []
  return said
    .slice(Math.max(0, at - TORN_OVER), at)
    .filter((word) => word.length > 3 && !TORN.has(word))
    .map((word) => ({
      word: first + word,
      stems: stemsOf(word).map((stem) => first + stem),
      topicality: Math.min(A_TORN_VERB, topicalityOf(first + word)), // "vraag … aan" says no more than "aanvraag"
      at,
    }))
    .filter((one) => one.topicality > 0)
}

const A_TORN_VERB = 0.6
