import { existsSync, readFileSync } from 'node:fs'
import { FIRST, folderOf, LANGUAGES, type Language } from './languages.ts'

/**
 * What stands in the lists of a language, `<language>/<list>.txt`: words, or a pattern a line; `.tsv` has columns. A line
 * that begins with # is a remark, and [a name] begins a part of a list; [danger, care] is a part for one case, of which there
 * need be none. A language without a list has none of it.
 */
type Parts = ReadonlyMap<string, readonly string[]>

/** The words of a list, or of a part of it. */
export const wordsOf = (language: Language, list: string, part?: string): string[] =>
  linesOf(language, `${list}.txt`, part).flatMap((line) => line.split(/\s+/))

/** The same of all languages together: for who may write in any. */
export const everyWord = (list: string, part?: string): string[] =>
  LANGUAGES.flatMap((language) => wordsOf(language, list, part))

/** The lines of a list, or of a part of it: each a pattern. */
export const patternsOf = (language: Language, list: string, part?: string): readonly string[] =>
  linesOf(language, `${list}.txt`, part)

/** One pattern for all lines of a list in all languages; it finds nothing when there are none. */
export const anyPattern = (list: string, part?: string): string =>
  oneOf(LANGUAGES.flatMap((language) => patternsOf(language, list, part)))

/** One pattern for any of these. */
export const oneOf = (patterns: readonly string[]): string =>
  patterns.length > 0 ? `(?:${patterns.join('|')})` : '(?!)'

/** The rows of a list, a cell between tabs. */
export const rowsOf = (language: Language, list: string, part?: string): string[][] =>
  linesOf(language, `${list}.tsv`, part).map(cellsOf)

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim())

export const everyRow = (list: string, part?: string): string[][] =>
  LANGUAGES.flatMap((language) => rowsOf(language, list, part))

/** A list of what is heard in languages that are none of ours, by its parts. */
export const elsewhere = (file: string): Parts => partsIn(readFileSync(new URL(file, import.meta.url), 'utf8'))

export const rowsElsewhere = (file: string): string[][] => [...elsewhere(file).values()].flat().map(cellsOf)

/** The small words of languages near ours, by the languages they are of. */
export const neighbours = (): Parts =>
  new Map(
    [...elsewhere('neighbours.txt')]
      .filter(([languages]) => languages !== '')
      .map(([languages, lines]) => [languages, lines.flatMap((line) => line.split(/\s+/))]),
  )

/** The names of the parts of a list. */
export const partsOf = (language: Language, file: string): string[] => [...read(language, file).keys()].filter(Boolean)

function linesOf(language: Language, file: string, part: string | undefined): readonly string[] {
  const parts = read(language, file)
  if (part === undefined) return [...parts.values()].flat()
  if (language === FIRST && !parts.has(part) && !part.includes(','))
    throw new Error(`${language}/${file} has no part [${part}]`)
  return parts.get(part) ?? []
}

const known = new Map<string, Parts>()

function read(language: Language, file: string): Parts {
  const path = `${language}/${file}`
  const parts = known.get(path) ?? partsIn(textOf(language, file))
  known.set(path, parts)
  return parts
}

function textOf(language: Language, file: string): string {
  const url = new URL(file, folderOf(language))
  if (existsSync(url)) return readFileSync(url, 'utf8')
  if (language === FIRST) throw new Error(`${url.pathname} is not there`)
  return ''
}

/** The parts of a text of lists, by their names. */
export function partsIn(text: string): Parts {
  const parts = new Map<string, string[]>()
  let part = ''
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const name = /^\[([^\]]+)\]$/.exec(line)?.[1]
    if (name !== undefined) part = name
    parts.set(part, [...(parts.get(part) ?? []), ...(name === undefined ? [line] : [])])
  }
  return parts
}
