import type { FoundAnswer } from '../../answers/searching.ts'
import { customerRow } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import { excerpt } from '../../lib/text.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import type { PersonRow } from '../../people/person.ts'
import type { RequestItem } from '../../requests/finding/lists.ts'
import type { FoundNear } from '../../requests/finding/searching.ts'
import type { Likely } from '../../services/likely.ts'
import { serviceName } from '../../services/service-words.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list, type Row, rowSign } from '../../ui/list.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { day } from '../../ui/words/when.ts'
import { requestRow } from '../list/request-row.views.ts'
import { searchBox } from '../search-box.views.ts'
import type { FoundWork, WorkKind } from './searching-work.ts'
import type { FoundSetting } from './settings-found.ts'

export interface Found {
  requests: RequestItem[]
  /** By other words than were typed. */
  near: FoundNear
  customers: KnownCustomer[]
  people: PersonRow[]
  answers: FoundAnswer[]
  services: Likely[]
  work: FoundWork[]
  settings: FoundSetting[]
  /** Somebody is called what was typed: people come first. */
  named: boolean
  now: Date
}

/** One box over everything we know, with people before papers. */
export const searchPage = (t: Translate, typed: string, found: Found | undefined): Html => html`
  <div class="stack">
    <h1 class="title">${t('desk.search_all')}</h1>
    ${searchBox(t, { label: t('desk.search_hint'), value: typed, live: true })}
    ${found && searchResults(t, found)}
  </div>`

/** What was found, a short list of each kind. */
export function searchResults(t: Translate, found: Found): Html {
  const requests = requestsSection(t, found)
  const people = [
    section(
      t,
      'desk.nav_customers',
      found.customers.map((customer) => customerRow(t, customer)),
    ),
    section(t, 'desk.nav_people', found.people.map(personRow)),
  ]
  const sections = [
    ...(found.named ? [...people, requests] : [requests, ...people]),
    section(t, 'desk.nav_answers', found.answers.map(answerRow)),
    section(
      t,
      'desk.nav_services',
      found.services.map((one) => serviceRow(t, one)),
    ),
    ...WORK.map((kind) =>
      section(
        t,
        `desk.found_${kind}`,
        found.work.filter((one) => one.kind === kind).map((one) => workRow(t, one, found.now)),
      ),
    ),
    section(
      t,
      'desk.nav_settings',
      found.settings.map(({ label, href }) => ({ title: label, href })),
    ),
  ].filter((one) => one !== undefined)
  return sections.length > 0
    ? html`<div class="stack found">${sections}</div>`
    : html`<p class="soft">${t('desk.nothing_found')}</p>`
}

/** Those with just these words first; then, told as such, those with words that are nearly these. */
function requestsSection(t: Translate, { requests, near, now }: Found): Html | undefined {
  if (requests.length + near.requests.length === 0) return undefined
  const rows = (items: readonly RequestItem[]) =>
    list(items.map((item) => requestRow(t, item, { now, detail: item.code })))
  const also =
    near.words.length > 0 && html`<p class="soft">${t('desk.found_near', { words: near.words.join(', ') })}</p>`
  return html`<section><h2>${t('desk.found_requests')}</h2>${requests.length > 0 && rows(requests)}${
    near.requests.length > 0 && html`${also}${rows(near.requests)}`
  }</section>`
}

const WORK: readonly WorkKind[] = ['series', 'item', 'decision', 'problem', 'insight', 'visit', 'pledge']

const PAGE: Readonly<Record<WorkKind, string>> = {
  series: '/desk/series/',
  item: '/desk/items/',
  decision: '/desk/decisions/',
  problem: '/desk/improvements/',
  insight: '/desk/insights/',
  visit: '/desk/visits/',
  pledge: '/desk/pledges/',
}

const workRow = (t: Translate, { kind, id, words, at }: FoundWork, now: Date): Row => ({
  id: `${kind}-${id}`,
  title: words,
  href: `${PAGE[kind]}${id}`,
  detail: kind === 'series' ? undefined : day(t, at, now),
})

const section = (t: Translate, title: MessageKey, rows: Row[]): Html | undefined =>
  rows.length === 0 ? undefined : html`<section><h2>${t(title)}</h2>${list(rows)}</section>`

const personRow = (person: PersonRow): Row => ({
  id: `person-${person.id}`,
  title: person.name,
  href: `/desk/people/${person.id}`,
  lead: colleagueFace(person, 's'),
  detail: joined([person.role, person.department, person.expertise && excerpt(person.expertise, 80)]),
})

const answerRow = (answer: FoundAnswer): Row => ({
  id: `answer-${answer.id}`,
  title: answer.question,
  href: `/desk/answers/${answer.id}`,
  lead: rowSign('A'),
})

const serviceRow = (t: Translate, service: Likely): Row => ({
  id: `service-${service.service_id}`,
  title: serviceName(t, service),
  href: `/desk/services/${service.service_id}`,
  lead: rowSign('D'),
})
