import { z } from 'zod'
import { LANGUAGES } from '../../language/languages.ts'
import { normaliseMail } from '../../lib/contact.ts'
import type { Typed } from '../../pages/typed.ts'
import { weekShape } from '../../people/absence/week.ts'
import type { GivenId, Id } from '../../platform/database/ids.ts'
import type { Settings } from '../../platform/settings.ts'
import { line, optionalId, optionalLine, optionalPhone, optionalWords, ticked } from '../../platform/web/fields.ts'
import { ServerForm } from '../settings/mail-server.routes.ts'
import { typedWord, WordsForm } from '../settings/settings-sections.ts'

/** How many colleagues fit on the page; more are added later. */
export const ROWS = [1, 2, 3] as const

const many = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(optionalLine(200)).max(50))

export const Hours = z.object(weekShape)

const names = { names_1: optionalLine(200), names_2: optionalLine(200), names_3: optionalLine(200) }

/** What was added by hand, in three fields; empty ones are no names. */
export const namesIn = (given: { names_1: string; names_2: string; names_3: string }): string[] =>
  [given.names_1, given.names_2, given.names_3].filter((name) => name !== '')

export const Begin = z.object({
  sector: optionalLine(40),
  name: line(120),
  my_name: line(200),
  my_mail: optionalLine(254).superRefine((mail, context) => {
    if (mail !== '' && !normaliseMail(mail)) context.addIssue({ code: 'custom', message: 'people.mail_unreadable' })
  }),
  language: z.enum(LANGUAGES, 'platform.choose'),
})

export const Words = z.object({
  nl_singular: WordsForm.shape.nl_singular,
  nl_plural: WordsForm.shape.nl_plural,
  nl_article: WordsForm.shape.nl_article,
  en_singular: WordsForm.shape.en_singular,
  en_plural: WordsForm.shape.en_plural,
  address_form: WordsForm.shape.address_form,
  phone: optionalPhone(),
})

export const Departments = z.object({ keys: many, ...names })

export const Services = z.object({
  keys: many,
  answers: many,
  ...names,
  department_1: optionalId,
  department_2: optionalId,
  department_3: optionalId,
})

/** Services added by hand, each with the department it is of, and which field that was. */
export const ownServicesIn = (
  given: z.output<typeof Services>,
): { name: string; departmentId: Id<'departments'> | undefined; field: string }[] =>
  ([1, 2, 3] as const)
    .map((number) => ({
      name: given[`names_${number}`],
      departmentId: given[`department_${number}`],
      field: `department_${number}`,
    }))
    .filter(({ name }) => name !== '')

/** A mail server, when the name of one is filled in; without it the step is passed over. */
export const Mail = z.looseObject({ host: optionalLine(253) }).transform((given, context) => {
  if (given.host === '') return
  const read = ServerForm.safeParse(given)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})

const row = { name: optionalLine(200), mail: optionalLine(254), department: optionalId }

const rows = Object.fromEntries(
  ROWS.flatMap((number) => Object.entries(row).map(([name, field]) => [`${name}_${number}`, field])),
)

export const People = z.object({ ...rows, myself: ticked }).transform((given, context) => {
  const fields: Record<string, unknown> = given
  const newcomers = ROWS.map((number) => ({
    number,
    name: String(fields[`name_${number}`] ?? ''),
    mail: String(fields[`mail_${number}`] ?? ''),
    departmentId:
      typeof fields[`department_${number}`] === 'number'
        ? (Number(fields[`department_${number}`]) as GivenId)
        : undefined,
  }))
  for (const { number, name, mail } of newcomers) {
    if (mail !== '' && !normaliseMail(mail))
      context.addIssue({ code: 'custom', path: [`mail_${number}`], message: 'people.mail_unreadable' })
    if (mail !== '' && name === '')
      context.addIssue({ code: 'custom', path: [`name_${number}`], message: 'platform.text_blank' })
  }
  return { newcomers: newcomers.filter(({ name }) => name !== ''), myself: Boolean(given.myself) }
})

export const Test = z.object({ words: optionalWords(5_000) })

/** The words as they are now, for the form. */
export const typedWords = ({ customer_word, address_form, phone }: Settings): Typed => ({
  ...typedWord(customer_word),
  address_form,
  phone,
})
