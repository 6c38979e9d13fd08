const RUN = 28 // characters: a shorter piece is said by many people
const SHORTEST = 12 // of a whole sentence that stands there as it was said

/** What stands where somebody's words stood. */
export const TAKEN_OUT = '[…]'

/**
 * A text without the words somebody said: each piece of it that stands there as it was said, whole or cut off, is taken
 * out. Capitals and line breaks make no difference; what was said in other words stays.
 */
export function withoutWords(text: string, said: readonly string[]): string {
  const plain = flat(text)
  const taken = new Array<boolean>(text.length).fill(false)
  const take = (from: number, length: number) => taken.fill(true, from, from + length)
  for (const words of said.map((one) => flat(one).trim())) {
    const length = Math.min(RUN, words.length)
    if (length < SHORTEST || !words.includes(' ')) continue
    const pieces = new Set(Array.from({ length: words.length - length + 1 }, (_, at) => words.slice(at, at + length)))
    for (let at = 0; at + length <= plain.length; at++) if (pieces.has(plain.slice(at, at + length))) take(at, length)
  }
  if (!taken.includes(true)) return text
  wholeWords(text, taken)
  let rest = ''
  for (let at = 0; at < text.length; at++)
    if (!taken[at]) rest += text[at]
    else if (!taken[at - 1]) rest += TAKEN_OUT
  return rest
}

/** Pieces that any text with these words in it holds one of: to find it by. */
export const piecesOf = (said: readonly string[]): string[] => {
  const pieces = said
    .map((one) => flat(one).trim())
    .flatMap((words) => {
      const whole = Math.min(RUN, words.length)
      if (whole < SHORTEST || !words.includes(' ')) return []
      if (whole < RUN) return [words]
      const half = RUN / 2
      return Array.from({ length: Math.floor(words.length / half) }, (_, at) => words.slice(at * half, (at + 1) * half))
    })
  return [...new Set(pieces)]
}

const flat = (text: string) => Array.from({ length: text.length }, (_, at) => plainly(text[at] ?? '')).join('')

const plainly = (one: string) => (/\s/.test(one) ? ' ' : one.toLowerCase().length === 1 ? one.toLowerCase() : one)

/** No half word is left standing at an edge. */
function wholeWords(text: string, taken: boolean[]) {
  const inWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  for (let at = 1; at < text.length; at++) if (taken[at - 1] && inWord(at - 1) && inWord(at)) taken[at] = true
  for (let at = text.length - 2; at >= 0; at--) if (taken[at + 1] && inWord(at + 1) && inWord(at)) taken[at] = true
}
