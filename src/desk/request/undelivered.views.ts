import type { Undelivered } from '../../requests/mails/undelivered.ts'
import { button, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import type { Row } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import type { RequestPage } from './request-page.ts'

/** Mail about this request that did not arrive: to whom, why, and what can be done. */
export const undelivered = (t: Translate, { mails, key }: RequestPage): Html[] =>
  mails.map((mail) =>
    notice({
      tone: 'red',
      id: `mail-${mail.id}`,
      title: t('desk.mail_undelivered', { to: mail.to_name || mail.to_address }),
      text: whyNot(t, mail),
      action: html`<div class="bar">${settles(mail, 'again', t('desk.mail_again'), 'second', key)}${settles(mail, 'away', t('desk.mail_away'), 'quiet', key)}</div>`,
    }),
  )

/** The same on somebody's page for today: one line each, that goes when something was done. */
export const undeliveredRow = (t: Translate, mail: Undelivered): Row => ({
  id: `mail-${mail.id}`,
  title: t('desk.mail_undelivered', { to: mail.closed_service ? mail.code : mail.to_name || mail.to_address }),
  href: `/desk/requests/${mail.request_id}#mail-${mail.id}`,
  detail: mail.closed_service ? '' : html`<bdi>${mail.title}</bdi>`,
  tone: 'red',
})

const whyNot = (t: Translate, { failure, last_error }: Undelivered): string =>
  t(`settings.mail_failure_${failure}`, { said: last_error ?? '' })

const settles = (
  { id, request_id }: Undelivered,
  choice: string,
  label: string,
  kind: 'second' | 'quiet',
  key: string,
): Html =>
  onceForm(
    { action: `/desk/requests/${request_id}/mails/${id}/settled`, key, name: `mail${id}${choice}` },
    html`${hidden('choice', choice)}${button({ label, kind })}`,
  )
