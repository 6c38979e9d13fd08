import type { Sentence } from '../../insights/observations/sentences.ts'
import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { button, disclosure, field, form, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list, paging, type Row } from '../../ui/list.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import type { Hearer } from '../items/of-request.ts'
import { sentenceView } from '../lens/sentence.views.ts'
import type { Addition, DecisionRow, Earlier, Verdict } from './decision.ts'
import type { SaidAtTable } from './searching.ts'

const VERDICTS: readonly Verdict[] = ['confirmed', 'partly', 'refuted', 'cannot_tell']

export interface DecisionPage {
  decision: DecisionRow
  additions: Addition[]
  since: Sentence[]
  decidedBy: string | undefined
  /** What was said of it before, and corrected since. */
  before: Earlier[]
  hearers: Hearer[]
  /** Who said the sentence beside it has no question with us. */
  untold: boolean
  /** At how many meetings it was on the table before it was decided. */
  rounds: number
  key: string
  now: Date
}

/** What we expected beside what customers said since. */
export const decisionPage = (t: Translate, page: DecisionPage): Html => {
  const { decision, additions, decidedBy, key, now } = page
  return html`
    <div class="stack stack--wide">
      <header class="stack stack--tight">
        <p class="eyebrow"><a class="quiet-link" href="/desk/decisions">${t('meetings.decisions')}</a></p>
        <h1 class="title"><bdi>${decision.words}</bdi></h1>
        <p class="soft">${joined([html`<a class="quiet-link" href="/desk/series/${decision.series_id}"><bdi>${decision.series_name}</bdi></a>`, html`<bdi>${decision.title}</bdi>`, day(t, decision.decided_at, now), decidedBy])}</p>
      </header>
      ${expectedBesideSeen(t, page)}
      ${howItCame(t, page)}
      ${decision.locked_at && !decision.verdict && decision.touches !== 'nobody' && reviewForm(t, { id: decision.id, key })}
      ${
        decision.verdict &&
        html`<section class="section"><h2>${t('meetings.verdict_was', { verdict: decision.verdict })}</h2>${decision.lesson && html`<p dir="auto">${decision.lesson}</p>`}
        ${page.before.map((one) => html`<p class="soft small">${joined([t('meetings.verdict_before', { verdict: one.verdict, day: day(t, one.reviewed_at, now) }), one.lesson && html`<bdi>${one.lesson}</bdi>`])}</p>`)}
        ${disclosure(t('meetings.verdict_mend'), reviewForm(t, { id: decision.id, key }))}</section>`
      }
      ${whoHears(t, page)}
      ${additions.length > 0 && html`<section class="section"><h2>${t('meetings.added_later')}</h2>${additions.map((one) => html`<p dir="auto">${one.words} <span class="soft small">${joined([one.name, day(t, one.added_at, now)])}</span></p>`)}</section>`}
      ${
        decision.locked_at &&
        disclosure(
          t('meetings.add_something'),
          onceForm(
            { action: `/desk/decisions/${decision.id}/additions`, key, name: 'add' },
            html`${textArea(t, { name: 'words', label: t('meetings.addition'), hint: t('meetings.addition_hint'), rows: 2, required: true, maxlength: 2000 })}<div class="bar">${button({ label: t('meetings.save'), kind: 'second' })}</div>`,
          ),
        )
      }
    </div>`
}

/** How it came to this: at how many tables, whether the customers' question changed it, and how sure we were. */
const howItCame = (t: Translate, { decision, rounds }: DecisionPage): Html =>
  html`<p class="soft small">${joined([
    rounds > 0 && t('meetings.rounds', { rounds }),
    decision.changed_by_question && t('meetings.changed_by_question'),
    decision.sure !== null && t('meetings.was_sure', { sure: decision.sure }),
  ])}</p>`

/** Whose page tells that something was decided, and since when: not what was said. */
const whoHears = (t: Translate, { hearers, untold, now }: DecisionPage): Html | undefined =>
  hearers.length === 0 && !untold
    ? undefined
    : html`<section class="section stack stack--tight" aria-labelledby="hears"><h2 id="hears">${t('meetings.who_hears')}</h2>
        ${hearers.map(
          (one) =>
            html`<p>${t('meetings.hears_since', { day: day(t, one.heard_at, now) })} ${one.code ? html`<a href="/desk/requests/${one.request_id}"><bdi>${one.called}</bdi></a>` : t('meetings.a_customer')}</p>`,
        )}
        ${hearers.length > 0 && html`<p class="soft small">${t('meetings.hears_what')}</p>`}
        ${untold && html`<p>${t('meetings.hears_nobody')}</p>`}
      </section>`

