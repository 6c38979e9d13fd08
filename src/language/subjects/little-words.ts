import { everyWord } from '../lists.ts'
import { plain, stemsOf } from './stems.ts'
import { EVERYDAY_VERBS, FAINT_VERBS } from './verbs.ts'

const words = (list: string, part: string) => everyWord(list, part).map(plain)

const SMALLEST = new Set(words('little', 'smallest'))
const LITTLE = new Set([...SMALLEST, ...words('little', 'little'), ...words('little', 'counting, time and politeness')])
const DAYS_OFF = new Set(words('little', 'a day off'))
const IN_EVERY_STORY = new Set(words('little', 'in every story'))

/**
 * How much a word says about a subject: nothing (everyday verbs, little words, time, politeness, family), hardly anything
 * by itself (places, states, things that every desk has), or all of it.
 */
export function topicalityOf(word: string): number {
  if (LITTLE.has(word) || DAYS_OFF.has(word) || EVERYDAY_VERBS.has(word)) return 0
  if (FAINT_VERBS.has(word)) return FAINT_VERB
  if (FAINT.has(word) || stemsOf(word).some((stem) => FAINT_STEMS.has(stem))) return FAINTLY
  return word.length > 2 || KNOWN_SHORT.has(word) ? 1 : 0
}

/** Above this a word tells enough to decide. */
export const FULL = 0.9

const FAINTLY = 0.4
const FAINT_VERB = 0.25

/** Is this word in whatever somebody tells: what was said is not about it? */
export function isInEveryStory(word: string): boolean {
  const bare = plain(word)
  return LITTLE.has(bare) || IN_EVERY_STORY.has(bare)
}

/** Is this one of the smallest words: an article, a pronoun, a preposition? */
export const isSmallest = (word: string): boolean => SMALLEST.has(plain(word))

/** Somewhere: what follows says where it is, not what it is about ("op de stoep", "bij het zwembad"). */
export const WHERE = new Set(words('where', 'where'))

/** What may stand between such a word and its noun. */
export const ARTICLES = new Set(words('where', 'articles'))

/** What streets and buildings are made of: mostly it says where something is. */
export const BUILT = new Set(words('where', 'built'))

/** The first halves of verbs that Dutch tears apart: "ik meld hem af" is *afmelden*. */
export const TORN = new Set(words('where', 'torn'))

const KNOWN_SHORT = new Set(['id', 'wc', 'tv', 'cv', 'wa'])

const QUALITIES = new Set(words('faint', 'how it is'))

/** Is it a word that only says how something is, as "losse" and "kapotte"? */
export const saysHow = (word: string): boolean =>
  QUALITIES.has(word) || stemsOf(word).some((stem) => QUALITIES.has(stem))

/** How something is, and the places, papers and people that occur in questions about anything. */
const FAINT_WORDS = [...QUALITIES, ...words('faint', 'anywhere')]

const FAINT = new Set([...FAINT_WORDS, 'groene']) // a green bin; but "groen" is what grows
const FAINT_STEMS = new Set(FAINT_WORDS.filter((word) => word.length > 3).map((word) => stemsOf(word)[0] ?? word))
