import type { FoundAnswer } from '../../answers/searching.ts'
import { customerFace, nameOf } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import type { Alarm } from '../../language/alarm.ts'
import { probablyMeant } from '../../lib/mistyped.ts'
import { excerpt } from '../../lib/text.ts'
import type { Typed } from '../../pages/redraw.ts'
import { markOf } from '../../requests/asked-already.ts'
import { TAKEN_DOWN } from '../../requests/channels.ts'
import type { PublicService } from '../../services/public-services.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { serviceChoice } from '../../services/service-choice.ts'
import { serviceName } from '../../services/service-words.ts'
import { button, check, choice, disclosure, field, form, hidden, hiddenKey } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { until } from '../../ui/words/when.ts'
import { alarmForCaller } from './alarm.views.ts'

export interface IntakePage {
  typed: Typed
  /** Somebody who was chosen before the form came back. */
  known: KnownCustomer | undefined
  key: string
  today: string
  /** What can be chosen when our guess does not fit. */
  services: readonly PublicService[]
}

/** One screen for while somebody talks: who it is, what they ask, how to reach them and what would be good. */
export const intakePage = (t: Translate, { typed, known, key, today, services }: IntakePage): Html => html`
  <div class="stack">
    <h1 class="title">${t('desk.new_request')}</h1>
    ${typed.refused && notice({ tone: 'red', text: typed.refused })}
    ${form(
      { action: '/desk/intake', draft: true, className: 'intake' },
      html`${hiddenKey(key)}
      ${typed.error('words') && typed.value('words') && hidden('asked_before', markOf(typed.value('words') ?? ''))}
      <div class="intake__who" data-controller="suggest" data-suggest-url-value="/desk/intake/people" data-suggest-least-value="2">
        ${typing('who', { label: t('desk.intake_who'), hint: t('desk.intake_who_hint'), value: typed.value('who') ?? '', autofocus: true })}
        <div data-suggest-target="region" aria-live="polite" data-kept>${known && whoItMightBe(t, [known], known.id)}</div>
      </div>
      <div class="field" data-controller="suggest" data-suggest-url-value="/desk/intake/help" data-suggest-wait-value="700" data-suggest-least-value="12">
        <label class="field__label" for="intake-words">${t('desk.intake_words')}</label>
        ${typed.error('words') && html`<p class="field__error" id="intake-words-error">${typed.error('words')}</p>`}
        <textarea class="input" id="intake-words" name="words" rows="4" dir="auto" required${typed.error('words') && html` aria-invalid="true" aria-describedby="intake-words-error"`} placeholder="${t('desk.intake_words_hint')}" data-suggest-target="text" data-action="suggest#type">
${typed.value('words') ?? ''}</textarea>
        ${services.length > 0 && serviceChoice(t, { id: 'intake-about', services, value: typed.value('about'), unchosen: t('desk.about_ours'), suggests: true })}
        <div data-suggest-target="region" aria-live="polite" data-kept></div>
      </div>
      <div class="intake__pair">
        ${field(t, { name: 'reach', label: t('desk.intake_reach'), hint: t('desk.intake_reach_hint'), value: typed.value('reach'), error: typed.error('reach') ?? typed.error('typed'), autocomplete: 'off' })}${reachAsked(t, typed)}
        ${field(t, { name: 'expectation', label: t('desk.intake_good'), hint: t('desk.intake_good_hint'), value: typed.value('expectation'), autocomplete: 'off' })}
      </div>
      ${choice(t, {
        name: 'channel',
        label: t('desk.intake_channel'),
        value: typed.value('channel') ?? 'phone',
        options: TAKEN_DOWN.map((channel) => ({
          value: channel,
          label: t('desk.channel_name', { channel }),
        })),
      })}
      ${check({ name: 'mine', label: t('desk.intake_mine'), checked: typed.value('mine') !== undefined })}
      ${disclosure(
        t('desk.intake_more'),
        html`${field(t, { name: 'received_on', label: t('desk.received_on'), type: 'date', max: today, optional: true, shape: 'short', value: typed.value('received_on'), error: typed.error('received_on') })}
        ${field(t, { name: 'for_name', label: t('desk.for_whom'), optional: true, value: typed.value('for_name'), autocomplete: 'off' })}
        ${field(t, { name: 'relation', label: t('desk.relation'), hint: t('desk.relation_hint'), optional: true, value: typed.value('relation'), autocomplete: 'off' })}`,
        { open: Boolean(typed.value('received_on') || typed.value('for_name')) },
      )}
      <div class="bar">${button({ label: t('desk.intake_do') })}<span class="soft small">${t('desk.intake_gives_code')}</span></div>`,
    )}
  </div>`

