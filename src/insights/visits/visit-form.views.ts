import type { KnownCustomer } from '../../customers/finding.ts'
import type { Group } from '../../customers/groups.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import type { Id } from '../../platform/database/ids.ts'
import {
  button,
  check,
  disclosure,
  field,
  form,
  hidden,
  hiddenKey,
  type Option,
  select,
  textArea,
} from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { DIRECTIONS, REPEATS } from './visit.ts'
import { whoField } from './who.views.ts'

export interface VisitForm extends Complaint {
  typed: Typed
  key: string
  chosen: KnownCustomer | undefined
  groups: Group[]
  colleagues: { id: number; name: string }[]
  /** What somebody would like to know: to ask on this visit. */
  asked: { id: number; question: string }[]
  /** The visit that was planned, when this tells of it. */
  visitId?: Id<'visits'> | undefined
}

/** Lengths of a visit, in hours: from a word in passing to weeks. */
export const LENGTHS = {
  moment: 1 / 12,
  quarter: 0.25,
  hour: 1,
  half_day: 4,
  day: 8,
  days: 72,
  week: 168,
  weeks: 336,
  month: 720,
} as const
export type Length = keyof typeof LENGTHS

/** *Langs geweest*: to be filled in with one thumb. Only who is needed. */
export const recordingPage = (t: Translate, props: VisitForm): Html => {
  const { typed, key, visitId, errors, message } = props
  return html`
  <div class="stack visit-form">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.tell_title')}</h1>
      <p class="soft">${t('insights.tell_lead')} <a href="/desk/visits/plan">${t('insights.plan_instead')}</a></p>
    </header>
    ${message && notice({ tone: 'copper', text: message })}
    ${form(
      { action: '/desk/visits', className: 'stack', draft: true },
      html`
      ${hiddenKey(key)}${visitId !== undefined && hidden('visitId', visitId)}
      ${visitId !== undefined && props.chosen ? hidden('customerId', props.chosen.id) : visitId === undefined && whoField(t, { typed: typed.met, chosen: props.chosen, error: errors.met })}
      ${chips(
        t,
        'direction',
        typed.direction ?? 'out',
        DIRECTIONS.map((one) => ({ value: one, label: t(`insights.direction_${one}`) })),
      )}
      <div class="visit-form__pair">
        ${field(t, { name: 'on', type: 'date', label: t('insights.when'), value: typed.on, error: errors.on })}
        ${select(t, { name: 'lasted', label: t('insights.lasted'), value: typed.lasted ?? 'hour', options: lengths(t) })}
      </div>
      ${textArea(t, { name: 'heard', label: t('insights.heard'), placeholder: t('insights.heard_hint'), rows: 3, value: typed.heard, error: errors.heard })}
      ${textArea(t, { name: 'seen', label: t('insights.seen'), rows: 2, value: typed.seen })}
      ${textArea(t, { name: 'weLearned', label: t('insights.we_learned'), rows: 2, value: typed.weLearned })}
      ${textArea(t, { name: 'theyLearned', label: t('insights.they_learned'), rows: 2, value: typed.theyLearned })}
      ${field(t, { name: 'question', label: t('insights.question_left'), placeholder: t('insights.question_left_hint'), value: typed.question, autocomplete: 'off' })}
      ${more(t, props)}
      <div class="bar">${button({ label: t('insights.tell_save') })}<span class="soft small">${t('insights.reads_along')}</span></div>`,
    )}
  </div>`
}

/** Planning: who, when and where. The invitation comes afterwards, and can be rewritten. */
export const planningPage = (t: Translate, props: VisitForm): Html => {
  const { typed, key, errors, message } = props
  return html`
  <div class="stack visit-form">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.plan_title')}</h1>
      <p class="soft">${t('insights.plan_lead')}</p>
    </header>
    ${message && notice({ tone: 'copper', text: message })}
    ${form(
      { action: '/desk/visits/plans', className: 'stack' },
      html`
      ${hiddenKey(key)}
      ${whoField(t, { typed: typed.met, chosen: props.chosen, error: errors.met })}
      ${chips(
        t,
        'direction',
        typed.direction ?? 'out',
        DIRECTIONS.map((one) => ({ value: one, label: t(`insights.direction_${one}`) })),
      )}
      <div class="visit-form__pair visit-form__pair--three">
        ${field(t, { name: 'on', type: 'date', label: t('insights.when'), value: typed.on, required: true, error: errors.on })}
        ${field(t, { name: 'at', type: 'time', label: t('insights.time'), value: typed.at ?? '10:00', error: errors.at })}
        ${select(t, { name: 'lasted', label: t('insights.lasts'), value: typed.lasted ?? 'hour', options: lengths(t) })}
      </div>
      ${field(t, { name: 'place', label: t('insights.where'), value: typed.place, autocomplete: 'off' })}
      ${check({ name: 'askedFor', label: t('insights.asked_for'), hint: t('insights.asked_for_hint'), checked: typed.askedFor !== undefined })}
      ${more(t, props, true)}
      <div class="bar">${button({ label: t('insights.plan_save') })}</div>`,
    )}
  </div>`
}

const more = (t: Translate, { typed, groups, colleagues, asked }: VisitForm, planning = false): Html =>
  disclosure(
    t('insights.more_to_say'),
    html`<div class="stack">
      ${!planning && field(t, { name: 'place', label: t('insights.where'), value: typed.place, autocomplete: 'off' })}
      ${check({ name: 'nameless', label: t('insights.nameless'), hint: t('insights.nameless_hint'), checked: typed.nameless !== undefined })}
      ${groups.length > 0 && select(t, { name: 'groupId', label: t('insights.group'), value: typed.groupId ?? '', options: [{ value: '', label: t('insights.no_group') }, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      ${select(t, { name: 'withId', label: t('insights.with'), value: typed.withId ?? '', options: [{ value: '', label: t('insights.with_nobody') }, ...colleagues.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      ${select(t, { name: 'repeats', label: t('insights.repeats'), value: typed.repeats ?? '', options: [{ value: '', label: t('insights.repeats_not') }, ...REPEATS.map((one) => ({ value: one, label: t(`insights.repeats_${one}`) }))] })}
      ${planning && asked.length > 0 && html`<fieldset class="choice"><legend class="choice__legend">${t('insights.take_along')}</legend>${asked.map(({ id, question }) => check({ name: 'questionId', id: `question-${id}`, value: String(id), label: html`<span dir="auto">${question}</span>` }))}</fieldset>`}
    </div>`,
    { open: Boolean(typed.place || typed.groupId || typed.repeats || typed.nameless) },
  )

const lengths = (t: Translate): Option[] =>
  (Object.keys(LENGTHS) as Length[]).map((one) => ({ value: one, label: t(`insights.length_${one}`) }))

/** One of a few, in one row of easy targets. */
const chips = (t: Translate, name: string, value: string, options: { value: string; label: string }[]): Html => html`
  <fieldset class="chips">
    <legend class="visually-hidden">${t('insights.direction')}</legend>
    ${options.map((one) => html`<label class="chip"><input type="radio" name="${name}" value="${one.value}"${one.value === value && html` checked`}><span>${one.label}</span></label>`)}
  </fieldset>`
