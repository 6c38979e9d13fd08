import { addWorkingDays } from '../../lib/calendar.ts'
import { dayOf } from '../../lib/time.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { refused } from '../../platform/refusal.ts'
import { type Settings, settingsOf } from '../../platform/settings.ts'
import { calendarOf } from '../../requests/working-time.ts'
import type { ItemRow } from './item.ts'

/** How long what came of an item may still be written down: who was there remembers it so long. */
export const OUTCOME_DAYS = 5

/** Up to and including the fifth working day after a meeting. */
export function mayStillWrite(settings: Settings, endedAt: Date, now: Date): boolean {
  const calendar = calendarOf(settings)
  const last = addWorkingDays(calendar, dayOf(endedAt, calendar.timeZone), OUTCOME_DAYS)
  return dayOf(now, calendar.timeZone) <= last
}

/** Refuses to write an outcome of a meeting that is longer past; what is said later stands below it, with its day. */
export async function assertStillWritable(tx: Tx, item: Pick<ItemRow, 'meeting_id'>): Promise<{ ended: boolean }> {
  if (item.meeting_id === null) return { ended: true }
  const meeting = await tx.maybe<{ ended_at: Date | null }>(
    sql`select ended_at from meetings where id = ${item.meeting_id}`,
  )
  if (!meeting?.ended_at) return { ended: false }
  if (!mayStillWrite(await settingsOf(tx), meeting.ended_at, new Date()))
    throw refused('meetings.outcome_too_late', { days: OUTCOME_DAYS })
  return { ended: true }
}
