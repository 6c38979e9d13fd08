import type { DepartmentRow } from '../../people/departments/department.ts'
import type { PersonRow } from '../../people/person.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { RequestItem, RequestPage } from '../../requests/finding/lists.ts'
import type { ServiceVersion } from '../../services/service.ts'
import { serviceName } from '../../services/service-words.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink, disclosure, form, hidden, hiddenKey, select } from '../../ui/forms.ts'
import { DOT, type Html, html } from '../../ui/html.ts'
import { list, paging } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { searchBox } from '../search-box.views.ts'
import { stepName } from '../step-name.ts'
import { bulkBar } from './bulk.views.ts'
import { type ListAddress, listHref } from './list-filter.ts'
import { requestRow } from './request-row.views.ts'

export interface ListPage {
  address: ListAddress
  found: RequestPage
  departments: DepartmentRow[]
  services: ServiceVersion[]
  colleagues: PersonRow[]
  me: PersonRow
  now: Date
  key: string
  /** What was done with many and undone: ticked and filled in again. */
  drafts: readonly HeldRow[]
}

/** All questions somebody may see, by what stands in the address. */
export const listPage = (t: Translate, page: ListPage): Html => html`
  <div class="stack">
    <div class="list-head">
      <h1 class="title">${t('desk.requests')}</h1>
      ${buttonLink({ label: t('desk.new_request'), href: '/desk/intake', kind: 'second' })}
    </div>
    ${searchBox(t, { label: t('desk.search_requests') })}
    ${quickViews(t, page.address)}
    ${moreFilters(t, page)}
    ${page.found.requests.length === 0 ? nothingHere(t, page.address) : rows(t, page)}
  </div>`

/** The views people use most, each an address of its own. */
const QUICK = [
  { key: 'desk.view_open', address: {} },
  { key: 'desk.view_mine', address: { mine: 'yes' } },
  { key: 'desk.view_ours', address: { turn: 'ours' } },
  { key: 'desk.view_theirs', address: { turn: 'customers' } },
  { key: 'desk.view_due', address: { due: 'soon', sort: 'due' } },
  { key: 'desk.view_overdue', address: { due: 'overdue', sort: 'due' } },
  { key: 'desk.view_closed', address: { state: 'closed' } },
] as const

const quickViews = (t: Translate, address: ListAddress): Html => {
  const here = listHref({ ...address, after: undefined })
  return html`<nav class="tabs tabs--wrap" aria-label="${t('desk.views')}">${QUICK.map(
    (view) =>
      html`<a href="${listHref(view.address)}"${listHref(view.address) === here && html` aria-current="true"`}>${t(view.key)}</a>`,
  )}</nav>`
}

function moreFilters(t: Translate, { address, departments, services, colleagues }: ListPage): Html {
  const any = { value: '', label: t('desk.any') }
  const chosen = [address.department, address.service, address.owner, address.channel].some((one) => one !== undefined)
  return disclosure(
    t('desk.more_filters'),
    form(
      { action: '/desk/requests', method: 'get', className: 'bar' },
      html`${address.mine && hidden('mine', 'yes')}${address.due && hidden('due', address.due)}
      ${select(t, { name: 'state', label: t('desk.filter_state'), value: address.state ?? 'open', options: (['open', 'closed', 'all'] as const).map((value) => ({ value, label: t('desk.state', { state: value }) })) })}
      ${select(t, { name: 'turn', label: t('desk.filter_turn'), value: address.turn ?? '', options: [any, ...(['ours', 'customers'] as const).map((value) => ({ value, label: t('desk.turn', { turn: value }) }))] })}
      ${select(t, { name: 'department', label: t('desk.filter_department'), value: String(address.department ?? ''), options: [any, ...departments.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      ${select(t, { name: 'service', label: t('desk.filter_service'), value: String(address.service ?? ''), options: [any, ...services.map((one) => ({ value: String(one.service_id), label: serviceName(t, one) }))] })}
      ${select(t, { name: 'owner', label: t('desk.filter_owner'), value: String(address.owner ?? ''), options: [any, ...colleagues.map(({ id, name }) => ({ value: String(id), label: name }))] })}
      ${select(t, { name: 'sort', label: t('desk.filter_sort'), value: address.sort ?? 'change', options: (['change', 'due'] as const).map((value) => ({ value, label: t('desk.sort', { sort: value }) })) })}
      ${button({ label: t('desk.filter_show'), kind: 'second' })}`,
    ),
    { open: chosen, id: 'filters' },
  )
}

const rows = (t: Translate, page: ListPage): Html => html`
  <form method="post" action="/desk/requests/takings" data-controller="rows" id="rows">
    ${hidden('back', listHref(page.address))}
    ${list(
      page.found.requests.map((item) => ({
        ...requestRow(t, item, { now: page.now, detail: whoAndWhat(t, page, item) }),
        pick: item.closed_at
          ? undefined
          : {
              name: 'ids[]',
              value: String(item.id),
              label: t('desk.pick', { title: item.title }),
              checked: page.drafts.some(({ ids }) => ids.id === item.id),
            },
      })),
    )}
    ${hiddenKey(`${page.key}-bulk`)}
    ${bulkBar(t, page)}
  </form>
  <p class="soft small keys-hint needs-scripts">${t('desk.list_keys')}</p>
  ${paging(t, {
    newer: page.address.after && listHref({ ...page.address, after: undefined }),
    older: page.found.next && listHref({ ...page.address, after: page.found.next }),
  })}`

/** Whose turn it is, with whom, and what is being done. */
function whoAndWhat(t: Translate, { me }: ListPage, item: RequestItem): string {
  const owner = item.acting_name ?? item.owner_name
  const who = (item.acting_id ?? item.owner_id) === me.id ? t('desk.with_you') : t('desk.with', { name: owner })
  if (item.closed_at) return who
  const turn =
    item.turn === 'customers' ? t('desk.waits_for_customer') : item.running_step && stepName(t, item.running_step)
  return [who, turn].filter(Boolean).join(DOT)
}

const nothingHere = (t: Translate, address: ListAddress): Html =>
  listHref(address) === '/desk/requests'
    ? empty({
        title: t('desk.no_requests'),
        text: t('desk.no_requests_text'),
        action: { label: t('desk.new_request'), href: '/desk/intake' },
      })
    : empty({
        title: t('desk.none_found'),
        text: t('desk.none_found_text'),
        action: { label: t('desk.view_open'), href: '/desk/requests' },
      })
