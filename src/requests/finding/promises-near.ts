import { addWorkingDays } from '../../lib/calendar.ts'
import { dayOf, startOfDay } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { notAbout } from '../complaints.ts'
import { faceFor } from '../known-customers.ts'
import { answersFor } from '../owners/owning.ts'
import type { PromiseRow } from '../promises/promise.ts'
import { openTo } from '../request.ts'
import { calendarFor, lastInstantOf } from '../working-time.ts'

/** A promise that asks for a word from its owner today. */
export interface NearPromise extends Pick<PromiseRow, 'id' | 'step_id' | 'kind' | 'text' | 'due_at' | 'state'> {
  request_id: Id<'requests'>
  code: string
  title: string
  customer_id: Id<'customers'>
  customer_name: string
  customer_called: string
  customer_face_id: Id<'files'> | null
  closed_service: boolean
  /** Whose it is: the reader's own, or that of somebody the reader stands in for. */
  owner_id: Id<'persons'>
  /** It broke in silence: the customer has not been told why. */
  unexplained: boolean
}

const MOST_PROMISES = 50

/**
 * The promises that come due within a working day and those that broke in silence, on requests of this person and of
 * everybody this person stands in for. "I make it" takes one away until tomorrow; so does waiting for the customer.
 */
export async function promisesNear(db: Db, actor: Actor, now = new Date()): Promise<NearPromise[]> {
  if (actor.kind !== 'person') return []
  const calendar = await calendarFor(db)
  const today = dayOf(now, calendar.timeZone)
  const near = lastInstantOf(addWorkingDays(calendar, today, 1), calendar.timeZone)
  const morning = startOfDay(today, calendar.timeZone)
  return await db.many<NearPromise>(sql`
    with mine as (
      select r.* from unnest(${answersFor(actor.id)}) one join requests r on r.owner_id = one and r.closed_at is null and ${notAbout(actor)} and ${openTo(actor.id)})
    select p.id, p.step_id, p.kind, p.text, p.due_at, p.state, r.id as request_id, r.code, r.title, r.customer_id,
           c.name as customer_name, c.called as customer_called, ${faceFor(actor)} as customer_face_id, r.closed_service, r.owner_id,
           p.state = 'broken' as unexplained
      from mine r join promises p on p.request_id = r.id join customers c on c.id = r.customer_id
     where p.state = 'open' and p.due_at <= ${near} and not (r.turn = 'customers' and r.turn_since < p.due_at)
             and not exists (select from promise_entries e where e.promise_id = p.id and e.kind = 'on_track' and e.at >= ${morning})
        or p.state = 'broken' and ${unexplained}
     order by p.due_at, p.id limit ${MOST_PROMISES}`)
}

/** Broken, and nobody said why or did it after all. Needs `promises` as `p`. */
const unexplained: Sql = sql`not exists (
  select from promise_entries e where e.promise_id = p.id and (e.kind = 'kept' or e.kind = 'broken' and e.reason <> ''))`
