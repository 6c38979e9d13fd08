import { titleStart } from './title-start.ts'

const LONGEST = 200

const LENGTH_AND_MORE = /\s*\([^()]{0,40}\d{1,3}\s*(?:min\b|minuten|minutes|['’′])[^()]{0,60}\)/giu
const LENGTH = /\(?\b(?:ca\.?\s*)?\d{1,3}\s*(?:min(?:uten|uut|utes|\.)?|['’′](?!\p{L}))\)?/giu
const CLOCK_BEHIND =
  /[\s,;|(–—-]+(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s*(?:[-–—]|tot)\s*(?:[01]?\d|2[0-3])[.:][0-5]\d)?(?:\s*uur)?\)?$/iu
const CLOCK_INSIDE =
  /\s*\((?:(?:ca\.?|circa|rond|om|vanaf|tot|about|at)\s*)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s*(?:[-–—]|tot)\s*(?:[01]?\d|2[0-3])[.:][0-5]\d)?(?:\s*uur)?\)/giu
const ENCLOSURE = /\s*[([]?(?:zie\s+)?\b(?:bijlagen?|bijl\.|attachments?|enclosure)\b[^)\]]*[)\]]?\s*$/iu
const RIGHT = /\s*\(=?\s*[^()]*(?:adviesrecht|instemmingsrecht|inforecht|(?<!\p{L})art(?:ikel|\.)?\s*\d)[^()]*\)/giu
const KIND =
  /\s*[([](?:ter )?(?:informatie|info|besluit|besluitvorming|bespreking|oordeelsvorming|beeldvorming|kennisname|vaststelling|advies|inf|besl|bespr|i|b|d)[)\]]\s*$/iu

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+(?:van|de|den|der|ten|ter|te|el|al|'t|het))*`
const WHO_BEHIND = new RegExp(
  String.raw`(?:\s*[([](?:door |by |allen|all|${NAME}(?:\s+${NAME}){0,3}(?:\s*(?:[,/&+]|en|and)\s*${NAME}(?:\s+${NAME}){0,3})*)[)\]]|\s+[–—-]\s*,?\s+(?:${NAME}(?:\s+${NAME}){0,2})(?:,\s*\p{Lu}{2,4})?|\s*\t+\s*${NAME}(?:\s+${NAME}){0,3}|\s+/\s*(?=\p{Lu}\p{Ll})${NAME}(?:\s+${NAME}){0,2})\s*$`,
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
const NOT_A_NAME =
  /[–—-]\s+(?:Noord|Oost|Zuid|West|Centrum|Kwartaal|Q[1-4]|Nieuw|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|September|Oktober|November|December)\b[^–—]*$/u
