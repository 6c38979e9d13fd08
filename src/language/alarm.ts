import { LANGUAGES } from './languages.ts'
import { patternsOf } from './lists.ts'
import { plain } from './subjects/stems.ts'

/** What somebody's words may mean: that something is about to happen now, or that they cannot go on. */
export type Alarm = 'danger' | 'despair'

/**
 * Words and phrases for each; `*` at the end stands for any ending, `/` stands between words of which any will do, `&`
 * between parts that stand in one sentence in whatever order (a part that begins with `!` does not stand there).
 */
export type AlarmWords = Readonly<Record<Alarm, readonly string[]>>

/**
 * Whether words of danger or despair stand in a text. Despair goes first: who writes both is helped by a person. It says
 * nothing about anybody, and is never kept: reckoned anew each time a page shows the text.
 */
export function alarmIn(text: string, { danger, despair }: AlarmWords): Alarm | undefined {
  const said = sentencesOf(text.slice(0, LONGEST))
  if (despair.some((phrase) => isHeard(said, phrase))) return 'despair'
  const now = said.sentences.filter((words) => !isPast(words))
  return danger.some((phrase) => isHeard({ words: now.flat(), sentences: now }, phrase)) ? 'danger' : undefined
}

/** All words in their order, and those of each sentence. */
interface Sentences {
  words: readonly string[]
  sentences: readonly (readonly string[])[]
}

function sentencesOf(text: string): Sentences {
  const sentences = text.split(/[.!?\n]+/).map(wordsOf)
  return { words: sentences.flat(), sentences }
}

/** "Vorig jaar viel hier een kind in de sloot": told of another time, and not of now. */
const isPast = (words: readonly string[]): boolean => PAST.some((phrase) => isSaid(words, phrase))

const PAST = LANGUAGES.flatMap((language) => patternsOf(language, 'long-ago'))

function isHeard({ words, sentences }: Sentences, phrase: string): boolean {
  if (!phrase.includes('&')) return isSaid(words, phrase)
  const parts = phrase.split('&').map((part) => part.trim())
  return sentences.some((sentence) =>
    parts.every((part) => (part.startsWith('!') ? !isSaid(sentence, part.slice(1)) : isSaid(sentence, part))),
  )
}

const LONGEST = 50_000 // as much as a question may hold
const BETWEEN = 2 // other words that may stand between two of a phrase: "wil echt niet meer leven"

const wordsOf = (text: string) => (text.match(/[\p{L}\p{M}\d'’*]+/gu) ?? []).map(plain)

const MOST_KEPT = 5_000 // far more phrases than there are
const kept = new Map<string, string[][]>() // reading the phrases took longer than looking for them

/** The words that may stand at each place of a phrase. */
function placesOf(phrase: string): string[][] {
  const known = kept.get(phrase)
  if (known) return known
  const places = (phrase.match(/[\p{L}\p{M}\d'’*/]+/gu) ?? []).map((place) =>
    place.split('/').map(plain).filter(Boolean),
  )
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(phrase, places)
  return places
}

/** The words of the phrase in their order, hardly anything between them. */
function isSaid(said: readonly string[], phrase: string): boolean {
  const [first, ...rest] = placesOf(phrase)
  if (!first) return false
  return said.some((word, at) => isWord(word, first) && follows(said, at, rest))
}

function follows(said: readonly string[], at: number, rest: readonly (readonly string[])[]): boolean {
  const [next, ...further] = rest
  if (!next) return true
  for (let place = at + 1; place <= at + 1 + BETWEEN; place++)
    if (isWord(said[place] ?? '', next) && follows(said, place, further)) return true
  return false
}

const isWord = (word: string, asked: readonly string[]) =>
  asked.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one))
