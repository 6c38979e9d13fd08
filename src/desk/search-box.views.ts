import { button } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface SearchBox {
  label: string
  value?: string | undefined
  /** Shows what is found while somebody types, in a region below. */
  live?: boolean | undefined
}

/** One box for everything. What was looked for stands in the address, so that one comes back to what was found; no log keeps it. */
export const searchBox = (t: Translate, { label, value = '', live }: SearchBox): Html => html`
  <form class="search" action="/desk/search" method="get" role="search"${live && html` data-controller="suggest" data-suggest-url-value="/desk/search/suggestions" data-suggest-least-value="2" data-suggest-address-value="/desk/search"`}>
    <div class="search__line">
      <label class="visually-hidden" for="search">${label}</label>
      <input class="input" type="search" id="search" name="q" value="${value}" placeholder="${label}" autocomplete="off" maxlength="300" data-key="/"${live && html` data-suggest-target="text" data-action="suggest#type" autofocus`}>
      ${button({ label: t('desk.search'), kind: 'second' })}
    </div>
    ${live && html`<div data-suggest-target="region" aria-live="polite" data-kept></div>`}
  </form>`
