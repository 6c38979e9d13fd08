import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A language by the name of its folder: `nl`, `en`. */
export type Language = string

/** What every language has to say of itself, in the `language.json` of its folder. */
export interface About {
  /** As its own speakers call it. */
  name: string
  /** How its numbers and lists are written. */
  locale: string
  /** How the database brings its words back to their stem; `simple` where it does not know the language. */
  search: string
  /** Letters it writes besides those of English: "äöüß", or a whole alphabet. */
  letters?: string
  /** What stands before a role that stands for a name: "de klantmanager heeft uw vraag". */
  article?: string
  /** What it calls those we exist for, until an organisation says otherwise. */
  customer?: { singular: string; plural: string; article: string }
}

/** The language everything is written in first: what another does not say, it says in this one. */
export const FIRST: Language = 'nl'

/**
 * The folders of languages: ours, beside this file, and those that whoever runs the program laid in `LANGUAGES_DIR`. Read
 * here and not with the other settings: words are read before anything starts.
 */
const FOLDERS: ReadonlyMap<Language, URL> = new Map(
  [new URL('./', import.meta.url), ...elsewhere(process.env.LANGUAGES_DIR)].flatMap(foldersIn),
)

/** The one list of languages that this program speaks. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  FIRST,
  ...[...FOLDERS.keys()].filter((language) => language !== FIRST).toSorted(),
]

export const isLanguage = (given: unknown): given is Language => LANGUAGES.some((language) => language === given)

/** The language we can speak for somebody: theirs, else the first. */
export const spokenOr = (language: string | null | undefined, otherwise = FIRST): Language =>
  isLanguage(language) ? language : otherwise

/** Where a language keeps what it has. */
export const folderOf = (language: Language): URL | undefined => FOLDERS.get(language)

/** What a language says of itself. */
export const about: (language: Language) => About = perLanguage((language) => {
  const file = new URL('language.json', folderOf(language))
  return JSON.parse(readFileSync(file, 'utf8'))
})

/** Something made once of each language, when it is first asked for; of what is no language of ours, that of the first. */
export function perLanguage<Made>(make: (language: Language) => Made): (language: string) => Made {
  const made = new Map<Language, Made>()
  return (asked) => {
    const language = spokenOr(asked)
    const known = made.get(language)
    if (known !== undefined) return known
    const now = make(language)
    made.set(language, now)
    return now
  }
}

function elsewhere(folder: string | undefined): URL[] {
  return folder ? [pathToFileURL(`${resolve(folder)}/`)] : []
}

function foldersIn(place: URL): [Language, URL][] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]{2,3}$/.test(entry.name))
    .map((entry): [Language, URL] => [entry.name, new URL(`${entry.name}/`, place)])
    .filter(([, folder]) => existsSync(new URL('language.json', folder)))
}
