import type { Alarm } from '../language/alarm.ts'
import type { RequestRow } from '../requests/request.ts'
import { alarmNote, helpForAnybody } from '../ui/alarm-note.ts'
import { button, errorSummary, field, form } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { icon } from '../ui/icon.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, until } from '../ui/words/when.ts'

export interface Sealed {
  request: RequestRow
  path: string
  now: Date
  phone: string
  emergencyPhone: string
  /** What the words may mean; only for who sent them from this browser just now. */
  alarm: Alarm | undefined
}

/** What the bare link of a closed service shows: that it is there, how it stands, and the dates. Nothing of what it says. */
export const sealedPage = (t: Translate, { request, path, now, phone, emergencyPhone, alarm }: Sealed): Html => html`
  ${alarmNote(t, { alarm, phone: emergencyPhone })}
  <p class="eyebrow">${t('kitchen.your_question', { day: day(t, request.happened_on, now) })} <span class="code">${request.code}</span></p>
  <h1 class="title">${t('kitchen.sealed_title')}</h1>
  <dl class="facts">
    <div><dt>${t('kitchen.sealed_state')}</dt><dd>${t('kitchen.sealed_states', { state: request.closed_at ? 'closed' : request.turn })}</dd></div>
    <div><dt>${t('kitchen.sealed_received')}</dt><dd>${day(t, request.opened_at, now)}</dd></div>
    ${request.next_due && !request.closed_at && html`<div><dt>${t('kitchen.sealed_next')}</dt><dd>${until(t, request.next_due, now)}</dd></div>`}
    ${request.closed_at && html`<div><dt>${t('kitchen.sealed_closed')}</dt><dd>${day(t, request.closed_at, now)}</dd></div>`}
  </dl>
  <section class="card stack">
    <h2 class="beside">${icon('lock')} ${t('kitchen.sealed_open')}</h2>
    <p>${t('kitchen.sealed_why')}</p>
    ${t.mails && form({ action: `${path}/codes` }, button({ label: t('kitchen.sealed_send') }))}
    <p class="soft small">${t.mails && t('kitchen.sealed_no_mail')} ${phone && t('kitchen.sealed_call', { phone, code: request.code })}</p>
  </section>
  ${!request.closed_at && helpForAnybody(t, emergencyPhone)}`

/** Where the mailed code is typed. The words are the same whether a mail went out or not. */
export const unlockPage = (
  t: Translate,
  { path, query, error }: { path: string; query: string; error?: string | undefined },
): Html => html`
  <div class="stack">
    <h1 class="title">${t('kitchen.unlock_title')}</h1>
    ${error ? errorSummary(t, [{ name: 'code', text: error }]) : notice({ tone: 'good', text: t('kitchen.unlock_sent') })}
    ${form(
      { action: `${path}/unlocking${query}`, className: 'stack' },
      html`${field(t, { name: 'code', label: t('kitchen.unlock_code'), shape: 'short', inputmode: 'numeric', autocomplete: 'one-time-code', required: true, error })}<div class="bar">${button({ label: t('kitchen.unlock_open') })}</div>`,
    )}
    <p class="soft"><a href="${path}">${t('kitchen.unlock_again')}</a></p>
  </div>`
