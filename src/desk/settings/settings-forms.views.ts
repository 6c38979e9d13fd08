import type { Language } from '../../language/languages.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import { weekFields } from '../../people/absence/week.views.ts'
import { DISPLAY_LEVELS } from '../../people/person.ts'
import type { Settings } from '../../platform/settings.ts'
import {
  button,
  check,
  choice,
  disclosure,
  errorSummary,
  field,
  form,
  hidden,
  hiddenKey,
  select,
  textArea,
} from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { LANGUAGE_OPTIONS } from '../../ui/words/language-options.ts'
import { languageName } from '../../ui/words/locale.ts'
import { FURTHER_LANGUAGES, type SectionName } from './settings-sections.ts'

export interface SectionProps {
  settings: Settings
  typed: Typed
  complaint: Complaint
  key: string
}

/** One part of the settings, as one form. */
export const sectionPage = (t: Translate, name: SectionName, props: SectionProps): Html => {
  const { typed, complaint, key } = props
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
      <h1 class="title">${t(`settings.${name}`)}</h1>
      <p class="soft measure">${t(`settings.${name}_lead`)}</p>
      ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
      ${errorSummary(
        t,
        Object.entries(complaint.errors).map(([field, text]) => ({ name: field, text })),
      )}
      ${form(
        { action: `/desk/settings/${name}`, className: 'stack' },
        html`${hiddenKey(key)}${hidden('revision', typed.revision ?? '')}${FIELDS[name](t, props)}
          <div class="bar">${button({ label: t('settings.save') })}</div>`,
      )}
    </div>`
}

const of = ({ typed, complaint: { errors } }: Pick<SectionProps, 'typed' | 'complaint'>, name: string) => ({
  name,
  value: typed[name],
  error: errors[name],
})

type Fields = (t: Translate, props: SectionProps) => Html

const organisationFields: Fields = (t, props) => html`
  ${field(t, { ...of(props, 'name'), label: t('settings.name'), required: true, maxlength: 120 })}
  ${textArea(t, { ...of(props, 'purpose'), label: t('settings.purpose'), hint: t('settings.purpose_hint'), optional: true })}`

/** The word for customer in Dutch and English, and how they are spoken to. Also a step of the first start. */
export const wordFields = (t: Translate, props: Pick<SectionProps, 'typed' | 'complaint'>): Html => html`
  <div class="pair">
    ${field(t, { ...of(props, 'nl_singular'), label: t('settings.nl_singular'), required: true, maxlength: 60 })}
    ${field(t, { ...of(props, 'nl_plural'), label: t('settings.nl_plural'), required: true, maxlength: 60 })}
    ${select(t, { ...of(props, 'nl_article'), label: t('settings.article'), options: ARTICLES })}
  </div>
  ${disclosure(
    t('settings.in_english', { word: props.typed.en_singular ?? '' }),
    html`<div class="pair">
      ${field(t, { ...of(props, 'en_singular'), label: t('settings.en_singular'), required: true, maxlength: 60 })}
      ${field(t, { ...of(props, 'en_plural'), label: t('settings.en_plural'), required: true, maxlength: 60 })}
    </div>`,
    { open: Boolean(props.complaint.errors.en_singular ?? props.complaint.errors.en_plural) },
  )}
  ${FURTHER_LANGUAGES.map((language) => wordIn(t, props, language))}
  ${choice(t, {
    ...of(props, 'address_form'),
    label: t('settings.address'),
    options: [
      { value: 'u', label: 'u', hint: html`<span lang="nl">Waarmee kunnen we u helpen?</span>` },
      { value: 'je', label: 'je', hint: html`<span lang="nl">Waarmee kunnen we je helpen?</span>` },
    ],
  })}`

/** The word in a language that was added; without one, the word that language has of its own. */
const wordIn = (t: Translate, props: Pick<SectionProps, 'typed' | 'complaint'>, language: Language): Html =>
  disclosure(
    [languageName(t, language), props.typed[`${language}_singular`]].filter(Boolean).join(': '),
    html`<div class="pair" lang="${language}">
      ${field(t, { ...of(props, `${language}_singular`), label: t('settings.nl_singular'), optional: true, maxlength: 60 })}
      ${field(t, { ...of(props, `${language}_plural`), label: t('settings.nl_plural'), optional: true, maxlength: 60 })}
      ${field(t, { ...of(props, `${language}_article`), label: t('settings.article'), optional: true, maxlength: 60 })}
    </div>`,
  )

const ARTICLES = [
  { value: 'de', label: 'de' },
  { value: 'het', label: 'het' },
]

const languageFields: Fields = (t, props) => html`
  <fieldset class="choice"><legend class="choice__legend">${t('settings.languages')}</legend>
    ${LANGUAGE_OPTIONS.map(({ value, label }) => check({ name: value, label, checked: Boolean(props.typed[value]), error: props.complaint.errors[value] }))}
  </fieldset>
  ${select(t, { ...of(props, 'first'), label: t('settings.first_language'), options: LANGUAGE_OPTIONS })}`

const reachFields: Fields = (t, props) => html`
  ${field(t, { ...of(props, 'phone'), label: t('settings.phone'), type: 'tel', optional: true, maxlength: 60 })}
  ${field(t, { ...of(props, 'mail'), label: t('settings.mail'), type: 'email', optional: true, maxlength: 254 })}
  ${textArea(t, { ...of(props, 'visiting_address'), label: t('settings.visiting_address'), optional: true, rows: 2 })}
  ${textArea(t, { ...of(props, 'postal_address'), label: t('settings.postal_address'), optional: true, rows: 2 })}
  ${weekFields(t, { legend: t('settings.opening_hours'), hint: t('settings.opening_hours_hint'), typed: props.typed, errors: props.complaint.errors })}
  ${textArea(t, { ...of(props, 'closing_days'), label: t('settings.closing_days'), hint: t('settings.closing_days_hint'), optional: true, rows: 4 })}`

const jargonFields: Fields = (t, props) =>
  textArea(t, {
    ...of(props, 'jargon'),
    label: t('settings.jargon_list'),
    hint: t('settings.jargon_hint'),
    optional: true,
    rows: 10,
  })

const displayFields: Fields = (t, props) => {
  const options = DISPLAY_LEVELS.map((level) => ({ value: level, label: t(`people.level_${level}`) }))
  return html`
    ${choice(t, { ...of(props, 'display_default'), label: t('settings.display_default'), options })}
    ${choice(t, { ...of(props, 'display_at_most'), id: 'at-most', label: t('settings.display_at_most'), hint: t('settings.display_at_most_hint'), options })}`
}

const alarmFields: Fields = (t, props) => html`
  ${field(t, { ...of(props, 'emergency_phone'), label: t('settings.emergency_phone'), hint: t('settings.emergency_phone_hint'), type: 'tel', optional: true, maxlength: 60 })}
  ${textArea(t, { ...of(props, 'danger_words'), label: t('settings.danger_words'), hint: t('settings.alarm_words_hint'), optional: true, rows: 10 })}
  ${textArea(t, { ...of(props, 'despair_words'), label: t('settings.despair_words'), hint: t('settings.alarm_words_hint'), optional: true, rows: 10 })}`

const FIELDS: Record<SectionName, Fields> = {
  organisation: organisationFields,
  words: (t, props) => html`${wordFields(t, props)}${languageFields(t, props)}`,
  reach: reachFields,
  jargon: jargonFields,
  alarm: alarmFields,
  display: displayFields,
}
