/** The languages our own words exist in. */
export type Language = 'nl' | 'en'

/**
 * Small words that one language uses all the time and no neighbour does: "de" and "en" are Spanish and French too, "die"
 * and "wie" German, "over" and "door" English.
 */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    `aan bij dat deze dit een er geen goed graag heb hebben heeft het hoe ik is je jullie kunnen maar mijn moet naar niet
    nog om ook onze op uit uw van veel voor waar waarom wanneer wat welke wij wil wordt zijn zonder zou`.split(/\s+/),
  ),
  en: new Set(
    `about and are because been but by can could does for from have how i if into is it its just may my not our please
    she should some that the their there these they this to what when where which who why with would you your`.split(
      /\s+/,
    ),
  ),
}

/** Dutch or English by its small words; nothing for any other language, for too little text, and when in doubt. */
export function guessLanguage(text: string): Language | undefined {
  const words =
    text
      .slice(0, 5000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const nl = share(words, 'nl')
  const en = share(words, 'en')

  if (Math.max(nl, en) < LEAST_SHARE || words.length < LEAST_WORDS) return undefined
  if (nl > 2 * en) return 'nl'
  return en > 2 * nl ? 'en' : undefined
}

const LEAST_WORDS = 3 // "de trap" could be a shop's name
const LEAST_SHARE = 0.2 // German and Afrikaans share some of the words, but hardly a fifth of a text

function share(words: readonly string[], language: Language): number {
  return words.filter((word) => SMALL_WORDS[language].has(word)).length / Math.max(1, words.length)
}
