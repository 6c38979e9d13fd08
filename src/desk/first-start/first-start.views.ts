import type { Complaint, Typed } from '../../pages/typed.ts'
import { weekFields } from '../../people/absence/week.views.ts'
import { button, choice, errorSummary, field, form, hiddenKey, select } from '../../ui/forms.ts'
import { type Content, type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { LANGUAGE_OPTIONS } from '../../ui/words/language-options.ts'
import { wordFields } from '../settings/settings-forms.views.ts'
import { after, before, pathOf, STEPS, type Step } from './first-start.ts'

export interface StepProps {
  typed: Typed
  complaint: Complaint
  key: string
}

/** One step: where we are, what it is for, the form, one button on and a way past it. */
export const stepPage = (
  t: Translate,
  step: Step,
  { complaint, key, title }: StepProps & { title?: Content },
  body: Html,
): Html => {
  const number = STEPS.indexOf(step) + 1
  return html`
    <div class="stack start">
      <p class="eyebrow">${t('start.step', { number, count: STEPS.length })}</p>
      <progress class="start__progress" value="${number}" max="${STEPS.length}" aria-hidden="true"></progress>
      <h1 class="title">${title ?? t(`start.${step}_title`)}</h1>
      <p class="lead">${t(`start.${step}_lead`)}</p>
      ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
      ${errorSummary(
        t,
        Object.entries(complaint.errors).map(([name, text]) => ({ name, text })),
      )}
      ${form(
        { action: pathOf(step), className: 'stack' },
        html`${hiddenKey(key)}${body}
          <div class="bar start__on">${button({ label: t(`start.${step}_on`) })}
            ${step !== LAST && html`<a href="${after(step)}">${t('start.skip')}</a>`}
            ${before(step) && html`<a href="${before(step)}">${t('start.back')}</a>`}</div>`,
      )}
    </div>`
}

const LAST: Step = 'people' // its button opens the door

export interface BeginProps extends StepProps {
  sectors: { key: string; name: string }[]
}

export const beginPage = (t: Translate, props: BeginProps): Html => {
  const of = (name: string) => ({ name, value: props.typed[name], error: props.complaint.errors[name] })
  return stepPage(
    t,
    'begin',
    props,
    html`
    ${field(t, { ...of('name'), label: t('start.organisation'), required: true, maxlength: 120, autocomplete: 'organization' })}
    ${choice(t, {
      ...of('sector'),
      label: t('start.sector'),
      hint: t('start.sector_hint'),
      options: [
        ...props.sectors.map(({ key, name }) => ({ value: key, label: name })),
        { value: '', label: t('start.other_sector') },
      ],
    })}
    <div class="pair">
      ${field(t, { ...of('my_name'), label: t('start.my_name'), required: true, maxlength: 200, autocomplete: 'name' })}
      ${field(t, { ...of('my_mail'), label: t('start.my_mail'), type: 'email', optional: true, maxlength: 254, autocomplete: 'email' })}
    </div>
    ${select(t, { ...of('language'), label: t('people.language'), options: LANGUAGE_OPTIONS })}`,
  )
}

export const wordsPage = (t: Translate, props: StepProps): Html =>
  stepPage(
    t,
    'words',
    props,
    html`
    ${wordFields(t, props)}
    ${field(t, { name: 'phone', value: props.typed.phone, error: props.complaint.errors.phone, label: t('settings.phone'), hint: t('start.phone_hint'), type: 'tel', optional: true, maxlength: 60 })}`,
  )

/** When there is somebody: every promise is counted with these hours, so somebody must have looked at them. */
export const hoursPage = (t: Translate, props: StepProps): Html =>
  stepPage(
    t,
    'hours',
    props,
    weekFields(t, {
      legend: t('settings.opening_hours'),
      hint: t('settings.opening_hours_hint'),
      typed: props.typed,
      errors: props.complaint.errors,
    }),
  )
