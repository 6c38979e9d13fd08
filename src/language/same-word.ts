import { isInEveryStory } from './subjects/little-words.ts'

/** A word as it stands, and how it is compared. */
export interface Stem {
  word: string
  stem: string
}

const SHORTEST = 3
const LONGEST = 2_000

/** The words of a text that may say what it is about: without little words, each once. */
export function stemsOf(text: string): Stem[] {
  const words =
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  const parts = words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
  const found = parts.filter((word) => word.length >= SHORTEST && !isInEveryStory(word))
  return [...new Map(found.map((word) => [stemOf(word), { word, stem: stemOf(word) }])).values()]
}

/** Near enough to tell that two words are one, in Dutch and in English: huizen and huis, gesnoeid and snoeien. */
export function stemOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’'-]/gu, '')
  const participle = plain.length > 6 ? plain.replace(/^ge(?=\p{L}{3,}(?:t|d|en)$)/u, '') : plain
  const cut = participle.replace(
    /(?:etjes?|tjes?|pjes?|jes?|ingen|ing|es|en|ed|(?<!(?:ie|aa|oe|ui)t)s|e|(?<=[^aeiou][^aeiou]|ei|ij|ui|oei|aai)[td])$/u,
    '',
  )
  const kept = cut.length >= SHORTEST ? cut : plain
  return kept
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f')
}

/** What a joined word may begin or end with, to look for: "wondzorg" is looked for as "wond" and "zorg" as well. */
export function partsOf({ word }: Stem): string[] {
  if (word.length < BEGINS + ENDS - 1) return []
  const cuts = Array.from({ length: word.length - BEGINS - 2 }, (_, at) => at + BEGINS)
  return cuts.flatMap((cut) => [word.slice(0, cut), word.slice(cut)]).filter((part) => part.length >= BEGINS)
}

const BEGINS = 4 // letters: of a joined word the beginning says of what kind it is: "wondzorg"
const ENDS = 5
const LONG = 7 // letters that two forms of one word begin with: "doorverbinden" and "doorverbonden"

/** Is one the beginning or the end of the other, as Dutch joins words: "zondagopenstelling" and "zondag"? */
export function areJoined(one: Stem, other: Stem): boolean {
  if (one.stem.length >= LONG && one.stem.slice(0, LONG) === other.stem.slice(0, LONG)) return true
  const [short, long] = one.stem.length < other.stem.length ? [one, other] : [other, one]
  if (short.stem.length < SHORTEST || long.stem.length < short.stem.length + 3) return false // "added" is no end of "voorraad"
  return (
    (short.word.length >= BEGINS && long.stem.startsWith(short.stem)) ||
    (short.word.length >= ENDS && long.stem.endsWith(short.stem))
  )
}
