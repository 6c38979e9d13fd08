import { addWorkingDays, isWorkingDay } from '../../lib/calendar.ts'
import { addDays, type Day } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { RequestRow } from '../request.ts'
import { type Step, stepColumns } from '../step.ts'
import { calendarFor } from '../working-time.ts'
import { expectedEnd } from './promise-state.ts'

/** A date we can probably keep, and what it rests on: how long such requests took, the steps left, or nothing better. */
export interface SuggestedDate {
  on: Day
  from: 'durations' | 'steps' | 'usual'
  /** How many requests it rests on, when it does. */
  n?: number
}

const LOOKED_BACK = 200 // the latest requests of the service: how it goes now, not how it went years ago
const ENOUGH = 5
const MOSTLY = 0.75 // three of four that lasted as long as this one were done by then
const WITHOUT_MORE = 3 // working days

/**
 * An honest new date for a promise. From how long closed requests of the same service took that lasted as long as this
 * one does by now; never by person. Else from the expected time of the steps that are left. At least a working day
 * ahead, and after `after` (the date that is not made).
 */
export async function suggestNewDate(
  db: Db,
  request: Pick<RequestRow, 'id' | 'service_version_id' | 'opened_at'>,
  { now = new Date(), after }: { now?: Date; after?: Date } = {},
): Promise<SuggestedDate> {
  const calendar = await calendarFor(db)
  const { timeZone } = calendar
  const [durations, steps] = await db.together((db) =>
    Promise.all([durationsLike(db, request, now), stepsLeft(db, request.id)]),
  )
  const earliest =
    [dayOf(now, timeZone), ...(after ? [dayOf(after, timeZone)] : [])].toSorted().at(-1) ?? dayOf(now, timeZone)
  const onWorkingDay = (day: Day): Day => {
    if (day <= earliest) return addWorkingDays(calendar, earliest, 1)
    return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
  }

  if (durations.n >= ENOUGH && durations.days_left !== null) {
    return {
      on: onWorkingDay(addDays(dayOf(now, timeZone), Math.ceil(durations.days_left))),
      from: 'durations',
      n: durations.n,
    }
  }
  const planned = steps.filter((step) => step.duration_amount)
  if (planned.length > 0)
    return { on: onWorkingDay(dayOf(expectedEnd(planned, calendar, now), timeZone)), from: 'steps' }
  return { on: addWorkingDays(calendar, earliest, WITHOUT_MORE), from: 'usual' }
}

async function durationsLike(
  db: Db,
  { service_version_id, opened_at }: Pick<RequestRow, 'service_version_id' | 'opened_at'>,
  now: Date,
) {
  const age = (now.getTime() - opened_at.getTime()) / 86_400_000
  return await db.one<{ n: number; days_left: number | null }>(sql`
    with same as (
      select other.id from service_versions this join service_versions other on other.service_id = this.service_id
       where this.id = ${service_version_id}),
    lived as (
      select extract(epoch from r.closed_at - r.opened_at) / 86400 as days
        from requests r where r.service_version_id in (select id from same) and r.closed_at is not null
       order by r.id desc limit ${LOOKED_BACK})
    select count(*) as n, (percentile_cont(${MOSTLY}) within group (order by days) - ${age})::float8 as days_left from lived where days > ${age}`)
}

async function stepsLeft(db: Db, requestId: Id<'requests'>): Promise<Step[]> {
  return await db.many<Step>(
    sql`select ${stepColumns} from steps s where s.request_id = ${requestId} and s.finished_at is null order by s.position`,
  )
}
