import type { Group } from '../../customers/groups.ts'
import type { Complaint, Typed } from '../../pages/typed.ts'
import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink, disclosure, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { evidenceSide, weighing } from '../observations/evidence.views.ts'
import type { Evidence, ListedObservation } from '../observations/listing.ts'
import { MOMENTS } from '../observations/observation.ts'
import { fromSaid, saidLine } from '../observations/said.views.ts'
import { INSIGHT_TYPES, type Insight, PANES } from './insight.ts'

/** How we know: from how many customers, heard how, and how long ago; an assumption when nothing supports it. */
export function howWeKnow(t: Translate, insight: Insight, now: Date): string {
  if (insight.supports === 0 || !insight.heard_last) return t('insights.assumption')
  return t('insights.how_we_know', {
    said: insight.supports,
    customers: insight.customers,
    how: insight.sources.map((source) => t(`insights.source_${source}`)).join(', '),
    day: day(t, insight.heard_last, now),
  })
}

/** What weighs an insight, in one word: firm, a signal, or old. */
const backing = (t: Translate, insight: Insight): Html => {
  const kind = insight.retired_at ? 'retired' : insight.stale ? 'stale' : insight.firm ? 'firm' : 'signal'
  return html`<span class="standing standing--${kind}">${t(`insights.standing_${kind}`)}</span>`
}

/** An insight in a list: the sentence first, then how we know. */
export const insightLine = (t: Translate, insight: Insight, now: Date): Html => html`
  <article class="insight" id="insight-${insight.id}">
    <p class="insight__statement"><a href="/desk/insights/${insight.id}" dir="auto">${insight.statement}</a></p>
    <p class="soft small">${joined([backing(t, insight), t(`insights.type_${insight.type}`), insight.group && html`<bdi>${insight.group}</bdi>`, howWeKnow(t, insight, now), insight.contradicts > 0 && t('insights.spoken_against', { count: insight.contradicts })])}</p>
  </article>`

export interface InsightsProps {
  insights: Insight[]
  words: string
  groups: Group[]
  groupId?: Id<'customer_groups'> | undefined
  now: Date
}

/** What we know of customers, for everybody who works here. */
export const insightsPage = (t: Translate, { insights, words, groups, groupId, now }: InsightsProps): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.insights_title')}</h1>
      <p class="soft measure">${t('insights.insights_lead')}</p>
      <div class="bar">${fromSaid(t)}</div>
    </header>
    <form action="/desk/insights" method="get" class="finder finder--wraps">
      <div class="field"><label class="field__label" for="field-q">${t('insights.insights_search')}</label><input class="input" type="search" id="field-q" name="q" value="${words}"></div>
      ${groups.length > 0 && html`<div class="field"><label class="field__label" for="field-group">${t('insights.group')}</label><select class="input" id="field-group" name="group"><option value="">${t('insights.everybody')}</option>${groups.map(({ id, name }) => html`<option value="${id}"${id === groupId && html` selected`}>${name}</option>`)}</select></div>`}
      ${button({ label: t('insights.search_button'), kind: 'second' })}
    </form>
    ${insights.length === 0 ? empty({ title: t(words ? 'insights.insights_not_found' : 'insights.insights_none'), text: t('insights.insights_none_text') }) : html`<div class="insight-list">${insights.map((one) => insightLine(t, one, now))}</div>`}
  </div>`

export interface InsightPageProps {
  insight: Insight
  evidence: Evidence[]
  /** What may speak against it, to be laid beside it or not. */
  proposed: ListedObservation[]
  usedIn: Html | undefined
  key: string
  now: Date
}

/** One insight: the statement, and what speaks for and against it with the same weight. */
export const insightPage = (
  t: Translate,
  { insight, evidence, proposed, usedIn, key, now }: InsightPageProps,
): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <p class="eyebrow">${joined([backing(t, insight), t(`insights.type_${insight.type}`), t(`insights.pane_${insight.pane}`), insight.group && html`<bdi>${insight.group}</bdi>`, insight.moment && t(`insights.moment_${insight.moment}`)])}</p>
      <h1 class="title" dir="auto">${insight.statement}</h1>
      <p class="soft">${howWeKnow(t, insight, now)}</p>
      ${!insight.firm && !insight.retired_at && notice({ tone: 'calm', text: t('insights.signal_why') })}
      ${insight.stale && notice({ tone: 'copper', text: t('insights.stale_why') })}
    </header>
    <div class="sides">
      ${evidenceSide(t, { side: 'for', title: t('insights.side_for'), none: t('insights.side_for_none'), evidence, now })}
      ${evidenceSide(t, { side: 'against', title: t('insights.side_against'), none: t('insights.side_against_none'), evidence, lead: insight.disagrees ? html`<p class="soft small">${t('insights.disagrees_shown')} <span dir="auto">${insight.disagrees}</span></p>` : undefined, now })}
    </div>
    ${
      proposed.length > 0 &&
      html`<section class="section line"><h2>${t('insights.proposed')}</h2><p class="soft small">${t('insights.proposed_why')}</p><ul class="voices">${proposed.map(
        (one) =>
          html`<li>${saidLine(t, one, now, { nameless: true })}${weighing({
            action: `/desk/insights/${insight.id}/evidence`,
            observationId: one.id,
            key: `${key}-${one.id}`,
            choices: [
              { side: 'against', label: t('insights.lay_against') },
              { side: 'for', label: t('insights.lay_for') },
            ],
          })}</li>`,
      )}</ul></section>`
    }
    ${usedIn && html`<section class="section line"><h2>${t('insights.used_in')}</h2>${usedIn}</section>`}
    ${!insight.retired_at && disclosure(t('insights.no_longer'), html`<p class="soft small">${t('insights.no_longer_why')}</p>${form({ action: `/desk/insights/${insight.id}/retirement` }, html`${hiddenKey(`${key}-off`)}${button({ label: t('insights.no_longer_do'), kind: 'second' })}`)}`)}
  </div>`