/** The slip it may be, and that what stands there is taken as it is when it is sent once more. */
function reachAsked(t: Translate, typed: Typed): Html | undefined {
  const reach = typed.value('reach')
  if (!typed.error('reach') || !reach) return
  const meant = probablyMeant(reach)
  return html`${hidden('reach_asked', reach)}<p class="small">${meant ? t('desk.reach_meant', { address: meant }) : t('desk.reach_even_so')}</p>`
}

interface Typing {
  label: string
  hint: string
  value: string
  autofocus?: boolean
}

/** A box that asks who it might be while it is typed in. */
const typing = (name: string, { label, hint, value, autofocus }: Typing): Html => html`
  <div class="field">
    <label class="field__label" for="intake-${name}">${label}</label>
    <p class="field__hint" id="intake-${name}-hint">${hint}</p>
    <input class="input" type="text" id="intake-${name}" name="${name}" value="${value}" autocomplete="off" maxlength="200" aria-describedby="intake-${name}-hint" data-suggest-target="text" data-action="suggest#type"${autofocus && html` autofocus`}>
  </div>`

const WORDS = 70 // of somebody's own words on one line

/** Who it might be, to choose with a tap: faces and own words before addresses. */
export const whoItMightBe = (t: Translate, customers: KnownCustomer[], chosen?: number): Html =>
  customers.length === 0
    ? html`<p class="soft small">${t('desk.intake_new')}</p>`
    : html`
  <fieldset class="choice known">
    <legend class="choice__legend small">${t('desk.intake_known')}</legend>
    <div class="choice__rows">
      ${customers.map(
        (customer) => html`
        <label class="choice__row">
          <input type="radio" name="customer_id" value="${customer.id}"${customer.id === chosen && html` checked`}>
          ${customerFace(customer, 's')}
          <span class="choice__text"><bdi>${nameOf(t, customer, customer.reach)}</bdi><span class="field__hint">${joined(
            [
              customer.reach !== nameOf(t, customer, customer.reach) && html`<bdi>${customer.reach}</bdi>`,
              customer.own_words && html`<span dir="auto">‘${excerpt(customer.own_words, WORDS)}’</span>`,
            ],
          )}</span></span>
        </label>`,
      )}
      <label class="choice__row"><input type="radio" name="customer_id" value=""${!chosen && html` checked`}><span class="choice__text">${t('desk.intake_somebody_new')}</span></label>
    </div>
  </fieldset>`

export interface Help {
  service: ServiceVersion | undefined
  owner: string | undefined
  due: Date
  answers: FoundAnswer[]
  /** What the words may mean, for whoever is on the phone with them now. */
  alarm: Alarm | undefined
  now: Date
}

/** While the question is told: whom to call now, where it will go, by when, and what can be read out at once. */
export const intakeHelp = (t: Translate, { service, owner, due, answers, alarm, now }: Help): Html => html`
  ${alarmForCaller(t, alarm)}
  <div class="small soft intake__help">
    <p>${joined([
      service && html`<bdi>${serviceName(t, service)}</bdi>`,
      owner && t('desk.goes_to', { name: owner }),
      t('desk.answer_by', { until: until(t, due, now) }),
    ])}</p>
    ${answers.length > 0 && html`<p>${t('desk.read_out')} ${joined(answers.map((one) => html`<a href="/desk/answers/${one.id}" target="_blank">${one.question}</a>`))}</p>`}
  </div>`
