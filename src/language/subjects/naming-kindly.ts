import { plain } from './stems.ts'

/**
 * Does somebody name this one in a way that is plainly friendly or about something practical: "Carla zei dat ze zou bellen",
 * "kunt u dit aan Carla doorgeven", "bedankt Carla"? Every part with the name must be so, and whatever is told of "her"
 * afterwards. `names` are plain words. What is not plainly so may be anything: nobody lists all the ways to be hurt.
 */
export function namesKindly(text: string, names: readonly string[]): boolean {
  const parts = plain(text.slice(0, LOOKED_AT)).split(/[.!?;:,\n]+|\b(?:maar|but)\b/)
  const him = `(?:${names.join('|')})s?`
  const named = new RegExp(`\\b${him}\\b`)
  const first = parts.findIndex((part) => named.test(part))
  return parts.slice(Math.max(first, 0)).every((part) => {
    const who = named.test(part) ? him : PRONOUN.test(part) ? SHE : undefined
    return who === undefined || kindly(part, who)
  })
}

const kindly = (part: string, who: string): boolean =>
  !UNKIND.test(part) && KINDLY.some((pattern) => new RegExp(pattern.replaceAll('@', `\\b(?:${who})\\b`)).test(part))

const LOOKED_AT = 5_000 // characters, two pages

const SHE = 'hij|zij|ze|he|she'
const PRONOUN = new RegExp(`\\b(?:${SHE})\\b`)

/** What turns a plain sentence round: such a part is not plainly friendly, whatever else it holds. */
const UNKIND =
  /\b(?:niet|nooit|geen|zonder|niks|niets|waarom|hoezo|weg|wegg\w+|gewoon|zomaar|alweer|normaal|eindelijk|dan ook|moest|moet|oprot\w*|lui|not|never|no|nothing|why|finally|without|doesnt|didnt|wont)\b/

const DOES =
  '(?:bellen|terugbellen|opbellen|mailen|terugmailen|schrijven|komen|langskomen|kijken|helpen|spreken|sturen|opsturen|regelen|antwoorden|weten|vertellen|doen|maken|brengen|ophalen|call|come|help|look|write|send|answer)'

const KINDLY: readonly string[] = [
  '\\b(?:dank\\w*|bedankt|compliment\\w*|hulde|(?:goed|fijn|prima|netjes|vriendelijk|snel) geholpen|vriendelijk|behulpzaam|blij met|prima|keurig|uitstekend|excellent|groeten|thanks?|thank you|helped (?:me|us)|(?:very )?(?:kind|helpful))\\b',
  // What somebody said, promised or does next.
  '@ (?:zei|zegt|vertelde|schreef|schrijft|mailde|beloofde|belooft|said|says|wrote|promised|told (?:me|us))(?: \\w+){0,2} (?:dat |that )?(?:hij|zij|ze|het|er|u|we|wij|he|she|it|there|you|een|de)\\b',
  '@ (?:beloofde|promised) (?:mij|me|ons|us)\\b',
  `@ (?:zou|zal|gaat|kan|komt|will|would|can)(?: \\w+){0,6} ${DOES}\\b`,
  '@ (?:belt|belde|mailt|komt|kwam|called)(?: (?:mij|me|ons|us|nog|morgen|vandaag|gisteren|terug|langs|today|yesterday|tomorrow|back)){0,3} *$',
  `\\b(?:kan|kunt u|kun je|zou|wil|can|could)(?: \\w+){0,3} @(?: \\w+){0,6} ${DOES}\\b`,
  '@ heeft (?:mij|me|ons) (?:\\w+ ){0,2}(?:geholpen|gebeld|gemaild|geschreven|verteld|beloofd)\\b',
  // Whom somebody wants to reach, or spoke with.
  '\\b(?:afspraak|gesprek|contact|appointment|meeting)(?: \\w+){0,3} (?:met|bij|with) @',
  '\\b(?:is|werkt) @(?: \\w+){0,3} (?:er|aanwezig|bereikbaar|terug|vrij|in|available|back|there)\\b',
  '\\b(?:wanneer|hoe laat|hoe|waar|when|how|where)(?: \\w+){0,4} @(?: \\w+){0,3} *(?:er|bereiken|bereikbaar|spreken|reach|speak|werkt|terug)?$',
  '@(?: \\w+){0,4} (?:spreken|bereiken)\\b|\\b(?:speak|talk) (?:to|with) @',
  '\\b(?:bel|bellen|mail|mailen|vraag|vragen|call|ask) (?:ik |we )?@',
  '\\b(?:aan|voor|to|for) @(?: \\w+){0,3} (?:door\\w*|geven|gegeven|laten weten|vragen|gevraagd|sturen|gestuurd|gemaild|passed on|sent)\\b',
  '\\b(?:doorgeven|doorsturen|geven|sturen|vragen|gestuurd|gemaild|ter attentie van|tav|pass|forward|send)(?: \\w+){0,3} (?:aan|naar|van|to) @',
  '\\b(?:met|van|with|from) @(?: \\w+){0,4} (?:afgesproken|besproken|gesproken|gebeld|gemaild|overlegd|gekregen|gehoord|begrepen|agreed|spoke|heard)\\b',
  '\\b(?:spoke|agreed|heard|got|sprak)(?: \\w+){0,4} (?:met|with|from) @|\\bsprak @',
]
