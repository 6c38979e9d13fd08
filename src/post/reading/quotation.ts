import { mailPattern } from '../../language/mail-words.ts'

/** A line of ours where HTML said that what follows is quoted: mail programs mark it there in many ways. */
export const QUOTED_FROM_HERE = '\u2060\u2060quoted'

const MARKED = /^\s{0,3}>/
const BROKEN_OFF = /^>\s*[:：]$/ // the end of an address that was broken over two lines
const LONGEST_ANNOUNCEMENT = 400 // characters: somebody's name and address can be long
const MOST_WRAPPED = 3 // lines over which "Op … schreef …:" is broken
const HEADER_LINES = 14 // within which the heads of a quoted message stand, broken ones included
const LEAST_HEADS = 3

const dashes = '[-_=*\u2014\u2013]{2,}'
const SEPARATOR = new RegExp(
  `^\\s*(?:${dashes}\\s*${mailPattern('original')}\\s*:?\\s*(?:${dashes})?|${mailPattern('forwarded')}\\s*:)\\s*$`,
  'iu',
)
const RULE = /^\s*_{10,}\s*$/
const WROTE = new RegExp(`(?<![\\p{L}])${mailPattern('wrote')}(?![\\p{L}])`, 'iu')
const WROTE_THEMSELVES = new RegExp(mailPattern('wrote themselves'), 'iu')
const WHEN_OR_WHO = /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\S@\S/
const BY_NUMBERS =
  /^\p{L}{0,12}\.?,?\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.{0,20}\d{1,2}[:.]\d{2}.*<[^<>\s]+@[^<>\s]+>\s*[:：]$/u
const HEADS = (['from', 'date', 'to', 'cc', 'subject'] as const).map(
  (part) => new RegExp(`^[\\s*_>|]{0,6}${mailPattern(part)}\\s*[*_]{0,2}\\s*[:：]`, 'iu'),
)

export interface Quotation {
  /** Where what is quoted itself begins, behind the line that announces it. */
  from: number
  /** Marked line by line with `>`; otherwise everything below is quoted. */
  marked: boolean
  /** A mail program says whose words follow; without that somebody may have marked a sentence themselves. */
  announced: boolean
}

/** Whether a quotation begins in this line. */
export function quotationAt(lines: readonly string[], at: number): Quotation | undefined {
  const line = lines[at] ?? ''
  if (line.trim() === '') return undefined
  if (line.includes(QUOTED_FROM_HERE) || SEPARATOR.test(line)) return below(at)
  if (MARKED.test(line))
    return { from: at, marked: true, announced: announcedUntil(unmarked(lines, at), 0) !== undefined }
  if (RULE.test(line)) return headsFrom(lines, next(lines, at)) ? below(at) : undefined
  if (headsFrom(lines, at)) return below(at)
  const end = announcedUntil(lines, at)
  if (end === undefined) return undefined
  const first = next(lines, end)
  return { from: end + 1, marked: MARKED.test(lines[first] ?? ''), announced: true }
}

const below = (from: number): Quotation => ({ from, marked: false, announced: true })
const unmarked = (lines: readonly string[], at: number) =>
  lines.slice(at, at + MOST_WRAPPED + 1).map((line) => line.replace(/^\s{0,3}>\s?/, ''))

/** The last line of "Op 12 december schreef Jan <jan@…>:", which may be broken over some. */
function announcedUntil(lines: readonly string[], at: number): number | undefined {
  const first = lines[at] ?? ''
  if (!/\d|@/.test(first) && !WROTE.test(first)) return undefined // what stands above it is somebody's own
  let said = ''
  for (let end = at; end <= at + MOST_WRAPPED; end++) {
    const line = (lines[end] ?? '').trim()
    if (line === '' || (MARKED.test(line) && !BROKEN_OFF.test(line))) return undefined
    said = `${said} ${line}`.trim()
    if (said.length > LONGEST_ANNOUNCEMENT) return undefined
    if (!/[:：]\s*\*?$/.test(line)) continue
    const marksFollow = MARKED.test(lines[next(lines, end)] ?? '')
    return announces(said, marksFollow) ? end : undefined
  }
  return undefined
}

function announces(said: string, marksFollow: boolean): boolean {
  if (BY_NUMBERS.test(said)) return true
  if (!WROTE.test(said) || WROTE_THEMSELVES.test(said)) return false
  return WHEN_OR_WHO.test(said) || (marksFollow && /\d/.test(said))
}

/** "Van: … Verzonden: … Aan: … Onderwerp: …": at least three different ones, the first in this line. */
function headsFrom(lines: readonly string[], at: number): boolean {
  const headOf = (line: string) => HEADS.findIndex((head) => head.test(line))
  if (headOf(lines[at] ?? '') === -1) return false
  const seen = new Set<number>()
  for (const line of lines.slice(at, at + HEADER_LINES)) {
    const head = headOf(line)
    if (head !== -1) seen.add(head)
    else if (line.trim() === '' && seen.size > 0 && seen.size < 2) break
  }
  return seen.size >= LEAST_HEADS && seen.has(0)
}

const next = (lines: readonly string[], at: number): number => {
  let n = at + 1
  while (n < lines.length && lines[n]?.trim() === '') n++
  return n
}

/**
 * Which lines below the beginning of a marked quotation are somebody's own: those between two marked ones, with an empty
 * line on each side, and what follows behind such a one. Where nothing stands above, whatever follows the marked lines.
 */
export function linesBelow(lines: readonly string[], { answersBelow }: { answersBelow: boolean }): Set<number> {
  const own = new Set<number>()
  const paragraphs = paragraphsOf(lines)
  let answered = answersBelow
  for (const [n, { from, until }] of paragraphs.entries()) {
    const numbers = Array.from({ length: until - from }, (_, at) => from + at)
    const marked = numbers.some((at) => MARKED.test(lines[at] ?? ''))
    if (marked) {
      if (answersBelow) for (const at of behindMarked(lines, numbers)) own.add(at)
      continue
    }
    const isBetween = n > 0 && paragraphs.slice(n + 1).some((later) => MARKED.test(lines[later.from] ?? ''))
    if (!answered && !isBetween) continue
    answered = true
    for (const at of [...(own.size > 0 ? [from - 1] : []), ...numbers]) own.add(at)
  }
  return own
}

/** The lines of a paragraph that stand behind its last marked one. */
function behindMarked(lines: readonly string[], numbers: readonly number[]): number[] {
  const last = numbers.findLast((at) => MARKED.test(lines[at] ?? '')) ?? -1
  return numbers.filter((at) => at > last)
}

function paragraphsOf(lines: readonly string[]): { from: number; until: number }[] {
  const found: { from: number; until: number }[] = []
  let from: number | undefined
  for (let at = 0; at <= lines.length; at++) {
    const isEmpty = (lines[at] ?? '').trim() === ''
    if (!isEmpty) from ??= at
    else if (from !== undefined) {
      found.push({ from, until: at })
      from = undefined
    }
  }
  return found
}
