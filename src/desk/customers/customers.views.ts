import { customerRow } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import { customerPlaces } from '../../customers/places.ts'
import { empty } from '../../ui/empty.ts'
import { button, field } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list, paging } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface CustomersPageProps {
  rows: KnownCustomer[]
  next?: number | undefined
  /** What was searched for; nothing for the whole list. */
  searched?: string | undefined
}

/** Everybody we exist for that this colleague may know, by name. Names are searched by posting them: they stand in no address. */
export const customersPage = (t: Translate, { rows, next, searched }: CustomersPageProps): Html => html`
  ${customerPlaces(t, '/desk/customers')}
  <div class="stack">
    <h1 class="title">${t('customers.title')}</h1>
    <p class="bar"><a href="/desk/customers/new">${t('customers.new_title')}</a><a href="/desk/preferences">${t('customers.preferences_title')}</a></p>
    ${searchForm(t, searched ?? '')}
    ${searched !== undefined && html`<p class="eyebrow" role="status">${rows.length > 0 ? t('customers.found', { count: rows.length }) : t('customers.none_found')} <a href="/desk/customers">${t('customers.show_all')}</a></p>`}
    ${rows.length > 0 && list(rows.map((customer) => customerRow(t, customer)))}
    ${rows.length === 0 && searched === undefined && empty({ title: t('customers.empty_title'), text: t('customers.empty_text') })}
    ${paging(t, { older: next ? `/desk/customers?after=${next}` : undefined })}
  </div>`

/** Shows who it might be while typing; sent as a whole when scripts are off. */
const searchForm = (t: Translate, searched: string): Html => html`
  <form action="/desk/customers/finding" method="post" class="stack" data-turbo="false" data-controller="suggest" data-suggest-url-value="/desk/customers/recognition" data-suggest-least-value="2">
    <div class="finder">
      <div class="field">
        <label class="field__label" for="field-q">${t('customers.search')}</label>
        <p class="field__hint" id="field-q-hint">${t('customers.search_hint')}</p>
        <input class="input" type="search" id="field-q" name="q" value="${searched}" autocomplete="off" aria-describedby="field-q-hint" data-suggest-target="text" data-action="suggest#type">
      </div>
      ${button({ label: t('customers.search_button'), kind: 'second' })}
    </div>
    <div data-suggest-target="region" aria-live="polite" data-kept></div>
  </form>`

/** A piece of page: who it might be, while somebody types. */
export const recognised = (t: Translate, rows: KnownCustomer[]): Html =>
  rows.length > 0
    ? list(rows.map((customer) => customerRow(t, customer)))
    : html`<p class="soft small">${t('customers.none_yet')}</p>`

export interface ChoosingProps {
  id: number
  name: string
  searched?: string | undefined
  rows: KnownCustomer[]
  /** Draws what can be done with somebody who was found. */
  choose: (customer: KnownCustomer) => Html
  title: string
  lead: string
  /** Where the search is posted. */
  action: string
  /** What else can be done here. */
  more?: Html | undefined
}

/** Finding the other one of two customers: to join them, or to say that one acts for the other. */
export const choosingPage = (
  t: Translate,
  { id, name, searched, rows, choose, title, lead, action, more }: ChoosingProps,
): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/customers/${id}">${name}</a></p>
    <h1 class="title">${title}</h1>
    <p class="soft measure">${lead}</p>
    <form action="${action}" method="post" class="finder" data-turbo="false">
      ${field(t, { name: 'q', type: 'search', label: t('customers.search'), value: searched ?? '', autocomplete: 'off' })}
      ${button({ label: t('customers.search_button'), kind: 'second' })}
    </form>
    ${searched !== undefined && rows.length === 0 && html`<p class="eyebrow" role="status">${t('customers.none_found')}</p>`}
    ${rows.length > 0 && list(rows.map((customer) => ({ ...customerRow(t, customer), href: undefined, end: choose(customer) })))}
    ${more}
  </div>`
