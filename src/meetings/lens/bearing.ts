import { joinsSameWord, sharedWords } from '../../lib/shared-words.ts'
import { onCustomersSide } from './customers-side.ts'
import { tellingWords, tellsLittle, withoutLittleWords } from './telling-words.ts'

/** From here on a sentence is about the item; below it is about something else. */
export const BEARS = 0.9

const OWN_WORD = 2 // the same word in the item and in the sentence
const OWN_LITTLE = 1
const JOINED_WORD = 1 // "zondagopenstelling" and "op zondag"
const CUSTOMERS_WORD = 1.2 // a word in which customers speak of such a thing
const CUSTOMERS_LITTLE = 0.5 // of words that are in many sentences two are needed
const MOST_PER_WAY = 2.4 // of one way of saying it; whoever says it in two ways speaks of it more surely
const MOST_WORDS = 5
const ASKS = 0.9

/**
 * How much a customer's sentence bears on an item, 0 and up: by the words they share, and by the words customers use where
 * we use others. One of these must say it by itself; the others make it surer. What tells goes before what asks.
 */
export function bearing(item: string, said: string): number {
  const telling = tellingWords(item)
  const own = weigh(sharedWords(telling, said, MOST_WORDS), OWN_WORD, OWN_LITTLE)
  const joined = own === 0 && joinsSameWord(telling, withoutLittleWords(said)) ? JOINED_WORD : 0
  const ways = onCustomersSide(item).map((words) =>
    Math.min(MOST_PER_WAY, weigh(sharedWords(words, said, MOST_WORDS), CUSTOMERS_WORD, CUSTOMERS_LITTLE)),
  )
  const reasons = [own, joined, ...ways]
  if (Math.max(...reasons) < BEARS) return 0
  const sum = reasons.reduce((one, other) => one + other, 0)
  return said.trim().endsWith('?') ? sum * ASKS : sum
}

const weigh = (words: string[], telling: number, little: number) =>
  words.reduce((sum, word) => sum + (tellsLittle(word) ? little : telling), 0)
