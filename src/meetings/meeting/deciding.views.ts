import { addDays } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { button, check, disclosure, field, select, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import { LATEST_REVIEW_DAYS, proposedReview } from '../decisions/deciding.ts'
import type { DecisionRow } from '../decisions/decision.ts'
import type { WholeItem } from './whole-meeting.ts'

const NOTICED_AFTER_DAYS = 30
const SURE = [50, 70, 90] // per cent; finer than this nobody knows

/** "Do we decide anything?": what which customers will notice and by when, or nothing because. */
export const decisionCard = (t: Translate, { item, key, now }: { item: WholeItem; key: string; now: Date }): Html => {
  const made = item.decisions.at(-1)
  if (made)
    return html`<section class="card decision" aria-label="${t('meetings.decision')}">${decisionWords(t, made, now)}</section>`
  return html`<details class="card decision"><summary class="decision__ask">${t('meetings.do_we_decide')}${icon('chevron-down')}</summary>${decisionForm(t, { item, key, now })}</details>`
}

const decisionForm = (t: Translate, { item, key, now }: { item: WholeItem; key: string; now: Date }): Html => {
  const today = dayOf(now, t.timeZone)
  const noticeBy = addDays(today, NOTICED_AFTER_DAYS)
  const id = (name: string) => `${name}-${item.id}`
  return onceForm(
    {
      action: `/desk/items/${item.id}/decision`,
      key,
      name: `decide${item.id}`,
      className: 'decision__form',
      draft: true,
    },
    html`
      ${textArea(t, { name: 'words', id: id('words'), label: t('meetings.what_decided'), rows: 2, required: true, maxlength: 1000 })}
      <div class="decision__effect">
        ${textArea(t, { name: 'willNotice', id: id('notice'), label: t('meetings.what_noticed'), rows: 2, maxlength: 1000, placeholder: t('meetings.what_noticed_example') })}
        <div class="side-by-side">
          ${field(t, { name: 'forWhom', id: id('whom'), label: t('meetings.which_customers'), maxlength: 200 })}
          ${field(t, { name: 'noticeBy', id: id('by'), label: t('meetings.by_when'), type: 'date', value: noticeBy, min: today })}
        </div>
        ${check({ name: 'indirect', id: id('indirect'), label: t('meetings.only_indirectly') })}
        ${select(t, { name: 'sure', id: id('sure'), label: t('meetings.how_sure'), hint: t('meetings.how_sure_hint'), optional: true, options: [{ value: '', label: t('meetings.sure_unsaid') }, ...SURE.map((sure) => ({ value: String(sure), label: t('meetings.sure', { sure }) }))] })}
      </div>
      ${disclosure(
        t('meetings.nothing_noticed'),
        field(t, { name: 'nothingBecause', id: id('nothing'), label: t('meetings.nothing_because'), maxlength: 300 }),
      )}
      ${item.question !== null && check({ name: 'changedByQuestion', id: id('changed'), label: t('meetings.question_changed_it') })}
      <p class="soft small">${t('meetings.asks_itself', { day: day(t, proposedReview(today, noticeBy), now) })}</p>
      ${disclosure(
        t('meetings.another_day'),
        field(t, {
          name: 'reviewOn',
          id: id('review'),
          label: t('meetings.review_on'),
          hint: t('meetings.review_hint'),
          type: 'date',
          min: today,
          max: addDays(today, LATEST_REVIEW_DAYS),
        }),
      )}
      <div class="bar">${button({ label: t('meetings.decide') })}</div>`,
  )
}

/** What stands: the decision, what is expected of it, and when it is looked back on. */
export const decisionWords = (t: Translate, decision: DecisionRow, now: Date): Html => html`
  <p class="decision__words"><a class="quiet-link" href="/desk/decisions/${decision.id}"><bdi>${decision.words}</bdi></a></p>
  ${expectation(t, decision, now)}`

/** The same to read, for who has no desk. */
export const decisionSentence = (t: Translate, decision: DecisionRow, now: Date): Html => html`
  <p class="decision__words"><bdi>${decision.words}</bdi></p>
  ${expectation(t, decision, now)}`

const expectation = (t: Translate, decision: DecisionRow, now: Date): Html => html`
  ${
    decision.touches === 'nobody'
      ? html`<p class="soft">${t('meetings.nothing_expected', { because: decision.nothing_because })}</p>`
      : html`<p>${t('meetings.expected', { who: decision.for_whom || t('meetings.our_customers'), what: decision.will_notice })}
          <span class="soft">${decision.notice_by && until(t, decision.notice_by, now)}</span></p>`
  }
  ${decision.review_on && !decision.verdict && html`<p class="soft small">${t('meetings.asks_itself', { day: day(t, decision.review_on, now) })}</p>`}
  ${decision.verdict && html`<p class="soft small">${t('meetings.verdict_was', { verdict: decision.verdict })}</p>`}`
