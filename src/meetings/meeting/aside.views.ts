import { button, copyButton, disclosure, field, hidden } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import { qrCode } from '../../ui/qr.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import type { MeetingRow } from '../items/meeting.ts'
import type { EarlierAnswer } from '../lens/earlier.ts'
import { waiters } from './parked.views.ts'
import type { WholeItem } from './whole-meeting.ts'

export interface AsideProps {
  item: WholeItem | undefined
  earlier: EarlierAnswer[]
  room: string
  meeting: Pick<MeetingRow, 'id' | 'guests_close'>
  key: string
  now: Date
}

/** Beside a meeting that is held: who waits for this, what was said before, and how others join with their phone. */
export const meetingAside = (t: Translate, props: AsideProps): Html => html`
  ${props.item && !props.item.procedural && waiting(t, props.item, props)}
  ${props.earlier.length > 0 && html`<section><h2>${t('meetings.said_before')}</h2><ul class="earlier">${props.earlier.map((one) => before(t, one, props))}</ul></section>`}
  <section class="join">
    <h2>${t('meetings.join')}</h2>
    <div class="join__code">${qrCode(props.room, t('meetings.join_code'))}</div>
    <p class="soft small">${t('meetings.join_text')}</p>
    <div class="bar">${copyButton(t, props.room)}<a class="small" href="/desk/meetings/${props.meeting.id}/screen">${t('meetings.shared_screen')}</a></div>
    ${guestsMay(t, props)}
  </section>`

/** Whoever came by the code only thinks along, until the chair lets them say what is done. */
const guestsMay = (t: Translate, { meeting, key }: AsideProps): Html =>
  onceForm(
    { action: `/desk/meetings/${meeting.id}/guests`, key, name: `guests${meeting.guests_close}` },
    html`<p class="soft small">${t(meeting.guests_close ? 'meetings.guests_close' : 'meetings.guests_think_along')}</p>
      ${!meeting.guests_close && hidden('may', 'yes')}${button({ label: t(meeting.guests_close ? 'meetings.guests_no_more' : 'meetings.let_guests'), kind: 'quiet' })}`,
  )

const waiting = (t: Translate, item: WholeItem, { key, now }: AsideProps): Html => html`
  <section>${item.waiting.length > 0 && html`<h2>${t('meetings.who_waits')}</h2>`}
    ${waiters(t, item.waiting, now)}
    ${disclosure(
      t('meetings.somebody_waits'),
      onceForm(
        { action: `/desk/items/${item.id}/waiting`, key, name: `waiting${item.id}` },
        html`${field(t, { name: 'code', id: `code-${item.id}`, label: t('meetings.code_of_question'), required: true, shape: 'code', maxlength: 12 })}
          <div class="bar">${button({ label: t('meetings.put_beside'), kind: 'second' })}</div>`,
      ),
    )}
  </section>`

/** Said before on something like this: still true? One tap says so. */
const before = (t: Translate, one: EarlierAnswer, { item, key, now }: AsideProps): Html => html`
  <li><p dir="auto">${one.words}</p>
    <p class="soft small">${joined([one.for_whom, html`<bdi>${one.title}</bdi>`, day(t, one.said_at, now)])}</p>
    ${
      one.same
        ? html`<p class="small">${t('meetings.same_answer', { day: day(t, one.said_at, now) })}</p>`
        : item &&
          onceForm(
            { action: `/desk/items/${item.id}/answers`, key, name: `again${one.id}` },
            html`<input type="hidden" name="words" value="${one.words}"><input type="hidden" name="forWhom" value="${one.for_whom}">${button({ label: t('meetings.still_true'), kind: 'quiet' })}`,
          )
    }</li>`
