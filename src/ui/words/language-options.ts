import { about, isLanguage, LANGUAGES, type Language } from '../../language/languages.ts'

/** Our languages to choose from, each in its own words. */
export const LANGUAGE_OPTIONS: readonly { value: Language; label: string }[] = LANGUAGES.map((language) => ({
  value: language,
  label: about(language).name,
}))

/** The same page in each other language that is offered. */
export const linksToOthers = (language: Language, offered: readonly string[]) =>
  offered
    .filter((other) => isLanguage(other) && other !== language)
    .map((other) => ({ label: about(other).name, language: other, href: `?lang=${other}` }))
