import type { Complaint, Typed } from '../../pages/typed.ts'
import { button, check, errorSummary, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { DepartmentRow } from '../departments/department.ts'
import type { PersonRow } from '../person.ts'

export interface PersonFormProps {
  /** Nothing for somebody new. */
  person?: PersonRow | undefined
  departments: DepartmentRow[]
  typed: Typed
  complaint: Complaint
  key: string
}

/** Somebody new, or somebody who works here: only the name is needed. */
export const personFormPage = (t: Translate, props: PersonFormProps): Html => {
  const { person, typed, complaint, key } = props
  return html`
    <div class="stack">
      <p class="eyebrow">${person ? html`<a href="/desk/people/${person.id}">${person.name}</a>` : html`<a href="/desk/people">${t('people.title')}</a>`}</p>
      <h1 class="title">${t(person ? 'people.change_title' : 'people.add_title')}</h1>
      ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
      ${errorSummary(
        t,
        Object.entries(complaint.errors).map(([name, text]) => ({ name, text })),
      )}
      ${form(
        { action: person ? `/desk/people/${person.id}/changes` : '/desk/people', className: 'stack' },
        html`${hiddenKey(key)}${person && hidden('revision', typed.revision ?? '')}
          ${personFields(t, props)}
          ${!person && check({ name: 'invite', label: t('people.invite_at_once'), hint: t('people.invite_hint'), checked: typed.invite !== '' })}
          <div class="bar">${button({ label: t(person ? 'people.save' : 'people.add_this') })}</div>`,
      )}
    </div>`
}

const personFields = (t: Translate, { departments, typed, complaint: { errors } }: PersonFormProps): Html => {
  const of = (name: string) => ({ name, value: typed[name], error: errors[name] })
  return html`
    ${field(t, { ...of('name'), label: t('people.name'), required: true, autocomplete: 'off', maxlength: 200 })}
    ${field(t, { ...of('first_name'), label: t('people.called'), hint: t('people.called_hint'), optional: true, maxlength: 100 })}
    ${field(t, { ...of('role'), label: t('people.role'), hint: t('people.role_hint'), optional: true, maxlength: 200 })}
    ${field(t, { ...of('mail'), label: t('people.mail'), type: 'email', optional: true, hint: t('people.mail_hint'), maxlength: 254 })}
    ${departmentChoice(departments, { name: 'department_ids', legend: t('people.departments'), chosen: typed.department_ids })}
    ${departmentChoice(departments, { name: 'lead_ids', legend: t('people.leads'), hint: t('people.leads_hint'), chosen: typed.lead_ids })}
    ${field(t, { ...of('employed_since'), label: t('people.employed_since'), hint: t('people.employed_since_hint'), type: 'date', shape: 'short', optional: true })}
    ${textArea(t, { ...of('expertise'), label: t('people.expertise'), hint: t('people.expertise_hint'), optional: true })}
    ${check({ name: 'takes_questions', label: t('people.takes_questions'), hint: t('people.takes_questions_hint'), checked: typed.takes_questions !== '' })}
    ${check({ name: 'administrator', label: t('people.administrator'), hint: t('people.administrator_hint'), checked: Boolean(typed.administrator) })}`
}

interface Choice {
  name: string
  legend: string
  hint?: string
  chosen: string | undefined
}

const departmentChoice = (departments: DepartmentRow[], { name, legend, hint, chosen = '' }: Choice): Html | false =>
  departments.length > 0 &&
  html`<fieldset class="choice"><legend class="choice__legend">${legend}</legend>
    ${hint && html`<p class="soft small">${hint}</p>`}
    <div class="choice__columns">${departments.map(({ id, name: label }) =>
      check({
        name,
        id: `${name === 'lead_ids' ? 'lead' : 'department'}-${id}`,
        value: String(id),
        label,
        checked: chosen.split(',').includes(String(id)),
      }),
    )}</div></fieldset>`

export interface LeavingProps {
  person: PersonRow
  open: number
  successors: { id: number; name: string }[]
  complaint: Complaint
  key: string
}

/** What happens when somebody leaves, before it happens. */
export const leavingPage = (t: Translate, { person, open, successors, complaint, key }: LeavingProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/people/${person.id}">${person.name}</a></p>
    <h1 class="title">${t('people.leaves_title', { name: person.first_name })}</h1>
    ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
    <p class="measure">${t('people.leaves_what', { name: person.first_name })}</p>
    ${open > 0 && html`<p class="measure">${t('people.leaves_open', { count: open, name: person.first_name })}</p>`}
    ${form(
      { action: `/desk/people/${person.id}/leaving`, className: 'stack' },
      html`${hiddenKey(key)}
        ${select(t, {
          name: 'successor_id',
          label: t('people.successor'),
          optional: open === 0,
          options: [
            ...(open === 0 ? [{ value: '', label: t('people.nobody') }] : []),
            ...successors.map(({ id, name }) => ({ value: String(id), label: name })),
          ],
        })}
        <div class="bar">${button({ label: t('people.leaves_now', { name: person.first_name }), kind: 'danger' })}</div>`,
    )}
  </div>`
