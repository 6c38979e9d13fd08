import { button, buttonLink, errorSummary, field, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueFace } from '../colleague.views.ts'
import type { PersonRow } from '../person.ts'

/** One address, no password. */
export const askMail = (t: Translate, { to, mail }: { to: string; mail?: string | undefined }): Html => html`
  <div class="stack">
    <h1 class="title">${t('people.sign_in')}</h1>
    <p>${t('people.sign_in_how')}</p>
    ${form(
      { action: '/sign-in', className: 'stack' },
      html`${hidden('to', to)}
        ${field(t, { name: 'mail', label: t('people.your_mail'), type: 'email', value: mail, autocomplete: 'email', required: true, maxlength: 254 })}
        ${button({ label: t('people.mail_me_a_link') })}`,
    )}
  </div>`

/** The same words whether somebody works here under this address or not. */
export const askCode = (
  t: Translate,
  { to, mail, wrong, kept }: { to: string; mail: string; wrong: boolean; kept: boolean },
): Html => html`
  <div class="stack">
    <h1 class="title">${t('people.look_in_your_mail')}</h1>
    ${wrong && errorSummary(t, [{ name: 'code', text: t('people.code_wrong') }])}
    <p>${t('people.link_sent', { mail })}</p>
    ${kept && notice({ tone: 'calm', text: t('people.mail_is_kept') })}
    ${form(
      { action: '/sign-in/code', className: 'stack' },
      html`${hidden('to', to)}
        ${field(t, {
          name: 'code',
          label: t('people.code'),
          hint: t('people.code_hint'),
          error: wrong ? t('people.code_wrong') : undefined,
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          shape: 'code',
          maxlength: 12,
          required: true,
        })}
        ${button({ label: t('people.sign_in') })}`,
    )}
    <p class="soft small">${t('people.no_mail')} <a href="/sign-in?to=${encodeURIComponent(to)}">${t('people.try_again')}</a></p>
  </div>`

/** Mail scanners open links: only the button signs in. */
export const confirmLink = (t: Translate, given: { person: PersonRow; to: string; action: string }): Html => html`
  <div class="stack">
    <div class="beside">
      ${colleagueFace(given.person, 'l')}
      <h1 class="title">${t('people.hello', { name: given.person.first_name })}</h1>
    </div>
    <p>${t('people.one_press')}</p>
    ${form({ action: given.action }, html`${hidden('to', given.to)}${button({ label: t('people.sign_in') })}`)}
  </div>`

/** Used, expired, or copied half. */
export const spentLink = (t: Translate, { to }: { to: string }): Html => html`
  <div class="stack">
    <h1 class="title">${t('people.link_spent_title')}</h1>
    <p class="lead">${t('people.link_spent')}</p>
    ${buttonLink({ label: t('people.mail_me_a_link'), href: `/sign-in?to=${encodeURIComponent(to)}` })}
  </div>`
