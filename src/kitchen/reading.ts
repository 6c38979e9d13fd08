import { isOpenAt, openingAt } from '../lib/calendar.ts'
import type { Reading } from '../ui/words/when.ts'
import { cook, reachable, type Tracking } from './tracking.ts'

const ENOUGH_MS = 30 * 60_000 // shorter before closing, it is honest to name the next opening

/** When the person working on it reads what is written now, from their reachable hours; nothing when we do not know. */
export function readingTime(tracking: Tracking): Reading | undefined {
  const person = cook(tracking)
  if (!person) return
  const calendar = reachable(tracking, person.id)
  const opening = openingAt(calendar, tracking.now)
  if (!opening) return
  if (!isOpenAt(calendar, tracking.now)) return { from: opening.opens }
  const left = opening.closes.getTime() - tracking.now.getTime()
  if (left >= ENOUGH_MS) return { before: opening.closes }
  const next = openingAt(calendar, opening.closes)
  return next && { from: next.opens }
}
