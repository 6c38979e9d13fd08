import { anyPattern } from '../../language/lists.ts'

/** What the column is called in which stands what each item is about. */
const TOPIC = new RegExp(`^${anyPattern('agenda', 'topic')}(?:en|s)?$`, 'iu')
const LONGEST_HEAD = 30

const cellsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.replace(/^\s*\||\|\s*$/g, '').split('|')).map((cell) => cell.trim())

/** The column of a table's head in which the items stand; undefined when the line is no head. */
function topicColumn(line: string): number | undefined {
  const cells = cellsOf(line)
  if (cells.filter((cell) => cell !== '').length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD))
    return undefined
  const column = cells.findIndex((cell) => TOPIC.test(cell.replace(/[*_:]/g, '')))
  return column >= 0 ? column : undefined
}

/**
 * A table as Word, Excel and mail paste it, with tabs or bars: below its head only the column with the items is kept, as a
 * row of one cell. Lines that are no row of it stay as they are.
 */
export function onlyTopics(lines: readonly string[]): string[] {
  const head = lines.findIndex((line) => topicColumn(line) !== undefined)
  const column = head >= 0 ? topicColumn(lines[head] ?? '') : undefined
  if (column === undefined) return [...lines]
  return lines.flatMap((line, index) => {
    if (index === head) return []
    const topic = index > head && /[\t|]/.test(line.trim()) ? cellsOf(line)[column] : undefined
    return topic && /\p{L}/u.test(topic) ? [`|${topic}|`] : [line]
  })
}

/** Of a line in three columns or more without a head: the mark it begins with and what it is about, not who and how long. */
export function withoutOtherCells(body: string): string {
  const cells = body.split(/\t+/)
  const topic = cells.findIndex((cell) => /\p{L}{3}/u.test(cell))
  return topic >= 0 && cells.length - topic > 2 ? cells.slice(0, topic + 1).join('\t') : body
}
