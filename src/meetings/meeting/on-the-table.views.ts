import type { Sentence } from '../../insights/observations/sentences.ts'
import { buttonLink } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { DecisionRow } from '../decisions/decision.ts'
import { expectedBesideSeen, reviewForm } from '../decisions/decision.views.ts'
import type { Table } from './table.ts'
import type { WholeItem } from './whole-meeting.ts'

/** A decision that came back by itself: what we expected, what was said since, four taps. */
export const decisionBack = (
  t: Translate,
  {
    item,
    decision,
    since,
    key,
    now,
    mayReview,
    table,
  }: {
    item: WholeItem
    decision: DecisionRow
    since: Sentence[]
    key: string
    now: Date
    mayReview: boolean
    table: Table
  },
): Html => html`
  <section class="lens" aria-labelledby="question">
    <p class="lens__item">${t('meetings.looking_back')}</p>
    <h1 class="lens__question lens__question--long" id="question"><bdi>${item.title}</bdi></h1>
    ${expectedBesideSeen(t, { decision, since, now })}
    ${
      decision.verdict
        ? html`<div class="outcome"><p class="outcome__words">${t('meetings.verdict_was', { verdict: decision.verdict })}</p>
            ${buttonLink({ label: t('meetings.next_item'), href: table.page })}</div>`
        : mayReview && reviewForm(t, { id: decision.id, key, itemId: item.meeting_id && item.id })
    }
  </section>`
