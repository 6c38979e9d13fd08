import { SPOKEN } from '../../customers/languages-spoken.ts'
import { button, errorSummary, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { languageName } from '../../ui/words/locale.ts'

export interface CustomerFormProps {
  id: number
  name: string
  typed: Record<string, string>
  key: string
  errors: Record<string, string>
  message?: string | undefined
}

/** Who the customer is, to change it. */
export const customerFormPage = (t: Translate, { id, name, typed, key, errors, message }: CustomerFormProps): Html => {
  const of = (field: string) => ({ name: field, value: typed[field] ?? '', error: errors[field] })
  return html`
    <div class="stack">
      <p class="eyebrow"><a href="/desk/customers/${id}">${name}</a></p>
      <h1 class="title">${t('customers.change_title')}</h1>
      ${message && notice({ tone: 'copper', text: message })}
      ${errorSummary(
        t,
        Object.entries(errors).map(([field, text]) => ({ name: field, text })),
      )}
      ${form(
        { action: `/desk/customers/${id}/changes`, className: 'stack' },
        html`
        ${hiddenKey(key)}${hidden('revision', typed.revision ?? '')}
        ${field(t, { ...of('name'), label: t('customers.name'), optional: true })}
        ${field(t, { ...of('called'), label: t('customers.called'), hint: t('customers.called_hint'), optional: true })}
        ${textArea(t, { ...of('ownWords'), label: t('customers.own_words'), hint: t('customers.own_words_hint'), rows: 3, optional: true })}
        ${textArea(t, { ...of('goals'), label: t('customers.goals'), hint: t('customers.goals_hint'), rows: 2, optional: true })}
        ${textArea(t, { ...of('situation'), label: t('customers.situation'), hint: t('customers.situation_hint'), rows: 2, optional: true })}
        <div class="bar">
          ${select(t, { ...of('language'), label: t('customers.language'), options: languages(t, typed.language) })}
          ${select(t, { ...of('kind'), label: t('customers.kind'), options: KINDS.map((kind) => ({ value: kind, label: t(`customers.kind_${kind}`) })) })}
        </div>
        <div class="bar">${button({ label: t('customers.save') })}</div>`,
      )}
    </div>`
}

const KINDS = ['person', 'household', 'organisation'] as const

const languages = (t: Translate, own = 'nl') =>
  [...new Set([...SPOKEN, own])].map((code) => ({ value: code, label: languageName(t, code) }))
