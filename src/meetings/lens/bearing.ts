import { joinsSameWord, sharedWords } from '../../lib/shared-words.ts'
import { onCustomersSide } from './customers-side.ts'

/** From here on a sentence is about the item; below it is about something else. */
export const BEARS = 0.9

const OWN_WORD = 2 // the same word in the item and in the sentence
const JOINED_WORD = 1.5 // "zondagopenstelling" and "op zondag"
const CUSTOMERS_WORD = 1 // a word in which customers speak of such a thing
const LITTLE = 0.5 // of words that are in many sentences two are needed
const ASKS = 0.9
const MOST_PER_WAY = 2 // of one way of saying it; whoever says it in two ways speaks of it more surely
const MOST_WORDS = 5

/**
 * How much a customer's sentence bears on an item, 0 and up: by the words they share, and by the words customers use where
 * we use others. A sentence that tells something goes before one that asks.
 */
export function bearing(item: string, said: string): number {
  const telling = tellingWords(item)
  const own = sharedWords(telling, said, MOST_WORDS)
  const joined =
    own.length === 0 &&
    joinsSameWord(
      telling,
      said.replace(WORD, (word) => (TELLS_LITTLE.test(word) ? ' ' : word)),
    )
  const ways = onCustomersSide(item).map((words) =>
    Math.min(MOST_PER_WAY, weigh(sharedWords(words, said, MOST_WORDS), CUSTOMERS_WORD, LITTLE)),
  )
  const sum =
    weigh(own, OWN_WORD, 2 * LITTLE) + (joined ? JOINED_WORD : 0) + ways.reduce((one, other) => one + other, 0)
  return said.trim().endsWith('?') ? sum * ASKS : sum
}

const WORD = /\p{L}+/gu

const weigh = (words: string[], telling: number, little: number) =>
  words.reduce((sum, word) => sum + (TELLS_LITTLE.test(word) ? little : telling), 0)

/** What an item is about, without the words every agenda has. */
export const tellingWords = (words: string): string => words.replace(TELLS_NOTHING, ' ')

/** Words of which an agenda is full, and that tell nothing about what an item is about. */
const TELLS_NOTHING =
  /(?<!\p{L})(?:nieuwe?|wanneer|langs|elke?|iedere?|komt|komen|gaat|gaan|maakt|maken|wie|hoe|wat|terug|alle|eerste|tweede|derde|vierde|kwartaal|voorstel|stand|zaken|bespreken|bespreking|update|voortgang|evaluatie|plan(?:nen)?|planning|wijziging(?:en)?|aanpassing(?:en)?|vervolg|stukken|afspraken|punt(?:en)?|team|afdeling|jaar|maand|week|besluit|besluiten|keuze|vanaf|bijlage|rondom|diverse|inzet|start|project|presentatie|terugkoppeling|resultaten|aanpak|dag|dagen|uur|keer|veel|vaak|blijft|blijven|liggen|eigen|tijd|new|update|progress|proposal|change|team|department|quarter|decision|plan)(?!\p{L})/giu

/** Words of customers that alone do not say what it is about. */
const TELLS_LITTLE =
  /^(?:wacht\w*|weken|weekend|maand\w*|ja(?:ar|ren)|dag\w*|uur|avond|ochtend|terug|plek|weet|wist|niemand|ander\w*|steeds|zelfde|opnieuw|duur(?:t|de)|laat|samen|buren|buurt|geld|vinden|nieuwe?|komt|huis|thuis|werk|open|dicht|klaar|goed|mooi|groot|groter|lopen|auto\w*|straat|weg|water|vader|moeder|zoon|dochter|kind\w*|gevraagd|vragen|gehoord|hoorde|verteld|verhaal|eigen|zelf|alleen|buiten|boven|vrij|vol|moeilijk|antwoord\w*|ophalen|opgehaald|vroeg|naam|lang|wonen|zoeken|besteld|gekregen|gemaakt|plan|over|niet|kijken|mag|blijven|druk|veilig|personeel|afspraak|school|family|waited|weeks|asked)$/iu
