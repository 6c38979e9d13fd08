import { areJoined, type Stem, stemsOf } from '../../lib/same-word.ts'
import { thingsCalled, waysOf } from './customers-side.ts'
import { areKin, shareAPart } from './kinship.ts'
import type { Way } from './said-as/way.ts'
import type { SaidByMany } from './said-by-many.ts'
import { tellingWords, tellsInGeneral, withoutGeneral } from './telling-words.ts'

/** From here on a sentence is about the item; below it is about something else. */
export const BEARS = 0.9

const OWN_WORD = 2 // the same word in the item and in the sentence
const JOINED_WORD = 1 // "zondagopenstelling" and "op zondag"
const KIN = 1 // another word for it: "cv-ketel" and "radiator"
const SHARED_PART = 0.9 // "parkeergarage" and "garageplek"
const IN_GENERAL = 0.4 // a word that is on every agenda, or in every second sentence: alone it ties nothing
const CUSTOMERS_WORD = 1.2 // a word in which customers speak of such a thing, and of nothing else
const MOST_PER_WAY = 2.4 // of one way of saying it; whoever says it in two ways speaks of it more surely
const ASKS = 0.9
const ASIDE = 0.8

/** "Druppelinstructie na operatie": what stands behind such a word is when or where, and not quite what it is about. */
const BESIDE_IT = /(?<=\p{L}.*)\s(?:na|in|bij|wegens|door|rond|tijdens|vanaf|per|after|in|at|during)\s.*/iu

/**
 * How much a customer's sentence bears on an item, 0 and up: by the words they share, by other words for the same, and by
 * the words customers use where we use others. Little words count for nothing, and a word that customers use of many
 * things counts in parts, as does one that everybody says here (`byMany`). What tells goes before what asks.
 */
export function bearing(item: string, said: string, byMany: SaidByMany = () => false): number {
  const about = stemsOf(tellingWords(item))
  const heard = stemsOf(said)
  const aside = new Set(stemsOf(item.match(BESIDE_IT)?.[0] ?? '').map(({ stem }) => stem))
  const words = about.reduce((sum, one) => sum + nearness(one, heard, byMany) * (aside.has(one.stem) ? ASIDE : 1), 0)
  const others = heard.filter(({ stem }) => !about.some((one) => one.stem === stem))
  const plainly = new Set(waysOf(withoutGeneral(item)))
  const ways = waysOf(item).map((way) => weigh(way, said, others, byMany) * (plainly.has(way) ? 1 : IN_GENERAL))
  const sum = [words, ...ways].reduce((one, other) => one + other, 0)
  if (sum < BEARS) return 0
  return said.trim().endsWith('?') ? sum * ASKS : sum
}

/** How near the nearest word of a sentence is to one of an item. */
const nearness = (one: Stem, heard: readonly Stem[], byMany: SaidByMany): number =>
  Math.max(0, ...heard.map((other) => between(one, other) * (byMany(other.stem) ? IN_GENERAL : 1)))

function between(one: Stem, other: Stem): number {
  const worth = tellsInGeneral(one) || tellsInGeneral(other) ? IN_GENERAL : 1
  if (one.stem === other.stem) return OWN_WORD * worth
  if (areJoined(one, other)) return JOINED_WORD * worth
  if (areKin(one.word, other.word)) return KIN * worth
  return shareAPart(one.word, other.word) ? SHARED_PART * worth : 0
}

function weigh([, words, put]: Way, said: string, heard: readonly Stem[], byMany: SaidByMany): number {
  const shared = stemsOf(words).filter((one) => heard.some((other) => other.stem === one.stem))
  const inWords = shared.reduce(
    (sum, { stem }) => sum + (CUSTOMERS_WORD / thingsCalled(stem)) * (byMany(stem) ? IN_GENERAL : 1),
    0,
  )
  return Math.min(MOST_PER_WAY, inWords + (put?.test(said) ? CUSTOMERS_WORD : 0))
}
