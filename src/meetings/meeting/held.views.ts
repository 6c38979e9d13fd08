import type { Sentence } from '../../insights/observations/sentences.ts'
import { button, buttonLink, disclosure, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { listed } from '../../ui/words/locale.ts'
import { day } from '../../ui/words/when.ts'
import type { DecisionRow } from '../decisions/decision.ts'
import { heldOn } from '../items/meeting.ts'
import type { Choice } from '../lens/sentences.ts'
import { answersBelow } from './answers.views.ts'
import { decisionCard } from './deciding.views.ts'
import { lens } from './lens.views.ts'
import { minutesList } from './meeting.views.ts'
import { decisionBack } from './on-the-table.views.ts'
import type { Table } from './table.ts'
import type { WholeItem, WholeMeeting } from './whole-meeting.ts'

export interface HeldPage {
  whole: WholeMeeting
  table: Table
  /** What is looked at; the one on the table, unless somebody looks elsewhere. */
  item: WholeItem | undefined
  choice: Choice | undefined
  spoken: boolean
  /** A decision that came back to be looked at. */
  back?: { decision: DecisionRow; since: Sentence[] } | undefined
  named: boolean
  groups: string[]
  promises: { id: number; wording: string }[]
  key: string
  now: Date
}

/** While it is held: where we are on top, the item at hand large. */
export const heldPage = (t: Translate, page: HeldPage): Html => html`
  <div class="meeting">
    ${strip(t, page)}
    ${
      page.item
        ? html`${page.back ? decisionBack(t, { ...page, item: page.item, ...page.back, mayReview: !page.table.seat }) : lens(t, { ...page, item: page.item })}
          ${!page.item.procedural && !page.back && !page.table.seat && decisionCard(t, { item: page.item, key: page.key, now: page.now })}
          ${!page.item.procedural && !page.back && answersBelow(t, { ...page, item: page.item })}`
        : allDone(t, page)
    }
    ${!page.table.seat && foot(t, page)}
  </div>`

/** The agenda on one line: what is done, what is on the table, what follows. */
export const strip = (
  t: Translate,
  { whole, table, item, now }: Pick<HeldPage, 'whole' | 'table' | 'item' | 'now'>,
): Html => html`
  <nav class="strip" aria-label="${t('meetings.agenda')}">
    <span class="strip__what"><bdi>${whole.meeting.series_name}</bdi>, ${day(t, heldOn(whole.meeting), now)}</span>
    <ol>${whole.items.map(
      (one, index) =>
        html`<li><a href="${table.page}?item=${one.id}"${one.id === item?.id && html` aria-current="true"`}>${index + 1} <bdi>${one.title}</bdi>${one.closed_at && html` ${icon('check')}<span class="visually-hidden">${t('meetings.is_done')}</span>`}</a></li>`,
    )}</ol>
  </nav>`

const allDone = (t: Translate, { whole, key, table }: HeldPage): Html => html`
  <section class="lens">
    <h1 class="lens__question">${t('meetings.all_done')}</h1>
    ${
      table.seat
        ? html`<p class="soft">${t('meetings.all_done_guest')}</p>`
        : html`<p class="soft">${t('meetings.all_done_text')}</p>
          <div class="taps">${endForm(t, whole, key, 'primary')}</div>`
    }
  </section>`

/** The end mails nobody: the minutes are sent by a button of their own. */
const endForm = (t: Translate, { meeting }: WholeMeeting, key: string, kind: 'primary' | 'second'): Html =>
  onceForm(
    { action: `/desk/meetings/${meeting.id}/ending`, key, name: 'end' },
    button({ label: t('meetings.end'), kind }),
  )

const foot = (t: Translate, { whole, item, key }: HeldPage): Html => html`
  <footer class="meeting__foot">
    ${
      item && !item.closed_at
        ? html`${whole.meeting.at_item_id !== item.id && onceForm({ action: `/desk/meetings/${whole.meeting.id}/turn`, key, name: `turn${item.id}` }, button({ label: t('meetings.show_now'), kind: 'quiet', name: 'itemId', value: String(item.id) }))}
          ${onceForm({ action: `/desk/items/${item.id}/parking`, key, name: `park${item.id}` }, button({ label: t('meetings.not_today'), kind: 'quiet' }))}`
        : ''
    }
    ${disclosure(
      t('meetings.one_more'),
      onceForm(
        { action: `/desk/meetings/${whole.meeting.id}/items`, key, name: 'item' },
        html`<div class="beside-button">${field(t, { name: 'title', label: t('meetings.item'), required: true, maxlength: 200 })}${button({ label: t('meetings.put_on'), kind: 'second' })}</div>`,
      ),
    )}
    ${item && buttonLink({ label: t('improvements.put_on_board'), href: `/desk/improvements/new?from=item&source=${item.id}`, kind: 'quiet' })}
    ${
      item &&
      disclosure(
        t('meetings.end'),
        html`${!isUsed(whole) && html`<div class="stack stack--tight"><p class="soft">${t('meetings.unopen_text')}</p>${onceForm({ action: `/desk/meetings/${whole.meeting.id}/unopening`, key, name: 'unopen' }, button({ label: t('meetings.unopen'), kind: 'second' }))}</div>`}<p class="soft">${t('meetings.end_before', { count: whole.items.filter((one) => !one.closed_at && !one.procedural).length })}</p>${endForm(t, whole, key, 'second')}`,
      )
    }
  </footer>`

/** Was anything closed, decided or answered here already? */
const isUsed = ({ items, meeting: { opened_at } }: WholeMeeting): boolean =>
  items.some(
    ({ closed_at, decisions, answers }) =>
      (closed_at && opened_at && closed_at >= opened_at) ||
      decisions.length > 0 ||
      answers.some(({ said_at }) => opened_at && said_at >= opened_at),
  )

/** After it ended: what came of it, and when they meet again. */
export const endedPage = (
  t: Translate,
  {
    whole,
    now,
    head,
    next,
    nextForm,
    waiting,
    key,
    mayDecide,
    waits,
  }: {
    whole: WholeMeeting
    now: Date
    head: Html
    next: { id: number; starts_at: Date } | undefined
    nextForm: Html
    /** How many items wait for a next time. */
    waiting: number
    key: string
    /** The meeting was so short ago that what was decided may still be written down. */
    mayDecide: boolean
    /** The minutes are on their way, and can still be held back. */
    waits: boolean
  },
): Html => html`
  <div class="stack stack--wide">
    ${head}
    ${whole.items.some(({ procedural }) => !procedural) && minutes(t, { whole, key, now, waits })}
    ${mayDecide && disclosure(t('meetings.end_too_early'), html`<p class="soft">${t('meetings.reopen_text')}</p>${onceForm({ action: `/desk/meetings/${whole.meeting.id}/reopening`, key, name: 'reopen' }, button({ label: t('meetings.reopen_meeting'), kind: 'second' }))}`)}
    ${whole.items.some(({ procedural }) => !procedural) ? minutesList(t, whole.items, { now, linked: true, key, mayDecide }) : html`<p class="soft">${t('meetings.nothing_discussed')}</p>`}
    <section class="section" aria-labelledby="next">
      <h2 id="next">${t('meetings.next_time')}</h2>
      ${waiting > 0 && html`<p><a href="/desk/series/${whole.meeting.series_id}">${t('meetings.waiting_for_next', { count: waiting })}</a></p>`}
      ${next ? html`<p><a href="/desk/meetings/${next.id}">${day(t, next.starts_at, now)}</a></p>` : nextForm}
    </section>
  </div>`

interface Minutes {
  whole: WholeMeeting
  key: string
  now: Date
  waits: boolean
}

/** Nobody has to wonder whether the minutes went out: to whom they go, or when they went. */
function minutes(t: Translate, { whole, key, now, waits }: Minutes): Html | undefined {
  const { people, inSeries, meeting } = whole
  const names = inSeries.flatMap((id) => (people.get(id)?.mail ? [people.get(id)?.first_name ?? ''] : []))
  if (names.length === 0) return
  const to = listed(t, names)
  if (meeting.minutes_sent_at)
    return html`<p class="soft">${t('meetings.minutes_went_to', { names: to, day: day(t, meeting.minutes_sent_at, now) })}</p>`
  return notice({
    tone: 'copper',
    text: t('meetings.minutes_go_to', { names: to }),
    action: waits
      ? undefined
      : onceForm(
          { action: `/desk/meetings/${meeting.id}/minutes`, key, name: 'minutes' },
          button({ label: t('meetings.send_minutes') }),
        ),
  })
}
