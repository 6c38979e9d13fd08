import { isGrouping, plainTitle } from './grouping.ts'
import { titleStart } from './title-start.ts'

/**
 * Items every meeting has and that decide nothing: opening, announcements, minutes, any other business, closing. They
 * get no customer question. Only when the title is little more than that word: "Opening nieuwe winkel" is an item.
 */
const PROCEDURAL =
  /^(?:(?:welkom|opening|sluiting|afsluiting|mededeling(?:en)?|rondvraag|rondje|w\.?v\.?t\.?t\.?k\.?|actielijst|actiepuntenlijst|actiepunten|besluitenlijst|toezeggingen|evaluatie|borrel|afmeldingen|afwezig(?:en)?|vaststell(?:en|ing)|goedkeuring|verslag|notulen|notulist|agenda|ingekomen|stukken|post|poststukken|uitgegane|uitgaande|inkomende|wijzigingen|extra|agendapunten|planning|sprake|mr|or|gmr|bescheiden|ter|kennisgeving|kennisname|volgend(?:e)?|vorig(?:e)?|overleg(?:gen)?|vergadering(?:en)?|bijeenkomst|datum|data|pauze|lunch|koffie|inloop|check[- ]?in|check[- ]?out|kennismaking|voorstelrondje|presentie|spreekrecht|burgers|inwoners|publiek|insprekers|vragenuurtje|vragenhalfuur|actueel|actualiteiten|varia|overige|zaken|punten|opmerkingen|welcome|opening|announcements?|minutes|previous|last|next|meeting|apologies|absentees|approval|action|actions|items?|list|any|other|business|aob|closing|close|break|matters|arising|round|table|wrap[- ]?up|introductions?|van|de|het|een|en|uit|met|naar|ter|tafel|door|the|of|and|voorzitter|besluiten|ronde|namens|vanuit|college|bestuur|directie|team|mt|raad|griffie|in|afspraken|acties|aflopen|openstaande?|actielijsten|einde|goedkeuren|tekst|inhoud|punt|kort|korte|keer|verg|vergad|lijst|d\.?d|allen|iedereen|wat|er|verder|nog|iets|komt|doornemen|doorlopen|doorloop|bespreken|uitnodigingen|representatie|hamerstukken|week|maand|gisteren|verslagen|\d{1,2}|jan(?:uari)?|feb(?:ruari)?|maart|april|mei|juni|juli|aug(?:ustus)?|sept(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{4}|maandag|dinsdag|woensdag|donderdag|vrijdag)(?:$|[\s/,.;:&+()’'-]+))+$/iu

/** Words of which one at least must stand there: the others only stand beside them. */
const SAYS_SO =
  /welkom|opening|sluiting|mededeling|rondvraag|rondje|w\.?v\.?t\.?t|actielijst|actiepunt|besluitenlijst|afwezig|verslag|notulen|vaststell|ingekomen|stukken|volgende? (?:overleg|vergadering|bijeenkomst)|(?:datum|data) volgend|pauze|lunch|koffie|inloop|check[- ]?(?:in|out)|kennismaking|voorstelrond|presentie|spreekrecht|hamerstuk|uitnodigingen|vorige keer|ter tafel|ter sprake|verder nog iets|(?:extra|wijzigingen).*agendapunten|ter kennis|(?:in|uit)gegane post|vragen(?:half)?uur|actualiteiten|varia|welcome|announcement|minutes|apologies|absentees|action|any other|aob|clos(?:e|ing)|break|matters arising|next meeting|wrap[- ]?up|introductions?/iu

/** What is procedural whatever stands behind it, as long as no subject is named behind a colon. */
const ALWAYS =
  /^(?:notulen|mededelingen|ingekomen (?:stukken|post|brieven)|(?:in)?spreekrecht|insprekers|hamerstukken|rondvraag|vaststell(?:en|ing) (?:van )?(?:de |het )?(?:notulen|verslag|agenda|besluitenlijst)|goedkeur(?:en|ing) (?:van )?(?:de |het )?(?:notulen|verslag)|minutes of|any other business|approval of the minutes)(?!\p{L})(?![^(]*:)/iu

/** Put there to be read, not to be talked about. */
const ONLY_TO_KNOW = /\((?:alleen )?(?:ter info(?:rmatie)?|ter kennisname|for information)\)$/iu

/** What was said before, written down: of whichever meeting. */
const RECORD =
  /^(?:(?:concept[- ]?)?(?:verslag|notulen|besluitenlijst)(?:en)?\b.*\b\p{L}*(?:vergadering|bijeenkomst|overleg|alv)(?:en)?\b|(?:(?:review|consideration|reading)(?: and approval)? of )?(?:\S+ )?(?:minutes)\b)/iu

/** Moments of a board in English. */
const BOARD =
  /^(?:call to order|call of roll|roll call|pledge (?:to|of)\b.*|public comments?|correspondence|communications|approval of (?:the )?(?:agenda|minutes)|additions or changes to (?:the )?agenda|(?:executive|closed) session|adjourn(?:ment|ed)?|next (?:regular )?meeting\b.*)(?:\s*(?:[/&,;]|and)\s*\p{L}[\p{L}, ]*)?$/iu

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
