import type { Translate } from './i18n.ts'

/** Opening hours by weekday (1 is Monday), from and until as HH:MM. */
type WeekOfHours = Readonly<Partial<Record<string, readonly (readonly [from: string, until: string])[]>>>

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7']

/** "maandag tot en met donderdag 09.00–17.00 uur, vrijdag 09.00–12.00 uur": days with the same hours together. */
export function weekInWords(t: Translate, hours: WeekOfHours): string {
  const runs: { first: string; last: string; hours: string }[] = []
  for (const weekday of WEEKDAYS) {
    const open = openings(t, hours[weekday] ?? [])
    const run = runs.at(-1)
    if (run && run.hours === open) run.last = weekday
    else runs.push({ first: weekday, last: weekday, hours: open })
  }
  return runs
    .filter((run) => run.hours !== '')
    .map(({ first, last, hours: open }) => `${days(t, first, last)} ${open}`)
    .join(', ')
}

function days(t: Translate, first: string, last: string): string {
  const named = (weekday: string) => t('when.weekday', { weekday })
  if (first === last) return named(first)
  return t(Number(last) - Number(first) === 1 ? 'when.day_and_day' : 'when.day_to_day', {
    from: named(first),
    to: named(last),
  })
}

const openings = (t: Translate, open: readonly (readonly [string, string])[]) =>
  open
    .map(([from, until]) => t('when.from_to', { from: clock(t, from), to: clock(t, until) }))
    .join(` ${t('when.and')} `)

function clock(t: Translate, time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return t('when.time', { hour, minute })
}
