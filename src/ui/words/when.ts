import { type Day, daysBetween, weekdayOf } from '../../lib/days.ts'
import { clockTimeOf, dayOf } from '../../lib/time.ts'
import type { Translate } from './i18n.ts'

/** A length of time in one unit; hours may be fractions. */
export type Duration =
  | { hours: number }
  | { workingHours: number }
  | { days: number }
  | { workingDays: number }
  | { weeks: number }
  | { months: number }

/** When somebody reads what is written now: today before an hour, or another day from an hour on. */
export type Reading = { before: Date } | { from: Date }

/** "dinsdag 18 november"; with the year when it is not this one. An instant is read in the organisation's time zone. */
export function day(t: Translate, date: Day | Date, now = new Date()): string {
  const at = asDay(t, date)
  const [year = '', month = '', number = ''] = at.split('-')
  const key = year === dayOf(now, t.timeZone).slice(0, 4) ? 'when.date' : 'when.date_with_year'

  return t(key, {
    weekday: t('when.weekday', { weekday: weekdayOf(at) }),
    day: Number(number),
    month: t('when.month', { month: Number(month) }),
    year,
  })
}

/** "15.40" in Dutch, "15:40" in English. */
export function time(t: Translate, instant: Date): string {
  const [hour = '', minute = ''] = clockTimeOf(instant, t.timeZone).split(':')
  return t('when.time', { hour, minute })
}

/** "vandaag 09.12 uur", "gisteren 15.40 uur", "maandag 15.40 uur" within a week, else the whole date. */
export function moment(t: Translate, instant: Date, now: Date): string {
  return t('when.at', { day: nearDay(t, dayOf(instant, t.timeZone), now), time: time(t, instant) })
}

/** "maandag 30 november om 10.45 uur": in a mail, which is read another day than it was written. */
export const wholeMoment = (t: Translate, instant: Date): string =>
  t('when.on_at', { day: day(t, instant), time: time(t, instant) })

/** "uiterlijk vrijdag 20 november", "uiterlijk maandag 30 november om 21.55 uur", never "today": in a mail. */
export const untilDay = (t: Translate, due: Day | Date): string =>
  t('when.until', { moment: due instanceof Date && isOnTheClock(t, due) ? wholeMoment(t, due) : day(t, due) })

/**
 * "uiterlijk vrijdag 20 november", "uiterlijk vandaag 16.00 uur": the last day or instant that is still in time. The last
 * minute of a day is the day itself.
 */
export function until(t: Translate, due: Day | Date, now: Date): string {
  const at = asDay(t, due)
  const name = daysFromNow(t, at, now) === 0 ? t('when.today') : day(t, at, now)
  const onTheClock = due instanceof Date && isOnTheClock(t, due)
  return t('when.until', { moment: onTheClock ? t('when.at', { day: name, time: time(t, due) }) : name })
}

const isOnTheClock = (t: Translate, due: Date): boolean => clockTimeOf(due, t.timeZone) !== LAST_MINUTE

const LAST_MINUTE = '23:59'

/** "sinds gisteren 15.40 uur"; of a day without a time "sinds maandag". */
export function since(t: Translate, from: Day | Date, now: Date): string {
  return t('when.since', { moment: from instanceof Date ? moment(t, from, now) : nearDay(t, from, now) })
}

/** "3 uur", "45 minuten" for less than an hour, "2 dagen", "5 werkdagen", "6 weken", "1 maand". */
export function duration(t: Translate, length: Duration): string {
  if ('hours' in length) return hours(t, length.hours)
  if ('workingHours' in length) return t('when.working_hours', { count: length.workingHours })
  if ('days' in length) return t('when.days', { count: length.days })
  if ('workingDays' in length) return t('when.working_days', { count: length.workingDays })
  if ('weeks' in length) return t('when.weeks', { count: length.weeks })
  return t('when.months', { count: length.months })
}

/** "nog 3 werkdagen"; 0 is "vandaag is de laatste dag", below 0 "2 werkdagen te laat". */
export function workingDaysLeft(t: Translate, days: number): string {
  return days < 0 ? t('when.working_days_late', { count: -days }) : t('when.working_days_left', { count: days })
}

/** "vandaag vóór 16.00 uur", "maandag vanaf 09.00 uur": goes behind "leest dit". */
export function readsBy(t: Translate, reading: Reading, now: Date): string {
  const instant = 'before' in reading ? reading.before : reading.from
  const key = 'before' in reading ? 'when.reads_before' : 'when.reads_from'
  return t(key, { day: nearDay(t, dayOf(instant, t.timeZone), now), time: time(t, instant) })
}

/** Today, tomorrow, yesterday, a weekday within six days (after that its name means another day), or the date. */
function nearDay(t: Translate, at: Day, now: Date): string {
  const distance = daysFromNow(t, at, now)

  if (distance === 0) return t('when.today')
  if (distance === 1) return t('when.tomorrow')
  if (distance === -1) return t('when.yesterday')
  return Math.abs(distance) < 7 ? t('when.weekday', { weekday: weekdayOf(at) }) : day(t, at, now)
}

function daysFromNow(t: Translate, at: Day, now: Date): number {
  return daysBetween(dayOf(now, t.timeZone), at)
}

function asDay(t: Translate, date: Day | Date): Day {
  return date instanceof Date ? dayOf(date, t.timeZone) : date
}

/** Minutes below an hour, half hours below ten, whole hours from there: nobody plans by more. */
function hours(t: Translate, count: number): string {
  const minutes = Math.round(count * 60)
  if (minutes < 60) return t('when.minutes', { count: minutes })
  return t('when.hours', { count: count < 10 ? Math.round(count * 2) / 2 : Math.round(count) })
}
