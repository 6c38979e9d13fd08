import type { DepartmentRow } from '../../people/departments/department.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { askedHere } from '../six-questions.ts'
import type { DayStart } from './day-start.ts'

export interface DayStartPage extends DayStart {
  departments: DepartmentRow[]
  departmentId: Id<'departments'> | undefined
  now: Date
}

/** Five minutes at the start of a shift: one customer, one question, on the wall. */
export const dayStartPage = (
  t: Translate,
  { sentence, question, another, departments, departmentId, now }: DayStartPage,
): Html => {
  const of = departmentId ? `&department=${departmentId}` : ''
  return html`
    <div class="wall day-start">
      <p class="day-start__when">${t('meetings.day_start')}, ${day(t, now, now)}</p>
      ${
        sentence
          ? html`<figure class="day-start__said"><blockquote dir="auto" lang="${sentence.language}">‘${sentence.words}’</blockquote>
              <figcaption>${joined([sentence.called && html`<bdi>${sentence.called}</bdi>`, day(t, sentence.heard_at, now)])}</figcaption></figure>`
          : html`<p class="wall__empty">${t('meetings.day_start_silent')}</p>`
      }
      <h1 class="day-start__question">${askedHere(t, question)}</h1>
      <nav class="wall__foot no-print" aria-label="${t('meetings.day_start')}">
        <a href="/desk/meetings">${t('meetings.title')}</a>
        ${sentence && html`<a href="/desk/day-start?another=${another + 1}${of}">${t('meetings.another_voice')}</a>`}
        ${departments.length > 1 && html`<a href="/desk/day-start"${!departmentId && html` aria-current="true"`}>${t('meetings.everybody')}</a>${departments.map(({ id, name }) => html`<a href="/desk/day-start?department=${id}"${id === departmentId && html` aria-current="true"`}>${name}</a>`)}`}
      </nav>
    </div>`
}
