import { CLOSING, OPENING, SURELY_OPENING, THANKS } from './greeting.ts'
import { guessLanguage } from './guessing.ts'
import { anyPattern, everyWord, oneOf } from './lists.ts'

const SENTENCES = new Intl.Segmenter('nl', { granularity: 'sentence' })
const SHORTEST = 40 // shorter ones say nothing without the rest
const LONGEST = 180
const LOOKED_AT = 3_000

/** Anything that could lead to somebody: addresses, numbers, sites. */
const LEADS_TO_SOMEBODY = new RegExp(
  String.raw`[@#<>{}]|https?:|www\.|\d{3}|\b\d{4}\s?[A-Z]{2}\b|${anyPattern('sentences', 'leads to somebody')}`,
  'iu',
)

/** A capital behind the first word is mostly a name: of a person, a street, a clinic. English "I" is none. */
const NAME_INSIDE = /(?<=\S\s['‘"“(]?)(?!I\b|I['’])\p{Lu}/u

/** People who tell what it is like for them say so. */
const OF_ONESELF = new RegExp(String.raw`(?<!\p{L})${oneOf(everyWord('sentences', 'oneself'))}(?!\p{L})`, 'iu')

/** About writing, calling and asking itself: true, but nothing to work for today. */
const ABOUT_ASKING = new RegExp(anyPattern('sentences', 'about asking'), 'iu')

/** "Hallo Marieke, …", "Goedemorgen! …": what follows is what was said. */
const GREETING = new RegExp(
  String.raw`^(?i:${OPENING})(?: (?:${anyPattern('greetings', 'addressed')}|\p{Lu}[\p{L}'’-]*)){0,4}\s*[,!.:–-]+\s*`,
  'u',
)

/** It begins as what stands around a message does. */
const STANDS_AROUND = new RegExp(String.raw`^(?:${SURELY_OPENING}|${CLOSING}|${THANKS})(?!\p{L})`, 'iu')

/**
 * The longest sentence out of somebody's words that colleagues may read without knowing whose it is: whole, about
 * themselves, of a readable length, with no name, number, address or site in it. Nothing when there is none. `names` are
 * those we know of.
 */
export function quotableSentence(text: string, names: readonly string[] = []): string | undefined {
  const start = text.slice(0, LOOKED_AT)
  if (!guessLanguage(start)) return undefined // in another language we cannot tell what is a name
  const known = namesIn(names)
  return sentencesIn(start)
    .filter((sentence) => isQuotable(sentence, known))
    .reduce<string | undefined>(
      (best, sentence) => (sentence.length > (best?.length ?? 0) ? sentence : best),
      undefined,
    )
}

const SHORTEST_PART = 12

/**
 * The parts of what somebody said that may be read aloud to everybody: without names, numbers, addresses and sites. Not
 * as strict as a sentence on its own: who reads it knows what it is about. Nothing in a language we cannot read.
 */
export function quotableParts(text: string, names: readonly string[] = []): string[] {
  const start = text.slice(0, LOOKED_AT)
  const known = namesIn(names)
  return sentencesIn(start).filter(
    (part) =>
      part.length >= SHORTEST_PART &&
      part.length <= 2 * LONGEST &&
      /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]+$/u.test(part) &&
      !STANDS_AROUND.test(part) &&
      !LEADS_TO_SOMEBODY.test(part) &&
      !NAME_INSIDE.test(part) &&
      !namesOne(part, known),
  )
}

const sentencesIn = (text: string) =>
  text.split('\n').flatMap((line) => [...SENTENCES.segment(line)].map(({ segment }) => ungreeted(segment.trim())))

function ungreeted(sentence: string): string {
  const said = sentence.replace(GREETING, '')
  return said === sentence ? said : said.charAt(0).toUpperCase() + said.slice(1)
}

const namesIn = (names: readonly string[]) =>
  names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}'-]{3,}/gu) ?? [])

function namesOne(sentence: string, known: readonly string[]): boolean {
  const words = new Set(sentence.toLowerCase().match(/[\p{L}\p{M}'-]+/gu) ?? [])
  return known.some((name) => words.has(name))
}

function isQuotable(sentence: string, known: readonly string[]): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST || !/[.!?…]["”’)]?$/.test(sentence)) return false
  if (STANDS_AROUND.test(sentence) || LEADS_TO_SOMEBODY.test(sentence) || NAME_INSIDE.test(sentence)) return false
  if (!OF_ONESELF.test(sentence) || ABOUT_ASKING.test(sentence)) return false
  return !namesOne(sentence, known)
}
