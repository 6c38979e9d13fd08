import { isOpenAt, openingAt } from '../lib/calendar.ts'
import { sentences } from '../lib/sentences.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { type Reading, readsBy } from '../ui/words/when.ts'
import { asShown, cook, reachable, type Tracking } from './tracking.ts'

const ENOUGH_MS = 30 * 60_000 // shorter before closing, it is honest to name the next opening

/**
 * When the person working on it reads what is written now, from their reachable hours and never later than we promised;
 * nothing when we do not know.
 */
export function readingTime(tracking: Tracking): Reading | undefined {
  const reading = fromHours(tracking)
  const { next_due: due, closed_at } = tracking.whole.request
  if (!reading || !due || closed_at || due <= tracking.now) return reading
  const latest = 'before' in reading ? reading.before : reading.from
  return due < latest ? { before: due } : reading
}

/** "Ineke leest dit vandaag vóór 17.00 uur." Empty when we do not know. */
export function readingLine(t: Translate, k: Tracking): string {
  const when = readingTime(k)
  const person = asShown(k, cook(k)).name
  return when ? sentences(t('kitchen.reads', { person, when: readsBy(t, when, k.now) })) : ''
}

function fromHours(tracking: Tracking): Reading | undefined {
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
