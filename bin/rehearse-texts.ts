import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A text somebody could ask, with the published answer to it where the source has one. */
export interface Text {
  question: string
  answer?: string | undefined
}

const QUESTION_NAMES = [
  'question',
  'vraag',
  'text',
  'tekst',
  'words',
  'short_description',
  'description',
  'descriptor',
  'subject',
  'title',
  'body',
]
const ANSWER_NAMES = ['answer', 'antwoord', 'introduction', 'resolution description', 'content']

/** The texts of files and folders. What kind a file is follows from what is in it, not from its name. */
export function textsIn(paths: readonly string[]): Text[] {
  return paths.flatMap((path) => {
    if (statSync(path).isDirectory())
      return textsIn(
        readdirSync(path)
          .sort()
          .map((name) => join(path, name)),
      )
    return textsOf(readFileSync(path, 'utf8'))
  })
}

/** CoNLL (`# text: …`), JSON, CSV with a heading, or one text a line. */
export function textsOf(content: string): Text[] {
  if (/^# text: /m.test(content))
    return [...content.matchAll(/^# text: (.+)$/gm)].map((found) => ({ question: found[1] ?? '' }))
  const json = parsed(content)
  if (json !== undefined) return textsInJson(json)
  const rows = csvRows(content)
  const [heading = [], ...records] = rows
  if (
    heading.length > 1 &&
    records.length > 0 &&
    records.filter((row) => row.length === heading.length).length > records.length * 0.9
  ) {
    return textsInTable(heading, records)
  }
  return content
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((question) => ({ question }))
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function textsInJson(value: unknown): Text[] {
  if (typeof value === 'string') return [{ question: value }]
  if (Array.isArray(value)) return value.flatMap(textsInJson)
  if (!isRecord(value)) return []
  const question = named(value, QUESTION_NAMES)
  if (question !== undefined) return [{ question, answer: named(value, ANSWER_NAMES) }]
  return Object.values(value)
    .filter((one) => typeof one === 'object')
    .flatMap(textsInJson)
}

/** The text under the first of these names: itself, or the text inside it. */
function named(record: Record<string, unknown>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name]
    if (typeof value === 'string') return value
    if (isRecord(value) && typeof value.text === 'string') return value.text
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textsInTable(heading: readonly string[], records: readonly string[][]): Text[] {
  const names = heading.map((name) => name.trim().toLowerCase())
  const column = (wanted: readonly string[]) => wanted.map((name) => names.indexOf(name)).find((at) => at >= 0)
  const asked = column(QUESTION_NAMES) ?? longest(records, heading.length)
  const answered = column(ANSWER_NAMES)
  return records.map((row) => ({
    question: row[asked] ?? '',
    answer: answered === undefined ? undefined : row[answered],
  }))
}

/** Without a telling name: the column that holds most text. */
function longest(records: readonly string[][], columns: number): number {
  const weight = Array.from({ length: columns }, (_, at) =>
    records.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0),
  )
  return weight.indexOf(Math.max(...weight))
}

/** Rows of a CSV file (RFC 4180: quoted fields may hold commas, line ends and doubled quotes). */
export function csvRows(content: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of content
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
