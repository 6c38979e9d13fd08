export type Hint = { kind: 'long' | 'passive' | 'jargon'; words: string; instead?: string }

const LONGEST = 20 // words; the usual limit in Dutch and English guides for plain language
const MOST_HINTS = 3 // more hints are not read

// "wordt morgen behandeld", "is being handled": a form of worden or to be, with a participle near it.
const DUTCH_PASSIVE =
  /\b(?:wordt|worden|werd|werden)\b(?:\s+[\p{L}-]+){0,6}?\s+(?:\p{L}{0,5}?ge|be|ver|ont|her)\p{L}{2,}[dtn]\b/iu
const ENGLISH_PASSIVE = /\b(?:is|are|was|were|been|being|be)\s+(?:[a-z]+ly\s+)?[a-z]{3,}ed\b/i

/** Hints about a text for customers: long sentences, sentences without a doer, and the organisation's own jargon. */
export function hints(text: string, jargon: Record<string, string> = {}): Hint[] {
  const found = [...jargonIn(text, jargon), ...sentencesOf(text).flatMap(aboutSentence)]
  return found.slice(0, MOST_HINTS)
}

function aboutSentence(sentence: string): Hint[] {
  const passive = (DUTCH_PASSIVE.exec(sentence) ?? ENGLISH_PASSIVE.exec(sentence))?.[0]
  const long = sentence.split(/\s+/).length > LONGEST

  return [
    ...(long ? [{ kind: 'long' as const, words: `${sentence.split(/\s+/).slice(0, 6).join(' ')} …` }] : []),
    ...(passive ? [{ kind: 'passive' as const, words: passive }] : []),
  ]
}

function jargonIn(text: string, jargon: Record<string, string>): Hint[] {
  return Object.entries(jargon).flatMap(([word, instead]) => {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu').exec(text)?.[0]
    return found ? [{ kind: 'jargon' as const, words: found, ...(instead && { instead }) }] : []
  })
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
