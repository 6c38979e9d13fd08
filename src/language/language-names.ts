import { guessLanguage } from './guessing.ts'
import { about, LANGUAGES } from './languages.ts'
import { rowsElsewhere } from './lists.ts'

/** Letters that only one of the languages spoken around us uses, and how colleagues name that language, whichever of ours they speak. */
const SIGNS = rowsElsewhere('letters-elsewhere.tsv').map(
  ([sign = '', codes = '']) => [new RegExp(sign, 'iu'), namesOf(codes.split(' '))] as const,
)

function namesOf(codes: readonly string[]): string {
  const names = LANGUAGES.flatMap((language) => {
    const called = new Intl.DisplayNames(about(language).locale, { type: 'language', fallback: 'none' })
    return codes.flatMap((code) => called.of(code) ?? [])
  })
  return [...new Set(names)].join(' ')
}

const LOOKED_AT = 2_000

/**
 * The name of the language a question seems to be in, as words to look for a colleague who speaks it: " Pools Polish".
 * Empty for what is in one of ours, and whatever its letters do not tell.
 */
export function languageNames(words: string): string {
  const start = words.slice(0, LOOKED_AT)
  const found = guessLanguage(start) ? undefined : SIGNS.find(([sign]) => sign.test(start)) // "coördinatie" is Dutch
  return found ? ` ${found[1]}` : ''
}
