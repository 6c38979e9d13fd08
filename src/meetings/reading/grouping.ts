import { anyPattern } from '../../language/lists.ts'
import { titleStart } from './title-start.ts'

/**
 * Headings that gather items and are none themselves: "Hamerstukken", "Vanuit de jaarplanning", "New business". What
 * stands below them are the items; with nothing below they are no more than a moment of the meeting.
 */
const GROUPING = new RegExp(`^${anyPattern('agenda', 'grouping')}$`, 'iu')

export const isGrouping = (title: string): boolean => GROUPING.test(plainTitle(title))

/** What stands in brackets behind a title without saying what it is about: who may be there, how it is decided, about when. */
const ASIDE = new RegExp(String.raw`\s*\(${anyPattern('agenda', 'aside')}\)\s*`, 'giu')

/** The title as it is weighed: without what stands beside it in brackets, or behind it as a sign. */
export const plainTitle = (title: string): string =>
  titleStart(title)
    .replace(ASIDE, ' ')
    .replace(/[.:!?…\s]+$/u, '')
    .trim()
