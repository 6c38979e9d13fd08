import { button, form } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { colleagueFace } from '../colleague.views.ts'
import type { PersonRow } from '../person.ts'

/** What somebody joins, in three sentences, and one button. */
export const invitationPage = (
  t: Translate,
  given: { person: PersonRow; action: string; organisation: string },
): Html => html`
  <div class="stack">
    <div class="beside">
      ${colleagueFace(given.person, 'l')}
      <h1 class="title">${t('people.hello', { name: given.person.first_name })}</h1>
    </div>
    <p class="lead">${t('people.invitation_lead', { organisation: given.organisation })}</p>
    <p>${t('people.invitation_mail_what')}</p>
    <p>${t('people.invitation_yours')}</p>
    ${form({ action: given.action }, button({ label: t('people.invitation_accept') }))}
  </div>`
