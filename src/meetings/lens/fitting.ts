import { anyPattern, everyWord, oneOf } from '../../language/lists.ts'
import { areJoined, type Stem, stemOf } from '../../language/same-word.ts'
import type { Saying } from '../../language/sayings.ts'
import { FULL, topicalityOf } from '../../language/subjects/little-words.ts'
import { plain } from '../../language/subjects/stems.ts'
import { namesAKind } from './agenda-words.ts'
import { sayingsOf, thingsCalled } from './customers-words.ts'
import { areKin } from './kinship.ts'
import { type Heard, type Item, readHeard, readItem, type Tie, tiesBetween, weightOf } from './relevance.ts'
import type { SaidByMany } from './said-by-many.ts'

/** In how many remarks a word occurs, and of how many. */
export interface Rarity {
  of: (stem: string) => number
  all: number
}

/** What stands around a sentence: what else was said with it, and the name of the service it was about. */
export type NearbyWords = readonly Stem[]

const FEW = 4 // remarks, or
const SHARE = 0.03 // of all: what more people say tells little by itself
const FEWEST = 3
const SMALLEST = 0.01 // of all: what so few say may do alone

/** How words are used where this was said. */
export interface Usage {
  rarity: Rarity
  byMany: SaidByMany
}

/**
 * How sure it is that a sentence is about an item; 0 unless two things speak for it: a word they share that tells what it is
 * about, and a second, in the sentence, beside it or in the service it was about. One will do where it is rare. Silence is
 * better than a guess.
 */
export function fitting(item: Item, heard: Heard, around: NearbyWords, { rarity, byMany }: Usage): number {
  const ties = tiesBetween(item, heard, byMany)
  const weight = weightOf(ties, heard.words)
  if (weight === 0 || !standsAlone(heard.words)) return 0
  return ties.some((tie) => isSure(tie, { item, ties, heard, around, rarity })) ? weight : 0
}

/** Is what was said surely about this, by itself: without what else was said around it or elsewhere? */
export const surelyFits = (title: string, said: string): boolean =>
  fitting(readItem(title), readHeard(said), [], { rarity: { of: () => 1, all: 1 }, byMany: () => false }) > 0

interface Beside {
  item: Item
  ties: readonly Tie[]
  heard: Heard
  around: NearbyWords
  rarity: Rarity
}

function isSure(tie: Tie, beside: Beside): boolean {
  const { item, ties, heard, around, rarity } = beside
  const { kind, said } = tie
  if (kind === 'put') return true
  const rare = (few: number, share: number) =>
    said !== undefined && rarity.of(said.stem) <= Math.max(few, rarity.all * share)
  if (!said || !isOwn(tie) || !rare(FEW, SHARE) || item.aside.has(tie.item?.stem ?? '')) return false
  const topical = isTopical(said) && (!tie.item || isTopical(tie.item))
  if (topical && ties.some((other) => other.said && other.said.stem !== said.stem && isOwn(other))) return true
  if (kind === 'saying') return false
  const much = covered(beside)
  if (isWhole(tie) && much >= MOST_OF_IT && putAsCustomersDo(item.sayings, heard, said)) return true
  const speaksForItself = !heard.words.trim().endsWith('?') && rare(FEWEST, SMALLEST)
  if (kind === 'word' && !/\S\s+\S/u.test(item.title) && speaksForItself) return true // "Balie" is about nothing but the counter
  if (!topical) return false
  if (much >= HALF_OF_IT && isAround(item, around, said)) return true
  if (!speaksForItself) return false
  return kind === 'joined'
    ? isWhole(tie) && said.word.length >= LONG_ALONE && much >= HALF_OF_IT
    : much >= (kind === 'word' ? HALF_OF_IT : MOST_OF_IT)
}

const LONG_ALONE = 6 // letters of what a word is joined from: "plant" begins too many

/** The word itself, another word for it, or what it is joined from; no part of another joined word. */
const isWhole = ({ kind, item, said }: Tie) =>
  kind === 'word' ||
  kind === 'kin' ||
  (kind === 'joined' &&
    item !== undefined &&
    said !== undefined &&
    (item.word.includes(said.word) || (said.stem.length > LONG && item.word.includes(said.stem))))

const HALF_OF_IT = 0.5
const MOST_OF_IT = 0.6

/**
 * Of how much of an item a sentence speaks: of "Wachttijd aan de telefoon" what is only about a number to call speaks of
 * half. What stands beside it counts only when it is spoken of.
 */
function covered({ item, ties, heard }: Beside): number {
  const own = item.words.filter(
    (word) => !word.word.includes('-') && !isGeneral(word) && !isNamed(word, item) && !A_DEED.test(word.word),
  )
  const spoken = (word: Stem) =>
    ties.some((tie) => tie.item?.stem === word.stem) || isSaidAsCustomersDo(word, heard, ties)
  const asked = own.filter((word) => spoken(word) || !item.aside.has(word.stem))
  return asked.length === 0 ? 1 : asked.filter(spoken).length / asked.length
}

