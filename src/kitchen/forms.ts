import { z } from 'zod'
import {
  files,
  line,
  optionalDay,
  optionalLine,
  optionalName,
  optionalWords,
  personName,
  ticked,
  words,
} from '../platform/web/fields.ts'
import { About } from '../services/service-choice.ts'

/** What is about who reads it goes to somebody else, or here after all. */
const goes = z.enum(['here', 'apart']).optional()

/** A message, or files, or both. */
export const Message = z
  .object({ body: optionalWords(), files, goes })
  .refine(({ body, files }) => body.trim() !== '' || files.length > 0, {
    path: ['body'],
    message: 'platform.text_blank',
  })

export const Call = z.object({
  kind: z.enum(['call', 'visit'], 'platform.choose'),
  moment: line(300),
  number: optionalLine(60),
})

/** What it is about, when we took it for something else. */
export const Choice = z.object({ about: About })

export const Dispute = z.object({ words: optionalWords(5_000), goes })

export const Words = z.object({ words: words(5_000), goes })

export const Reason = z.object({ reason: words(5_000), goes })

export const Sentence = z.object({ sentence: line(500), goes })

export const Expectation = z.object({ words: words(5_000), wanted_by: optionalDay, goes })

const MOST_DOORS = 20 // more than this nobody counts

export const Doors = z.object({
  doors: z.coerce.number('platform.mend_this').int('platform.mend_this').min(0).max(MOST_DOORS, 'platform.mend_this'),
})

export const Updates = z.object({ updates: z.enum(['silent', 'milestones', 'everything'], 'platform.choose') })

export const Verdict = z.object({
  helped: z.enum(['yes', 'partly', 'no'], 'platform.choose'),
  expectation: z.enum(['met', 'exceeded', 'missed'], 'platform.choose').optional(),
  words: optionalWords(5_000),
  thanks: optionalWords(5_000),
  goes,
})

export const Follower = z.object({ name: personName(), mail: line(254), may_write: ticked, invited_as: optionalName() })
