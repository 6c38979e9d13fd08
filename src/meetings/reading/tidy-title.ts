import { titleStart } from './title-start.ts'
import { framing, PARTICLES } from './words.ts'

const LONGEST = 200

const MINUTES = framing('minutes')
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[.:][0-5]\d`
const PERIOD = String.raw`${CLOCK}(?:\s*(?:[-–—]|${framing('until')})\s*${CLOCK})?(?:\s*${framing('hour')})?`

const LENGTH_AND_MORE = new RegExp(
  String.raw`\s*\([^()]{0,40}\d{1,3}\s*(?:${MINUTES}(?!\p{L})|['’′])[^()]{0,60}\)`,
  'giu',
)
const LENGTH = new RegExp(String.raw`\(?\b(?:${framing('about')}\s*)?\d{1,3}\s*(?:${MINUTES}|['’′])(?!\p{L})\)?`, 'giu')
const CLOCK_BEHIND = new RegExp(String.raw`[\s,;|(–—-]+${PERIOD}\)?$`, 'iu')
const CLOCK_INSIDE = new RegExp(
  String.raw`\s*\((?:(?:${framing('about')}|${framing('at')}|${framing('until')})\s*)?${PERIOD}\)`,
  'giu',
)
const ENCLOSURE = new RegExp(
  String.raw`\s*[([]?(?:${framing('see')}\s+)?\b${framing('enclosures')}\b[^)\]]*[)\]]?\s*$`,
  'iu',
)
const RIGHT = new RegExp(String.raw`\s*\(=?\s*[^()]*${framing('rights')}[^()]*\)`, 'giu')
const KIND = new RegExp(String.raw`\s*[([]${framing('purposes')}[)\]]\s*$`, 'iu')

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+${PARTICLES})*`
const WHO_BEHIND = new RegExp(
  String.raw`(?:\s*[([](?:${framing('by')} |${framing('everybody')}|${NAME}(?:\s+${NAME}){0,3}(?:\s*(?:[,/&+]|${framing('and')})\s*${NAME}(?:\s+${NAME}){0,3})*)[)\]]|\s+[–—-]\s*,?\s+(?:${NAME}(?:\s+${NAME}){0,2})(?:,\s*\p{Lu}{2,4})?|\s*\t+\s*${NAME}(?:\s+${NAME}){0,3}|\s+/\s*(?=\p{Lu}\p{Ll})${NAME}(?:\s+${NAME}){0,2})\s*$`,
  'u',
)

/** The title of an item without what belongs to its planning: how long, from when, who brings it, what is enclosed. */
export function tidyTitle(text: string): string {
  const start = titleStart(text)
  let title = start
  for (let round = 0; round < 4; round++) {
    const before = title
    title = title
      .replace(KIND, '')
      .replace(RIGHT, '')
      .replace(ENCLOSURE, '')
      .replace(LENGTH_AND_MORE, '')
      .replace(LENGTH, '')
      .replace(CLOCK_INSIDE, '')
      .replace(CLOCK_BEHIND, '')
      .replace(/\(\s*\)/g, '')
    if (!NOT_A_NAME.test(title)) title = title.replace(WHO_BEHIND, '')
    title = title.replace(/[\s,;|–—:-]+$/u, '').trim()
    if (OPEN.test(title)) title += ')'
    if (title === before) break
  }
  return within(/\p{L}/u.test(title) ? title : start) // "Bijlage nieuwe site" as a whole is what it is about
}

const within = (title: string) =>
  title
    .replace(/\s+/g, ' ')
    .replace(/^[\s–—:|-]+/u, '')
    .slice(0, LONGEST)
    .trim()

/** A bracket of which the end was left out with a time. */
const OPEN = /\([^()]+$/u

/** What stands behind a dash is often what it is about, not who brings it: two words at most, and each a name. */
const NOT_A_NAME = new RegExp(String.raw`[–—-]\s+(?:${framing('no names')}|Q[1-4])\b[^–—]*$`, 'u')
