import { z } from 'zod'
import type { GivenId } from '../../platform/database/ids.ts'
import {
  id,
  idAsked,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalWords,
  ticked,
  words,
} from '../../platform/web/fields.ts'

const SOURCES = ['wall', 'request', 'insight', 'item', 'observation', 'decision'] as const

/** Where a problem comes from, in an address: `?from=wall&source=12`. Anything else is nothing. */
export const From = z.object({
  from: z.enum(SOURCES).optional().catch(undefined),
  source: idAsked,
  title: z.string().max(400).optional().catch(undefined),
  also: z.string().optional().catch(undefined).transform(idsIn),
})

const MOST_ALONG = 50

/** Numbers of questions, with commas between them; anything else is left out. */
function idsIn(given: string | undefined): GivenId[] {
  const ids = (given ?? '').slice(0, 1_000).split(',').map(Number)
  return [...new Set(ids.filter((one) => Number.isSafeInteger(one) && one > 0))].slice(0, MOST_ALONG) as GivenId[]
}

const moment = z.preprocess(
  (given) => (given === '' ? undefined : given),
  z.enum(['finding', 'asking', 'waiting', 'doing', 'receiving', 'after'], 'platform.choose').optional(),
)

export const Raised = z.object({
  title: words(400),
  idea: optionalWords(2_000),
  as_is: ticked,
  with_speaker: ticked,
  moment,
  touches: z.enum(['direct', 'indirect', 'nobody'], 'platform.choose').default('direct'),
  nobody_because: optionalLine(300),
  kind: z.enum(['problem', 'opportunity', 'wall', 'rule', 'window'], 'platform.choose').default('problem'),
  from: z.preprocess((given) => (given === '' ? undefined : given), z.enum(SOURCES, 'platform.choose').optional()),
  source: optionalId,
  also: z.preprocess((given) => (typeof given === 'string' ? given : ''), z.string().transform(idsIn)),
})

export const Nothing = z.object({})
export const Owner = z.object({ department_id: id })
export const Words = z.object({ words: words(5_000) })
export const Lead = z.object({ person_id: optionalId })
export const NewsForm = z.object({ words: words(5_000), for_raisers: ticked })
export const Invitation = z.object({ invites: ticked })
export const ByCode = z.object({ code: line(20), words: optionalWords(2_000) })
export const Linked = z.object({ from: z.enum(SOURCES, 'platform.choose'), source: id })

export const Plan = z.object({
  plan: words(5_000),
  due_on: optionalDay,
  improves: z.enum(['process', 'product', 'service'], 'platform.choose'),
  structural: ticked,
  costs_whom: optionalLine(300),
  decision_id: optionalId,
  insight_id: optionalId,
})

export const Done = z.object({ done: words(5_000) })
export const Checked = z.object({
  customers_say: words(5_000),
  learned: optionalWords(5_000),
  next: optionalWords(5_000),
})
