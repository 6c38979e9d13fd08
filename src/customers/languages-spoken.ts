import type { Translate } from '../ui/words/i18n.ts'

/** Languages to choose from when somebody's language is noted; any other stays as it was. */
export const SPOKEN = [
  'nl',
  'en',
  'fy',
  'de',
  'fr',
  'es',
  'pl',
  'uk',
  'ru',
  'tr',
  'ar',
  'ti',
  'fa',
  'ro',
  'bg',
  'pt',
  'zh',
  'pap',
  'so',
] as const

/** What a language is called in the reader's: "Oekraïens". */
export function languageName(t: Pick<Translate, 'language'>, code: string): string {
  try {
    return new Intl.DisplayNames(t.language === 'en' ? 'en-GB' : 'nl-NL', { type: 'language' }).of(code) ?? code
  } catch {
    return code // no language code: shown as it was noted
  }
}
