import { button, form, hidden, select } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { Rhythm } from './rhythm.ts'

const CHOICES = [7, 14, 30, 60, 91]

/** How often my team wants to speak with a customer; ours to choose, and for nobody else to see. */
export const rhythmAside = (t: Translate, rhythms: Rhythm[], key: string): Html | undefined =>
  rhythms.length === 0
    ? undefined
    : html`
  <section class="stack">
    <h2>${t('insights.rhythm')}</h2>
    <p class="soft small">${t('insights.rhythm_lead')}</p>
    ${rhythms.map((one) =>
      form(
        { action: '/desk/rhythms', className: 'stack stack--tight' },
        html`${hidden('key', `${key}-${one.department_id}`)}${hidden('departmentId', one.department_id)}
      ${select(t, { name: 'everyDays', id: `every-${one.department_id}`, label: one.department, value: String(one.every_days ?? ''), options: [{ value: '', label: t('insights.rhythm_none') }, ...days(one.every_days).map((count) => ({ value: String(count), label: t('insights.rhythm_every', { days: count }) }))] })}
      ${button({ label: t('insights.rhythm_save'), kind: 'quiet' })}`,
      ),
    )}
  </section>`

const days = (own: number | null) => [...new Set([...CHOICES, ...(own ? [own] : [])])].sort((one, other) => one - other)
