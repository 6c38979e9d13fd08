import { type BusinessCalendar, businessCalendar } from '../lib/calendar.ts'
import type { Day } from '../lib/days.ts'
import { endOfDay } from '../lib/time.ts'
import type { Db } from '../platform/database/database.ts'
import { type Settings, settingsOf } from '../platform/settings.ts'

/** The organisation's working time: its zone, its opening hours and its closing days. */
export const calendarOf = (settings: Settings): BusinessCalendar =>
  businessCalendar({ timeZone: settings.time_zone, closingDays: settings.closing_days, hours: settings.opening_hours })

/** The same, for a verb. Settings are kept in memory: no round trip. */
export const calendarFor = async (db: Db): Promise<BusinessCalendar> => calendarOf(await settingsOf(db))

/** The last instant that still falls on the day: something due on a day may be done all day. */
export const lastInstantOf = (day: Day, timeZone: string) => new Date(endOfDay(day, timeZone).getTime() - 1)
