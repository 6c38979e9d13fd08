import { FIRST, type Language } from '../language/languages.ts'
import { OTHERS } from '../language/translated.ts'
import {
  button,
  check,
  disclosure,
  errorSummary,
  field,
  form,
  hidden,
  hiddenKey,
  type Option,
  select,
  textArea,
} from '../ui/forms.ts'
import { type Content, type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import type { MessageKey, Translate } from '../ui/words/i18n.ts'
import { labelIn } from '../ui/words/label-in.ts'
import { languageName } from '../ui/words/locale.ts'
import type { TypedService, TypedStep } from './service-form.ts'

export interface ServiceFormProps {
  /** Nothing for a new service. */
  service?: { id: number; name: string } | undefined
  typed: TypedService
  departments: { id: number; name: string }[]
  jargon: Record<string, string>
  key: string
  /** Message per field, as `name` or `steps.2.name`. */
  errors?: Record<string, string> | undefined
  /** Something about the whole form: somebody was first. */
  message?: string | undefined
}

type Part = ServiceFormProps & { t: Translate }

/** The form of a service. Works without scripts: moving a step draws the form again, saves nothing and loses nothing. */
export function serviceFormPage(t: Translate, props: ServiceFormProps): Html {
  const { service, key, errors = {}, message } = props
  const action = service ? `/desk/services/${service.id}/versions` : '/desk/services'
  const part = { t, ...props }
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="${service ? `/desk/services/${service.id}` : '/desk/services'}">${service ? service.name : t('services.title')}</a></p>
      <h1 class="title">${t(service ? 'services.change_title' : 'services.add_title')}</h1>
      ${message && notice({ tone: 'copper', text: message })}
      ${errorSummary(
        t,
        Object.entries(errors).flatMap(([name, text]) => (name === 'steps' ? [] : [{ name, id: fieldId(name), text }])),
      )}
      ${form(
        { action, className: 'stack stack--wide' },
        html`
        ${hiddenKey(key)}${service && hidden('version', props.typed.fields.version ?? '')}
        <button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true">${t('services.save')}</button>
        ${wordsPart(part)}${promisePart(part)}${stepsPart(part)}${opennessPart(part)}${closedPart(part)}${noPart(part)}
        <div class="bar">${button({ label: t(service ? 'services.save_version' : 'services.save') })}<span class="soft small">${service && t('services.save_hint')}</span></div>`,
      )}
    </div>`
}

const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`

const section = (title: Content, lead: Content | undefined, body: Html): Html => html`
  <section class="section line stack"><h2>${title}</h2>${lead && html`<p class="soft measure">${lead}</p>`}${body}</section>`

const of = ({ typed, errors = {} }: Part, name: string) => ({
  name,
  value: typed.fields[name] ?? '',
  error: errors[name],
  lang: languageOf(name),
})

const DUTCH = new Set([
  'name',
  'description',
  'about',
  'because',
  'openness',
  'what_else',
  'ways_on',
  'objection_how',
  'waits_for',
])
const languageOf = (name: string): Language | undefined =>
  OTHERS.find((language) => name.endsWith(`_${language}`)) ?? (DUTCH.has(name) ? FIRST : undefined)

/** The same texts in each other language, folded away. */
const inOthers = (
  t: Translate,
  texts: (language: Language) => Html,
  open: (language: Language) => boolean = () => false,
) =>
  OTHERS.map((language) =>
    disclosure(language === 'en' ? t('services.in_english') : languageName(t, language), texts(language), {
      open: open(language),
    }),
  )

const wordsPart = (part: Part): Html => {
  const { t, departments } = part
  return section(
    t('services.part_words'),
    undefined,
    html`
    ${field(t, { ...of(part, 'name'), label: t('services.name'), required: true, hint: t('services.name_hint') })}
    ${textArea(t, { ...of(part, 'description'), label: t('services.description'), rows: 4, aid: aidOf(part), optional: true })}
    ${textArea(t, { ...of(part, 'about'), label: t('services.about'), hint: t('services.about_hint'), rows: 2, optional: true })}
    ${select(t, { ...of(part, 'department_id'), label: t('services.department'), options: [{ value: '', label: t('services.choose_department') }, ...departmentOptions(departments)], required: true })}
    ${inOthers(
      t,
      (language) => html`
      ${field(t, { ...of(part, `name_${language}`), label: labelIn(t, language, ['services.name', 'services.name_en']), optional: true })}
      ${textArea(t, { ...of(part, `description_${language}`), label: labelIn(t, language, ['services.description', 'services.description_en']), rows: 4, optional: true })}`,
      (language) => anyError(part, `name_${language}`, `description_${language}`),
    )}`,
  )
}

const promisePart = (part: Part): Html => {
  const { t } = part
  return section(
    t('services.part_promise'),
    t('services.part_promise_lead'),
    html`<div class="bar">
    ${field(t, { ...of(part, 'answer_amount'), label: t('services.answer_amount'), type: 'number', min: 1, max: 999, shape: 'short', required: true })}
    ${select(t, { ...of(part, 'answer_unit'), label: t('services.unit'), options: unitOptions(t) })}
  </div>`,
  )
}

const stepsPart = (part: Part): Html => {
  const { t, typed } = part
  return section(
    t('services.part_steps'),
    t('services.part_steps_lead'),
    html`
    ${part.errors?.steps && !Object.keys(part.errors).some((name) => name.startsWith('steps.')) && html`<p class="field__error">${part.errors.steps}</p>`}
    <ol class="steps-form">${typed.steps.map((step, at) => stepRow(part, step, at))}</ol>
    <div class="bar">${arrange(part, { how: 'add', label: t('services.step_add'), to: `step-${typed.steps.length + 1}` })}</div>`,
  )
}

function stepRow(part: Part, step: TypedStep, at: number): Html {
  const { t, typed, departments, errors = {} } = part
  const number = at + 1
  const own = (name: string) => ({
    name: `step_${name}[]`,
    id: fieldId(`steps.${at}.${name}`),
    value: step[name],
    error: errors[`steps.${at}.${name}`],
    lang: languageOf(name),
  })
  return html`
    <li class="card step-form" id="step-${number}">
      <fieldset>
        <legend>${t('services.step_number', { number })}</legend>
        <div class="step-form__fields">
          ${field(t, { ...own('name'), label: t('services.step_name') })}
          ${field(t, { ...own('because'), label: t('services.step_because') })}
          ${select(t, { ...own('department_id'), label: t('services.step_department'), options: [{ value: '', label: t('services.step_no_department') }, ...departmentOptions(departments)] })}
          ${field(t, { ...own('role'), label: t('services.step_role'), optional: true })}
          ${field(t, { ...own('waits_for'), label: t('services.step_waits_for'), hint: t('services.step_waits_for_hint'), optional: true })}
          <div class="bar">${field(t, { ...own('duration_amount'), label: t('services.step_duration'), type: 'number', min: 1, max: 999, shape: 'short' })}${select(t, { ...own('duration_unit'), label: t('services.unit'), options: unitOptions(t) })}</div>
          ${select(t, { ...own('customers_turn'), label: t('services.step_turn'), options: turnOptions(t) })}
          ${inOthers(t, (language) => html`${field(t, { ...own(`name_${language}`), label: labelIn(t, language, ['services.step_name', 'services.step_name_en']), optional: true })}${field(t, { ...own(`because_${language}`), label: labelIn(t, language, ['services.step_because', 'services.step_because_en']), optional: true })}${field(t, { ...own(`waits_for_${language}`), label: labelIn(t, language, ['services.step_waits_for', 'services.step_waits_for_en']), optional: true })}`)}
        </div>
        <div class="bar">
          ${at > 0 && arrange(part, { how: `up.${at}`, label: t('services.step_up'), spoken: t('services.step_up_spoken', { number }), to: `step-${number - 1}` })}
          ${at < typed.steps.length - 1 && arrange(part, { how: `down.${at}`, label: t('services.step_down'), spoken: t('services.step_down_spoken', { number }), to: `step-${number + 1}` })}
          ${arrange(part, { how: `remove.${at}`, label: t('services.step_remove'), spoken: t('services.step_remove_spoken', { number }), to: `step-${Math.max(1, number - 1)}` })}
        </div>
      </fieldset>
    </li>`
}

interface Arrange {
  how: string
  label: string
  spoken?: string
  /** Where the page is shown from afterwards. */
  to: string
}

/** Draws the form again with a step moved. The browser itself sends it, also with scripts on: nothing was saved yet. */
const arrange = ({ service }: Part, { how, label, spoken, to }: Arrange): Html => html`
  <button type="submit" class="button button--quiet" name="arrange" value="${how}" formnovalidate data-turbo="false" formaction="/desk/services${service && `/${service.id}`}/arrangement#${to}"${spoken && html` aria-label="${spoken}"`}>${label}</button>`

const opennessPart = (part: Part): Html => {
  const { t, typed } = part
  return section(
    t('services.part_openness'),
    t('services.part_openness_lead'),
    html`
    ${textArea(t, { ...of(part, 'openness'), label: t('services.openness'), hint: t('services.openness_hint'), rows: 4, aid: aidOf(part), optional: true })}
    ${inOthers(t, (language) => textArea(t, { ...of(part, `openness_${language}`), label: labelIn(t, language, ['services.openness', 'services.openness_en']), rows: 4, optional: true }))}
    ${check({ name: 'open_kitchen', label: t('services.open_kitchen_label'), hint: t('services.open_kitchen_hint'), checked: Boolean(typed.fields.open_kitchen) })}
    ${disclosure(
      t('services.kitchen_close'),
      html`
      ${textArea(t, { ...of(part, 'kitchen_closed_because'), label: t('services.kitchen_closed_because'), rows: 2 })}
      ${field(t, { ...of(part, 'kitchen_closed_until'), label: t('services.kitchen_closed_until_label'), type: 'date', shape: 'short' })}`,
      { open: !typed.fields.open_kitchen || anyError(part, 'kitchen_closed_because', 'kitchen_closed_until') },
    )}`,
  )
}

const closedPart = (part: Part): Html => {
  const { t, typed, service } = part
  return section(
    t('services.part_closed'),
    t('services.part_closed_lead'),
    html`
    ${check({ name: 'closed', label: t('services.closed'), hint: t(service ? 'services.closed_hint_change' : 'services.closed_hint'), checked: Boolean(typed.fields.closed) })}`,
  )
}

const noPart = (part: Part): Html => {
  const { t } = part
  return section(
    t('services.part_no'),
    t('services.part_no_lead'),
    html`
    ${textArea(t, { ...of(part, 'what_else'), label: t('services.what_else'), rows: 2, aid: aidOf(part), optional: true })}
    ${textArea(t, { ...of(part, 'ways_on'), label: t('services.ways_on'), hint: t('services.ways_on_hint'), rows: 2, optional: true })}
    ${field(t, { ...of(part, 'objection_weeks'), label: t('services.objection_weeks'), hint: t('services.objection_weeks_hint'), type: 'number', min: 1, max: 52, shape: 'short', optional: true })}
    ${textArea(t, { ...of(part, 'objection_how'), label: t('services.objection_how'), rows: 2, optional: true })}
    ${inOthers(
      t,
      (language) => html`
      ${textArea(t, { ...of(part, `what_else_${language}`), label: labelIn(t, language, ['services.what_else', 'services.what_else_en']), rows: 2, optional: true })}
      ${textArea(t, { ...of(part, `ways_on_${language}`), label: labelIn(t, language, ['services.ways_on', 'services.ways_on_en']), rows: 2, optional: true })}
      ${textArea(t, { ...of(part, `objection_how_${language}`), label: labelIn(t, language, ['services.objection_how', 'services.objection_how_en']), rows: 2, optional: true })}`,
      (language) => anyError(part, `what_else_${language}`, `ways_on_${language}`, `objection_how_${language}`),
    )}`,
  )
}

const anyError = ({ errors = {} }: Part, ...names: string[]) => names.some((name) => errors[name])

const aidOf = ({ jargon }: Part) => ({ jargon })

const departmentOptions = (departments: { id: number; name: string }[]): Option[] =>
  departments.map(({ id, name }) => ({ value: String(id), label: name }))

const option = (t: Translate, value: string, key: MessageKey): Option => ({ value, label: t(key) })

const unitOptions = (t: Translate) => [
  option(t, 'working_days', 'services.unit_working_days'),
  option(t, 'working_hours', 'services.unit_working_hours'),
  option(t, 'days', 'services.unit_days'),
]

const turnOptions = (t: Translate) => [
  option(t, 'ours', 'services.turn_ours'),
  option(t, 'customers', 'services.turn_customers'),
]
