import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { keptByAnswerIn } from '../promises/promise-kinds.ts'

/**
 * Did nobody give the answer that was promised, since it was asked or came back? A question back and a word in between
 * are none; a word promised after the answer ("you hear from me on Friday") is no answer that is missing.
 */
export async function isUnanswered(db: Db, requestId: Id<'requests'>): Promise<boolean> {
  const answers = sql`promises p where p.request_id = ${requestId} and ${keptByAnswerIn}`
  const kept = sql`promise_entries e where e.promise_id = p.id and e.kind = 'kept'`
  const since = sql`coalesce((select max(o.reopened_at) from reopenings o where o.request_id = ${requestId}), '-infinity')`
  const found = await db.maybe(sql`
    select from ${answers} and p.state in ('open', 'broken') and not exists (select from ${kept})
       and not exists (select from ${answers} and exists (select from ${kept} and e.at >= ${since}))
     limit 1`)
  return found !== undefined
}
