import { button, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'

export interface InvitationsPage {
  typed: string
  /** What could not be taken over, in words. */
  problems: string[]
  /** Meetings that were taken over all the same. */
  meetings: { id: number; name: string; when: string }[]
  key: string
}

/** Invite the customer: an invitation from any calendar program becomes a meeting with its guests. */
export const invitationsPage = (t: Translate, { typed, problems, meetings, key }: InvitationsPage): Html => html`
  <div class="stack">
    <h1 class="title">${t('meetings.invite_title')}</h1>
    <p class="soft measure">${t('meetings.invite_lead')}</p>
    ${problems.length > 0 && html`<div class="notice notice--copper" role="alert"><div class="notice__text"><h2>${t('meetings.invite_told')}</h2><ul>${problems.map((one) => html`<li>${one}</li>`)}</ul></div></div>`}
    ${meetings.length > 0 && html`<section class="section"><h2>${t('meetings.invite_taken')}</h2><ul>${meetings.map((one) => html`<li><a href="/desk/meetings/${one.id}"><bdi>${one.name}</bdi>, ${one.when}</a></li>`)}</ul></section>`}
    ${onceForm(
      { action: '/desk/meetings/invitations', key, name: 'invite', files: true },
      html`
        <div class="field"><label class="field__label" for="field-files">${t('meetings.invite_file')}</label>
          <p class="field__hint" id="field-files-hint">${t('meetings.invite_file_hint')}</p>
          <input class="input" id="field-files" type="file" name="files" accept=".ics,text/calendar" aria-describedby="field-files-hint" multiple></div>
        ${textArea(t, { name: 'text', label: t('meetings.invite_paste'), rows: 5, value: typed, optional: true, placeholder: 'BEGIN:VCALENDAR' })}
        <div class="bar">${button({ label: t('meetings.invite_take') })}</div>`,
    )}
  </div>`
