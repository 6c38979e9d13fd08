import type { Complaint, Typed } from '../pages/typed.ts'
import { button, errorSummary, field, form } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface CodePage {
  typed: Typed
  complaint: Complaint
  phone?: string | undefined
}

/** From a code on paper to the tracking page: the code, and a way to reach you that we know. */
export const codePage = (t: Translate, { typed, complaint: { errors }, phone }: CodePage): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.code_title')}</h1>
    <p>${t('door.code_lead')}</p>
    ${errorSummary(
      t,
      Object.entries(errors).map(([name, text]) => ({ name, text })),
    )}
    ${form(
      { action: '/codes', speaks: true, className: 'stack' },
      html`${field(t, { name: 'code', value: typed.code, label: t('door.code'), shape: 'code', placeholder: 'K7F-3QX', autocomplete: 'off', required: true, error: errors.code })}
      ${field(t, { name: 'reach', value: typed.reach, label: t('door.code_reach'), hint: t('door.code_reach_because'), autocomplete: 'email', required: true, error: errors.reach })}
      <div class="bar">${button({ label: t('door.open_my_question') })}</div>`,
    )}
    <p class="soft">${phone ? t('door.code_lost_call', { phone }) : t('door.code_lost')} ${!phone && !t.mails && html`${t('door.code_lost_again')} <a href="/">${t('door.ask')}</a>`}${t.mails && html`<a href="/mine">${t('door.my_questions_by_mail')}</a>`}</p>
  </div>`
