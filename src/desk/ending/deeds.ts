import { z } from 'zod'
import { NO_ID } from '../../platform/database/ids.ts'
import { deed } from '../../platform/deed.ts'
import { invalid } from '../../platform/refusal.ts'
import { id, optionalId, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { close } from '../../requests/ending/closing.ts'
import { CHOSEN, OUTCOMES } from '../../requests/ending/outcomes.ts'
import { NO_KINDS, sayNo } from '../../requests/ending/saying-no.ts'
import { isUnanswered } from '../../requests/ending/unanswered.ts'
import { mergeRequests } from '../../requests/merging.ts'
import { refuseUnread } from '../request/answering.ts'

const after = z.coerce.number().int().min(0).default(0)
/** What is said of the steps that were still open; only by a form that showed them. */
const Steps = {
  steps: z.literal('said').optional(),
  'done[]': z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id)),
  /** One of the reasons that stood there; own words go before it. */
  not_needed_as: optionalLine(),
  not_needed: optionalLine(),
}

interface StepsGiven {
  steps?: 'said' | undefined
  'done[]': number[]
  not_needed_as: string
  not_needed: string
}

/** The steps as the verb takes them. */
function withSteps<Given extends StepsGiven>({
  steps,
  'done[]': done,
  not_needed_as: as,
  not_needed: own,
  ...given
}: Given) {
  return { ...given, ...(steps && { steps: { done, notNeeded: own.trim() || as } }) }
}

/** The end of a question, which can be undone for some seconds. */
export const closing = deed({
  name: 'close',
  about: 'request',
  schema: z.object({
    after,
    ...Steps,
    account: words(20_000),
    /** Asked only when nobody answered: whether this is the answer, or why there is none. */
    answer: z.enum(['given', 'none']).optional(),
    next_step: words(2_000),
    outcome: z.enum(CHOSEN).default('done'),
    cost: optionalLine(200),
    sent_on: ticked,
    let_go: optionalLine(),
  }),
  async verb(tx, actor, { ids: { id: requestId = NO_ID }, input }) {
    const { after, next_step: nextStep, let_go: letGo, sent_on: sentOn, ...ending } = withSteps(input)
    await refuseUnread(tx, actor, { id: requestId, after })
    if (!ending.answer && !OUTCOMES[ending.outcome].asksNoAnswer && (await isUnanswered(tx, requestId)))
      throw invalid({ answer: 'desk.closing_answer_first' })
    await close(tx, actor, { id: requestId, nextStep, letGo, sentOn, ...ending })
  },
  form: ({ id }) => `/desk/requests/${id}/closing`,
})

/** Two questions that are one; the customer hears of it when it leaves. */
export const merging = deed({
  name: 'merge',
  about: 'request',
  schema: z.object({ into_id: id }),
  verb: (tx, actor, { ids: { id: requestId = NO_ID }, input: { into_id: intoId } }) =>
    mergeRequests(tx, actor, { id: requestId, intoId }),
  form: ({ id }) => `/desk/requests/${id}/merging`,
})

export const sayingNo = deed({
  name: 'no',
  about: 'request',
  schema: z.object({
    after,
    ...Steps,
    partly: ticked,
    why: words(20_000),
    possible: optionalWords(20_000),
    /** What the service says is possible, as far as it was chosen. */
    'also[]': z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(optionalWords(5_000))),
    account: optionalWords(20_000),
    next_step: optionalWords(2_000),
    look_again_id: optionalId,
    kind: z.preprocess((given) => given || undefined, z.enum(NO_KINDS).optional()),
  }),
  async verb(tx, actor, { ids: { id: requestId = NO_ID }, input }) {
    const {
      after,
      next_step: nextStep,
      look_again_id: lookAgainId,
      possible: own,
      'also[]': also,
      ...no
    } = withSteps(input)
    const possible = [own, ...also].filter((text) => text.trim()).join('\n')
    await refuseUnread(tx, actor, { id: requestId, after })
    await sayNo(tx, actor, { id: requestId, nextStep, lookAgainId, possible, ...no })
  },
  form: ({ id }) => `/desk/requests/${id}/no`,
})
