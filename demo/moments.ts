import { sentences } from '../src/lib/sentences.ts'

/**
 * A moment relative to the day the demo is loaded. `workingDays: 0` is today, or the last working day before it;
 * `anchorDays` counts calendar days from the story's anchor. Without a time: at the end of the working day.
 */
export type At =
  | { days: number; time?: string }
  | { workingDays: number; time?: string }
  | { anchorDays: number; time?: string }
  | { minutesAgo: number }

/** 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The latest such day that is at least `daysAgo` days before today. */
export type DemoAnchor = { weekday: Weekday; daysAgo: number } | { month: number; day: number; daysAgo: number }

/** Days are ISO dates ('2026-11-22') in the organisation's time zone. */
export type Clock = { today: string; anchor?: string; isWorkingDay?: (day: string) => boolean }

const DAY = 24 * 60 * 60 * 1000

/** The day of a moment; the loader adds the time in its own time zone. Minutes ago count as today. */
export function dayOf(at: At, clock: Clock): string {
  if ('minutesAgo' in at) return clock.today
  if ('anchorDays' in at) return plus(anchorOf(clock), at.anchorDays)
  if ('days' in at) return plus(clock.today, at.days)
  return plusWorkingDays(clock, at.workingDays)
}

/** The latest day that is `weekday`, or `month` and `day`, at least `daysAgo` days before today. */
export function anchorDay(anchor: DemoAnchor, today: string): string {
  let day = plus(today, -anchor.daysAgo)
  while (!fits(anchor, day)) day = plus(day, -1)
  return day
}

/**
 * Fills the days in a text. {wd+8} is eight working days from today, {d-3} three days ago, {a+64} 64 days after the
 * anchor: 'vrijdag 27 november'. With a suffix less: {wd+8:dag} 'vrijdag', {wd+8:kort} 'vrijdag 27', {a+0:maand} 'maart'.
 */
export function fillDays(text: string, clock: Clock, language = 'nl'): string {
  return text.replace(
    /(^|[.?!] )?\{(wd|d|a)([+-]\d+)(?::(dag|kort|maand))?\}/g,
    (_, before: string | undefined, unit: string, count: string, form?: string) => {
      const day = dayInWords(dayOf(moment(unit, Number(count)), clock), language, form)
      return before === undefined ? day : before + sentences(day)
    },
  )
}

const moment = (unit: string, count: number): At =>
  unit === 'wd' ? { workingDays: count } : unit === 'd' ? { days: count } : { anchorDays: count }

const FORMS: Record<string, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  kort: { weekday: 'long', day: 'numeric' },
  dag: { weekday: 'long' },
  maand: { month: 'long' },
}

function dayInWords(day: string, language: string, form = 'long') {
  const locale = language === 'en' ? 'en-GB' : language
  return new Date(day).toLocaleDateString(locale, { timeZone: 'UTC', ...FORMS[form] }).replace(',', '')
}

function plusWorkingDays(clock: Clock, count: number) {
  const works = clock.isWorkingDay ?? isWeekday
  let day = clock.today
  if (count <= 0) while (!works(day)) day = plus(day, -1)
  for (let left = Math.abs(count); left > 0; ) {
    day = plus(day, Math.sign(count))
    if (works(day)) left--
  }
  return day
}

function fits(anchor: DemoAnchor, day: string) {
  const date = new Date(day)
  if ('weekday' in anchor) return (date.getUTCDay() || 7) === anchor.weekday
  return date.getUTCMonth() + 1 === anchor.month && date.getUTCDate() === anchor.day
}

function anchorOf(clock: Clock) {
  if (!clock.anchor) throw new Error('This story counts from an anchor it does not have')
  return clock.anchor
}

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

const isWeekday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay())
