import { guessLanguage } from './guessing.ts'

/** Letters that only one of the languages spoken around us uses, and how colleagues name that language. */
const SIGNS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'Arabisch Arabic'],
  [/\p{Script=Hebrew}/u, 'Hebreeuws Hebrew'],
  [/\p{Script=Greek}/u, 'Grieks Greek'],
  [/[әғқңұһ]/iu, 'Kazachs Kazakh'],
  [/[іїєґ]/iu, 'Oekraïens Ukrainian'],
  [/\p{Script=Cyrillic}/u, 'Russisch Russian'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Japans Japanese'],
  [/\p{Script=Hangul}/u, 'Koreaans Korean'],
  [/\p{Script=Han}/u, 'Chinees Chinese'],
  [/\p{Script=Ethiopic}/u, 'Tigrinya Amhaars Amharic'],
  [/[ğışİ]/u, 'Turks Turkish'],
  [/[ąęłńśźż]/iu, 'Pools Polish'],
  [/[ãõ]|ção/iu, 'Portugees Portuguese'],
  [/[¿¡ñ]/iu, 'Spaans Spanish'],
  [/[ßäöü]/iu, 'Duits German'],
]

const LOOKED_AT = 2_000

/**
 * The name of the language a question seems to be in, as words to look for a colleague who speaks it: " Pools Polish".
 * Empty for Dutch, English, and whatever its letters do not tell.
 */
export function languageNames(words: string): string {
  const start = words.slice(0, LOOKED_AT)
  const found = guessLanguage(start) ? undefined : SIGNS.find(([sign]) => sign.test(start)) // "coördinatie" is Dutch
  return found ? ` ${found[1]}` : ''
}
