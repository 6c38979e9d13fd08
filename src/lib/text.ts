export type TextProblem = 'too_long' | 'nul' | 'surrogate' | 'marks' | 'blank'

/** Signs that leave no mark on the screen, besides white space: zero-width ones, fillers, the blank Braille cell. */
const SOMETHING_TO_SEE = /[^\p{White_Space}\u00ad\u115f\u1160\u180e\u200b-\u200f\u2060\u2800\u3164\ufeff\uffa0]/u

/** More accents on one letter than any script has; comparing such a text takes the square of their number. */
const PILED_UP = /\p{M}{100}/u

/** Line ends as we keep them (LF); everything else stays as it was typed. */
export function cleanText(input: string): string {
  return input.replaceAll('\r\n', '\n')
}

/** Why this text cannot be taken, if so; `max` in UTF-16 units. Postgres stores neither NUL nor half a character. */
export function problemWith(text: string, { max }: { max: number }): TextProblem | undefined {
  if (text.length > max) return 'too_long'
  if (text.includes('\0')) return 'nul'
  if (!text.isWellFormed()) return 'surrogate'
  if (PILED_UP.test(text)) return 'marks'
  return SOMETHING_TO_SEE.test(text) ? undefined : 'blank'
}

/** The text on one line, at most `max` visible characters, cut between words where there are any. */
export function excerpt(text: string, max: number): string {
  const line = oneLine(start(text, max))
  const kept = graphemes(line, max + 1)
  return kept.length > max ? cutBetweenWords(kept.slice(0, max - 1).join('')) : line
}

/** One or two letters for a face without a photo: 'Marieke van den Berg' → 'MB', '山田' → '山'. */
export function initials(name: string): string {
  const words = oneLine(name.slice(0, 500))
    .split(' ')
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0] ?? name.slice(0, 20).trim()
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (firstGrapheme(first) + firstGrapheme(last)).toLocaleUpperCase('nl')
}

/** The sentences of a text, each on one line: all that say something, of a long text as many as `max` characters need. */
export function sentencesOf(text: string, max: number): string[] {
  return start(text, 4 * max)
    .split('\n')
    .flatMap((line) => [...SENTENCES.segment(line)].map(({ segment }) => oneLine(segment)))
    .filter((sentence) => SOMETHING_TO_SEE.test(sentence))
}

// The locale hardly matters for where characters and sentences end; making a segmenter is slow, so there is one of each.
const SENTENCES = new Intl.Segmenter('nl', { granularity: 'sentence' })
const GRAPHEMES = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Enough of the text to find `max` characters in, however long it is and however many accents it piles up. */
function start(text: string, max: number): string {
  return text.slice(0, 20 * max + 1000).toWellFormed()
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function graphemes(text: string, count: number): string[] {
  const found: string[] = []
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (found.push(segment) >= count) break
  }
  return found
}

function firstGrapheme(text: string): string {
  return graphemes(text, 1)[0]?.slice(0, 16).toWellFormed() ?? ''
}

/** Japanese and Chinese have no spaces, and a very long word has none in reach: those are cut where they are. */
function cutBetweenWords(text: string): string {
  const space = text.lastIndexOf(' ')
  return `${(space > text.length / 2 ? text.slice(0, space) : text).replace(/[\s,;:.]+$/u, '')}…`
}
