import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { deed } from '../../platform/deed.ts'
import { refused } from '../../platform/refusal.ts'
import { optionalLine, words } from '../../platform/web/fields.ts'
import { close } from '../../requests/ending/closing.ts'

/**
 * Closes one of many with an account they share, but only when somebody here has answered it by hand: the others would
 * get an answer from nobody, and stay as they were.
 */
export const closingAnswered = deed({
  name: 'close_answered',
  about: 'request',
  schema: z.object({ account: words(20_000), next_step: words(2_000), not_needed: optionalLine() }),
  async verb(tx, actor, { ids: { id = NO_ID }, input: { account, next_step: nextStep, not_needed: notNeeded } }) {
    if (!(await isAnswered(tx, id))) throw refused('desk.bulk_nobody_answered')
    await close(tx, actor, { id, outcome: 'done', account, nextStep, steps: { notNeeded } })
  },
  form: () => '/desk/requests',
})

const isAnswered = (tx: Tx, id: number) =>
  tx.maybe(sql`
    select from messages where request_id = ${id} and author_kind = 'person' and deliberation_id is null limit 1`)
