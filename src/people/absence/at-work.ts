import type { BusinessCalendar } from '../../lib/calendar.ts'
import { businessCalendar } from '../../lib/calendar.ts'
import { weekdayOf } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { cameIn, type PersonRow, personColumns, personsJoined } from '../person.ts'

const MOST_FACES = 8 // faces that fit beside each other

/** Who can be asked something today: takes questions, is not away, and has hours today or none of their own. */
export async function peopleAtWork(db: Db, timeZone: string, now = new Date()): Promise<PersonRow[]> {
  const weekday = weekdayOf(dayOf(now, timeZone))
  return await db.many<PersonRow>(sql`
    select ${personColumns} from ${personsJoined}
     where p.left_at is null and p.takes_questions and ${cameIn} and acting.acting_id is null
       and (exists (select from reachable_hours h where h.person_id = p.id and h.weekday = ${weekday})
            or not exists (select from reachable_hours h where h.person_id = p.id))
     order by array_position(array['photo', 'first_name', 'role', 'team'], p.display), p.id limit ${MOST_FACES}`)
}

/** Some hours somebody can be reached on a weekday; 1 is Monday. */
export interface ReachableHours {
  person_id: Id<'persons'>
  weekday: number
  opens: string
  closes: string
}

/** The reachable hours of an owner and of whoever acts for them, for one round trip beside other reads. */
export async function hoursAround(db: Db, ownerId: Id<'persons'> | Sql): Promise<ReachableHours[]> {
  return await db.many<ReachableHours>(sql`
    select person_id, weekday, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes
      from reachable_hours
     where person_id = ${ownerId} or person_id = (select acting_id from acting where person_id = ${ownerId})
     order by weekday, opens`)
}

/** When this person can be reached: their own hours, else those of the organisation. */
export function reachableCalendar(
  organisation: BusinessCalendar,
  hours: readonly ReachableHours[],
  personId: Id<'persons'>,
): BusinessCalendar {
  const own = hours.filter((one) => one.person_id === personId)
  if (own.length === 0) return organisation
  const byDay = Object.groupBy(own, (one) => String(one.weekday))
  const week = Object.entries(byDay).map(([day, all = []]) => [
    day,
    all.map((one): [string, string] => [one.opens, one.closes]),
  ])
  return businessCalendar({ ...organisation, hours: Object.fromEntries(week) })
}
