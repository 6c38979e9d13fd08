import { plain } from './stems.ts'

const PLAINLY =
  'brutaal|brutale|onbeschoft\\w*|onbeleefd\\w*|onvriendelijk\\w*|kortaf|respectlo\\w+|denigrerend\\w*|neerbuigend\\w*|schold|scholden|uitgescholden|uitgelachen|afgesnauwd|snauwde\\w*|rude|rudely|impolite|grove (?:taal|woorden|toon)|grote (?:mond|bek)|schreeuw\\w* (?:tegen|naar) (?:mij|me|ons)|(?:tegen|naar) (?:mij|me|ons) geschreeuwd|(?:shouted|yelled|swore) at (?:me|us)'

/** What somebody did to me, us, or somebody of mine: it is told with a verb, and the word rude is not in it. */
const ME = '(?:me|mij|ons|hem|haar|(?:mijn|onze) \\w+)'
const DONE_TO_ME = [
  `lach(?:t|te|ten|en)? (?:\\w+ )?${ME} (?:\\w+ ){0,2}uit`,
  `${ME} (?:\\w+ ){0,2}(?:uit te lachen|uitlach\\w*)`,
  'lacherig\\w*|spottend\\w*|bespot\\w*|belachelijk gemaakt|voor (?:gek|schut|paal) (?:gezet|zet\\w*)',
  `maak(?:t|te|ten)? ${ME} (?:belachelijk|zwart)|maak(?:t|te|ten)? ${ME} uit voor|zet(?:te|ten)? ${ME} voor (?:gek|schut|paal)`,
  '(?:deed|doet|deden|doen) (?:\\w+ ){0,2}(?:alsof|net of) (?:ik|we|wij|mijn \\w+)',
  `noem(?:t|de|den|en) ${ME}|${ME} (?:een )?(?:leugenaar|dief|fraudeur|profiteur|idioot) (?:genoemd|noemde\\w*|noemt)`,
  `behandel(?:t|de|den|en) ${ME} (?:als|alsof|slecht|oneerlijk)|(?:als (?:een )?\\w+|slecht|oneerlijk) behandeld door`,
  'luister(?:t|de|en|den) (?:\\w+ ){0,3}(?:niet|nooit)|(?:niet|nooit) (?:naar (?:mij|me|ons) )?(?:geluisterd|luister\\w*)',
  `negeer(?:t|de|den) ${ME}|(?:niet|nooit) serieus (?:nam|neemt|genomen)|(?:nam|neemt|nemen|namen) ${ME} (?:\\w+ )?(?:niet|nooit) serieus`,
  'gooi\\w* (?:\\w+ )?de (?:hoorn|telefoon)|(?:hing|hangt) (?:zomaar|gewoon|ineens|midden in \\w+ \\w+) op',
  `(?:keek|keken|kijkt) ${ME} (?:\\w+ ){0,2}(?:niet|nooit|amper) (?:\\w+ )?aan|rol\\w* met (?:haar|zijn|de|hun) ogen|(?:stuur\\w*|wuif\\w*|wimpel\\w*) ${ME} (?:\\w+ ){0,2}(?:weg|af)`,
  'lieg(?:t|en)|loog|logen|gelogen|leugen\\w*|voorgelogen',
  'laugh(?:ed|s|ing) at (?:me|us|my)|ma(?:de|kes) fun of|(?:called|calls) (?:me|us) (?:a |an )?\\w+|(?:lied|lies|lying) to (?:me|us)|a liar|hung up on|(?:doesnt|didnt|does not|did not|never) listen\\w*|treat(?:ed|s) (?:me|us|my \\w+) (?:like|as|badly|unfairly)|ignore[sd] (?:me|us)|(?:acted|acts) as if (?:i|we)|made (?:me|us) feel (?:stupid|small|ashamed)',
].join('|')

/** How somebody was, in words that hardly ever say anything else. */
const WAS =
  'snauw\\w*|snibbig\\w*|arrogant\\w*|hooghartig\\w*|uit de hoogte|kleineer\\w*|kleinerend\\w*|verneder\\w*|beledig\\w*|intimider\\w*|intimideer\\w*|discrimin\\w*|gediscrimin\\w*|racis\\w*|seksis\\w*|handtastelijk\\w*|onheus\\w*|onaardig\\w*|onfatsoenlijk\\w*|laatdunkend\\w*|scheld(?:t|en)|uitscheld\\w*|uitschold\\w*|onprofessioneel|insult\\w*|humiliat\\w*|condescending|patroni[sz]ing|disrespectful\\w*|racist|sexist'

/** A saw is blunt and sand is coarse as well: these speak of manners after such verbs, or when it is "against me". */
const OF_MORE =
  '(?<=\\b(?:was|waren|is|zijn|deed|doet|deden|reageer\\w+|antwoord\\w+|klonk|bleef) (?:(?!te )\\w+ ){0,2})(?<!\\bte )(?:grof|lomp)(?! (?:ge\\w+|\\w*vuil|\\w*afval|zand|grind))' +
  '|(?<=\\b(?:deed|doet|deden|reageer\\w+|antwoord\\w+|klonk|bleef) (?:\\w+ ){0,2})bot' +
  '|(?:grof|lomp|bot|lelijk|gemeen)(?= (?:tegen|naar) )'

/** "Nooit onbeleefd of grof": somebody says that it was not so. */
const NOT_SO =
  '(?<!\\b(?:niet (?!te )|nooit |geen moment |allerminst |not |never |wasnt |isnt )(?:\\w+ (?:of|noch|or) )?(?:(?:zo|erg|heel|echt|ook|eens|very|ever) )?)'

const MANNERS = new RegExp(`\\b${NOT_SO}(?:${PLAINLY}|${WAS}|${DONE_TO_ME}|${OF_MORE})\\b`)

/** Of neighbours we answer for nothing; but "rude to my neighbour" may be one of us. */
const OF_NEIGHBOURS =
  /(?<!\b(?:tegen|naar|to|heeft|hebben) (?:mijn|onze|de|my|our) )\b(?:buur(?:man|vrouw|jongens?)|buren|neighbou?rs?)\b/

/** Does somebody say that they were treated rudely, with or without the word complaint? */
export const isAboutBadManners = (text: string): boolean =>
  plain(text.slice(0, LOOKED_AT))
    .split(/[.!?\n]/)
    .some((sentence) => MANNERS.test(sentence) && !OF_NEIGHBOURS.test(sentence))

const LOOKED_AT = 5_000 // characters, two pages
