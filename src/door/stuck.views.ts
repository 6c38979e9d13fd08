import { button, form, hidden, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface Stuck {
  key: string
  said: boolean
  /** Where they were when it went wrong; a path of ours. */
  page: string
  phone: string
}

/** "I am stuck": one sentence about what stands in the way, kept with the moment. */
export const stuckPage = (t: Translate, { key, said, page, phone }: Stuck): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.stuck_title')}</h1>
    ${said && notice({ tone: 'good', text: t('door.stuck_said') })}
    <p>${t('door.stuck_lead')}</p>
    ${form(
      { action: '/stuck', draft: true, className: 'stack' },
      html`${hiddenKey(key)}${hidden('page', page)}
      ${textArea(t, { name: 'sentence', label: t('door.stuck_sentence'), hint: t('door.stuck_because'), rows: 2, required: true })}
      <div class="bar">${button({ label: t('door.send') })}</div>`,
    )}
    <p class="soft">${phone ? t('door.stuck_call', { phone }) : ''} <a href="/">${t('door.stuck_ask')}</a></p>
  </div>`
