import type { Amount } from '../../src/templates/template.ts'
import type { Hours } from '../content.ts'
import type { At, DemoAnchor, Weekday } from '../moments.ts'
import { mistake } from '../text/mistakes.ts'
import type { Line } from '../text/sections.ts'
import type { Read } from '../text/shapes.ts'

const PLACEHOLDER = /\{[^}]*\}?/g
const DAY = /^\{(?:wd|d|a)[+-]\d+(?::(?:dag|kort|maand))?\}$/

/** A text in which only these are filled, `{called}` for one; 'days' are `{wd+8:dag}` and its like (moments.ts). */
export const words =
  (...fills: string[]): Read<string> =>
  (line) => {
    for (const [found] of line.text.matchAll(PLACEHOLDER)) {
      if (fills.includes(found.slice(1, -1)) || (fills.includes('days') && DAY.test(found))) continue
      const known = fills.map((name) => (name === 'days' ? 'a day such as {wd+8}' : `{${name}}`)).join(', ')
      throw mistake(line, `nobody fills «${found}» here; expected ${known || 'no braces'}`)
    }
    return line.text
  }

export const text = words()

export const oneOf =
  <const Word extends string>(...known: readonly Word[]): Read<Word> =>
  (line) => {
    const found = known.find((word) => word === line.text)
    if (found === undefined) throw mistake(line, `«${line.text}» is unknown here; expected ${known.join(', ')}`)
    return found
  }

/** `a, b, c`. */
export const severalOf =
  <T>(read: Read<T>): Read<T[]> =>
  (line) =>
    line.text.split(/ *, */).map((text) => read({ ...line, text }))

/** Sentences between bars: `Gekeken. | Gemaakt.` */
export const sentencesOf: Read<string[]> = (line) =>
  line.text.split(/ *\| */).map((part) => text({ ...line, text: part }))

export const number: Read<number> = (line) => Number(partsOf(line, /^(-?\d+)$/, 'a number')[0])

export const yes: Read<true> = (line) => {
  if (line.text !== '' && line.text !== 'yes') throw mistake(line, `expected «yes», or nothing at all`)
  return true
}

export const yesOrNo: Read<boolean> = (line) => oneOf('yes', 'no')(line) === 'yes'

export const time: Read<string> = (line) => partsOf(line, /^(\d\d:\d\d)$/, 'a time such as 09:10')[0] ?? ''

/** `wd-10 13:00`, `d+45`, `a+63` or `40 minutes ago` (moments.ts). */
export const at: Read<At> = (line) => {
  const [minutes, unit, count, time] = partsOf(
    line,
    /^(?:(\d+) minutes ago|(wd|d|a)([+-]\d+)(?: (\d\d:\d\d))?)$/,
    'a moment such as «wd-10 13:00», «d+45», «a+63» or «40 minutes ago»',
  )
  if (minutes) return { minutesAgo: Number(minutes) }
  const clock = time ? { time } : {}
  const days = Number(count)
  if (unit === 'wd') return { workingDays: days, ...clock }
  return unit === 'd' ? { days, ...clock } : { anchorDays: days, ...clock }
}

/** The day that `a+5` counts from. */
export const anchor: Read<DemoAnchor> = (line) => {
  const [day, month, onWeekday, daysAgo] = partsOf(
    line,
    /^(?:day (\d+) of month (\d+)|([a-z]{3})), at least (\d+) days ago$/,
    '«day 9 of month 3, at least 75 days ago» or «fri, at least 4 days ago»',
  )
  const ago = { daysAgo: Number(daysAgo) }
  if (onWeekday) return { weekday: weekday({ ...line, text: onWeekday }), ...ago }
  return { month: Number(month), day: Number(day), ...ago }
}

export const amount: Read<Amount> = (line) => {
  const [count, unit = ''] = partsOf(
    line,
    /^(\d+) ((?:working )?days?|working hours?)$/,
    '«2 working days», «3 working hours» or «5 days»',
  )
  return { amount: Number(count), unit: UNITS[unit.replace(/s?$/, 's')] ?? 'days' }
}

const UNITS: Record<string, Amount['unit']> = {
  'working hours': 'working_hours',
  'working days': 'working_days',
  days: 'days',
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** 1 is Monday, as in `At`. */
export const weekday: Read<Weekday> = (line) => (WEEK.indexOf(oneOf(...WEEK)(line)) + 1) as Weekday // seven names, from 1

/** `mon-wed 08:30-17:00, fri 08:30-12:30`: each day from, until. */
export const hours: Read<Hours> = (line) => {
  const days: Hours = {}
  for (const { first, last, from, until } of severalOf(daysAndHours)(line))
    for (let day = first; day <= last; day++) days[day as Weekday] = [from, until]
  return days
}

const daysAndHours: Read<{ first: Weekday; last: Weekday; from: string; until: string }> = (line) => {
  const [first = '', last, from = '', until = ''] = partsOf(
    line,
    /^([a-z]{3})(?:-([a-z]{3}))? (\d\d:\d\d)-(\d\d:\d\d)$/,
    '«mon-wed 08:30-17:00, fri 08:30-12:30»',
  )
  const named = (text: string) => weekday({ ...line, text })
  return { first: named(first), last: named(last ?? first), from, until }
}

function partsOf(line: Line, form: RegExp, expected: string): (string | undefined)[] {
  const found = form.exec(line.text)
  if (!found) throw mistake(line, `expected ${expected}, not «${line.text}»`)
  return found.slice(1)
}
