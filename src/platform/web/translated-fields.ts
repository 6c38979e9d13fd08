import type { z } from 'zod'
import { OTHERS, type Translated, type Translations } from '../../language/translated.ts'

/** The fields of texts in each language beside the first: `name_en`. */
export const fieldsFor = (names: readonly string[]): string[] =>
  OTHERS.flatMap((language) => names.map((name) => `${name}_${language}`))

/** A schema for them. */
export const inOthers = (names: readonly string[], text: z.ZodType<string>): Record<string, z.ZodType<string>> =>
  Object.fromEntries(fieldsFor(names).map((name) => [name, text]))

/** What was typed with its texts in other languages together, instead of a field each. */
export const gathering =
  <Field extends string>(names: readonly Field[]) =>
  <Given extends object>(given: Given): Given & { translations: Translations<Field> } => {
    const typed = new Map<string, unknown>(Object.entries(given))
    return { ...given, translations: gathered(names, typed) }
  }

function gathered<Field extends string>(names: readonly Field[], typed: ReadonlyMap<string, unknown>) {
  const translations: Translations<Field> = {}
  for (const name of names) {
    const said = OTHERS.map((language) => [language, String(typed.get(`${name}_${language}`) ?? '')])
    const filled = said.filter(([, text]) => text !== '')
    if (filled.length > 0) translations[name] = Object.fromEntries(filled)
  }
  return translations
}

/** The other way round: what stands there in other languages, as a field each. */
export const spread = (
  names: readonly string[],
  translations: Readonly<Record<string, Translated | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => OTHERS.map((language) => [`${name}_${language}`, translations[name]?.[language] ?? ''])),
  )
