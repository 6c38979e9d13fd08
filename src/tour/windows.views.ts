import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'

export interface Framed {
  /** Whose screen it is. */
  of: string
  src: string
}

/**
 * A customer's phone on the left and a desk on the right, both the pages themselves; what is done in one shows in the
 * other. Where only one fits, two taps choose which, without scripts.
 */
export const windows = (
  t: Translate,
  { phone, desk, first, places }: { phone: Framed; desk: Framed; first: 'phone' | 'desk'; places?: Html },
): Html => html`
  <div class="two-windows">
    <fieldset class="two-windows__which"><legend class="visually-hidden">${t('tour.which_window')}</legend>
      ${(['phone', 'desk'] as const).map((which) => {
        const { of: name } = which === 'phone' ? phone : desk
        return html`<label><input type="radio" name="window" id="window-${which}" value="${which}"${which === first && html` checked`}><span>${t('tour.window', { which, name })}</span></label>`
      })}
    </fieldset>
    <figure class="two-windows__phone">
      <figcaption>${t('tour.window', { which: 'phone', name: phone.of })}</figcaption>
      <iframe src="${phone.src}" title="${t('tour.window', { which: 'phone', name: phone.of })}"></iframe>
    </figure>
    <figure class="two-windows__desk">
      <figcaption>${t('tour.window', { which: 'desk', name: desk.of })}</figcaption>
      ${places}
      <iframe name="desk" src="${desk.src}" title="${t('tour.window', { which: 'desk', name: desk.of })}"></iframe>
    </figure>
  </div>`
