import type { PersonRow } from '../people/person.ts'
import { button, check, disclosure, field, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { notice } from '../ui/notice.ts'
import { onceForm } from '../ui/once-form.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface NewMeetingPage {
  typed: Record<string, string>
  errors: Record<string, string>
  message?: string | undefined
  /** The series of that name and hour that is there already. */
  there?: number | undefined
  /** Colleagues of one's own department, and everybody else. */
  near: PersonRow[]
  others: PersonRow[]
  /** Who is ticked. */
  people: ReadonlySet<number>
  key: string
}

/** Who, when, and what is on the agenda: pasted from anything. One page, one button. */
export const newMeetingPage = (t: Translate, page: NewMeetingPage): Html => {
  const { typed, errors, message, there, key } = page
  return html`
  <div class="stack">
    <h1 class="title">${t('meetings.new_title')}</h1>
    <p class="soft measure">${t('meetings.new_lead')}</p>
    ${message && html`<p class="field__error">${message}</p>`}
    ${onceForm(
      { action: '/desk/meetings', key, name: 'new', draft: true },
      html`
        ${there && html`${notice({ tone: 'copper', text: t('meetings.series_exists'), action: html`<a href="/desk/series/${there}">${t('meetings.series_exists_look')}</a>` })}${check({ name: 'second', label: t('meetings.series_second') })}`}
        ${field(t, { name: 'name', label: t('meetings.who_meets'), value: typed.name, error: errors.name, required: true, maxlength: 120, placeholder: t('meetings.who_meets_example') })}
        <input type="hidden" name="proposed" value="${typed.proposed}">
        ${field(t, { name: 'startsAt', label: t('meetings.when'), hint: t('meetings.when_hint'), type: 'datetime-local', value: typed.startsAt, error: errors.startsAt, required: true })}
        ${field(t, { name: 'place', label: t('meetings.place'), value: typed.place, error: errors.place, optional: true, maxlength: 200 })}
        ${textArea(t, { name: 'agenda', label: t('meetings.agenda'), hint: t('meetings.agenda_hint'), rows: 8, value: typed.agenda, error: errors.agenda, placeholder: t('meetings.agenda_example') })}
        ${whoIsIn(t, page)}
        ${check({ name: 'announced', label: t('meetings.mail_before_ask'), checked: Boolean(typed.announced) })}
        <div class="bar">${button({ label: t('meetings.put_ready') })}<a href="/desk/meetings/invitations">${t('meetings.from_calendar')}</a></div>`,
    )}
  </div>`
}

/** Who gets the agenda and the minutes. One's own department is ticked already; whoever is not may still join by the link. */
const whoIsIn = (t: Translate, { near, others, people }: NewMeetingPage): Html | undefined => {
  const ticks = (some: PersonRow[]) =>
    html`<div class="columns">${some.map(({ id, name }) => check({ name: 'people', id: `person-${id}`, value: String(id), label: name, checked: people.has(id) }))}</div>`
  if (near.length + others.length === 0) return
  return html`
  <fieldset class="choice"><legend class="choice__legend">${t('meetings.who_is_in')}</legend>
    <p class="soft small">${t('meetings.who_is_in_hint')}</p>
    ${near.length > 0 && ticks(near)}
    ${others.length > 0 && (near.length > 0 ? disclosure(t('meetings.more_people'), ticks(others), { open: others.some(({ id }) => people.has(id)) }) : ticks(others))}
  </fieldset>`
}
