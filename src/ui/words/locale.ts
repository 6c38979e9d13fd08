import { about, isLanguage } from '../../language/languages.ts'
import type { Translate } from './i18n.ts'

/** How numbers and lists are written for this reader; British English, as in the messages. */
const localeOf = (t: Pick<Translate, 'language'>): string => about(t.language).locale

/** "Priya, Joost en Marieke". */
export const listed = (t: Pick<Translate, 'language'>, parts: readonly string[]): string =>
  new Intl.ListFormat(localeOf(t)).format(parts)

/** What a language is called in the reader's: "Oekraïens". What is no language code is shown as it was noted. */
export function languageName(t: Pick<Translate, 'language'>, code: string): string {
  try {
    const named = new Intl.DisplayNames(localeOf(t), { type: 'language', fallback: 'none' }).of(code)
    return named ?? (isLanguage(code) ? about(code).name : code) // one of ours that has no name elsewhere says its own
  } catch {
    return code
  }
}

/** "1,2 MB": no smaller than a kilobyte, because nobody cares. */
export function fileSize(t: Pick<Translate, 'language'>, bytes: number): string {
  const number = (value: number, digits: number) => value.toLocaleString(localeOf(t), { maximumFractionDigits: digits })
  return bytes >= 1_000_000 ? `${number(bytes / 1_000_000, 1)} MB` : `${number(Math.max(bytes / 1000, 1), 0)} kB`
}