/** Left what we thought, right what was said: the two side by side, without judging anybody. */
export const expectedBesideSeen = (
  t: Translate,
  { decision, since, now }: Pick<DecisionPage, 'decision' | 'since' | 'now'>,
): Html => html`
  <div class="beside-each-other">
    <section><h2>${t('meetings.we_expected')}</h2>
      ${
        decision.touches === 'nobody'
          ? html`<p>${t('meetings.nothing_expected', { because: decision.nothing_because })}</p>`
          : html`<p class="expected" dir="auto">${decision.will_notice}</p><p class="soft small">${joined([t('meetings.touching', { touches: decision.touches, because: '' }), decision.for_whom, decision.notice_by && until(t, decision.notice_by, now)])}</p>`
      }</section>
    <section><h2>${t('meetings.said_since')}</h2>
      ${since.length === 0 ? html`<p class="soft">${t('meetings.nothing_said_since')}</p>` : since.map((sentence) => sentenceView(t, sentence, { now, named: false }))}</section>
  </div>`

/** Did it come? One tap; the lesson if there is one. */
export const reviewForm = (
  t: Translate,
  { id, key, itemId }: { id: number; key: string; itemId?: Id<'agenda_items'> | null },
): Html =>
  onceForm(
    { action: `/desk/decisions/${id}/review`, key, name: `review${id}`, className: 'review' },
    html`<h2>${t('meetings.did_it_come')}</h2>
      ${itemId && html`<input type="hidden" name="itemId" value="${itemId}">`}
      ${textArea(t, { name: 'lesson', id: `lesson-${id}`, label: t('meetings.lesson'), rows: 2, optional: true, maxlength: 1000 })}
      <div class="taps">${VERDICTS.map((verdict, index) =>
        button({
          label: t('meetings.verdict', { verdict }),
          kind: index === 0 ? 'primary' : 'second',
          name: 'verdict',
          value: verdict,
        }),
      )}</div>`,
  )

export interface Register {
  due: DecisionRow[]
  rest: DecisionRow[]
  older?: string | undefined
  searched: string
  found: SaidAtTable[]
  now: Date
}

/** Every decision: what must be looked back on first. What was answered before is found by its words. */
export const registerPage = (t: Translate, page: Register): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight"><h1 class="title">${t('meetings.decisions')}</h1><p class="soft">${t('meetings.decisions_lead')}</p></header>
    ${form({ action: '/desk/decisions', method: 'get' }, html`<div class="beside-button">${field(t, { name: 'q', label: t('meetings.search'), type: 'search', value: page.searched, maxlength: 200 })}${button({ label: t('meetings.search_do'), kind: 'second' })}</div>`)}
    ${page.searched ? foundList(t, page) : everyDecision(t, page)}
  </div>`

const foundList = (t: Translate, { found, now }: Register): Html =>
  found.length === 0
    ? html`<p class="soft">${t('meetings.search_nothing')}</p>`
    : list(
        found.map((one) => ({
          title: one.words,
          href: one.kind === 'decision' ? `/desk/decisions/${one.id}` : `/desk/items/${one.item_id}`,
          detail: joined([
            t('meetings.said_kind', { kind: one.kind }),
            html`<bdi>${one.title}</bdi>`,
            html`<bdi>${one.series_name}</bdi>`,
            day(t, one.at, now),
          ]),
        })),
      )

const everyDecision = (t: Translate, { due, rest, older, now }: Register): Html => html`
  ${due.length + rest.length === 0 && empty({ title: t('meetings.no_decisions'), text: t('meetings.no_decisions_text'), action: { label: t('meetings.title'), href: '/desk/meetings' } })}
  ${due.length > 0 && html`<section class="section"><h2>${t('meetings.to_look_back_on')}</h2>${list(due.map((one) => decisionRow(t, one, now, 'copper')))}</section>`}
  ${rest.length > 0 && html`<section class="section"><h2>${t('meetings.decided')}</h2>${list(rest.map((one) => decisionRow(t, one, now)))}</section>`}
  ${paging(t, { older })}`

const decisionRow = (t: Translate, one: DecisionRow, now: Date, tone?: Row['tone']): Row => ({
  title: one.words,
  href: `/desk/decisions/${one.id}`,
  detail: joined([
    html`<bdi>${one.series_name}</bdi>`,
    one.touches === 'nobody' ? t('meetings.touches_nobody') : html`<bdi>${one.will_notice}</bdi>`,
  ]),
  end: html`<span class="small">${one.verdict ? t('meetings.verdict', { verdict: one.verdict }) : one.review_on ? t('meetings.looked_back_on', { day: day(t, one.review_on, now) }) : ''}</span>`,
  tone,
})
