import { z } from 'zod'
import { cleanText, problemWith } from '../../lib/text.ts'
import type { GivenId } from '../database/ids.ts'

const LONGEST_WORDS = 50_000 // some twenty pages; more belongs in a file
const LONGEST_LINE = 300

/** Text as somebody typed it: unchanged, but for line ends. Refuses NUL, broken characters, nothing at all, and too much. */
export const words = (longest = LONGEST_WORDS) =>
  z.preprocess(firstText, z.string().transform(cleanText).superRefine(soundText(longest, true)))

/** The same, and may be left empty: white space alone says nothing either. */
export const optionalWords = (longest = LONGEST_WORDS) =>
  z.preprocess(
    firstText,
    z.string().transform(cleanText).superRefine(soundText(longest, false)).transform(nothingWhenBlank).default(''),
  )

/** One line of text. */
export const line = (longest = LONGEST_LINE) => words(longest).transform(oneLine)

export const optionalLine = (longest = LONGEST_LINE) => optionalWords(longest).transform(oneLine)

const LONGEST_NAME = 120
/** An address of the web, which a mail would make a link of. */
export const LEADS_AWAY = /:\/\/|\bwww\.|[\p{L}\d-]{3,}\.\p{L}{2,}\/\S/iu

/** What somebody is called, or nothing. A name holds no web address: it may stand in a mail to somebody else. */
export const optionalName = () =>
  optionalLine(LONGEST_NAME).refine((name) => !LEADS_AWAY.test(name), 'platform.name_with_address')

export const personName = () =>
  line(LONGEST_NAME).refine((name) => !LEADS_AWAY.test(name), 'platform.name_with_address')

const LONGEST_PHONE = 60

/**
 * A phone number as people write them ("14 0299", "020 – 123 45 67, toestel 8"), or nothing; without three digits it calls
 * nobody, and a letter against a digit is a typing error ("14O299").
 */
export const optionalPhone = () =>
  optionalLine(LONGEST_PHONE).refine(
    (phone) => phone === '' || (phone.replace(/\D/g, '').length >= 3 && !/\p{L}\d|\d\p{L}/u.test(phone)),
    'platform.phone_unreadable',
  )

/** The id of something, from a hidden field or a choice. */
export const id = z.coerce
  .number('platform.choose')
  .int('platform.choose')
  .positive('platform.choose')
  .transform((given) => given as GivenId)

/** The id of something in a query; anything else is not there. */
export const idAsked = id.optional().catch(undefined)

export const optionalId = z.preprocess((given) => (given === '' ? undefined : given), id.optional())

/** A day as YYYY-MM-DD. */
export const day = z.iso.date('platform.day_unreadable')

const MOST_YEARS = 2 // further off it is a slip in the year: nobody promises or plans that

/** A day that can be meant: years away it is one digit too far. */
export const nearDay = day.refine(
  (on) => Number(on.slice(0, 4)) <= new Date().getUTCFullYear() + MOST_YEARS,
  'platform.day_far_away',
)

export const optionalDay = z.preprocess((given) => (given === '' ? undefined : given), day.optional())

/** A box that is ticked or not. */
export const ticked = z.preprocess((given) => given !== undefined && given !== '' && given !== 'off', z.boolean())

/** Files of one field, none when left alone. */
export const files = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]).filter((file) => file instanceof File),
  z.array(z.instanceof(File)).max(20, 'platform.too_many_files'),
)

/** A field that was sent twice by accident counts once. */
function firstText(given: unknown) {
  return Array.isArray(given) ? given[0] : given
}

const nothingWhenBlank = (text: string) => (problemWith(text, { max: text.length }) === 'blank' ? '' : text)

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()

const soundText = (longest: number, required: boolean) => (text: string, context: z.RefinementCtx<string>) => {
  const problem = problemWith(text, { max: longest })
  if (!problem || (problem === 'blank' && !required)) return
  const aLine = problem === 'too_long' && longest < LONGEST_WORDS
  context.addIssue({ code: 'custom', message: aLine ? 'platform.line_too_long' : `platform.text_${problem}` })
}
