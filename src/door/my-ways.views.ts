import type { ContactWay } from '../customers/customer.ts'
import { wayIcon } from '../customers/customer.views.ts'
import { probablyMeant } from '../lib/mistyped.ts'
import type { Complaint, Typed } from '../pages/typed.ts'
import { button, disclosure, errorSummary, field, form, hidden, hiddenKey } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'

interface FormProps {
  complaint: Complaint
  key: string
}

/** Every way we have to reach them: which comes first, which goes, and one to add. */
export const myWaysPage = (
  t: Translate,
  { ways, typed, complaint, key }: FormProps & { ways: ContactWay[]; typed: Typed },
): Html => {
  const meant = complaint.errors.typed && probablyMeant(typed.typed ?? '')
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="/mine">${t('door.mine_title')}</a></p>
    <h1 class="title">${t('door.ways_title')}</h1>
    <p>${t('door.ways_lead')}</p>
    ${wrong(t, complaint)}
    <ul class="preferences">${ways.map((way) => html`<li class="preference">${wayLine(t, way, ways.length, key)}</li>`)}</ul>
    ${form(
      { action: '/mine/reach', speaks: true, className: 'stack' },
      html`${hiddenKey(`${key}-new`)}
      ${field(t, { name: 'typed', label: t('door.way_new'), hint: t('door.way_new_hint'), value: typed.typed, error: meant ? t('door.way_meant', { address: meant }) : complaint.errors.typed, autocomplete: 'email', required: true })}
      ${meant && hidden('asked', typed.typed ?? '')}
      <div class="bar">${button({ label: t('door.way_add') })}</div>`,
    )}
  </div>`
}

const wayLine = (t: Translate, way: ContactWay, count: number, key: string): Html => html`
  <div><p class="beside">${wayIcon(way.kind)} <bdi>${way.value}</bdi></p>
    ${way.preferred && count > 1 && html`<p class="soft small">${t('door.way_first')}</p>`}
    ${way.undeliverable_at && html`<p class="soft small">${t('door.way_dead')}</p>`}</div>
  ${
    count > 1 &&
    html`<div class="bar">
    ${!way.preferred && small(`/mine/reach/${way.id}/preference`, `${key}-p${way.id}`, t('door.way_prefer'), way.value)}
    ${disclosure(html`${t('door.way_remove')} <span class="visually-hidden">${way.value}</span>`, form({ action: `/mine/reach/${way.id}/removal` }, html`${hiddenKey(`${key}-r${way.id}`)}<p>${t('door.way_remove_sure')}</p>${button({ label: html`${t('door.way_remove')} <span class="visually-hidden">${way.value}</span>`, kind: 'danger' })}`))}</div>`
  }`

const small = (action: string, key: string, label: string, of: string): Html =>
  form(
    { action },
    html`${hiddenKey(key)}${button({ label: html`${label} <span class="visually-hidden">${of}</span>`, kind: 'quiet' })}`,
  )

/** After a mail address was typed: the code that was mailed there makes it theirs. */
export const wayCodePage = (t: Translate, { complaint, key }: FormProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/mine/reach">${t('door.ways_title')}</a></p>
    <h1 class="title">${t('door.mine_sent_title')}</h1>
    <p>${t('door.way_code_lead')}</p>
    ${wrong(t, complaint)}
    ${form(
      { action: '/mine/reach/codes', speaks: true, className: 'stack' },
      html`${hiddenKey(key)}${field(t, { name: 'code', label: t('door.mailed_code'), shape: 'short', inputmode: 'numeric', autocomplete: 'one-time-code', required: true, error: complaint.errors.code })}
      <div class="bar">${button({ label: t('door.way_add') })}</div>`,
    )}
    <p class="soft">${t('door.way_code_again')} <a href="/mine/reach">${t('door.way_code_again_link')}</a></p>
  </div>`

const wrong = (t: Translate, { errors, message }: Complaint): Html | undefined =>
  message
    ? notice({ tone: 'copper', text: message })
    : errorSummary(
        t,
        Object.entries(errors).map(([name, text]) => ({ name, text })),
      )
