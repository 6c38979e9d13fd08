import { type Sql, sql } from './sql.ts'

// A day is a day where the organisation is, whatever the clock of the database says. These stand in the place of
// `current_date` and of a bare `::date` on a moment, which are days in the zone of the connection; a test holds that.

const zone = sql`(select time_zone from settings)`

/** Today, where the organisation is. */
export const today: Sql = sql`(now() at time zone ${zone})::date`

/** The day on which a moment fell there. */
export const dayOfMoment = (moment: Sql): Sql => sql`((${moment})::timestamptz at time zone ${zone})::date`

/** The moment at which a day began there. */
export const beginningOf = (day: string): Sql => sql`(${day}::date::timestamp at time zone ${zone})`
