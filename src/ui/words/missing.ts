import { readdirSync } from 'node:fs'
import { FIRST, folderOf, type Language } from '../../language/languages.ts'
import { partsOf } from '../../language/lists.ts'
import { roomsWithWords, wordsOf } from './messages.ts'

/** What a language does not say yet that the first one does. Until then it is said, or known, as in the first. */
export interface Missing {
  /** Lists that are not there, and parts of lists: `little.txt`, `little.txt [smallest]`. */
  lists: string[]
  /** Keys of messages, by room. */
  messages: Map<string, string[]>
}

/** Everything that is still to be written before a language has all that the first one has. */
export function missingIn(language: Language): Missing {
  const rooms = roomsWithWords().map((room): [string, string[]] => {
    const said = wordsOf(room, language)
    return [room, [...wordsOf(room, FIRST).keys()].filter((key) => !said.has(key))]
  })
  return { lists: listsMissingIn(language), messages: new Map(rooms.filter(([, keys]) => keys.length > 0)) }
}

function listsMissingIn(language: Language): string[] {
  const there = filesOf(language)
  return filesOf(FIRST).flatMap((file) => {
    if (!there.includes(file)) return [file]
    const parts = partsOf(language, file)
    return partsOf(FIRST, file)
      .filter((part) => !parts.includes(part))
      .map((part) => `${file} [${part}]`)
  })
}

const filesOf = (language: Language): string[] =>
  readdirSync(folderOf(language) ?? new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:txt|tsv)$/.test(file))
    .toSorted()

/** The same to read: a line per list, and per room how much is missing and what. */
export function missingAsText(language: Language, { messages, lists }: Missing): string {
  const rooms = [...messages].map(([room, keys]) => {
    const all = wordsOf(room, FIRST).size
    return `  ${room}: ${keys.length} of ${all}\n${keys.map((key) => `    ${key}`).join('\n')}`
  })
  if (lists.length + rooms.length === 0) return `${language}: nothing is missing.\n`
  const words = lists.length > 0 ? `  lists of words:\n${lists.map((list) => `    ${list}`).join('\n')}\n` : ''
  return `${language}: said as in ${FIRST} until it is written\n${words}${rooms.map((room) => `${room}\n`).join('')}`
}
