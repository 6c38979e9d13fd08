import type { Complaint, Typed } from '../../pages/typed.ts'
import { empty } from '../../ui/empty.ts'
import { button, errorSummary, field, form, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { DepartmentRow } from './department.ts'

interface FormProps {
  typed: Typed
  complaint: Complaint
  key: string
}

interface DepartmentsProps extends FormProps {
  departments: DepartmentRow[]
  /** Who gets what fits nowhere now: chosen, or by its name. */
  frontDesk: number | undefined
}

/** All departments, who of them gets what fits nowhere, and one more. */
export const departmentsPage = (t: Translate, props: DepartmentsProps): Html => html`
  <div class="stack stack--wide">
    <div class="stack">
      <p class="eyebrow"><a href="/desk/people">${t('people.title')}</a></p>
      <h1 class="title">${t('people.departments')}</h1>
      <p class="soft measure">${t('people.departments_lead')}</p>
      ${
        props.departments.length > 0
          ? list(
              props.departments.map(({ id, name, about }) => ({
                title: name,
                href: `/desk/departments/${id}`,
                detail: about || undefined,
              })),
            )
          : empty({ title: t('people.no_departments'), text: t('people.no_departments_text') })
      }
    </div>
    ${props.departments.length > 0 && frontDeskChoice(t, props)}
    <section class="section line"><h2>${t('people.add_department')}</h2>
      ${form(
        { action: '/desk/departments', className: 'stack' },
        html`${hiddenKey(props.key)}${departmentFields(t, props)}<div class="bar">${button({ label: t('people.add_department') })}</div>`,
      )}</section>
  </div>`

const frontDeskChoice = (
  t: Translate,
  { departments, frontDesk, complaint: { errors } }: DepartmentsProps,
): Html => html`
  <section class="section line"><h2>${t('people.front_desk')}</h2>
    <p class="soft measure">${t('people.front_desk_lead')}</p>
    ${form(
      { action: '/desk/departments/front-desk', className: 'stack' },
      html`${select(t, {
        name: 'department_id',
        error: errors.department_id,
        label: t('people.front_desk_label'),
        value: frontDesk === undefined ? '' : String(frontDesk),
        options: [
          ...(frontDesk === undefined ? [{ value: '', label: t('people.front_desk_none') }] : []),
          ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
        ],
      })}<div class="bar">${button({ label: t('people.save'), kind: 'quiet' })}</div>`,
    )}</section>`

export interface DepartmentProps extends FormProps {
  department: DepartmentRow
  others: DepartmentRow[]
  holdsAnything: boolean
}

/** One department: another name, or on into another one. */
export const departmentPage = (t: Translate, props: DepartmentProps): Html => {
  const { department, complaint } = props
  return html`
    <div class="stack stack--wide">
      <div class="stack">
        <p class="eyebrow"><a href="/desk/departments">${t('people.departments')}</a></p>
        <h1 class="title">${department.name}</h1>
        ${complaint.message && notice({ tone: 'copper', text: complaint.message })}
        ${form(
          { action: `/desk/departments/${department.id}/changes`, className: 'stack' },
          html`${hiddenKey(props.key)}${departmentFields(t, props)}<div class="bar">${button({ label: t('people.save') })}</div>`,
        )}
      </div>
      <section class="section line"><h2>${t('people.close_department')}</h2>
        <p class="soft measure">${t('people.close_department_lead')}</p>
        ${closing(t, props)}</section>
      <p><a href="/desk/log/department/${department.id}">${t('ui.what_happened')}</a></p>
    </div>`
}

const closing = (t: Translate, { department, others, holdsAnything }: DepartmentProps): Html =>
  holdsAnything && others.length === 0
    ? html`<p class="measure">${t('people.only_department')}</p>`
    : form(
        { action: `/desk/departments/${department.id}/closing`, className: 'stack' },
        html`${
          others.length > 0 &&
          select(t, {
            name: 'into_id',
            label: t('people.merge_into'),
            optional: !holdsAnything,
            options: [
              ...(holdsAnything ? [] : [{ value: '', label: t('people.into_none') }]),
              ...others.map(({ id, name }) => ({ value: String(id), label: name })),
            ],
          })
        }<div class="bar">${button({ label: t('people.close_department_now', { name: department.name }), kind: 'danger' })}</div>`,
      )

const departmentFields = (t: Translate, { typed, complaint: { errors } }: FormProps): Html => {
  const of = (name: string) => ({ name, value: typed[name], error: errors[name] })
  return html`
    ${errorSummary(
      t,
      Object.entries(errors).map(([name, text]) => ({ name, text })),
    )}
    ${field(t, { ...of('name'), label: t('people.department_name'), required: true, maxlength: 200 })}
    ${textArea(t, { ...of('about'), label: t('people.department_about'), hint: t('people.department_about_hint'), rows: 2, optional: true })}
    ${field(t, { ...of('phone'), label: t('people.phone'), type: 'tel', optional: true, maxlength: 60 })}`
}
