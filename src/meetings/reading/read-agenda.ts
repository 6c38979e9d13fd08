import { CLOSING, OPENING, SEE_YOU, THANKS } from '../../language/greeting.ts'
import { oneOf } from '../../language/lists.ts'
import { guessSubject, type Subject } from '../items/subject.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { isGrouping } from './grouping.ts'
import { isProcedural } from './procedural.ts'
import { tidyTitle } from './tidy-title.ts'
import { framing, framingInOrder } from './words.ts'

/** An item as it was read from a pasted agenda. */
export interface ReadItem {
  title: string
  /** Lines that stood below it. */
  notes: string
  procedural: boolean
  subject: Subject
}

const LONGEST_NOTES = 4_000

/**
 * Reads an agenda as people write it: from a mail, Word, Outlook or a wiki; numbered, with bullets, times, tabs, in a
 * table, or one item per line. What is no item (a greeting, "Agenda", who is there, links to a call) is left out.
 */
export function readAgenda(text: string): ReadItem[] {
  const lines = withoutFrame(spread(agendaLines(text)))
  const isItem = chooser(lines)
  const items: Found[] = []
  for (const line of lines) {
    const title = tidyTitle(line.text)
    if (/\p{L}/u.test(title) && isItem(line)) items.push({ title, mark: line.mark, below: [] })
    else if (title || line.text) items.at(-1)?.below.push(line)
  }
  return items
    .filter(isMore)
    .flatMap(itemsBelow)
    .map(({ title, below }) => {
      const procedural = isProcedural(title)
      return {
        title,
        notes: below
          .map((line) => line.text.trim())
          .join('\n')
          .slice(0, LONGEST_NOTES),
        procedural,
        subject: procedural ? 'other' : guessSubject(title),
      }
    })
}

interface Found {
  title: string
  mark: AgendaLine['mark']
  below: AgendaLine[]
}

/** A heading without a mark above items that have one is no item beside them. */
const isMore = ({ title, mark, below }: Found, at: number, all: Found[]): boolean =>
  !(isGrouping(title) && mark === 'none' && below.length === 0 && (all[at + 1]?.mark ?? 'none') !== 'none')

/** Of a heading that only gathers, what is listed below it are the items. */
function itemsBelow(found: Found): Found[] {
  if (!isGrouping(found.title)) return [found]
  const marked = found.below.some(({ mark }) => mark !== 'none')
  const items: Found[] = []
  for (const line of found.below) {
    const title = tidyTitle(line.text)
    if (/\p{L}/u.test(title) && (marked ? line.mark !== 'none' : line.indented))
      items.push({ title, mark: line.mark, below: [] })
    else items.at(-1)?.below.push(line)
  }
  return items.length > 0 ? items : [found]
}

const CLOSED = oneOf([CLOSING, SEE_YOU])
const MONTH = oneOf(framingInOrder('months'))
const DAY = oneOf(framingInOrder('days of the week'))
const CLOCK = String.raw`\d{1,2}[.:]\d{2}\s*(?:${framing('hour')}|am|pm)?`

