import { customerFace, nameOf } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import { excerpt } from '../../lib/text.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface WhoProps {
  typed?: string | undefined
  /** Somebody who was chosen already. */
  chosen?: KnownCustomer | undefined
  error?: string | undefined
}

/** Who was met: recognised while it is typed; what nobody recognises is a new face. */
export const whoField = (t: Translate, { typed = '', chosen, error }: WhoProps): Html => html`
  <div class="stack stack--tight" data-controller="suggest" data-suggest-url-value="/desk/visits/recognition" data-suggest-least-value="2">
    <div class="field">
      <label class="field__label" for="field-met">${t('insights.who')}</label>
      ${error && html`<p class="field__error" id="field-met-error">${error}</p>`}
      <input class="input" type="text" id="field-met" name="met" value="${typed}" autocomplete="off" maxlength="200" placeholder="${t('insights.who_hint')}"${error && html` aria-invalid="true" aria-describedby="field-met-error"`} data-suggest-target="text" data-action="suggest#type">
    </div>
    <div data-suggest-target="region" aria-live="polite" data-kept>${chosen && whoItWas(t, [chosen], chosen.id)}</div>
  </div>`

const WORDS = 60

/** Who it may have been, each to choose with one tap. */
export const whoItWas = (t: Translate, customers: KnownCustomer[], chosen?: number): Html =>
  customers.length === 0
    ? html`<p class="soft small">${t('insights.who_new')}</p>`
    : html`
  <fieldset class="choice known">
    <legend class="visually-hidden">${t('insights.who_known')}</legend>
    <div class="choice__rows">
      ${customers.map(
        (customer) => html`
        <label class="choice__row">
          <input type="radio" name="customerId" value="${customer.id}"${customer.id === chosen && html` checked`}>
          ${customerFace(customer, 's', customer.reach)}
          <span class="choice__text"><bdi>${nameOf(t, customer, customer.reach)}</bdi>${customer.own_words && html`<span class="field__hint" dir="auto">‘${excerpt(customer.own_words, WORDS)}’</span>`}</span>
        </label>`,
      )}
      <label class="choice__row"><input type="radio" name="customerId" value=""${!chosen && html` checked`}><span class="choice__text">${t('insights.who_somebody_new')}</span></label>
    </div>
  </fieldset>`