export interface MakingProps extends Complaint {
  typed: Typed
  key: string
  chosen: ListedObservation[]
  groups: Group[]
  now: Date
}

/** From what was said to what it means: one sentence, and who would disagree. */
export const makingPage = (
  t: Translate,
  { typed, key, chosen, groups, errors, message, now }: MakingProps,
): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.make_title')}</h1>
      <p class="soft measure">${t('insights.make_lead')}</p>
    </header>
    ${message && notice({ tone: 'copper', text: message })}
    ${chosen.length === 0 ? notice({ tone: 'calm', text: t('insights.make_without'), action: html`<a href="/desk/said">${t('insights.choose_said')}</a>` }) : html`<ul class="voices">${chosen.map((one) => html`<li>${saidLine(t, one, now)}</li>`)}</ul>`}
    ${form(
      { action: '/desk/insights', className: 'stack' },
      html`
      ${hiddenKey(key)}${chosen.map(({ id }) => hidden('observation', id))}
      ${textArea(t, { name: 'statement', label: t('insights.statement'), hint: t('insights.statement_hint'), rows: 2, required: true, value: typed.statement, error: errors.statement })}
      <div class="bar">
        ${select(t, { name: 'type', label: t('insights.type'), value: typed.type ?? 'need', options: INSIGHT_TYPES.map((one) => ({ value: one, label: t(`insights.type_${one}`) })) })}
        ${select(t, { name: 'pane', label: t('insights.pane'), value: typed.pane ?? 'problems', options: PANES.map((one) => ({ value: one, label: t(`insights.pane_${one}`) })) })}
        ${groups.length > 0 && select(t, { name: 'groupId', label: t('insights.group'), value: typed.groupId ?? '', options: [{ value: '', label: t('insights.everybody') }, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))] })}
        ${select(t, { name: 'moment', label: t('insights.moment'), value: typed.moment ?? '', options: [{ value: '', label: t('insights.moment_any') }, ...MOMENTS.map((one) => ({ value: one, label: t(`insights.moment_${one}`) }))] })}
      </div>
      ${field(t, { name: 'disagrees', label: t('insights.disagrees'), hint: t('insights.disagrees_hint'), optional: true, value: typed.disagrees, autocomplete: 'off' })}
      <div class="bar">${button({ label: t(chosen.length >= 2 ? 'insights.publish' : 'insights.publish_signal') })}${buttonLink({ label: t('insights.back_to_said'), href: '/desk/said', kind: 'quiet' })}</div>`,
    )}
  </div>`
