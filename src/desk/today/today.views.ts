import { customerFace } from '../../customers/customer.views.ts'
import { excerpt } from '../../lib/text.ts'
import type { Thanks } from '../../requests/ending/thanking.ts'
import type { NearPromise } from '../../requests/finding/promises-near.ts'
import type { DaySentence } from '../../requests/finding/sentence-of-the-day.ts'
import type { Today, TodayItem } from '../../requests/finding/today.ts'
import { keptByAnswer } from '../../requests/promises/promise-kinds.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import { empty } from '../../ui/empty.ts'
import { button } from '../../ui/forms.ts'
import { type Content, type Html, html, joined } from '../../ui/html.ts'
import { list, type Row } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { day, since } from '../../ui/words/when.ts'
import type { CameBack } from '../held/came-back.ts'
import { cameBack } from '../held/came-back.views.ts'
import { customerOf, dueTone, dueWords, requestRow } from '../list/request-row.views.ts'
import { fullName } from '../people.views.ts'
import { stepName } from '../step-name.ts'
import { askedOfUs, type MyWord, mailToMend, myWord, toBring } from './my-word.views.ts'
import type { ToDo } from './still-to-do.ts'
import { stillToDoList } from './still-to-do.views.ts'

export interface TodayPage {
  today: Today
  sentence: DaySentence | undefined
  /** A thank-you that has not been read yet. */
  thanks: Thanks | undefined
  mine: MyWord
  /** For whoever administers: what still has to be seen to. */
  todo: ToDo[]
  /** What was not sent. */
  drafts: CameBack[]
  firstName: string
  now: Date
  key: string
}

/** A day that empties: a real person on top, then a few short lists. */
export const todayPage = (t: Translate, page: TodayPage): Html => html`
  <div class="stack stack--wide" data-controller="rows">
    <header class="stack stack--tight">
      <h1 class="title">${t('desk.today')}</h1>
      ${sentenceOfToday(t, page)}
    </header>
    ${readFirst(t, page)}
    ${thankYou(t, page)}
    ${cameBack(t, page.drafts)}
    ${myTurn(t, page)}
    ${mailToMend(t, page.mine)}
    ${toBring(t, page.mine, page.key)}
    ${promisesNear(t, page)}
    ${askedOfUs(t, page.mine)}
    ${myWord(t, page.mine)}
    ${outOfSight(t, page)}
    ${stillToDoList(t, page.todo)}
    ${nothingLeft(t, page)}
  </div>`

/** What one customer said: for whom we are here. */
const sentenceOfToday = (t: Translate, { sentence }: TodayPage): Html | undefined =>
  sentence &&
  html`<figure class="voice">
    <blockquote class="quote" dir="auto" lang="${sentence.language}">‘${sentence.sentence}’</blockquote>
    <figcaption class="soft small"><a class="quiet-link" href="/desk/requests/${sentence.request_id}">${t('desk.somebody_asked')}</a></figcaption>
  </figure>`

const thankYou = (t: Translate, { thanks, key, now }: TodayPage): Html | undefined =>
  thanks &&
  html`<section class="card thanks" aria-labelledby="thanks">
    <h2 id="thanks">${t('desk.thanks_for_you')}</h2>
    <p class="quote" dir="auto">‘${thanks.words}’</p>
    <p class="soft small">${joined([
      thanks.customer_called,
      day(t, thanks.said_at, now),
      thanks.request_id !== null && html`<a href="/desk/requests/${thanks.request_id}"><bdi>${thanks.title}</bdi></a>`,
    ])}</p>
    ${onceForm({ action: `/desk/thanks/${thanks.id}/seen`, key, name: 'thanks' }, html`<div class="bar">${button({ label: t('desk.thanks_read'), kind: 'second' })}<a class="small" href="/desk/thanks">${t('desk.all_thanks')}</a></div>`)}
  </section>`

/** Words of danger or despair stand on top, whatever the date that was promised. */
const readFirst = (t: Translate, { today }: TodayPage): Html[] =>
  [...today.turn.filter((item) => item.alarm !== undefined), ...today.readFirst].map((item) =>
    notice({
      tone: 'red',
      title: html`<a href="/desk/requests/${item.id}">${t('desk.alarm_title')}</a>`,
      text: html`<bdi>${item.title}</bdi>`,
    }),
  )