/** What stands around an agenda: who is there, where, links, greetings, signatures. */
const AROUND = new RegExp(
  `^${oneOf([
    framing('lines'),
    `${framing('labels')}\\s*:.*`,
    `${OPENING}(?!\\p{L}).{0,60}[,!.]?`,
    `(?:${CLOSED}|${THANKS})(?!\\p{L}).{0,40}`,
    '.*https?:\\/\\/.*',
    `(?:nr\\.?|no\\.?|#)?\\s*${framing('columns')}s?(?:\\s*[|\\t]\\s*.*)?`,
    `(?:${DAY},?\\s+)?\\d{1,2}(?:[-/]\\d{1,2}[-/]\\d{2,4}|\\s+\\p{L}{3,9}\\s+\\d{4})(?:,?\\s*(?:${framing('at')}\\s*)?${CLOCK})?`,
    `${MONTH}\\s+\\d{4},?\\s*(?:${CLOCK})?`,
  ])}$`,
  'iu',
)

const GREETING_AT_END = new RegExp(String.raw`^${CLOSED}(?!\p{L})`, 'iu')

/**
 * Without what stands around the agenda; nothing counts behind a greeting at the end. A line in an unbroken numbering is
 * an item whatever it says: "2. Groet van de buurt", "3. Datum voor de barbecue".
 */
export function withoutFrame(lines: AgendaLine[]): AgendaLine[] {
  const counted = countedLines(lines)
  const end = lines.findIndex(
    (line, index) => index > 0 && !counted.has(line) && GREETING_AT_END.test(line.text.trim()),
  )
  const before = end > 0 ? lines.slice(0, end) : lines
  return before.filter(
    (line) => counted.has(line) || (!AROUND.test(line.text.trim()) && !(line.start && AROUND.test(line.start))),
  )
}

/** The lines that count on from 0 or 1 without a gap, three or more of them; a later count of its own counts too. */
export function countedLines(lines: readonly AgendaLine[]): Set<AgendaLine> {
  const counted = new Set<AgendaLine>()
  let run: AgendaLine[] = []
  const end = () => {
    if (run.length >= SURE) for (const line of run) counted.add(line)
    run = []
  }
  for (const line of lines.filter(({ ordinal }) => ordinal !== undefined)) {
    if (line.ordinal !== (run.at(-1)?.ordinal ?? Number.NaN) + 1) {
      if (run.length > 0 && line.ordinal !== 0 && line.ordinal !== 1) continue // "7 december" between two items
      end()
    }
    run.push(line)
  }
  end()
  return counted
}

const SURE = 3 // two may be a date and a number by chance

/** An agenda on one line is spread out: "1. opening 2. cijfers 3. rondvraag", "opening; cijfers; rondvraag". */
function spread(lines: AgendaLine[]): AgendaLine[] {
  const [only, more] = lines
  if (!only || more) return lines
  const text = only.text.replace(BEFORE_THE_LIST, '')
  const numbered = text.split(/\s+(?=\d{1,2}[.)]\s)/u)
  const parts = numbered.length >= 2 ? numbered : text.split(/\s*;\s*/u)
  const listed = parts.length >= 2 ? parts : text.split(BETWEEN)
  return listed.length >= 3 || parts.length >= 2 ? agendaLines(listed.join('\n')) : lines
}

const BEFORE_THE_LIST = new RegExp(String.raw`^.{0,60}?${framing('agenda')}[^:]{0,40}:\s*`, 'iu')
const BETWEEN = new RegExp(String.raw`\s*,\s*(?:${framing('and')}\s+)?|\s+${framing('and')}\s+(?=[^,]*$)`, 'u')

/** Says which lines are items, by the marks that occur: numbers and times go before bullets, and those before plain lines. */
function chooser(lines: AgendaLine[]): (line: AgendaLine) => boolean {
  const top = (mark: AgendaLine['mark']) => lines.filter((line) => line.mark === mark)
  const least = (found: AgendaLine[]) => Math.min(...found.map(({ depth }) => depth))
  const shallow = (found: AgendaLine[], line: AgendaLine) => line.depth <= least(found) + 1

  const loose = (found: AgendaLine[], line: AgendaLine) => line.depth <= least(found) + 1 && isProcedural(line.text)

  for (const mark of ['row', 'number', 'time'] as const) {
    const found = top(mark)
    if (countOn(found)) return (line) => line.mark === mark || loose(found, line)
    if (found.length >= 2) return (line) => (line.mark === mark && shallow(found, line)) || loose(found, line)
  }
  const headings = top('heading')
  const level = mostCommonDepth(headings)
  if (headings.filter(({ depth }) => depth === level).length >= 2)
    return (line) => line.mark === 'heading' && line.depth === level
  for (const mark of ['letter', 'bullet'] as const) {
    const found = top(mark)
    if (found.length >= 2)
      return (line) =>
        (line.mark === mark && shallow(found, line)) ||
        (line.mark !== 'heading' && line.depth <= least(found) && isProcedural(line.text))
  }
  const plain = lines.filter(({ mark }) => mark !== 'heading')
  return (line) => line.mark !== 'heading' && line.depth <= least(plain) && !isSentence(line.text)
}

/** 1, 2, 3 and on without a gap: then all are items of one agenda, however the white space in front of them differs. */
const countOn = (lines: AgendaLine[]): boolean =>
  lines.length >= 3 &&
  lines.every(({ ordinal }, at) => ordinal !== undefined && ordinal === at + (lines[0]?.ordinal ?? 0))

/** A line of prose below an item, or before the list, is no item: it ends like a sentence and is long. */
const isSentence = (text: string) => /[.!]$/.test(text.trim()) && text.trim().split(/\s+/).length > 7

function mostCommonDepth(lines: AgendaLine[]): number {
  const counts = new Map<number, number>()
  for (const { depth } of lines) counts.set(depth, (counts.get(depth) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}
