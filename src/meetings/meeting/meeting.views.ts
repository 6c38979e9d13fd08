import { button, disclosure, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, time } from '../../ui/words/when.ts'
import { challengeForm, mayChallenge } from '../decisions/challenging.views.ts'
import { heldOn, type MeetingRow } from '../items/meeting.ts'
import { looksBack } from '../items/origins.ts'
import { SUBJECTS } from '../items/subject.ts'
import { sentenceView } from '../lens/sentence.views.ts'
import { askedHere, isQuestion } from '../six-questions.ts'
import { asEvidence } from './answers.views.ts'
import { decisionCard, decisionSentence, decisionWords } from './deciding.views.ts'
import { outcomeWords } from './lens.views.ts'
import { beforehand, type MovingProps } from './moving.views.ts'
import { waiters } from './parked.views.ts'
import { touchingOf } from './who-notices.ts'
import type { WholeItem, WholeMeeting } from './whole-meeting.ts'

export interface AgendaPage {
  whole: WholeMeeting
  key: string
  now: Date
  named: boolean
  /** What was pasted and could not be read. */
  typed?: string | undefined
  error?: string | undefined
  /** The item somebody comes for: the page opens there. */
  at?: number | undefined
  moving: MovingProps
  /** Why something else was refused. */
  message?: string | undefined
  /** It is planned for another day than today. */
  anotherDay: boolean
}

/** Where and when, and of which series. */
export const meetingHead = (t: Translate, meeting: MeetingRow, now: Date): Html => html`
  <header class="stack stack--tight">
    <p class="eyebrow"><a class="quiet-link" href="/desk/series/${meeting.series_id}"><bdi>${meeting.series_name}</bdi></a></p>
    <h1 class="title">${day(t, heldOn(meeting), now)}</h1>
    <p class="soft">${joined([t('meetings.from_to', { from: time(t, meeting.starts_at), to: time(t, meeting.ends_at) }), meeting.place && html`<bdi>${meeting.place}</bdi>`])}</p>
    ${day(t, heldOn(meeting)) !== day(t, meeting.starts_at) && html`<p class="soft small">${t('meetings.was_planned_on', { day: day(t, meeting.starts_at, now) })}</p>`}
  </header>`

/** On another day than it is planned for it is asked once. */
const beginForm = (t: Translate, { whole: { meeting }, key, now, anotherDay }: AgendaPage): Html => {
  const begin = (label: 'meetings.begin' | 'meetings.begin_anyway') =>
    onceForm(
      { action: `/desk/meetings/${meeting.id}/opening`, key, name: 'open' },
      label === 'meetings.begin'
        ? button({ label: t(label) })
        : button({ label: t(label), name: 'anyway', value: 'yes' }),
    )
  return anotherDay
    ? disclosure(
        t('meetings.begin'),
        html`<p>${t('meetings.begin_another_day', { day: day(t, meeting.starts_at, now) })}</p>${begin('meetings.begin_anyway')}`,
      )
    : begin('meetings.begin')
}

/** Before it begins: each item with its one question and one sentence. */
export const agendaPage = (t: Translate, page: AgendaPage): Html => {
  const { whole, now } = page
  const { meeting, items } = whole
  return html`
    <div class="stack stack--wide">
      ${meetingHead(t, meeting, now)}
      ${page.message && notice({ tone: 'copper', text: page.message })}
      ${meeting.cancelled_at && notice({ tone: 'copper', text: t('meetings.is_cancelled') })}
      ${
        items.length > 0 &&
        html`<div class="bar">${beginForm(t, page)}
          <a href="/desk/meetings/${meeting.id}/screen">${t('meetings.shared_screen')}</a></div>`
      }
      ${beforehand(t, page.moving)}
      ${items.length > 0 && html`<ol class="agenda">${items.map((item) => agendaItem(t, item, page))}</ol>`}
      ${meeting.cancelled_at ? undefined : items.length === 0 ? pasteForm(t, page) : disclosure(t('meetings.add_items'), pasteForm(t, page), { open: Boolean(page.error) })}
      ${meeting.pasted && disclosure(t('meetings.as_pasted'), html`<p class="prose" dir="auto">${meeting.pasted}</p>`)}
    </div>`
}

const agendaItem = (t: Translate, item: WholeItem, { now, named, key, at }: AgendaPage): Html => html`
  <li class="agenda__item${item.procedural && ' agenda__item--procedural'}" id="item-${item.id}">
    <div class="agenda__head"><h2${item.id === at && html` tabindex="-1" autofocus`}><bdi>${item.title}</bdi></h2>
      ${item.carried > 0 && html`<span class="soft small">${t('meetings.carried', { count: item.carried })}</span>`}
      ${itemTools(t, item, key)}</div>
    ${besideItem(t, item, { now, named })}
    ${!item.procedural && html`<p class="small"><a href="/desk/items/${item.id}/voice">${t(item.sentence ? 'meetings.choose_else' : 'meetings.choose_one')}</a></p>`}
  </li>`

