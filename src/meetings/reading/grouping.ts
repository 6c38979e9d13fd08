import { titleStart } from './title-start.ts'

/**
 * Headings that gather items and are none themselves: "Hamerstukken", "Vanuit de jaarplanning", "New business". What
 * stands below them are the items; with nothing below they are no more than a moment of the meeting.
 */
const GROUPING =
  /^(?:(?:ingekomen|vaste|extra|overige|lopende|nieuwe|oude|inhoudelijke|openstaande|belangrijke)\s+(?:agenda)?(?:punten|zaken|onderwerpen|thema[’']?s)|(?:bespreek|besprekings|beslis|besluit|discussie|hamer)(?:punten|stukken)|onderwerpen|thema[’']?s|ter (?:bespreking|besluitvorming|goedkeuring|instemming|advisering|vaststelling)|vanuit (?:de |het )?(?:jaarplanning|jaarplan|jaarkalender|jaaragenda|[gpd]?mr|or|mt|cr|team|directie)|wat verder ter (?:tafel|sprake) komt|w\.?v\.?t\.?t\.?k\.?|varia|(?:new|old|unfinished|other|any other) business|(?:consent|regular) agenda|(?:discussion|action|decision|agenda) items|items for (?:discussion|decision|approval)|(?:(?:standing )?committee|staff|department(?:al)?) reports|updates)$/iu

export const isGrouping = (title: string): boolean => GROUPING.test(plainTitle(title))

/** What stands in brackets behind a title without saying what it is about: who may be there, how it is decided, about when. */
const ASIDE =
  /\s*\((?:(?:niet )?besloten|open|openbaar|vertrouwelijk|closed|w\.?v\.?t\.?t\.?k\.?|any other business|ca\.?|zie [^()]*|doorgeschoven[^()]*|roll call[^()]*|if anyone[^()]*|incl(?:usief|\.)? (?:de )?a[ck]t[^()]*)\)\s*/giu

/** The title as it is weighed: without what stands beside it in brackets, or behind it as a sign. */
export const plainTitle = (title: string): string =>
  titleStart(title)
    .replace(ASIDE, ' ')
    .replace(/[.:!?…\s]+$/u, '')
    .trim()
