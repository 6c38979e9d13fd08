import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { folderOf, LANGUAGES, type Language } from '../../language/languages.ts'

/** A language; with `-je` behind it what it says otherwise to who is spoken to familiarly. */
export type Edition = Language | `${Language}-je`

/** Message key to ICU text. */
export type Catalogue = ReadonlyMap<string, string>

/** Where our own catalogues are: one folder per room, one file per edition. One added elsewhere has them in its own folder. */
export const MESSAGES = new URL('../../../messages/', import.meta.url)

/** The rooms that have words, in alphabetical order. */
export function roomsWithWords(): string[] {
  return readdirSync(MESSAGES)
    .filter((room) => existsSync(new URL(`${room}/nl.json`, MESSAGES)))
    .toSorted()
}

/** What one room says in one edition; nothing when the file is not there. */
export function wordsOf(room: string, edition: Edition): Catalogue {
  const [language = '', address] = edition.split('-')
  const files = [
    new URL(`${room}/${edition}.json`, MESSAGES),
    new URL(`messages/${room}${address ? `-${address}` : ''}.json`, folderOf(language)),
  ]
  const file = files.find((one) => existsSync(one))
  return file ? catalogue(jsonIn(file), file) : new Map()
}

/** Everything all rooms say in every language, read from disk. Done once, at start. */
export function allWords(): Readonly<Record<'nl' | 'nl-je' | 'en', Catalogue> & Record<Edition, Catalogue>> {
  const all = (edition: Edition) => new Map(roomsWithWords().flatMap((room) => [...wordsOf(room, edition)]))
  const editions = LANGUAGES.flatMap((language) => [language, `${language}-je`])
  const none: Catalogue = new Map()
  return {
    nl: none,
    'nl-je': none,
    en: none,
    ...Object.fromEntries(editions.map((edition) => [edition, all(edition)])),
  }
}

function jsonIn(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file.pathname} cannot be read as JSON`, { cause })
  }
}

function catalogue(json: unknown, file: URL): Catalogue {
  if (typeof json !== 'object' || json === null) throw new Error(`${file.pathname} is not a list of messages`)

  const entries = Object.entries(json).map(([key, text]): [string, string] => {
    if (typeof text !== 'string') throw new Error(`${key} in ${file.pathname} is not a text`)
    return [key, text]
  })
  return new Map(entries)
}
