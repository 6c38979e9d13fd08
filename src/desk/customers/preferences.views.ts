import { customerFace, nameOf } from '../../customers/customer.views.ts'
import { customerPlaces } from '../../customers/places.ts'
import { sourceOf } from '../../customers/preference.views.ts'
import type { FoundPreference } from '../../customers/preferring.ts'
import { empty } from '../../ui/empty.ts'
import { button } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'

/** Who prefers what, of everybody this colleague may know. */
export const preferencesPage = (
  t: Translate,
  { found, words, now }: { found: FoundPreference[]; words: string; now: Date },
): Html => html`
  ${customerPlaces(t, '/desk/preferences')}
  <div class="stack">
    <h1 class="title">${t('customers.preferences_title')}</h1>
    <form action="/desk/preferences" method="get" class="finder">
      <div class="field"><label class="field__label" for="field-q">${t('customers.preferences_search')}</label><input class="input" type="search" id="field-q" name="q" value="${words}"></div>
      ${button({ label: t('customers.search_button'), kind: 'second' })}
    </form>
    ${
      found.length === 0
        ? empty({ title: t('customers.preferences_not_found'), text: t('customers.preferences_empty') })
        : list(
            found.map((one) => {
              const customer = { ...one, id: one.customer_id }
              return {
                lead: customerFace(customer, 's'),
                title: one.words,
                href: `/desk/customers/${one.customer_id}#preferences`,
                detail: joined([html`<bdi>${nameOf(t, customer)}</bdi>`, sourceOf(t, one, now)]),
              }
            }),
          )
    }
  </div>`
