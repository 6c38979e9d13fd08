import { empty } from '../../ui/empty.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { colleagueFace } from '../colleague.views.ts'
import { whatTheyDo } from '../departments/belonging.views.ts'
import type { Belonging, DepartmentRow } from '../departments/department.ts'
import type { PersonRow } from '../person.ts'

export interface PeopleProps {
  people: PersonRow[]
  departments: DepartmentRow[]
  /** The chosen department, if any. */
  department?: DepartmentRow | undefined
  names: ReadonlyMap<number, string>
  belongings: ReadonlyMap<number, Belonging[]>
  mayChange: boolean
  now: Date
}

/** Everybody who works here: who they are, what they do, and who takes over when they are away. */
export const peoplePage = (t: Translate, props: PeopleProps): Html => {
  const { people, departments, department, mayChange } = props
  return html`
    <div class="stack">
      <h1 class="title">${department?.name ?? t('people.title')}</h1>
      ${department?.about && html`<p class="soft measure">${department.about}</p>`}
      ${
        mayChange &&
        html`<div class="bar">${buttonLink({ label: t('people.add'), href: '/desk/people/new' })}
          ${buttonLink({ label: t('people.departments'), href: '/desk/departments', kind: 'quiet' })}</div>`
      }
      ${departments.length > 1 && departmentTabs(t, departments, department)}
      ${people.length > 0 ? list(people.map((person) => personRow(t, person, props))) : empty({ title: t('people.nobody_title'), text: t('people.nobody_text') })}
    </div>`
}

const departmentTabs = (t: Translate, departments: DepartmentRow[], chosen: DepartmentRow | undefined): Html => html`
  <nav class="tabs tabs--wrap" aria-label="${t('people.departments')}">
    <a href="/desk/people"${!chosen && html` aria-current="true"`}>${t('people.everybody')}</a>
    ${departments.map(({ id, name }) => html`<a href="/desk/people?department=${id}"${id === chosen?.id && html` aria-current="true"`}>${name}</a>`)}
  </nav>`

const personRow = (t: Translate, person: PersonRow, { names, belongings, now }: PeopleProps) => ({
  title: person.name,
  href: `/desk/people/${person.id}`,
  lead: colleagueFace(person, 'm'),
  detail: whatTheyDo(t, person, belongings.get(person.id) ?? []),
  end: person.away_until
    ? t('people.away_until_with', {
        day: day(t, person.away_until, now),
        standIn: names.get(person.acting_id ?? 0) ?? '',
      })
    : undefined,
})
