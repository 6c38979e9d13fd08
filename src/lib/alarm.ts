import { plain } from './subjects/stems.ts'

/** What somebody's words may mean: that something is about to happen now, or that they cannot go on. */
export type Alarm = 'danger' | 'despair'

/** Words and phrases for each; `*` at the end stands for any ending, `/` stands between words of which any will do. */
export type AlarmWords = Readonly<Record<Alarm, readonly string[]>>

/**
 * Whether words of danger or despair stand in a text. Despair goes first: who writes both is helped by a person. It says
 * nothing about anybody, and is never kept: reckoned anew each time a page shows the text.
 */
export function alarmIn(text: string, { danger, despair }: AlarmWords): Alarm | undefined {
  const said = wordsOf(text.slice(0, LONGEST))
  if (despair.some((phrase) => isSaid(said, phrase))) return 'despair'
  return danger.some((phrase) => isSaid(said, phrase)) ? 'danger' : undefined
}

const LONGEST = 50_000 // as much as a question may hold
const BETWEEN = 2 // other words that may stand between two of a phrase: "wil echt niet meer leven"

const wordsOf = (text: string) => (text.match(/[\p{L}\p{M}\d'’*]+/gu) ?? []).map(plain)

/** The words that may stand at each place of a phrase. */
const placesOf = (phrase: string): string[][] =>
  (phrase.match(/[\p{L}\p{M}\d'’*/]+/gu) ?? []).map((place) => place.split('/').map(plain).filter(Boolean))

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