const myTurn = (t: Translate, page: TodayPage): Html | undefined =>
  page.today.turn.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="my-turn">
        <h2 id="my-turn">${t('desk.my_turn')}</h2>
        ${list(page.today.turn.map((item) => turnRow(t, page, item)))}
        ${page.today.more && html`<p class="small"><a href="/desk/requests?mine=yes&turn=ours">${t('desk.more_waits')}</a></p>`}
      </section>`

function turnRow(t: Translate, { now, key }: TodayPage, item: TodayItem): Row {
  const row = requestRow(t, item, { now, detail: whyMine(t, item, now) })
  if (item.why !== 'taken') return row
  return {
    ...row,
    end: onceForm(
      { action: `/desk/takings/${item.about_id}/seen`, key, name: `taken${item.about_id}` },
      button({ label: t('desk.seen'), kind: 'quiet' }),
    ),
  }
}

const howWrote = ({ need, closed_at }: TodayItem): MessageKey =>
  need ? 'desk.wrote_need' : closed_at ? 'desk.wrote_after_end' : 'desk.wrote_back'

const PREVIEW = 110 // of what they wrote back: enough to know whether it can wait

const wroteBy = (t: Translate, { wrote_by, wrote_by_another }: TodayItem): Content =>
  wrote_by_another ? `${t('desk.of_another_author')} ` : wrote_by && html`<bdi>${wrote_by}</bdi> `

function whyMine(t: Translate, item: TodayItem, now: Date): Content {
  if (item.wrote)
    return html`${wroteBy(t, item)}<strong>${t(howWrote(item))}</strong> <q dir="auto">${excerpt(item.wrote, PREVIEW)}</q>`
  if (item.why === 'request' && !item.next_due) return t('desk.needs_a_date')

  const forOther =
    item.for_id !== null && item.for_id === item.owner_id
      ? t('desk.for_colleague', { name: item.owner_first_name })
      : ''
  const why = t('desk.why_mine', {
    why: item.why,
    owner: item.owner_first_name,
    step: item.running_step ? stepName(t, item.running_step) : '',
    since: since(t, item.turn_since, now),
  })
  return [why, forOther].filter(Boolean).join(' ')
}

const promisesNear = (t: Translate, page: TodayPage): Html | undefined =>
  page.today.promises.length === 0
    ? undefined
    : html`<section class="section" aria-labelledby="promises-near">
        <h2 id="promises-near">${t('desk.promises_near')}</h2>
        ${list(page.today.promises.map((promise) => promiseRow(t, page, promise)))}
      </section>`

function promiseRow(t: Translate, { now, key }: TodayPage, promise: NearPromise): Row {
  const at = `/desk/requests/${promise.request_id}`
  const says = `${at}/promises/${promise.id}`
  return {
    id: `promise-${promise.id}`,
    title: html`<bdi>${promiseWords(t, { ...promise, counted: {} })}</bdi>`,
    href: at,
    lead: customerFace(customerOf(promise)),
    detail: joined([html`<bdi>${fullName(t, customerOf(promise))}</bdi>`, html`<bdi>${promise.title}</bdi>`]),
    end: html`<span class="small">${promise.unexplained ? t('desk.not_told_yet') : dueWords(t, promise.due_at, now)}</span>
      <div class="bar bar--end">${
        promise.unexplained
          ? html`<a href="${says}/late">${t('desk.tell_it')}</a>`
          : html`${
              keptByAnswer(promise)
                ? html`<a href="${at}#field-body">${t('desk.answer_now')}</a>`
                : onceForm(
                    { action: `${says}/track`, key, name: `track${promise.id}` },
                    button({ label: t('desk.makes_it'), kind: 'quiet' }),
                  )
            }<a href="${says}/late">${t('desk.not_made')}</a>`
      }</div>`,
    tone: promise.unexplained ? 'red' : (dueTone(t, promise.due_at, now) ?? 'copper'),
  }
}

const outOfSight = (t: Translate, { today, now }: TodayPage): Html | undefined =>
  today.outOfSight &&
  html`<section class="section" aria-labelledby="out-of-sight">
    <h2 id="out-of-sight">${t('desk.out_of_sight')}</h2>
    ${list([
      requestRow(t, today.outOfSight, {
        now,
        detail: t('desk.heard_nothing', { since: since(t, today.outOfSight.heard_at, now) }),
      }),
    ])}
  </section>`

const nothingLeft = (t: Translate, { today, mine, todo, drafts, firstName }: TodayPage): Html | undefined =>
  today.turn.length +
    today.promises.length +
    mine.letters.length +
    mine.pledges.length +
    mine.mails.length +
    mine.bring.length +
    mine.asked.length +
    todo.length +
    mine.mended.length +
    drafts.length >
    0 || today.outOfSight
    ? undefined
    : empty({
        title: t('desk.nothing_left', { name: firstName }),
        text: t('desk.nothing_left_text'),
        action: { label: t('desk.look_along'), href: '/desk/requests' },
      })
