import { areJoined, type Stem, stemsOf } from '../../lib/same-word.ts'
import { thingsCalled, waysOf } from './customers-side.ts'
import type { Way } from './said-as/way.ts'
import { tellingWords } from './telling-words.ts'

/** From here on a sentence is about the item; below it is about something else. */
export const BEARS = 0.9

const OWN_WORD = 2 // the same word in the item and in the sentence
const JOINED_WORD = 1 // "zondagopenstelling" and "op zondag"
const CUSTOMERS_WORD = 1.2 // a word in which customers speak of such a thing, and of nothing else
const MOST_PER_WAY = 2.4 // of one way of saying it; whoever says it in two ways speaks of it more surely
const ASKS = 0.9

/**
 * How much a customer's sentence bears on an item, 0 and up: by the words they share, and by the words customers use where
 * we use others. Little words count for nothing, and a word that customers use of many things counts in parts. What tells
 * goes before what asks.
 */
export function bearing(item: string, said: string): number {
  const about = stemsOf(tellingWords(item))
  const heard = stemsOf(said)
  const own = about.filter((one) => heard.some((other) => other.stem === one.stem)).length * OWN_WORD
  const joined = own === 0 && about.some((one) => heard.some((other) => areJoined(one, other))) ? JOINED_WORD : 0
  const ways = waysOf(item).map((way) => weigh(way, said, heard))
  const sum = [own, joined, ...ways].reduce((one, other) => one + other, 0)
  if (sum < BEARS) return 0
  return said.trim().endsWith('?') ? sum * ASKS : sum
}

function weigh([, words, put]: Way, said: string, heard: readonly Stem[]): number {
  const shared = stemsOf(words).filter((one) => heard.some((other) => other.stem === one.stem))
  const inWords = shared.reduce((sum, { stem }) => sum + CUSTOMERS_WORD / thingsCalled(stem), 0)
  return Math.min(MOST_PER_WAY, inWords + (put?.test(said) ? CUSTOMERS_WORD : 0))
}
