import { z } from 'zod'
import { MOMENTS } from '../../insights/observations/observation.ts'
import { id, optionalId, optionalLine, optionalWords } from '../../platform/web/fields.ts'
import type { QuestionNumber } from '../six-questions.ts'

/** The forms of the lens: the same at the desk and at a guest's phone. */
export const Closing = z.object({
  as: z.enum(['discussed', 'unknown', 'nobody'], 'platform.choose'),
  because: optionalLine(300),
})

const number = z.coerce
  .number('platform.choose')
  .int('platform.choose')
  .min(1, 'platform.choose')
  .max(6, 'platform.choose')
  .transform((one) => one as QuestionNumber)

export const AnotherQuestion = z.object({ question: number })
/** `said`: the words as they were shown, where more than one sentence was. */
export const AnotherSentence = z.object({ observationId: id, said: optionalLine(1_000) })
/** One out of a question, of which nothing was kept yet. */
export const AskedSentence = z.object({ requestId: id, said: optionalLine(1_000) })

const stance = z
  .enum(
    [
      '',
      'direct',
      'indirect',
      'none',
      'sight',
      'no_sight',
      'better',
      'same',
      'worse',
      'unknown',
      'fits',
      'strains',
      'breaks',
    ],
    'platform.choose',
  )
  .default('')

export const Answers = z.object({
  stance,
  words: optionalWords(2_000),
  forWhom: optionalLine(200),
  promiseId: optionalId,
  moment: z.preprocess((given) => (given === '' ? undefined : given), z.enum(MOMENTS, 'platform.choose').optional()),
  answerId: optionalId,
})
