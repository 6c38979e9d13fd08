import { askedOfOthers } from '../platform/asking-others.ts'
import type { Sql } from '../platform/database/sql.ts'

/** What this room asks of the rooms above it: they fill it in at the top of the house. */
export interface AskedByMeetings {
  /** When a customer was told that the cause of their question (its id) was mended, and that still counts. */
  mendedSince(requestId: Sql): Sql
}

const asked = askedOfOthers<AskedByMeetings>('meetings')

export const lendToMeetings = asked.lend

export const mendedSince = (requestId: Sql): Sql => asked.the('mendedSince')(requestId)
