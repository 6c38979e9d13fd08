import { type ClockTime, isClockTime } from './time.ts'

/** Some hours of a day, from and until. */
export type DayHours = [from: ClockTime, until: ClockTime][]

const MOST_PARTS = 6

/**
 * The hours somebody wrote for a day: "9-17", "9:00–12.30, 13:00–17:00", "09.00 tot 17.00". Empty for a day off, and
 * nothing when it cannot be read or does not run forward.
 */
export function readDayHours(text: string): DayHours | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/\s*(?:,|;|\+|&|\ben\b|\band\b)\s*/)
    .filter((part) => part !== '')
  if (parts.length > MOST_PARTS) return
  const hours = parts.flatMap((part) => {
    const [from, until, ...more] = part.split(/\s*(?:[-–—]|\btot\b|\bto\b|\bt\/m\b)\s*/).map(readClock)
    return from && until && more.length === 0 ? ([[from, until]] satisfies DayHours) : []
  })
  const times = hours.flat()
  const forward = times.every(
    (time, index) => index === 0 || time > (times[index - 1] ?? '') || (index % 2 === 0 && time === times[index - 1]),
  )
  return hours.length === parts.length && forward ? hours : undefined
}

/** As it is written and read back: "09:00–12:30, 13:00–17:00". */
export const writeDayHours = (hours: readonly (readonly [ClockTime, ClockTime])[]): string =>
  hours.map(([from, until]) => `${from}–${until}`).join(', ')

function readClock(text: string): ClockTime | undefined {
  const found = /^(\d{1,2})(?:[:.u h]?(\d{2}))?\s*(?:u|uur|h)?$/.exec(text.trim())
  if (!found) return
  const time = `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}`
  return isClockTime(time) ? time : undefined
}
