import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Dutch with u, the sentences that differ with je, and English. */
export type Edition = 'nl' | 'nl-je' | 'en'

/** Message key to ICU text. */
export type Catalogue = ReadonlyMap<string, string>

const EDITIONS: readonly Edition[] = ['nl', 'nl-je', 'en']

/** Where the catalogues are: one folder per room, one file per edition. */
export const MESSAGES = new URL('../../../messages/', import.meta.url)

/** The rooms that have words, in alphabetical order. */
export function roomsWithWords(): string[] {
  return readdirSync(MESSAGES)
    .filter((room) => existsSync(new URL(`${room}/nl.json`, MESSAGES)))
    .toSorted()
}

/** What one room says in one edition; nothing when the file is not there. */
export function wordsOf(room: string, edition: Edition): Catalogue {
  const file = new URL(`${room}/${edition}.json`, MESSAGES)
  return existsSync(file) ? catalogue(jsonIn(file), file) : new Map()
}

/** Everything all rooms say, read from disk. Done once, at start. */
export function allWords(): Readonly<Record<Edition, Catalogue>> {
  const [nl, je, en] = EDITIONS.map(
    (edition) => new Map(roomsWithWords().flatMap((room) => [...wordsOf(room, edition)])),
  )
  return { nl: nl ?? new Map(), 'nl-je': je ?? new Map(), en: en ?? new Map() }
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
