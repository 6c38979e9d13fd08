import type { Group } from '../../customers/groups.ts'
import type { Id } from '../../platform/database/ids.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { paging } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { faceIn, nameIn } from '../place.ts'
import type { ListedObservation } from './listing.ts'

export interface SaidProps {
  observations: ListedObservation[]
  next?: number | undefined
  words: string
  groups: Group[]
  groupId?: Id<'customer_groups'> | undefined
  now: Date
}

/** What customers said and did, to choose from what becomes an insight together. */
export const saidPage = (t: Translate, { observations, next, words, groups, groupId, now }: SaidProps): Html => html`
  <div class="stack">
    <header class="stack stack--tight">
      <h1 class="title">${t('insights.said_title')}</h1>
      <p class="soft measure">${t('insights.said_lead')}</p>
    </header>
    <form action="/desk/said" method="get" class="finder finder--wraps">
      <div class="field"><label class="field__label" for="field-q">${t('insights.said_search')}</label><input class="input" type="search" id="field-q" name="q" value="${words}"></div>
      ${groups.length > 0 && html`<div class="field"><label class="field__label" for="field-group">${t('insights.group')}</label><select class="input" id="field-group" name="group"><option value="">${t('insights.everybody')}</option>${groups.map(({ id, name }) => html`<option value="${id}"${id === groupId && html` selected`}>${name}</option>`)}</select></div>`}
      ${button({ label: t('insights.search_button'), kind: 'second' })}
    </form>
    ${
      observations.length === 0
        ? empty({
            title: t(words ? 'insights.said_not_found' : 'insights.said_none'),
            text: t('insights.said_none_text'),
            action: { label: t('insights.tell_title'), href: '/desk/visits/new' },
          })
        : html`<form action="/desk/insights/new" method="get" class="stack">
      <ul class="voices">${observations.map((one) => html`<li>${saidLine(t, one, now, { pick: true })}</li>`)}</ul>
      <div class="bar bar--stays">${button({ label: t('insights.make_of_these') })}</div>
    </form>`
    }
    ${paging(t, { older: next ? `/desk/said?${words ? `q=${encodeURIComponent(words)}&` : ''}${groupId ? `group=${groupId}&` : ''}after=${next}` : undefined })}
  </div>`

/** One thing that was said, with who said it, where and when; perhaps to choose. */
export const saidLine = (
  t: Translate,
  one: ListedObservation,
  now: Date,
  { pick, nameless }: { pick?: boolean; nameless?: boolean } = {},
): Html => {
  const name = one.customer_id === null ? t('insights.somebody') : nameIn(t, one)
  return html`
  <div class="voices__one" id="observation-${one.id}">
    ${pick && html`<input type="checkbox" name="observation" value="${one.id}" aria-label="${t('insights.choose_this', { words: one.words.slice(0, 60) })}">`}
    ${!nameless && faceIn(t, one, 's')}
    <div>
      ${saidWords(one)}
      <p class="soft small">${joined([!nameless && (one.customer_id ? html`<a href="/desk/customers/${one.customer_id}"><bdi>${name}</bdi></a>` : name), t(`insights.source_${one.source}`), day(t, one.heard_at, now), one.group && html`<bdi>${one.group}</bdi>`, one.request_id !== null && !one.closed_service && html`<a href="/desk/requests/${one.request_id}">${t('insights.to_request')}</a>`, toTable(t, one), one.visit_id !== null && html`<a href="/desk/visits/${one.visit_id}">${t('insights.to_visit')}</a>`])}</p>
    </div>
  </div>`
}

/** On to a meeting, for what may be read at any table. */
const toTable = (t: Translate, one: ListedObservation): Html | undefined =>
  one.kind === 'verbatim' &&
  one.customer_id !== null &&
  !one.closed_service &&
  !one.redacted_at &&
  !one.withheld_because
    ? html`<a href="/desk/observations/${one.id}/agenda">${t('insights.to_meeting')}</a>`
    : undefined

export const saidWords = ({ kind, words, language }: Pick<ListedObservation, 'kind' | 'words' | 'language'>): Html =>
  kind === 'verbatim'
    ? html`<p class="voices__words" dir="auto" lang="${language}">‘${words}’</p>`
    : html`<p dir="auto" lang="${language}">${words}</p>`

/** The way to a first insight, for pages that have none. */
export const fromSaid = (t: Translate): Html => buttonLink({ label: t('insights.choose_said'), href: '/desk/said' })
