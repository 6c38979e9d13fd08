import { z } from 'zod'
import { FIRST, LANGUAGES, type Language } from '../../language/languages.ts'
import type { Typed } from '../../pages/typed.ts'
import { weekIn, weekShape, weekWritten } from '../../people/absence/week.ts'
import { DISPLAY_LEVELS } from '../../people/person.ts'
import type { Choices } from '../../people/settings-changing.ts'
import { alarmWords } from '../../platform/alarm-words.ts'
import type { CustomerWord, Settings } from '../../platform/settings.ts'
import { line, optionalLine, optionalPhone, optionalWords, ticked } from '../../platform/web/fields.ts'

/** One page of settings: its form, what it changes, and how it looks before somebody types. */
export interface Section<Schema extends z.ZodType> {
  schema: Schema
  change: (given: z.output<Schema>) => Partial<Choices>
  typed: (settings: Settings) => Typed
}

const section = <Schema extends z.ZodType>(given: Section<Schema>): Section<Schema> => given

const organisation = section({
  schema: z.object({ name: line(120), purpose: optionalWords(500) }),
  change: (given) => given,
  typed: ({ name, purpose }) => ({ name, purpose }),
})

/** The languages somebody added to the two that every organisation has a word for customers in. */
export const FURTHER_LANGUAGES: readonly Language[] = LANGUAGES.filter(
  (language) => language !== 'nl' && language !== 'en',
)

const PARTS = ['singular', 'plural', 'article'] as const

/** The languages that were ticked, each by its own name. */
const chosenIn = (given: Readonly<Record<string, unknown>>) => LANGUAGES.filter((language) => given[language])

export const WordsForm = z
  .object({
    ...furtherFields(),
    nl_singular: line(60),
    nl_plural: line(60),
    nl_article: z.enum(['de', 'het'], 'platform.choose'),
    en_singular: line(60),
    en_plural: line(60),
    address_form: z.enum(['u', 'je'], 'platform.choose'),
    nl: ticked,
    en: ticked,
    first: z.enum(LANGUAGES, 'platform.choose'),
  })
  .superRefine((given, context) => {
    if (chosenIn(given).length === 0)
      context.addIssue({ code: 'custom', path: ['nl'], message: 'settings.one_language' })
  })

const words = section({
  schema: WordsForm,
  change: (given) => ({
    address_form: given.address_form,
    customer_word: { ...wordIn(given), ...furtherWords(given) },
    languages: chosenIn(given).toSorted((one, other) => Number(other === given.first) - Number(one === given.first)),
  }),
  typed: ({ address_form, customer_word, languages }) => ({
    ...typedWord(customer_word),
    address_form,
    nl: languages.includes('nl') ? 'yes' : '',
    en: languages.includes('en') ? 'yes' : '',
    ...Object.fromEntries(FURTHER_LANGUAGES.flatMap((language) => typedFurther(language, customer_word, languages))),
    first: languages[0] ?? FIRST,
  }),
})

/** The word for customer, as its fields hold it. */
export const typedWord = ({ nl, en }: Settings['customer_word']) => ({
  nl_singular: nl.singular,
  nl_plural: nl.plural,
  nl_article: nl.article,
  en_singular: en.singular,
  en_plural: en.plural,
})

function furtherFields(): Record<string, z.ZodType<string | boolean>> {
  return Object.fromEntries(
    FURTHER_LANGUAGES.flatMap((language): [string, z.ZodType<string | boolean>][] => [
      [language, ticked],
      ...PARTS.map((name): [string, z.ZodType<string>] => [`${language}_${name}`, optionalLine(60)]),
    ]),
  )
}

/** What customers are called in the languages that were added: those that have a word for them. */
const furtherWords = (given: Readonly<Record<string, unknown>>): Record<Language, CustomerWord> =>
  Object.fromEntries(
    FURTHER_LANGUAGES.map((language): [Language, CustomerWord] => {
      const [singular = '', plural = '', article = ''] = PARTS.map((name) => String(given[`${language}_${name}`] ?? ''))
      return [language, { singular, plural: plural || singular, article }]
    }).filter(([, { singular }]) => singular !== ''),
  )

const typedFurther = (language: Language, words: Settings['customer_word'], languages: readonly string[]) => [
  [language, languages.includes(language) ? 'yes' : ''],
  ...PARTS.map((name) => [`${language}_${name}`, words[language]?.[name] ?? '']),
]

/** English has one article to agree with. */
export const wordIn = (given: {
  nl_singular: string
  nl_plural: string
  nl_article: string
  en_singular: string
  en_plural: string
}): Settings['customer_word'] => ({
  nl: { singular: given.nl_singular, plural: given.nl_plural, article: given.nl_article },
  en: { singular: given.en_singular, plural: given.en_plural, article: 'the' },
})

/** 24-12-2026 as 2026-12-24; anything else as it was written. */
const dayFirst = (written: string) =>
  written.replace(
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    (_, day, month, year) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )

const days = optionalWords(10_000).transform((text, context) => {
  const found = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(dayFirst)
  if (found.some((day) => !z.iso.date().safeParse(day).success))
    context.addIssue({ code: 'custom', message: 'platform.day_unreadable' })
  if (found.length > 400) context.addIssue({ code: 'custom', message: 'platform.line_too_long' })
  return [...new Set(found)].toSorted()
})

const reach = section({
  schema: z.object({
    phone: optionalPhone(),
    mail: optionalLine(254),
    visiting_address: optionalWords(500),
    postal_address: optionalWords(500),
    closing_days: days,
    ...weekShape,
  }),
  change: ({ phone, mail, visiting_address, postal_address, closing_days, ...week }) => ({
    phone,
    mail,
    visiting_address,
    postal_address,
    closing_days,
    opening_hours: weekIn(week),
  }),
  typed: ({ phone, mail, visiting_address, postal_address, closing_days, opening_hours }) => ({
    phone,
    mail,
    visiting_address,
    postal_address,
    closing_days: closing_days.join('\n'),
    ...weekWritten(opening_hours),
  }),
})

const lines = optionalWords(20_000).transform((text) =>
  [...new Set(text.split('\n').map((one) => one.trim()))].filter((one) => one !== ''),
)

/** "conform = volgens": one sign between two that say something. */
const replacing = lines.refine(
  (given) => given.every((line) => /^[^=→]*[^\s=→][^=→]*[=→][^=→]*[^\s=→][^=→]*$/.test(line)),
  'settings.jargon_line',
)

const jargon = section({
  schema: z.object({ jargon: replacing }),
  change: (given) => given,
  typed: (settings) => ({ jargon: settings.jargon.join('\n') }),
})

/** Begins with the list of the sector; what is saved here is the organisation's own. */
const alarm = section({
  schema: z.object({ emergency_phone: optionalPhone(), danger_words: lines, despair_words: lines }),
  change: (given) => given,
  typed: (settings) => {
    const { danger, despair } = alarmWords(settings)
    return {
      emergency_phone: settings.emergency_phone,
      danger_words: danger.join('\n'),
      despair_words: despair.join('\n'),
    }
  },
})

const display = section({
  schema: z.object({
    display_default: z.enum(DISPLAY_LEVELS, 'platform.choose'),
    display_at_most: z.enum(DISPLAY_LEVELS, 'platform.choose'),
  }),
  change: (given) => given,
  typed: ({ display_default, display_at_most }) => ({ display_default, display_at_most }),
})

/** The pages under settings that are one form, by their address. */
export const SECTIONS = { organisation, words, reach, jargon, alarm, display }

export type SectionName = keyof typeof SECTIONS

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[]
