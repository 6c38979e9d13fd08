import { LANGUAGES } from '../../language/languages.ts'
import { anyPattern, oneOf, patternsOf } from '../../language/lists.ts'

/** Any of the words that have this place around an agenda, in any language: a pattern. */
export const framing = (part: string): string => anyPattern('agenda-frame', part)

/** A pattern for each of what has an order, in any language: of the months the first is January, of the days Sunday. */
export const framingInOrder = (part: string): string[] => {
  const lists = LANGUAGES.map((language) => patternsOf(language, 'agenda-frame', part))
  return (lists[0] ?? []).map((_, at) => oneOf(lists.flatMap((lines) => lines[at] ?? [])))
}

/** What may stand in a name, between its words: "van", "den". */
export const PARTICLES = anyPattern('names', 'particles')
