import { mailPattern } from '../../language/mail-words.ts'

const DELIMITER = /^(?:-- ?|—|__+)$/
const SENT_WITH = new RegExp(`^[\\s*_>]{0,3}${mailPattern('sent with')}(?:\\s*<[^>]*>)?[.!]?\\s*$`, 'iu')
const CLOSING = new RegExp(`^\\s*${mailPattern('closing')}\\s*[,.!]?\\s*$`, 'iu')
const MOST_BELOW = 14 // lines of a name, a function, an address, telephone numbers, opening hours
const LONGEST_BELOW = 90 // characters: longer lines are sentences
const AFTERTHOUGHT = /^\s*p\.?\s?s\.?[\s:.]/i

/** In which line the signature begins, if there is one. The word of thanks above a name is still somebody's own. */
export function signatureAt(lines: readonly string[]): number | undefined {
  const delimiter = lines.findIndex((line, at) => DELIMITER.test(line.trimStart()) && line.trim() !== '—' && at > 0)
  const found = [delimiter, lines.findIndex((line, at) => SENT_WITH.test(line) && isLast(lines, at)), closingAt(lines)]
  const at = Math.min(...found.filter((one) => one > 0 && lines.slice(0, one).some((line) => line.trim() !== '')))
  return Number.isFinite(at) ? at : undefined
}

/** "Met vriendelijke groet," alone on its line, and below it only what belongs to a name. */
function closingAt(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => CLOSING.test(line))
  if (at === -1) return at
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '')
  const isName =
    below.length <= MOST_BELOW && below.every((line) => line.length <= LONGEST_BELOW && !AFTERTHOUGHT.test(line))
  return isName ? at : -1
}

const isLast = (lines: readonly string[], at: number) =>
  lines.slice(at + 1).filter((line) => line.trim() !== '').length <= MOST_BELOW
