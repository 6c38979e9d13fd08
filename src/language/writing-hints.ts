import type { Language } from './guessing.ts'
import { OFFICIALESE } from './officialese.ts'

/** Something that may be said more plainly, from `from` up to `to` in the text (UTF-16 units). A hint, never a mark. */
export type WritingHint = {
  kind: 'long_sentence' | 'passive' | 'officialese' | 'jargon'
  from: number
  to: number
  found: string
  /** A plainer way, where we know one; '' means that it can go. */
  instead?: string
}

const MOST_HINTS = 5 // more is a reprimand, and nobody acts on it
const READ_AHEAD = 20_000 // a reply is shorter; this keeps every keystroke quick

/** Words a sentence may have: more is where readers at language level B1 lose the thread. */
const LONG_SENTENCE: Readonly<Record<Language, number>> = { nl: 20, en: 25 }

/** A form of to be or to become, at most four words, and a word that looks like a participle — or the other way round. */
const PASSIVE: Readonly<Record<Language, RegExp>> = {
  nl: /(?<!\p{L})(?:word|wordt|worden|werd|werden)(?:\s+[\p{L}\d'’-]+){0,4}?\s+(?:ge|be|ver|her|ont|aange|afge|inge|opge|uitge|toege|doorge|meege|voorge)\p{Ll}{1,20}(?:d|t|en)(?!\p{L})|(?<!\p{L})(?:ge|be|ver|ont|aange|afge|inge|opge|uitge|toege|doorge)\p{Ll}{1,20}(?:d|t|en)\s+(?:wordt|worden|werd|werden)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:is|are|was|were|be|been|being)(?:\s+\p{L}+ly)?\s+(?:\p{Ll}{2,20}ed|done|given|made|sent|taken|told|written|known|seen|held|kept|paid)(?!\p{L})/giu,
}

/** At most five hints, in the order of the text. `jargon` is the organisation's own list of words customers do not know. */
export function hints(text: string, language: Language, jargon: readonly string[] = []): WritingHint[] {
  const start = text.slice(0, READ_AHEAD)
  const found = [
    ...jargonIn(start, jargon),
    ...officialeseIn(start, language),
    ...passivesIn(start, language),
    ...longSentencesIn(start, language),
  ]
  return found.toSorted((a, b) => a.from - b.from).slice(0, MOST_HINTS)
}

function longSentencesIn(text: string, language: Language): WritingHint[] {
  const sentences = [...text.matchAll(/[^\s.!?][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*[.!?]?/gu)].map(hint('long_sentence'))
  return sentences.filter(({ found }) => found.split(/\s+/).length > LONG_SENTENCE[language])
}

function passivesIn(text: string, language: Language): WritingHint[] {
  return [...text.matchAll(PASSIVE[language])].map(hint('passive'))
}

function officialeseIn(text: string, language: Language): WritingHint[] {
  const plain = OFFICIALESE[language]
  return wordsIn(text, Object.keys(plain)).map((match) => ({
    ...hint('officialese')(match),
    instead: plain[match[0].toLowerCase().replace(/\s+/g, ' ')] ?? '',
  }))
}

function jargonIn(text: string, jargon: readonly string[]): WritingHint[] {
  return wordsIn(text, jargon.slice(0, 500)).map(hint('jargon'))
}

function wordsIn(text: string, words: readonly string[]): RegExpMatchArray[] {
  const patterns = words.filter((word) => word.trim()).map(asPattern)
  if (patterns.length === 0) return []

  const longestFirst = patterns.toSorted((a, b) => b.length - a.length).join('|')
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst})(?![\\p{L}\\p{N}])`, 'giu'))]
}

function asPattern(word: string): string {
  return word
    .trim()
    .slice(0, 80)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
}

function hint(kind: WritingHint['kind']): (match: RegExpMatchArray) => WritingHint {
  return (match) => {
    const from = match.index ?? 0
    return { kind, from, to: from + match[0].length, found: match[0] }
  }
}
