import { type Language, perLanguage } from './languages.ts'
import { rowsOf } from './lists.ts'

/** How letters are read out. */
const namesIn = perLanguage(
  (language) => new Map(rowsOf(language, 'letters').map(([letter = '', name = '']) => [letter, name])),
)

/** A short code as it is read out over the phone: 'K7F-3QX' → 'Karel 7 Ferdinand, 3 Quotiënt Xantippe'. */
export const spelledOut = (code: string, language: Language): string =>
  code
    .split('-')
    .map((half) => [...half].map((sign) => namesIn(language).get(sign) ?? sign).join(' '))
    .join(', ')
