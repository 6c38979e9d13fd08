import { z } from 'zod'
import { addDays, type Day, weekdayOf } from '../../lib/days.ts'
import { dayOf, startOfDay } from '../../lib/time.ts'
import type { Id } from '../../platform/database/ids.ts'
import { day, id, optionalDay } from '../../platform/web/fields.ts'
import type { GoingAway } from './absence.ts'

export const Away = z.object({ stand_in_id: id, back_on: day, from_day: optionalDay })

/** The day somebody who goes now is back, unless they say otherwise: tomorrow, or after the weekend. */
export function usuallyBack(now: Date, timeZone: string): Day {
  const tomorrow = addDays(dayOf(now, timeZone), 1)
  return weekdayOf(tomorrow) > 5 ? addDays(tomorrow, 8 - weekdayOf(tomorrow)) : tomorrow
}

/** Days as moments: away from the beginning of a day (or from now on) until the beginning of the day somebody is back. */
export function goingAway(
  given: z.output<typeof Away>,
  personId: Id<'persons'>,
  timeZone: string,
  now = new Date(),
): GoingAway {
  const later =
    given.from_day && given.from_day > dayOf(now, timeZone) ? startOfDay(given.from_day, timeZone) : undefined
  return { personId, standInId: given.stand_in_id, from: later, until: startOfDay(given.back_on, timeZone) }
}
