import { MOMENTS } from '../../insights/observations/observation.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import { button, buttonLink, form, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface Stuck extends Complaint {
  typed: Typed
  said: boolean
  key: string
}

/** What stands in the way, in one sentence, and where in the customer's way with us it does. Nobody's name. */
export const stuckPage = (t: Translate, { typed, said, key, errors, message }: Stuck): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('desk.wall_hit')}</h1>
      <p class="soft measure">${t('desk.stuck_lead')}</p>
    </header>
    ${said && notice({ tone: 'good', text: t('desk.stuck_said'), action: html`<a href="/desk/improvements/learning">${t('desk.stuck_where')}</a>` })}
    ${message && notice({ tone: 'copper', text: message })}
    ${form(
      { action: '/desk/stuck', draft: true, className: 'stack' },
      html`${hiddenKey(key)}
      ${textArea(t, { name: 'sentence', label: t('desk.wall_sentence'), hint: t('desk.wall_hint'), rows: 2, required: true, value: typed.sentence, error: errors.sentence })}
      ${select(t, { name: 'moment', label: t('desk.stuck_moment'), value: typed.moment ?? '', options: [{ value: '', label: t('insights.moment_any') }, ...MOMENTS.map((one) => ({ value: one, label: t(`insights.moment_${one}`) }))] })}
      <div class="bar">${button({ label: t('desk.wall_say') })}${buttonLink({ label: t('desk.wall_back'), href: '/desk', kind: 'quiet' })}</div>`,
    )}
  </div>`
