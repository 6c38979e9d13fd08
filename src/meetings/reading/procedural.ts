import { anyPattern } from '../../language/lists.ts'
import { isGrouping, plainTitle } from './grouping.ts'
import { titleStart } from './title-start.ts'

/**
 * Items every meeting has and that decide nothing: opening, announcements, minutes, any other business, closing. They
 * get no customer question. Only when the title is little more than that word: "Opening nieuwe winkel" is an item.
 */
const PROCEDURAL = new RegExp(String.raw`^(?:${anyPattern('agenda', 'procedural')}(?:$|[\s/,.;:&+()’'-]+))+$`, 'iu')

/** Words of which one at least must stand there: the others only stand beside them. */
const SAYS_SO = new RegExp(anyPattern('agenda', 'says so'), 'iu')

/** What is procedural whatever stands behind it, as long as no subject is named behind a colon. */
const ALWAYS = new RegExp(String.raw`^${anyPattern('agenda', 'always')}(?!\p{L})(?![^(]*:)`, 'iu')

/** Put there to be read, not to be talked about. */
const ONLY_TO_KNOW = new RegExp(String.raw`\(${anyPattern('agenda', 'only to know')}\)$`, 'iu')

/** What was said before, written down: of whichever meeting. */
const RECORD = new RegExp(`^${anyPattern('agenda', 'record')}`, 'iu')

/** Moments of a board in English. */
const BOARD = new RegExp(String.raw`^${anyPattern('agenda', 'board')}(?:\s*(?:[/&,;]|and)\s*\p{L}[\p{L}, ]*)?$`, 'iu')

export const isProcedural = (title: string): boolean => {
  const whole = titleStart(title).replace(/[.:!?…]+$/u, '')
  const plain = plainTitle(title)
  return (
    (SAYS_SO.test(plain) && PROCEDURAL.test(plain)) ||
    ALWAYS.test(plain) ||
    RECORD.test(plain) ||
    BOARD.test(plain) ||
    isGrouping(title) ||
    ONLY_TO_KNOW.test(whole)
  )
}
