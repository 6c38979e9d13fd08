import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type { Event } from '../platform/events/events.ts'
import { record } from '../platform/events/events.ts'
import { assertCustomer } from '../platform/who-may.ts'
import { requestDoorsSaid } from './happenings/words.ts'
import { lockRequest, type RequestRow, touch } from './request.ts'

const SAME_NEED_DAYS = 28 // after a month somebody comes with something new

/**
 * How often, as far as we know, somebody asked us about the same before this: what was joined with it, and what they
 * asked about the same service in the month before. Nobody is asked; where it is wrong they say so.
 */
export async function doorsKnown(db: Db, { id }: Pick<RequestRow, 'id'>): Promise<number> {
  const { doors } = await db.one<{ doors: number }>(sql`
    select count(*)::int as doors from requests r join requests e on e.asker_id = r.asker_id and e.id <> r.id
      left join service_versions v on v.id = r.service_version_id left join service_versions was on was.id = e.service_version_id
     where r.id = ${id} and (e.merged_into_id = r.id
           or (e.merged_into_id is null and was.service_id = v.service_id and e.opened_at < r.opened_at
               and e.opened_at > r.opened_at - make_interval(days => ${SAME_NEED_DAYS})))`)
  return doors
}

/** What they said of it themselves, the last time; it goes before what we know. */
export function doorsSaid(events: readonly Event[]): number | undefined {
  const last = events.findLast(({ type }) => type === requestDoorsSaid.name)
  return last && Number(last.data.doors)
}

/** The customer says how often they asked before, on the phone or elsewhere. Whoever works on it reads that. */
export async function sayDoors(
  tx: Tx,
  customer: Actor,
  { id, doors }: { id: Id<'requests'>; doors: number },
): Promise<void> {
  assertCustomer(customer)
  const request = await lockRequest(tx, customer, id)
  await touch(tx, request)
  await record(tx, customer, requestDoorsSaid, request, { doors })
}