/** A name behind the first word: of a park, a house. */
const isNamed = ({ word }: Stem, { title }: Item) =>
  new RegExp(`(?<=\\S[^:.!?\\n]*\\s)\\p{Lu}${word.slice(1)}(?!\\p{L})`, 'u').test(title)

/** What is done about it, rather than what it is. */
const A_DEED = new RegExp(`^${anyPattern('agenda', 'what is done about it')}`, 'u')

/** Is this word of the item spoken of in other words: not in one that stands there for another word of it already? */
const isSaidAsCustomersDo = ({ word }: Stem, heard: Heard, ties: readonly Tie[]) => {
  const sayings = sayingsOf(word)
  const taken = ties.flatMap(({ item, said }) => (item && said ? [said] : []))
  return sayings.some(([, , put]) => put?.test(heard.words)) || putAsCustomersDo(sayings, heard, ...taken)
}

/** Do the two share a word, or another word for it? To choose from, not to lay beside it. */
export const sharesAWord = (ties: readonly Tie[]): boolean => wordsShared(ties).length > 0

/** The words of a sentence that it shares with an item. */
export const wordsShared = (ties: readonly Tie[]): Stem[] =>
  ties.flatMap((tie) => (tie.said && tie.kind !== 'saying' && isOwn(tie) ? [tie.said] : []))

/** The words an item is about, as they stand there: what is looked for. */
export const wordsOfItem = ({ words }: Item): string[] =>
  words.filter((word) => !isGeneral(word) && !word.word.includes('-')).map(({ word }) => word)

const LONG = 4 // letters that a joined word shares at the least

/** Is the word of this tie one that says something of its own? */
function isOwn({ kind, said, item }: Tie): boolean {
  if (!said || isGeneral(said)) return false
  if (kind === 'saying') return isTopical(said) && thingsCalled(said.stem) <= 2
  if (!item || isGeneral(item)) return false
  return kind !== 'joined' || Math.min(said.stem.length, item.stem.length) >= LONG
}

/** Is what stands around the sentence about the item as well, by another word? */
const isAround = (item: Item, around: NearbyWords, but: Stem) =>
  item.words.some((word) => isTopical(word) && around.some((other) => other.stem !== but.stem && areNear(word, other)))

const areNear = (word: Stem, other: Stem) =>
  isTopical(other) && (other.stem === word.stem || areJoined(word, other) || areKin(word.word, other.word))

/** Little words as well support what another word says first: a counter that closes early is about when it is open. */
function putAsCustomersDo(sayings: readonly Saying[], { words }: Heard, ...but: readonly Stem[]): boolean {
  const tokens = (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (token) => !but.some(({ word }) => word === token),
  )
  const isIn = (word: string) =>
    word.length >= LONG &&
    !but.some(({ stem }) => stem === stemOf(word)) &&
    tokens.some((token) => token.startsWith(word) || stemOf(token) === stemOf(word))
  return sayings.some(([, said]) => said.split(/\s+/).some(isIn))
}

const isTopical = (stem: Stem) =>
  (topicalityOf(plain(stem.word)) >= FULL || DAYS_OFF.test(stem.word)) && !isGeneral(stem)

const isGeneral = (stem: Stem) =>
  (topicalityOf(plain(stem.word)) === 0 && !DAYS_OFF.test(stem.word)) || namesAKind(stem) || GENERAL.has(stem.stem)

/** Words that are in sentences about anything, besides the little ones. */
const GENERAL = new Set(everyWord('agenda', 'in sentences about anything').map(stemOf))

/** Not just a time: many things are open or done on other days than these. */
const DAYS_OFF = new RegExp(`^${anyPattern('agenda', 'days off')}`, 'u')

const any = (part: string) => oneOf(everyWord('sentences', part))

/** It goes on from what was said before, or is the answer to a question that is not read aloud. */
const GOES_ON = new RegExp(String.raw`^${any('goes on')}(?!\p{L})`, 'iu')
const HALF = new RegExp(String.raw`^${any('half a sentence')}\s+${any('of whom')}(?!\p{L})`, 'iu')
const SOMEBODY = new RegExp(String.raw`(?<!\p{L})${any('somebody')}(?!\p{L})`, 'iu')

/** Is it understood when it is read aloud by itself? Not half a sentence, and of nobody who was named before it. */
export function standsAlone(words: string): boolean {
  if (GOES_ON.test(words) || HALF.test(words)) return false
  const at = SOMEBODY.exec(words)?.index
  return at === undefined || (words.slice(0, at).match(/\p{L}{4,}/gu) ?? []).length > 1
}
