import { everyRow } from '../lists.ts'
import { isAboutBadManners } from './bad-manners.ts'
import { plain } from './stems.ts'

/**
 * How people tell of something without its name: what they say, and the words under which organisations offer it. Only
 * what nearly always means that; what is nobody's here finds nothing.
 */
const SPOKEN_OF: readonly (readonly [said: RegExp, offered: string])[] = everyRow('spoken-of').map(
  ([offered = '', said = '']) => [new RegExp(said), offered],
)

/** The words under which it may be offered, in the order of the list. */
export function offeredAs(text: string): string[] {
  const said = plain(text.slice(0, LOOKED_AT))
  const found = SPOKEN_OF.filter(([how]) => how.test(said)).flatMap(([, offered]) => offered.split(' '))
  return isAboutBadManners(said) ? [...found, 'klacht'] : found
}

/**
 * What lies on a public way is a matter of that way, when nothing says better whose it is: "er ligt glas op het fietspad".
 * Only of what is told to lie there: a car of one's own that stands in the street says where it is.
 */
export function lyingOn(text: string): string | undefined {
  const [, dutch, english] = LIES_THERE.exec(plain(text.slice(0, LOOKED_AT))) ?? []
  return (dutch ?? english) && `stoep ${dutch ?? english}` // in front, as what a question begins with is what it is about
}

const LIES_THERE =
  /\b(?:er (?:ligt|liggen|zit|zitten|hangt|hangen)|(?:ligt|liggen|zit|zitten|hangt|hangen) er)\b.{0,40}?\b(?:op|in|over) (?:de|het|een|ons|onze|mijn) (stoep|trottoir|fietspad|voetpad|pad|weg|rijbaan|straat|plein|brug|tunnel)\b|\bthere(?:s| is| are)\b.{0,40}?\bon (?:the|our|my) (?:cycle |bike |foot)?(pavement|sidewalk|path|road|street|bridge)\b/

const LOOKED_AT = 600 // characters: what a long text tells by the way is not what it asks
