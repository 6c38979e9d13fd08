import { z } from 'zod'
import { deed } from '../../platform/held/deed.ts'
import { optionalId, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { close } from '../../requests/ending/closing.ts'
import { sayNo } from '../../requests/ending/saying-no.ts'
import { refuseUnread } from '../request/answering.ts'

const after = z.coerce.number().int().min(0).default(0)

/** The end of a question, which can be undone for some seconds. */
export const closing = deed({
  name: 'close',
  about: 'request',
  schema: z.object({
    after,
    account: words(20_000),
    next_step: words(2_000),
    outcome: z.enum(['done', 'withdrawn', 'disagree']).default('done'),
    cost: optionalLine(200),
    let_go: optionalLine(),
  }),
  async verb(tx, actor, { ids: { id = 0 }, input: { after, next_step: nextStep, let_go: letGo, ...ending } }) {
    await refuseUnread(tx, actor, { id, after })
    await close(tx, actor, { id, nextStep, letGo, ...ending })
  },
  form: ({ id }) => `/desk/requests/${id}/closing`,
})

export const sayingNo = deed({
  name: 'no',
  about: 'request',
  schema: z.object({
    after,
    partly: ticked,
    why: words(20_000),
    possible: words(20_000),
    account: optionalWords(20_000),
    next_step: optionalWords(2_000),
    look_again_id: optionalId,
  }),
  async verb(tx, actor, { ids: { id = 0 }, input: { after, next_step: nextStep, look_again_id: lookAgainId, ...no } }) {
    await refuseUnread(tx, actor, { id, after })
    await sayNo(tx, actor, { id, nextStep, lookAgainId, ...no })
  },
  form: ({ id }) => `/desk/requests/${id}/no`,
})
