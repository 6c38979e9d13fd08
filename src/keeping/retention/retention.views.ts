import type { Typed } from '../../pages/redraw.ts'
import { button, disclosure, field, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { inWords } from '../bilingual.ts'
import type { Coming, ComingRequest } from './due.ts'
import type { Hold } from './holds.ts'
import { USUAL } from './kinds.ts'
import type { Keeping } from './retaining.ts'
import { spanOf } from './span.ts'

export interface RetentionProps {
  keepings: readonly Keeping[]
  coming: readonly Coming[]
  requests: readonly ComingRequest[]
  holds: readonly Hold[]
  typed: Typed
  key: string
  now: Date
}

/** How long what is kept, what goes soon, and what must stay. */
export const retentionPage = (t: Translate, props: RetentionProps): Html => html`
  <div class="stack stack--wide">
    <header class="stack">
      <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
      <h1 class="title">${t('keeping.retention_title')}</h1>
      <p class="soft measure">${t('keeping.retention_lead')}</p>
      ${props.typed.refused && notice({ tone: 'copper', text: props.typed.refused })}
    </header>
    <section class="section stack">${props.keepings.map((keeping) => kindOf(t, keeping, props))}</section>
    ${going(t, props)}
    ${held(t, props)}
  </div>`

function kindOf(t: Translate, { kind, days, because }: Keeping, { coming, typed, key }: RetentionProps): Html {
  const count = coming.find((one) => one.kind === kind)
  const mine = typed.value('kind') === kind
  const usual = USUAL[kind]
  return html`
  <article class="stack stack--tight line" id="kind-${kind}">
    <h2>${t(`keeping.kind_${kind}`)}: ${spanOf(t, days)} ${inWords(t, usual.from)}</h2>
    <p>${because || inWords(t, usual.because)}</p>
    <p class="soft small">${t('keeping.what_then', { what: inWords(t, usual.what) })} ${t('keeping.going', { tonight: count?.tonight ?? 0, month: count?.month ?? 0 })}</p>
    ${disclosure(
      t('keeping.change', { kind: t(`keeping.kind_${kind}`) }),
      form(
        { action: '/desk/settings/retention', className: 'stack' },
        html`${hidden('key', `${key}-${kind}`)}${hidden('kind', kind)}
        ${field(t, { name: 'days', id: `days-${kind}`, label: t('keeping.days_label'), hint: t('keeping.days_usual', { days: usual.days }), value: (mine && typed.value('days')) || String(days), error: mine ? typed.error('days') : undefined, inputmode: 'numeric', required: true })}
        ${field(t, { name: 'because', id: `because-${kind}`, label: t('keeping.because_label'), hint: t('keeping.because_hint'), value: (mine ? typed.value('because') : undefined) ?? because, error: mine ? typed.error('because') : undefined, optional: true, maxlength: 300 })}
        <div class="bar">${button({ label: t('settings.save'), kind: 'second' })}</div>`,
      ),
      { open: mine },
    )}
  </article>`
}

const going = (t: Translate, { requests, now }: RetentionProps): Html => html`
  <section class="section stack stack--tight">
    <h2>${t('keeping.going_title')}</h2>
    ${requests.length === 0 ? html`<p class="soft">${t('keeping.going_none')}</p>` : html`<p>${t('keeping.going_text')}</p>`}
    ${requests.length > 0 && html`<ul class="list">${requests.map(({ code, closed_at }) => html`<li class="row"><div class="row__text"><p class="row__title"><code>${code}</code></p><p class="row__detail">${t('keeping.done_on', { day: day(t, closed_at, now) })}</p></div></li>`)}</ul>`}
  </section>`

const held = (t: Translate, { holds, typed, key, now }: RetentionProps): Html => html`
  <section class="section stack" id="holds">
    <h2>${t('keeping.holds_title')}</h2>
    <p class="soft measure">${t('keeping.holds_lead')}</p>
    ${holds.length > 0 && html`<ul class="ways">${holds.map((one) => holdLine(t, one, key, now))}</ul>`}
    ${form(
      { action: '/desk/settings/holds', className: 'stack' },
      html`${hidden('key', `${key}-hold`)}
      ${field(t, { name: 'code', label: t('keeping.hold_code'), value: typed.value('code') ?? '', error: typed.error('code'), required: true, maxlength: 40, autocomplete: 'off' })}
      ${field(t, { name: 'why', label: t('keeping.hold_because'), hint: t('keeping.hold_because_hint'), value: typed.value('why') ?? '', error: typed.error('why'), required: true, maxlength: 300 })}
      <div class="bar">${button({ label: t('keeping.hold'), kind: 'second' })}</div>`,
    )}
  </section>`

const holdLine = (
  t: Translate,
  { id, code, request_id, customer_id, because, placed_at }: Hold,
  key: string,
  now: Date,
): Html => html`
  <li class="ways__line"><div>
    <p>${code ? html`<code>${code}</code>` : request_id ? t('keeping.question_number', { id: request_id }) : html`<a href="/desk/customers/${customer_id ?? 0}/erasure">${t('keeping.customer_number', { id: customer_id ?? 0 })}</a>`}: <span dir="auto">${because}</span></p>
    <p class="soft small">${t('keeping.held_since', { day: day(t, placed_at, now) })}</p>
    ${form({ action: `/desk/settings/holds/${id}/ending` }, html`${hidden('key', `${key}-e${id}`)}${button({ label: html`${t('keeping.hold_end')} <span class="visually-hidden">${code ?? ''}</span>`, kind: 'quiet' })}`)}
  </div></li>`
