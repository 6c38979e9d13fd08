import type { Translate } from '../../ui/words/i18n.ts'

const YEAR = 366
const MONTH = 30

/** So many days, as people say it: five years, three months, ten days. */
export function spanOf(t: Translate, days: number): string {
  if (days % YEAR === 0 || days % 365 === 0) return t('keeping.years', { count: Math.round(days / YEAR) })
  if (days % MONTH === 0) return t('keeping.months', { count: days / MONTH })
  return t('keeping.days', { count: days })
}