/** What stands with an item: its notes, its one question, its one sentence, and who waits. */
const besideItem = (t: Translate, item: WholeItem, { now, named }: { now: Date; named: boolean }): Html => html`
  ${item.notes && html`<p class="soft small agenda__notes" dir="auto">${item.notes}</p>`}
  ${looksBack(item) && html`<p class="agenda__question">${t('meetings.did_it_come')}</p>`}
  ${!item.procedural && isQuestion(item.question) && html`<p class="agenda__question">${askedHere(t, item.question)}</p>`}
  ${!item.procedural && item.sentence && sentenceView(t, item.sentence, { now, named })}
  ${waiters(t, item.waiting, now)}`

/** The agenda to read, for who cannot change it. */
export const agendaList = (t: Translate, items: readonly WholeItem[], now: Date): Html => html`
  <ol class="agenda">${items.map(
    (item) => html`<li class="agenda__item${item.procedural && ' agenda__item--procedural'}">
      <div class="agenda__head"><h2><bdi>${item.title}</bdi></h2></div>${besideItem(t, item, { now, named: false })}</li>`,
  )}</ol>`

const itemTools = (t: Translate, item: WholeItem, key: string): Html => html`
  <details class="more agenda__tools"><summary>${t('meetings.change')}${icon('chevron-down')}</summary>
    <div class="more__body">
      ${onceForm(
        { action: `/desk/items/${item.id}/changes`, key, name: `change${item.id}` },
        html`${field(t, { name: 'title', id: `title-${item.id}`, label: t('meetings.item'), value: item.title, required: true, maxlength: 200 })}
          ${select(t, { name: 'subject', id: `subject-${item.id}`, label: t('meetings.is_about'), value: item.subject, options: SUBJECTS.map((subject) => ({ value: subject, label: t('meetings.subject', { subject }) })) })}
          <div class="bar">${button({ label: t('meetings.save'), kind: 'second' })}</div>`,
      )}
      <div class="bar">
        ${onceForm({ action: `/desk/items/${item.id}/place`, key, name: `up${item.id}` }, button({ label: t('meetings.earlier'), kind: 'quiet', name: 'way', value: 'up' }))}
        ${onceForm({ action: `/desk/items/${item.id}/place`, key, name: `down${item.id}` }, button({ label: t('meetings.later'), kind: 'quiet', name: 'way', value: 'down' }))}
        ${onceForm({ action: `/desk/items/${item.id}/parking`, key, name: `park${item.id}` }, button({ label: t('meetings.not_today'), kind: 'quiet' }))}
        ${onceForm({ action: `/desk/items/${item.id}/dropping`, key, name: `drop${item.id}` }, button({ label: t('meetings.off_the_list'), kind: 'quiet' }))}
      </div>
    </div>
  </details>`

/** Pasted from anything. */
export const pasteForm = (t: Translate, { whole, key, typed, error }: AgendaPage): Html =>
  onceForm(
    { action: `/desk/meetings/${whole.meeting.id}/agenda`, key, name: 'agenda', draft: true },
    html`${textArea(t, { name: 'agenda', label: t('meetings.agenda'), hint: t('meetings.agenda_hint'), rows: 7, value: typed, error, required: true, placeholder: t('meetings.agenda_example') })}
      <div class="bar">${button({ label: t('meetings.put_on'), kind: whole.items.length > 0 ? 'second' : 'primary' })}</div>`,
  )

/** Afterwards: what came of each item. For guests without links to the desk. */
export const minutesList = (
  t: Translate,
  items: readonly WholeItem[],
  { now, linked, key, mayDecide }: { now: Date; linked: boolean; key?: string; mayDecide?: boolean },
): Html => html`
  <ol class="agenda">${items
    .filter(({ procedural }) => !procedural)
    .map(
      (item) => html`<li class="agenda__item" id="item-${item.id}">
        <div class="agenda__head"><h2><bdi>${item.title}</bdi></h2></div>
        ${isQuestion(item.question) && html`<p class="agenda__question">${askedHere(t, item.question)}</p>`}
        ${item.sentence && sentenceView(t, item.sentence, { now, named: false })}
        <p class="outcome__words">${icon('check')}<span>${outcomeWords(t, item)}</span></p>
        ${item.review?.lesson && html`<p dir="auto">${t('meetings.lesson_was')} ${item.review.lesson}</p>`}
        ${item.answers.map((answer) => html`<p dir="auto">${answer.stance && html`<strong>${t('meetings.stance', { stance: answer.stance })}</strong> `}${answer.words !== answer.stance && answer.words}${answer.promise && html` <span class="soft small">‘${answer.promise}’</span>`}</p>${key && asEvidence(t, { item, answer, key })}`)}
        ${item.closed_as !== 'nobody' && html`<p class="soft small">${touchLine(t, item)}</p>`}
        ${item.decisions.map((decision) => (linked ? html`<div class="decision">${decisionWords(t, decision, now)}</div>` : decisionSentence(t, decision, now)))}
        ${key && mayDecide && item.decisions.length === 0 && !looksBack(item) && decisionCard(t, { item, key, now })}
        ${key && mayChallenge(item, now) && challengeForm(t, item, key)}
      </li>`,
    )}</ol>`

/** Directly, indirectly, or nobody because; what nobody said is marked as our guess. */
const touchLine = (t: Translate, item: WholeItem): string => {
  const { touches, because, said } = touchingOf(item)
  return t(said ? 'meetings.touching' : 'meetings.touching_guessed', { touches, because })
}
