import { colleagueFace } from '../../people/colleague.views.ts'
import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { button, disclosure, field, form, hidden, hiddenKey, select, textArea } from '../../ui/forms.ts'
import { DOT, type Html, html, joined } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { evidenceSide, weighing } from '../observations/evidence.views.ts'
import type { Evidence, ListedObservation } from '../observations/listing.ts'
import { saidLine } from '../observations/said.views.ts'
import type { StandingPromise } from './standing-promise.ts'

export interface StandingPromisesProps {
  promises: StandingPromise[]
  colleagues: { id: number; name: string }[]
  me: number
  key: string
}

/** What we stand for, word for word as customers were told it, and how often they notice it. */
export const standingPromisesPage = (
  t: Translate,
  { promises, colleagues, me, key }: StandingPromisesProps,
): Html => html`
  <div class="stack">
    <header class="stack stack--tight"><h1 class="title">${t('insights.standing_title')}</h1><p class="soft measure">${t('insights.standing_lead')}</p></header>
    ${promises.length === 0 && empty({ title: t('insights.standing_none'), text: t('insights.standing_none_text') })}
    ${promises.map(
      (one) => html`<article class="stands" id="standing-${one.id}">
      <p class="quote"><a href="/desk/standing/${one.id}" dir="auto">‘${one.wording}’</a></p>
      <p>${noticed(t, one)}</p>
      ${watched(t, one)}
    </article>`,
    )}
    ${disclosure(
      t('insights.standing_add'),
      form(
        { action: '/desk/standing', className: 'stack' },
        html`${hiddenKey(key)}
        ${textArea(t, { name: 'wording', label: t('insights.standing_wording'), hint: t('insights.standing_wording_hint'), rows: 2, required: true })}
        ${field(t, { name: 'toldWhere', label: t('insights.standing_where'), optional: true })}
        ${field(t, { name: 'evidence', label: t('insights.standing_evidence'), optional: true })}
        ${select(t, { name: 'ownerId', label: t('insights.standing_owner'), value: String(me), options: colleagues.map(({ id, name }) => ({ value: String(id), label: name })) })}
        <div class="bar">${button({ label: t('insights.standing_save') })}</div>`,
      ),
      { open: promises.length === 0 },
    )}
  </div>`

const noticed = (t: Translate, { kept, broken }: StandingPromise): string =>
  kept + broken === 0 ? t('insights.standing_unweighed') : t('insights.standing_noticed', { kept, broken })

const watched = (t: Translate, one: StandingPromise): Html =>
  html`<p class="soft small encounter__hosts">${one.owner && one.owner_id !== null && colleagueFace({ id: one.owner_id, name: one.owner, photo_id: one.owner_photo_id }, 's')} ${joined([one.owner && t('insights.standing_watched', { name: one.owner }), one.told_where && t('insights.standing_told', { where: one.told_where })])}</p>`

export interface StandingPromiseProps {
  promise: StandingPromise
  evidence: Evidence[]
  /** What may be about this promise, not weighed yet. */
  proposed: ListedObservation[]
  /** What was looked for in what customers said. */
  words: string
  /** Since when what was heard against it was put right. */
  mended: ReadonlyMap<number, Date>
  /** What was said about it at tables. */
  atTables: Html | undefined
  mayEnd: boolean
  key: string
  now: Date
}

/** Do we do what we say? One promise, with what customers notice of it on both sides. */
export const standingPromisePage = (
  t: Translate,
  { promise, evidence, mended, proposed, words, atTables, mayEnd, key, now }: StandingPromiseProps,
): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <p class="eyebrow"><a href="/desk/standing">${t('insights.standing_title')}</a>${promise.ended_at && html`${DOT}${t('insights.standing_ended')}`}</p>
      <h1 class="title" dir="auto">‘${promise.wording}’</h1>
      <p>${noticed(t, promise)}</p>
      ${promise.evidence && html`<p class="soft" dir="auto">${t('insights.standing_evidence_shown')} ${promise.evidence}</p>`}
      ${watched(t, promise)}
    </header>
    <div class="sides">
      ${evidenceSide(t, { side: 'for', title: t('insights.standing_kept'), none: t('insights.standing_kept_none'), evidence, now })}
      ${evidenceSide(t, { side: 'against', title: t('insights.standing_broken'), none: t('insights.standing_broken_none'), evidence, under: (one) => putRight(t, one.id, { promise, mended, key, now }), now })}
    </div>
    ${!promise.ended_at && weigh(t, { promise, proposed, words, key, now })}
    ${atTables && html`<section class="section line"><h2>${t('insights.standing_at_tables')}</h2>${atTables}</section>`}
    ${mayEnd && disclosure(t('insights.standing_end'), html`<p class="soft small">${t('insights.standing_end_why')}</p>${form({ action: `/desk/standing/${promise.id}/ending` }, html`${hiddenKey(`${key}-end`)}${button({ label: t('insights.standing_end'), kind: 'second' })}`)}`)}
  </div>`

/** Whether it was put right since, or a tap to say so. */
const putRight = (
  t: Translate,
  observationId: Id<'observations'>,
  { promise, mended, key, now }: Pick<StandingPromiseProps, 'promise' | 'mended' | 'key' | 'now'>,
): Html => {
  const since = mended.get(observationId)
  if (since) return html`<p class="soft small">${t('insights.standing_mended', { day: day(t, since, now) })}</p>`
  return form(
    { action: `/desk/standing/${promise.id}/mending` },
    html`${hiddenKey(`${key}-mended-${observationId}`)}${hidden('observationId', observationId)}${button({ label: t('insights.standing_mend'), kind: 'quiet' })}`,
  )
}

const weigh = (
  t: Translate,
  { promise, proposed, words, key, now }: Pick<StandingPromiseProps, 'promise' | 'proposed' | 'words' | 'key' | 'now'>,
): Html => html`
  <section class="section line" aria-labelledby="weigh">
    <h2 id="weigh">${t('insights.standing_weigh')}</h2>
    <form action="/desk/standing/${promise.id}" method="get" class="finder finder--wraps">
      <div class="field"><label class="field__label" for="field-q">${t('insights.said_search')}</label><input class="input" type="search" id="field-q" name="q" value="${words}"></div>
      ${button({ label: t('insights.search_button'), kind: 'second' })}
    </form>
    ${proposed.length === 0 && html`<p class="soft">${t(words ? 'insights.said_not_found' : 'insights.standing_weigh_none')}</p>`}
    <ul class="voices">${proposed.map(
      (one) =>
        html`<li>${saidLine(t, one, now)}${weighing({
          action: `/desk/standing/${promise.id}/evidence`,
          observationId: one.id,
          key: `${key}-${one.id}`,
          choices: [
            { side: 'for', label: t('insights.standing_we_do') },
            { side: 'against', label: t('insights.standing_we_do_not') },
          ],
        })}</li>`,
    )}</ul>
  </section>`
