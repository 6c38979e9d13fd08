import { plain } from './stems.ts'

const PLAINLY =
  'brutaal|brutale|onbeschoft\\w*|onbeleefd\\w*|onvriendelijk\\w*|kortaf|respectlo\\w+|denigrerend\\w*|neerbuigend\\w*|schold|scholden|uitgescholden|uitgelachen|afgesnauwd|snauwde\\w*|rude|rudely|impolite|grove (?:taal|woorden|toon)|schreeuw\\w* (?:tegen|naar) (?:mij|me|ons)|(?:tegen|naar) (?:mij|me|ons) geschreeuwd|(?:shouted|yelled|swore) at (?:me|us)'

/** A saw is blunt and sand is coarse as well: these speak of manners after such verbs, or when it is "against me". */
const OF_MORE =
  '(?<=\\b(?:was|waren|is|zijn|deed|doet|deden|reageer\\w+|antwoord\\w+|klonk|bleef) (?:(?!te )\\w+ ){0,2})(?<!\\bte )(?:grof|lomp)(?! (?:ge\\w+|\\w*vuil|\\w*afval|zand|grind))' +
  '|(?<=\\b(?:deed|doet|deden|reageer\\w+|antwoord\\w+|klonk|bleef) (?:\\w+ ){0,2})bot' +
  '|(?:grof|lomp|bot)(?= (?:tegen|naar) )'

/** "Nooit onbeleefd of grof": somebody says that it was not so. */
const NOT_SO =
  '(?<!\\b(?:niet (?!te )|nooit |geen moment |allerminst |not |never |wasnt |isnt )(?:\\w+ (?:of|noch|or) )?(?:(?:zo|erg|heel|echt|ook|eens|very|ever) )?)'

const MANNERS = new RegExp(`\\b${NOT_SO}(?:${PLAINLY}|${OF_MORE})\\b`)

/** Of neighbours we answer for nothing; but "rude to my neighbour" may be one of us. */
const OF_NEIGHBOURS =
  /(?<!\b(?:tegen|naar|to|heeft|hebben) (?:mijn|onze|de|my|our) )\b(?:buur(?:man|vrouw|jongens?)|buren|neighbou?rs?)\b/

/** Does somebody tell that they were treated rudely, with or without the word complaint? */
export const tellsOfBadManners = (text: string): boolean =>
  plain(text.slice(0, LOOKED_AT))
    .split(/[.!?\n]/)
    .some((sentence) => MANNERS.test(sentence) && !OF_NEIGHBOURS.test(sentence))

const LOOKED_AT = 5_000 // characters, two pages
