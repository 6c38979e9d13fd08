import { anyPattern } from '../../language/lists.ts'
import { areJoined, type Stem, stemsOf } from '../../language/same-word.ts'
import type { Saying } from '../../language/sayings.ts'
import { namesAKind, withoutAgendaWords, withoutGeneral } from './agenda-words.ts'
import { sayingsOf, thingsCalled } from './customers-words.ts'
import { areKin, shareAPart } from './kinship.ts'
import type { SaidByMany } from './said-by-many.ts'

/** From here on a sentence is about the item; below it is about something else. */
export const ABOUT_IT = 0.9

const OWN_WORD = 2 // the same word in the item and in the sentence
const JOINED_WORD = 1 // "zondagopenstelling" and "op zondag"
const KIN = 1 // another word for it: "cv-ketel" and "radiator"
const SHARED_PART = 0.9 // "parkeergarage" and "garageplek"
const IN_GENERAL = 0.4 // a word that is on every agenda, or in every second sentence: alone it ties nothing
const CUSTOMERS_WORD = 1.2 // a word in which customers speak of such a thing, and of nothing else
const MOST_PER_SAYING = 2.4 // of one way of saying it; whoever says it in two ways speaks of it more surely
const ASKS = 0.9
const ASIDE = 0.8

/** "Druppelinstructie na operatie": what stands behind such a word is when or where, and not quite what it is about. */
const BESIDE_IT = new RegExp(String.raw`(?<=\p{L}.*)\s${anyPattern('agenda', 'when and where')}\s.*`, 'iu')

/** What ties a sentence to an item, and how much that weighs. */
export interface Tie {
  kind: 'word' | 'joined' | 'kin' | 'part' | 'saying' | 'put'
  /** The word in the sentence; empty where it is how it was put. */
  said: Stem | undefined
  /** The word of the item; nothing where customers call it something else. */
  item: Stem | undefined
  weight: number
}

/** An item, read once for everything it is laid beside. */
export interface Item {
  title: string
  words: readonly Stem[]
  aside: ReadonlySet<string>
  sayings: readonly Saying[]
  /** Ways that do not hang on a general word. */
  plainly: ReadonlySet<Saying>
}

/** A sentence, read once for every item. */
export interface Heard {
  words: string
  stems: readonly Stem[]
}

export const readItem = (title: string): Item => ({
  title,
  words: stemsOf(withoutAgendaWords(title)),
  aside: new Set(stemsOf(title.match(BESIDE_IT)?.[0] ?? '').map(({ stem }) => stem)),
  sayings: sayingsOf(title),
  plainly: new Set(sayingsOf(withoutGeneral(title))),
})

export const readHeard = (words: string): Heard => ({ words, stems: stemsOf(words) })

/**
 * How much a customer's sentence bears on an item, 0 and up: by the words they share, by other words for the same, and by
 * the words customers use where we use others. Little words count for nothing, and a word that customers use of many
 * things counts in parts, as does one that everybody says here (`byMany`). What tells goes before what asks.
 */
export const relevance = (item: string, said: string, byMany: SaidByMany = () => false): number =>
  weightOf(tiesBetween(readItem(item), readHeard(said), byMany), said)

/** What these ties weigh together. */
export function weightOf(ties: readonly Tie[], said: string): number {
  const sum = ties.reduce((sum, { weight }) => sum + weight, 0)
  if (sum < ABOUT_IT) return 0
  return said.trim().endsWith('?') ? sum * ASKS : sum
}

/** All that ties a sentence to an item: of each word of the item the nearest word, and every way in which customers speak of it. */
export function tiesBetween(item: Item, heard: Heard, byMany: SaidByMany = () => false): Tie[] {
  const words = item.words.flatMap((one) => nearest(one, heard.stems, item.aside, byMany) ?? [])
  const others = heard.stems.filter(({ stem }) => !item.words.some((one) => one.stem === stem))
  return [
    ...words,
    ...item.sayings.flatMap((saying) => tiesOf(saying, heard.words, others, item.plainly.has(saying), byMany)),
  ]
}

/** The nearest word of a sentence to one of an item. */
function nearest(item: Stem, heard: readonly Stem[], aside: ReadonlySet<string>, byMany: SaidByMany): Tie | undefined {
  const worth = aside.has(item.stem) ? ASIDE : 1
  return heard.reduce<Tie | undefined>((best, said) => {
    const [kind, near] = between(item, said)
    const weight = near * worth * (byMany(said.stem) ? IN_GENERAL : 1)
    return weight > (best?.weight ?? 0) ? { kind, item, said, weight } : best
  }, undefined)
}

function between(one: Stem, other: Stem): [Tie['kind'], number] {
  const worth = namesAKind(one) || namesAKind(other) ? IN_GENERAL : 1
  if (one.stem === other.stem) return ['word', OWN_WORD * worth]
  if (areJoined(one, other)) return ['joined', JOINED_WORD * worth]
  if (areKin(one.word, other.word)) return ['kin', KIN * worth]
  return ['part', shareAPart(one.word, other.word) ? SHARED_PART * worth : 0]
}

/** Together never more than what one way of saying it may weigh. */
function tiesOf(
  [, words, put]: Saying,
  said: string,
  heard: readonly Stem[],
  plainly: boolean,
  byMany: SaidByMany,
): Tie[] {
  const called = stemsOf(words).flatMap(({ stem }) => heard.find((other) => other.stem === stem) ?? [])
  const ties = called.map((said): Tie => {
    const weight = (CUSTOMERS_WORD / thingsCalled(said.stem)) * (byMany(said.stem) ? IN_GENERAL : 1)
    return { kind: 'saying', item: undefined, said, weight }
  })
  if (put?.test(said)) ties.push({ kind: 'put', item: undefined, said: undefined, weight: CUSTOMERS_WORD })
  const sum = ties.reduce((sum, { weight }) => sum + weight, 0)
  const cut = (sum > MOST_PER_SAYING ? MOST_PER_SAYING / sum : 1) * (plainly ? 1 : IN_GENERAL)
  return ties.map((tie) => ({ ...tie, weight: tie.weight * cut }))
}
