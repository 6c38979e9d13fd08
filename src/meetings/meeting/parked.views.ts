import { customerFace } from '../../customers/customer.views.ts'
import type { PersonRow } from '../../people/person.ts'
import { face } from '../../ui/face.ts'
import { button, disclosure } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment, since } from '../../ui/words/when.ts'
import { CARRIED_TOO_OFTEN } from '../items/backlog.ts'
import type { Waiter } from '../waiting.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface ParkedProps {
  item: WholeItem
  people: readonly PersonRow[]
  hasNext: boolean
  key: string
  now: Date
}

/** What waits. At the third time: who waits for it, and what can be done. */
export const parkedItem = (t: Translate, props: ParkedProps): Html => {
  const { item, hasNext, key, now } = props
  const long = item.carried >= CARRIED_TOO_OFTEN
  return html`
    <li class="parked__item${long && ' parked__item--long'}" id="item-${item.id}">
      <div class="agenda__head"><h3><a class="quiet-link" href="/desk/items/${item.id}"><bdi>${item.title}</bdi></a></h3>
        ${item.carried > 0 && html`<span class="soft small">${t('meetings.carried', { count: item.carried })}</span>`}</div>
      ${item.left_to !== null && html`<p class="soft small">${t('meetings.is_left_to', { name: props.people.find(({ id }) => id === item.left_to)?.first_name ?? t('meetings.a_colleague') })}</p>`}
      ${item.decide_by && html`<p class="soft small">${t('meetings.in_writing_until', { moment: moment(t, item.decide_by, now) })}</p>`}
      ${waiters(t, item.waiting, now)}
      ${long && html`<p>${t('meetings.third_time', { count: item.carried })}</p>`}
      <div class="bar">
        ${hasNext && onceForm({ action: `/desk/items/${item.id}/return`, key, name: `return${item.id}` }, button({ label: t(long ? 'meetings.decide_first' : 'meetings.take_up'), kind: 'second', name: 'first', value: long ? 'yes' : '' }))}
        ${long && leaveForm(t, props)}
        ${long && !item.decide_by && onceForm({ action: `/desk/items/${item.id}/writing`, key, name: `writing${item.id}` }, button({ label: t('meetings.in_writing'), kind: 'quiet' }))}
        ${long && item.waiting.some(({ known }) => known) && sayNo(t, item.waiting)}
        ${onceForm({ action: `/desk/items/${item.id}/dropping`, key, name: `drop${item.id}` }, button({ label: t('meetings.off_the_list'), kind: 'quiet' }))}
      </div>
    </li>`
}

/** Faces and days. Who may not know them reads that somebody waits. */
export const waiters = (t: Translate, waiting: readonly Waiter[], now: Date): Html | undefined =>
  waiting.length === 0
    ? undefined
    : html`<ul class="waiters" aria-label="${t('meetings.who_waits')}">${waiting.map((one) => waiter(t, one, now))}</ul>`

const waiter = (t: Translate, one: Waiter, now: Date): Html => {
  const name = one.name || one.called
  return html`<li class="beside">${one.known ? customerFace({ ...one, id: one.customer_id, name: name || '?' }) : face({ name: '', size: 'm', team: true })}
    <span>${one.known && one.request_id ? html`<a href="/desk/requests/${one.request_id}"><bdi>${name || t('meetings.somebody')}</bdi></a>` : t('meetings.a_customer')}
      <span class="soft small">${howTheyWait(t, one, now)}</span>
      ${one.title && html`<span class="soft small waiters__words" dir="auto">‘${one.title}’</span>`}</span></li>`
}

/** As their own page says it: who is asked something does not wait for us, nor who heard that it is over. */
const howTheyWait = (t: Translate, one: Waiter, now: Date): Html => {
  if (one.how !== 'waits') return html`${t('meetings.waits_how', { how: one.how })}, ${since(t, one.since, now)}`
  const days = Math.max(0, Math.floor((now.getTime() - one.since.getTime()) / 86_400_000))
  return html`${t('meetings.waits_days', { count: days })}${days > 0 && html`, ${since(t, one.since, now)}`}`
}

const leaveForm = (t: Translate, { item, people, key }: ParkedProps): Html =>
  disclosure(
    t('meetings.leave_to'),
    onceForm(
      { action: `/desk/items/${item.id}/leaving`, key, name: `leave${item.id}` },
      html`<div class="beside-button"><label class="visually-hidden" for="leave-${item.id}">${t('meetings.leave_to')}</label>
        <select class="input" id="leave-${item.id}" name="personId">${people.map((person) => html`<option value="${person.id}">${person.name}</option>`)}</select>${button({ label: t('meetings.leave'), kind: 'second' })}</div>`,
    ),
  )

const sayNo = (t: Translate, waiting: readonly Waiter[]): Html =>
  disclosure(
    t('meetings.tell_them_no'),
    html`<p class="soft small">${t('meetings.tell_them_no_text')}</p><ul>${waiting
      .filter(({ known, request_id }) => known && request_id !== null)
      .map(
        (one) =>
          html`<li><a href="/desk/requests/${one.request_id}/no"><bdi>${one.name || one.called || t('meetings.somebody')}</bdi></a></li>`,
      )}</ul>`,
  )
