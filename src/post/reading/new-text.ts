import { linesBelow, type Quotation, quotationAt } from './quotation.ts'
import { signatureAt } from './signature.ts'

/** A message taken apart; together the parts hold every line of it. */
export interface Cut {
  /** What was written now. */
  newText: string
  /** What stands below each message of this person, or what their telephone put there. */
  signature: string
  /** What was answered: folded, never thrown away. */
  quoted: string
}

const MOST_LINES = 20_000 // longer ones are not written by anybody; the rest counts as quoted

/**
 * Takes what is new in a reply apart from what it answers and from the signature. Whoever answers above, below or between
 * the lines of what is answered is understood. Nothing new found: then all of it is new, as in a message that was only
 * forwarded.
 */
export function cutReply(text: string): Cut {
  const all = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ').split('\n')
  const lines = all.slice(0, MOST_LINES)
  const at = firstQuotation(lines)
  const { written, quoted } = at === undefined ? { written: lines, quoted: [] } : apart(lines, at)
  const rest = all.slice(MOST_LINES)
  if (!written.some(isSaid)) return { ...signed(lines), quoted: textOf(rest) }
  return { ...signed(written), quoted: textOf([...quoted, ...rest]) }
}

const isSaid = (line: string) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line)
const textOf = (lines: readonly string[]) => lines.join('\n').trim()

function signed(lines: readonly string[]): Pick<Cut, 'newText' | 'signature'> {
  const at = signatureAt(lines)
  return { newText: textOf(lines.slice(0, at)), signature: at === undefined ? '' : textOf(lines.slice(at)) }
}

interface Found extends Quotation {
  at: number
}

function firstQuotation(lines: readonly string[]): Found | undefined {
  for (let at = 0; at < lines.length; at++) {
    const found = quotationAt(lines, at)
    if (found) return { at, ...found }
  }
  return undefined
}

/** What was written now, and what is quoted. Who marks a sentence themselves and goes on below it, wrote all of it. */
function apart(lines: readonly string[], { at, from, marked, announced }: Found): Apart {
  const above = lines.slice(0, at)
  const below = lines.slice(from)
  if (!marked) return { written: above, quoted: lines.slice(at) }
  const own = linesBelow(below, { answersBelow: !announced || !above.some(isSaid) })
  const kept = below.filter((_, n) => own.has(n))
  if (!announced && above.some(isSaid) && kept.some(isSaid)) return { written: [...lines], quoted: [] }
  return {
    written: kept.length > 0 ? [...textOf(above).split('\n'), '', ...kept] : above,
    quoted: [...lines.slice(at, from), ...below.filter((_, n) => !own.has(n))],
  }
}

interface Apart {
  written: string[]
  quoted: string[]
}
