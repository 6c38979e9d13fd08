import { OPENING, SIGNING, TITLE } from '../greeting.ts'
import { everyWord, oneOf } from '../lists.ts'
import { plain } from './stems.ts'

/**
 * The words without those whose name stands there for another reason: who is greeted, who signs, who says who they are,
 * whose family or neighbour is told of, and streets and schools that carry a name. What is left may be about somebody here.
 */
export function withoutBystanders(text: string, { greets = true } = {}): string {
  const left = ELSEWHERE.reduce((said, pattern) => said.replace(pattern, ' '), text.slice(0, LOOKED_AT))
  return greets ? left.replace(GREETED, ' ') : left
}

const LOOKED_AT = 20_000 // characters, eight pages

const PARTICLES = '(?:van|de|der|den|ter|ten|von|het|el|al|vd)'
const NAME = `\\p{Lu}[\\p{L}'’.-]*`
const NAMES = `${NAME}(?:[ \\t]+(?:${PARTICLES}[ \\t]+)*${NAME}){0,3}`
const PLACE =
  '(?:straat|laan|weg|plein|kade|gracht|hof|dreef|singel|park|steeg|dijk|plantsoen|brug|school|college|huis|street|road|lane|avenue|square)'
const FAMILY =
  '(?:man|vrouw|vriend|vriendin|zoon|dochter|kind|vader|moeder|broer|zus|zusje|broertje|opa|oma|neef|nicht|partner|ex|hond|kat|buurman|buurvrouw|buurjongen|buurmeisje|huisgenoot|husband|wife|son|daughter|father|mother|brother|sister|neighbour|neighbor|friend|dog|cat)'

const ELSEWHERE: readonly RegExp[] = [
  // "Groet, Petra", with whatever name and address comes after it.
  new RegExp(
    `(?:^|[\\n.!?,;])[ \\t]*${SIGNING}[ \\t]*[,.:!]*\\s*(?:(?:van|from)\\s+)?[^.!?\\n]{0,60}(?:\\n[^.!?\\n]{0,60}){0,4}\\s*$`,
    'iu',
  ),
  // A name alone on the last line.
  new RegExp(`\\n[ \\t-]*${NAMES}[ \\t]*\\s*$`, 'u'),
  // "Mijn naam is Petra Kok" — and not "ik ben Petra zat".
  new RegExp(
    `\\b(?:[Ii]k ben|[Ii]k heet|[Mm]ijn naam is|[Nn]aam:|[Uu] spreekt met|[Mm]y name is|I am|[Tt]his is)[ \\t]+${NAMES}(?![ \\t]+(?!(?:en|and|uit|van|from|of|,)\\b)\\p{Ll})`,
    'gu',
  ),
  // "De Joost van den Vondelstraat", "het Willem de Zwijgerplein", also without capitals.
  new RegExp(`(?:${NAME}[ \\t]+(?:${PARTICLES}[ \\t]+)*)+\\p{Lu}\\p{L}*${PLACE}(?!\\p{L})`, 'gu'),
  new RegExp(
    `(?<!\\p{L})\\p{L}+[ \\t]+(?:(?:van|von|de)[ \\t]+)(?:(?:de|den|der)[ \\t]+)?\\p{L}{3,}${PLACE}(?!\\p{L})`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:\\p{L}+-)+\\p{L}*${PLACE}(?!\\p{L})`, 'giu'),
  // "Mijn man Willem", "buurvrouw Lotte".
  new RegExp(`(?<!\\p{L})${FAMILY}[ \\t]+${NAMES}`, 'gu'),
]

/** "Beste Joost," — who is greeted is not yet who it is about. */
const GREETED = new RegExp(
  String.raw`^\s*${OPENING}[ \t]+(?:${TITLE}\.?[ \t]+)?\p{L}+(?:[ \t]+\p{L}+){0,2}[ \t]*(?:[,!\n]|$)`,
  'iu',
)

/** Is whoever is greeted spoken to: "Beste Petra, je was grof"? */
export const speaksTo = (text: string): boolean => SPOKEN_TO.test(text)

const SPOKEN_TO = new RegExp(String.raw`(?<!\p{L})${oneOf(everyWord('sentences', 'spoken to'))}(?!\p{L})`, 'iu')

/**
 * Does somebody ask for anybody but this one, or tell that this one did wrong? "Ik wil niet dat Carla dit nog doet",
 * "iemand anders dan Carla", "Carla heeft het verkeerd gemaakt". `name` is a plain word; so is the text made.
 */
export function turnsFrom(text: string, name: string): boolean {
  const said = plain(text)
  const him = `(?:(?:die|dat|deze|mevrouw|meneer|mw|dhr|collega|that|ms|mr|mrs) )?${name}s?\\b`
  return PATTERNS.some((pattern) => new RegExp(pattern.replaceAll('@', him)).test(said))
}

const PATTERNS = [
  '\\bniet dat (?:\\w+ ){0,3}@',
  '\\b(?:niet|nooit) (?:meer |langer |weer |nog )?(?:door|met|bij|naar|van|via|aan) @',
  '\\bniet (?:meer|langer|weer) (?:\\w+ ){0,3}door @',
  '\\bbehandel\\w* @ (?:me|mij|ons|mijn \\w+) (?:\\w+ ){0,2}(?:als|alsof|slecht|oneerlijk)\\b',
  '\\bliever (?:niet|geen|zonder) (?:\\w+ )?@',
  '\\b(?:geen|zonder) @',
  '\\bwil(?:len)? (?:ik |wij |we )?@ (?:\\w+ )?(?:niet|nooit)\\b',
  '\\b(?:iemand anders|een ander\\w*(?: \\w+)?|wie dan ook|somebody else|someone else|anybody|anyone|another \\w+) (?:dan|behalve|than|but) @',
  '\\b(?:af|los|verlost|weg) van @|\\bvan @ af\\b',
  '\\b(?:bang (?:voor|van)|last van|genoeg van|niet veilig bij|vertrouwen (?:meer )?in) @',
  '\\bvertrouw\\w* @ (?:\\w+ )?niet\\b|@ niet (?:meer )?(?:te )?vertrouw',
  '@ (?:spuug|meer dan )?zat\\b',
  '@[^.!?\\n]{0,80}\\b(?:verkeerd|fout|beschadigd|vernield|kapotgemaakt|kwijtgemaakt|weiger\\w*|geweigerd)\\b',
  '@ (?:doet|deed|reageer\\w+|antwoord\\w*) (?:\\w+ )?(?:niks|niets|nooit|niet)\\b',
  '\\b(?:not|dont|never) want (?:\\w+ )?@',
  '\\b(?:without|rather not|afraid of|scared of|do not trust|dont trust|not by|not with) (?:\\w+ )?@',
  '@[^.!?\\n]{0,80}\\b(?:refuse[sd]|wrongly|made a mistake|messed)\\b',
]

/** "Bedankt Priya, goed geholpen!": then it is no complaint, whichever name it carries. */
export const praises = (text: string): boolean => PRAISE.test(plain(text))

const PRAISE =
  /(?<!\b(?:niet|geen|nooit|weinig|not|never|no) (?:\w+ )?)\b(?:dank\w*|bedankt|compliment\w*|geweldig\w*|fantastisch\w*|super\w*|fijn\w*|lief|vriendelijk\w*|attent\w*|behulpzaam|zorgzaam|goed geholpen|hulde|petje af|blij|top|thanks?|thank you|great|lovely|kind|helpful|wonderful)\b/
