import type { z } from 'zod'
import { readDayHours, writeDayHours } from '../../lib/week-hours.ts'
import type { WeekHours } from '../../platform/settings.ts'
import { optionalLine } from '../../platform/web/fields.ts'

/** Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

const dayField = optionalLine(100).transform((text, context) => {
  const hours = readDayHours(text)
  if (!hours) context.addIssue({ code: 'custom', message: 'people.hours_unreadable' })
  return hours ?? []
})

/** Seven fields, `hours_1` (Monday) to `hours_7`, as somebody writes them: "9-12, 13-17". */
export const weekShape = {
  hours_1: dayField,
  hours_2: dayField,
  hours_3: dayField,
  hours_4: dayField,
  hours_5: dayField,
  hours_6: dayField,
  hours_7: dayField,
}

type Typed = z.output<z.ZodObject<typeof weekShape>>

/** The week in those fields; days off are left out. */
export const weekIn = (typed: Typed): WeekHours =>
  Object.fromEntries(
    WEEKDAYS.map((day): [string, WeekHours[string]] => [String(day), typed[`hours_${day}`]]).filter(
      ([, hours]) => hours.length > 0,
    ),
  )

/** The week as those fields show it. */
export const weekWritten = (week: WeekHours): Record<string, string> =>
  Object.fromEntries(WEEKDAYS.map((day) => [`hours_${day}`, writeDayHours(week[day] ?? [])]))
