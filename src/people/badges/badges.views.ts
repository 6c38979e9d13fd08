import type { Complaint } from '../../pages/typed.ts'
import { button, errorSummary, field, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { qrCode } from '../../ui/qr.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueFace } from '../colleague.views.ts'
import type { PersonRow } from '../person.ts'

export interface BadgeProps {
  person: PersonRow
  /** This page. */
  at: string
  /** What the code on the card holds; nothing while there is no card. */
  link: string | undefined
  organisation: string
  complaint: Complaint
}

/** The card itself, to print and cut out, and how to get one. */
export const badgePage = (t: Translate, props: BadgeProps): Html => html`
  <div class="stack stack--wide">
    <header class="stack stack--tight no-print">
      <p class="eyebrow"><a href="${props.at.replace(/\/badge$/, '')}">${props.person.name}</a></p>
      <h1 class="title">${t('people.badge')}</h1>
      <p class="lead measure">${t('people.badge_lead')}</p>
    </header>
    ${props.link && card(t, props, props.link)}
    ${making(t, props)}
  </div>`

const card = (t: Translate, { person, organisation, at }: BadgeProps, link: string): Html => html`
  <section class="badge" aria-label="${t('people.badge')}">
    ${qrCode(link, t('people.badge_code', { name: person.first_name }))}
    <div class="badge__who">
      ${colleagueFace(person, 'l')}
      <p class="badge__name">${person.first_name}</p>
      <p>${organisation}</p>
      <p class="small">${t('people.badge_how')}</p>
    </div>
  </section>
  <div class="bar no-print">
    <button type="button" class="button needs-scripts" data-controller="print" data-action="print#print">${t('people.badge_print')}</button>
    ${form({ action: `${at}/ending` }, button({ label: t('people.badge_lost'), kind: 'quiet' }))}
  </div>`

const making = (t: Translate, { at, link, complaint: { errors } }: BadgeProps): Html => html`
  <section class="section line no-print">
    <h2>${t(link ? 'people.badge_again' : 'people.badge_make')}</h2>
    ${link && html`<p class="soft measure">${t('people.badge_again_text')}</p>`}
    ${form(
      { action: at, className: 'stack' },
      html`${field(t, {
        name: 'pin',
        label: t('people.pin_choose'),
        hint: t('people.pin_hint'),
        error: errors.pin,
        type: 'password',
        inputmode: 'numeric',
        autocomplete: 'new-password',
        shape: 'short',
        maxlength: 8,
        required: true,
      })}<div class="bar">${button({ label: t('people.badge_make_button'), kind: link ? 'second' : 'primary' })}</div>`,
    )}
  </section>`

/** After scanning: whose card it is, and the PIN that goes with it. */
export const askPin = (
  t: Translate,
  { person, action, answer }: { person: PersonRow; action: string; answer: 'wrong' | 'resting' | undefined },
): Html => {
  const error = answer && t(answer === 'wrong' ? 'people.pin_wrong' : 'people.pin_resting')
  return html`
    <div class="stack">
      <div class="beside">
        ${colleagueFace(person, 'l')}
        <h1 class="title">${t('people.hello', { name: person.first_name })}</h1>
      </div>
      ${error && errorSummary(t, [{ name: 'pin', text: error }])}
      ${form(
        { action, className: 'stack' },
        html`${field(t, {
          name: 'pin',
          label: t('people.pin'),
          hint: t('people.pin_shift'),
          error,
          type: 'password',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          shape: 'code',
          maxlength: 8,
          required: true,
        })}${button({ label: t('people.sign_in') })}`,
      )}
    </div>`
}
