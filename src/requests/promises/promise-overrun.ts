import { system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { promiseOverrun } from '../happenings/promises.ts'
import { lockRequest } from '../request.ts'

const TIMES = 3 // as long as promised: by then it will not come right by itself
const AT_ONCE = 100

/**
 * Raises the second alarm: somebody waits three times as long as was promised, and it is still not done, with no new date to come. Once for a
 * promise, to whoever answers for the request; the customer sees that it was raised. Runs every minute; twice is fine. Returns how many it raised.
 */
export async function alarmOverrun(db: OrganisationDb): Promise<number> {
  const due = await db.many<{ id: number; request_id: Id<'requests'> }>(sql`
    select p.id, p.request_id from promises p join requests r on r.id = p.request_id
     where ${overrun} and r.closed_at is null and (r.next_due is null or r.next_due < now())
     order by p.due_at, p.id limit ${AT_ONCE}`)
  let raised = 0
  for (const one of due) if (await db.transaction((tx) => raise(tx, one))) raised++
  return raised
}

/** Of `promises` as `p`. A promise made for the same day counts as one of a day. */
const overrun = sql`p.state = 'broken' and p.overrun_at is null
  and now() >= p.made_at + ${TIMES} * greatest(p.due_at - p.made_at, interval '1 day')
  and not exists (select from promise_entries e where e.promise_id = p.id and e.kind = 'kept')`

async function raise(tx: Tx, { id, request_id }: { id: number; request_id: Id<'requests'> }): Promise<boolean> {
  const request = await lockRequest(tx, system, request_id)
  const raised = await tx.run(
    sql`update promises p set overrun_at = clock_timestamp() where p.id = ${id} and ${overrun}`,
  )
  if (raised === 0 || request.closed_at) return false
  await record(tx, system, promiseOverrun, request, { promise: id })
  return true
}
