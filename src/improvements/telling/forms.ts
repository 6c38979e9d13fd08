import { z } from 'zod'
import { day, id, optionalId, optionalWords, words } from '../../platform/web/fields.ts'
import { gathering, inOthers } from '../../platform/web/translated-fields.ts'
import { ENDING_TEXTS } from '../problems/problem-ending.ts'
import { EASES } from '../problems/raiser.ts'

const MOST_LETTERS = 1_000 // of one problem; more are raised by nobody's hand

const REASONS = ['law', 'money', 'harm_to_others', 'not_ours', 'other'] as const

const EndedWith = z.discriminatedUnion(
  'ending',
  [
    z.object({
      ending: z.literal('done'),
      did: optionalWords(2_000),
      words: words(10_000),
      ...inOthers(['words'], optionalWords(10_000)),
      without_asked: optionalWords(2_000),
    }),
    z.object({
      ending: z.literal('declined'),
      words: words(10_000),
      reason: z.enum(REASONS, 'platform.choose'),
      possible: words(5_000),
      ...inOthers(['words'], optionalWords(10_000)),
      ...inOthers(['possible'], optionalWords(5_000)),
      decided_by_id: optionalId,
      look_again_on: day,
      without_asked: optionalWords(2_000),
    }),
    z.object({ ending: z.literal('merged'), into_id: id }),
  ],
  'platform.choose',
)

export const Ended = EndedWith.transform(gathering(ENDING_TEXTS))

export const Sent = z.object({
  words: words(20_000),
  channel: z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.enum(['mail', 'page', 'phone', 'post'], 'platform.choose').optional(),
  ),
})

/** Letters as they stood when all were sent: the first words are those of the first message, and so on. */
export const SentAll = z.object({ message: several(id), words: several(words(20_000)) })

function several<Of extends z.ZodType>(of: Of) {
  return z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(of).max(MOST_LETTERS))
}

export const Answered = z.object({
  answer: z.enum(['solved', 'partly', 'not'], 'platform.choose'),
  words: optionalWords(5_000),
  ease: z.preprocess((given) => (given === '' ? undefined : given), z.enum(EASES, 'platform.choose').optional()),
})

export const Published = z.object({ said: words(600), did: words(5_000) })
export const Joined = z.object({ words: optionalWords(2_000) })
