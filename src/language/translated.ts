import { FIRST, LANGUAGES, type Language } from './languages.ts'

/** A text in other languages than the first, each under its own. */
export type Translated = Readonly<Record<Language, string>>

/** The texts that were translated, by what they are; the first language stands in the columns themselves. */
export type Translations<Field extends string> = Partial<Record<Field, Translated>>

/** The languages beside the first: those a text may be translated into. */
export const OTHERS: readonly Language[] = LANGUAGES.filter((language) => language !== FIRST)

/** A text in the reader's language; what was not translated is said in the first language. */
export const inLanguage = (language: string, text: string, translated: Translated | null | undefined): string =>
  translated?.[language]?.trim() ? translated[language] : text
