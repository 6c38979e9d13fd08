import type { ContactWay, CustomerRow } from '../../customers/customer.ts'
import { customerFace, nameOf } from '../../customers/customer.views.ts'
import { button, buttonLink, form, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { knownSince } from './customer-page.views.ts'

export interface JoiningProps {
  keep: CustomerRow
  merge: CustomerRow
  ways: { keep: ContactWay[]; merge: ContactWay[] }
  key: string
  because?: string | undefined
  error?: string | undefined
}

/** Two rows beside each other, to be sure that they are one. */
export const joiningPage = (t: Translate, { keep, merge, ways, key, because, error }: JoiningProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/customers/${keep.id}">${nameOf(t, keep, ways.keep[0]?.value)}</a></p>
    <h1 class="title">${t('customers.join_title')}</h1>
    <div class="columns">${oneOfTwo(t, keep, ways.keep, t('customers.join_stays'))}${oneOfTwo(t, merge, ways.merge, t('customers.join_goes'))}</div>
    <p class="measure">${t('customers.join_lead')}</p>
    ${form(
      { action: `/desk/customers/${keep.id}/joining/${merge.id}`, className: 'stack' },
      html`
      ${hiddenKey(key)}
      ${textArea(t, { name: 'because', label: t('customers.join_because'), hint: t('customers.join_because_hint'), value: because, error, rows: 2, required: true })}
      <div class="bar">${button({ label: t('customers.join_now') })}${buttonLink({ label: t('customers.join_swap'), href: `/desk/customers/${merge.id}/joining/${keep.id}`, kind: 'quiet' })}</div>`,
    )}
  </div>`

const oneOfTwo = (t: Translate, customer: CustomerRow, ways: ContactWay[], role: string): Html => html`
  <section class="card">
    <p class="eyebrow">${role}</p>
    <div class="beside">${customerFace(customer, 'm', ways[0]?.value)}<h2 dir="auto">${nameOf(t, customer, ways[0]?.value)}</h2></div>
    ${customer.own_words && html`<p class="own-words" dir="auto">‘${customer.own_words}’</p>`}
    <p>${knownSince(t, customer)}</p>
    ${ways.map(({ value }) => html`<p dir="auto">${value}</p>`)}
  </section>`
