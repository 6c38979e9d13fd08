import type { OrganisationDb } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'

/**
 * Moves everything about a request back by this many days, as if they had passed since. Not the log: nobody can, so
 * what a test reads there happened today.
 */
export async function daysPass(db: OrganisationDb, requestId: number, days: number): Promise<void> {
  const ago = sql`make_interval(secs => ${days * 86_400})`
  await db.transaction(async (tx) => {
    await tx.run(sql`
      update requests set opened_at = opened_at - ${ago}, turn_since = turn_since - ${ago}, owner_since = owner_since - ${ago},
                          happened_on = happened_on - ${ago}, closed_at = closed_at - ${ago}, next_due = next_due - ${ago} where id = ${requestId}`)
    await tx.run(
      sql`update promises set made_at = made_at - ${ago}, due_at = due_at - ${ago} where request_id = ${requestId}`,
    )
    await tx.run(sql`
      update promise_entries set at = at - ${ago}, due_at = due_at - ${ago}
       where promise_id in (select id from promises where request_id = ${requestId})`)
    await tx.run(sql`
      update steps set started_at = started_at - ${ago}, finished_at = finished_at - ${ago} where request_id = ${requestId}`)
  })
}
