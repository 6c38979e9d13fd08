import type { Typed } from '../../pages/redraw.ts'
import { empty } from '../../ui/empty.ts'
import { button, check, field, form, hidden, hiddenKey } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { type Asked, answerBy, type Waiting } from './asking.ts'
import type { TheirRequest } from './erasing-customers.ts'
import { refusedNotice, refusingForm } from './refusing.views.ts'

/** Who asked to be erased, and by when there must be an answer. */
export const waitingPage = (t: Translate, { waiting, now }: { waiting: readonly Waiting[]; now: Date }): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('keeping.erasures_title')}</h1>
    <p class="soft measure">${t('keeping.erasures_lead')}</p>
    ${
      waiting.length === 0
        ? empty({ title: t('keeping.erasures_none'), text: t('keeping.erasures_none_text') })
        : list(
            waiting.map((one) => ({
              title: one.name || t('keeping.customer_number', { id: one.customer_id }),
              href: `/desk/customers/${one.customer_id}/erasure`,
              lead: rowSign(icon('user-plus')),
              detail: t('keeping.asked_on', { day: day(t, one.asked_at, now), by: day(t, answerBy(one), now) }),
            })),
          )
    }
  </div>`

export interface ErasurePageProps {
  id: number
  /** Nothing when this colleague may not know them: they can be erased without being known. */
  name: string | undefined
  requests: readonly TheirRequest[]
  asked: Asked | undefined
  held: readonly { because: string }[]
  erasedAt: Date | undefined
  /** Answering whoever asked that it is not done. */
  refusing: { mailed: boolean; waits: boolean; typed: Typed }
  typed: Typed
  key: string
  now: Date
}

/** Erasing somebody: what goes, what has to stay and why, and what has to be done first. */
export const erasurePage = (t: Translate, props: ErasurePageProps): Html => {
  const { id, name, requests, asked, held, erasedAt, typed, now } = props
  const waiting = asked && !asked.answered_at
  const called = name || t('keeping.customer_number', { id })
  return html`
  <div class="stack stack--wide">
    <header class="stack">
      <p class="eyebrow"><a href="/desk/settings/erasures">${t('keeping.erasures_title')}</a></p>
      <h1 class="title">${t('keeping.erase_title', { name: called })}</h1>
      ${typed.refused && notice({ tone: 'copper', text: typed.refused })}
      ${erasedAt && notice({ tone: 'calm', text: t('keeping.erased_on', { day: day(t, erasedAt, now) }) })}
      ${refusedNotice(t, asked, now)}
      ${waiting && html`<p>${t('keeping.asked_on', { day: day(t, asked.asked_at, now), by: day(t, answerBy(asked), now) })}</p>`}
    </header>
    ${!erasedAt && html`${going(t, requests, now)}${staying(t, requests, held)}${!blocked(props) && doIt(t, props)}${waiting && refusingForm(t, { ...props, ...props.refusing })}${holdForm(t, props)}`}
  </div>`
}

const open = (requests: readonly TheirRequest[]) =>
  requests.filter(({ closed_at, held_because }) => closed_at === null && held_because === null)

const blocked = ({ requests, held }: ErasurePageProps) => held.length > 0 || open(requests).length > 0

const going = (t: Translate, requests: readonly TheirRequest[], now: Date): Html => html`
  <section class="section stack stack--tight">
    <h2>${t('keeping.goes')}</h2>
    <ul class="dots stack stack--tight">
      <li>${t('keeping.goes_who')}</li><li>${t('keeping.goes_said')}</li><li>${t('keeping.goes_elsewhere')}</li>
      <li>${t('keeping.goes_questions', { count: requests.filter(({ held_because }) => !held_because).length })}</li>
    </ul>
    ${requests.length > 0 && html`<ul class="list">${requests.map(({ id, code, opened_at, closed_at, held_because }) => html`<li class="row"><div class="row__text"><p class="row__title">${code ? html`<code>${code}</code>` : t('keeping.question_number', { id })}</p><p class="row__detail">${closed_at ? t('keeping.done_on', { day: day(t, closed_at, now) }) : t('keeping.open_since', { day: day(t, opened_at, now) })}${held_because && html`<br><span dir="auto">${t('keeping.stays_because', { because: held_because })}</span>`}</p></div></li>`)}</ul>`}
    <p class="soft">${t('keeping.goes_not')}</p>
  </section>`

const staying = (
  t: Translate,
  requests: readonly TheirRequest[],
  held: readonly { because: string }[],
): Html | undefined => {
  if (held.length > 0)
    return html`<div class="section">${notice({
      tone: 'copper',
      text: t('keeping.held_whole', { because: held[0]?.because ?? '' }),
      action: html`<a href="/desk/settings/retention#holds">${t('keeping.holds_title')}</a>`,
    })}</div>`
  if (open(requests).length > 0)
    return html`<div class="section">${notice({ tone: 'copper', text: t('keeping.question_open') })}</div>`
  return undefined
}

const doIt = (t: Translate, { id, typed, key }: ErasurePageProps): Html =>
  form(
    { action: `/desk/customers/${id}/erasure`, className: 'section stack' },
    html`${hiddenKey(key)}
    ${check({ name: 'sure', label: t('keeping.sure'), error: typed.error('sure') })}
    <div class="bar">${button({ label: t('keeping.erase_now'), kind: 'danger' })}</div>`,
  )

const holdForm = (t: Translate, { id, typed, key }: ErasurePageProps): Html => html`
  <section class="section stack stack--tight">
    <h2>${t('keeping.must_stay')}</h2>
    <p class="soft measure">${t('keeping.must_stay_text')}</p>
    ${form(
      { action: `/desk/customers/${id}/holds`, className: 'stack' },
      html`${hidden('key', `${key}-hold`)}
      ${field(t, { name: 'code', label: t('keeping.hold_code'), hint: t('keeping.hold_code_hint'), value: typed.value('code') ?? '', error: typed.error('code'), optional: true, maxlength: 40, autocomplete: 'off' })}
      ${field(t, { name: 'why', label: t('keeping.hold_because'), hint: t('keeping.hold_because_hint'), value: typed.value('why') ?? '', error: typed.error('why'), required: true, maxlength: 300 })}
      <div class="bar">${button({ label: t('keeping.hold'), kind: 'second' })}</div>`,
    )}
  </section>`
