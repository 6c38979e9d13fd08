import { onlyTopics, withoutOtherCells } from './table-columns.ts'
import { framing } from './words.ts'

/** How a line of a pasted agenda is marked as an item of its own. */
export type Mark = 'heading' | 'time' | 'number' | 'letter' | 'bullet' | 'row' | 'none'

/** One line, as far as its form tells. */
export interface AgendaLine {
  mark: Mark
  /** How deep it lies below items beside it: of headings and numbers by what they say, else by the white space in front. */
  depth: number
  /** What stands there, without what marks it. */
  text: string
  /** The number in front, when it is one without parts: 3, not 3.1 or 3a. */
  ordinal?: number | undefined
  /** There was white space in front. */
  indented: boolean
  /** At the first column of a table: nothing but a time or a number. */
  start?: string | undefined
}

const SPACES = /[\u00a0\u2007\u202f\u2000-\u200a\u3000]/gu
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const BULLET = /^(?:[-–—*+•●▪◦‣·○■□☐☑✓►▸➤»>]|o(?=\t)|)\s+(?:\[[ xX]?\]\s*)?/u
const HEADING = /^(#{1,6})\s+/
const NUMBER = new RegExp(
  String.raw`^${framing('item')}?\s*(\d{1,2}(?:\.\d{1,2}){0,3}|\d{1,2}[a-z])(?:[.):]|\s*[-–—](?=\s)|(?=\s{1,}\p{L})|\t)\s*`,
  'iu',
)
const ROMAN = /^(?=[IVX])(X{0,2}(?:IX|IV|V?I{0,3}))[.)]\s+/
const LETTER = /^[a-z][.)]\s+/i
const HOUR = framing('hour')
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:u][0-5]\d(?:\s*(?:${HOUR}|h)(?!\p{L}))?|(?:[01]?\d|2[0-3])\s*${HOUR}(?=\s|$)`
const TIME = new RegExp(
  String.raw`^(?:${framing('at')}\s+)?(${CLOCK})(?:\s*(?:[-–—]|${framing('until')})\s*(?:${CLOCK}))?(?:\s*[-–—|:,])?\s*`,
  'iu',
)

/** Reads the form of each line of a text; empty ones are left out. */
export function agendaLines(text: string): AgendaLine[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => line.replace(UNSEEN, '').replace(SPACES, ' ').slice(0, LONGEST_LINE))
    .map((line) => unquoted(line))
  return onlyTopics(lines)
    .filter((line) => line.trim() !== '' && !/^[\s_=~*\-–—.|:+#]+$/u.test(line))
    .map(agendaLine)
}

const MOST_LINES = 2_000
const LONGEST_LINE = 2_000

/** The signs with which mail programs quote what they answer. */
const unquoted = (line: string) => line.replace(/^(?:>\s?)+(?=\S|$)/, '')

function agendaLine(line: string): AgendaLine {
  const white = /^[ \t]*/.exec(line)?.[0] ?? ''
  const indent = white.replaceAll('\t', '    ').length
  const body = withoutOtherCells(line.trim())
  if (/^\|.*\|$/.test(body) || /^[^|]+\|[^|]+\|/.test(body)) return row(body)
  const heading = HEADING.exec(body)
  if (heading)
    return {
      ...inside(body.slice(heading[0].length)),
      mark: 'heading',
      depth: heading[1]?.length ?? 1,
      indented: false,
    }
  return { ...inside(body), indented: indent > 0, depth: depthOf(body, indent), ordinal: ordinalOf(body) }
}

const ordinalOf = (body: string): number | undefined => {
  const number = numberOf(body)
  return number && /^\d+$/.test(number) ? Number(number) : undefined
}

const numberOf = (body: string): string | undefined => NUMBER.exec(plain(body.replace(BULLET, '')))?.[1]

/** What stands behind the marks: "1. **Opening**" is "Opening"; a bullet before a number is no mark of its own. */
function inside(body: string): Pick<AgendaLine, 'mark' | 'text' | 'depth'> {
  const bullet = BULLET.exec(body)
  const rest = plain(bullet ? body.slice(bullet[0].length) : body)
  const marked = timed(rest) ?? numbered(rest)
  if (marked) return { ...marked, depth: 0 }
  return { mark: bullet ? 'bullet' : 'none', text: rest, depth: 0 }
}

function timed(text: string): Pick<AgendaLine, 'mark' | 'text'> | undefined {
  const time = TIME.exec(text)
  return time && text.length > time[0].length
    ? { mark: 'time', text: numbered(text.slice(time[0].length))?.text ?? text.slice(time[0].length) }
    : undefined
}

function numbered(text: string): Pick<AgendaLine, 'mark' | 'text'> | undefined {
  const number = NUMBER.exec(text) ?? (ROMAN.exec(text)?.[1] ? ROMAN.exec(text) : null)
  if (number) return { mark: 'number', text: timed(text.slice(number[0].length))?.text ?? text.slice(number[0].length) }
  const letter = LETTER.exec(text)
  return letter ? { mark: 'letter', text: text.slice(letter[0].length) } : undefined
}

/** "2.1" lies below "2"; of other marks the white space tells. */
function depthOf(body: string, indent: number): number {
  const number = numberOf(body)
  if (!number) return indent
  return indent + 4 * (number.replace(/\.0$/, '').split('.').length - 1) + (/\d[a-z]$/i.test(number) ? 4 : 0)
}

/** A row of a table: the cell with the most letters is what it is about, unless one holds a number or a time first. */
function row(body: string): AgendaLine {
  const cells = body
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => plain(cell.trim()))
    .filter((cell) => cell !== '')
  const worded = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !TIME_ONLY.test(cell))
  return {
    mark: 'row',
    depth: 0,
    indented: false,
    text: worded[0] ? (numbered(worded[0])?.text ?? worded[0]) : '',
    start: cells[0],
  }
}

const TIME_ONLY = new RegExp(
  String.raw`^(?:${CLOCK}|\d+\s*(?:${framing('minutes')}|'|’))(?:\s*[-–—]\s*(?:${CLOCK}))?$`,
  'iu',
)

/** Without the signs of Markdown and mail around words. */
const plain = (text: string) =>
  text
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/^\*(.+)\*$/, '$1')
    .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^\[[ xX]?\]\s*/, '')
    .trim()
