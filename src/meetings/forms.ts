import { z } from 'zod'
import { atTime, clockTimeOf, dayOf, isClockTime } from '../lib/time.ts'
import { id } from '../platform/web/fields.ts'

/** A moment as a browser sends it, without a time zone: YYYY-MM-DDTHH:MM. */
export const localMoment = z
  .string('meetings.moment_unreadable')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'meetings.moment_unreadable')
  .refine(
    (text) => z.iso.date().safeParse(text.slice(0, 10)).success && isClockTime(text.slice(11, 16)),
    'meetings.moment_unreadable',
  )

/** A time on the clock: HH:MM. */
export const clock = z.string('meetings.moment_unreadable').refine(isClockTime, 'meetings.moment_unreadable')

/** That moment on the clock of the organisation. */
export const instantOf = (local: string, timeZone: string): Date =>
  atTime(local.slice(0, 10), local.slice(11, 16), timeZone)

/** As a field for a moment takes it. */
export const localOf = (instant: Date, timeZone: string): string =>
  `${dayOf(instant, timeZone)}T${clockTimeOf(instant, timeZone)}`

/** As many colleagues as were ticked. */
export const several = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(id).max(500))
