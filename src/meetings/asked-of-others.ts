import { type Sql, sql } from '../platform/database/sql.ts'

/** What this room asks of the rooms above it: they fill it in at the top of the house. */
export interface LentToMeetings {
  /** When a customer was told that the cause of their question (its id) was mended, and that still counts. */
  mendedSince(requestId: Sql): Sql
}

let lent: LentToMeetings | undefined

export const lendToMeetings = (given: LentToMeetings): void => {
  lent = given
}

export const mendedSince = (requestId: Sql): Sql => lent?.mendedSince(requestId) ?? sql`null::timestamptz`
