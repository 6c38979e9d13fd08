import type { ListedMail } from '../../platform/mail/kept-mails.ts'
import { empty } from '../../ui/empty.ts'
import { type Content, type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list, paging, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'

export interface MailsProps {
  mails: ListedMail[]
  older: number | undefined
  sends: boolean
  now: Date
}

/** What was written, to whom, and whether it left. */
export const mailsPage = (t: Translate, { mails, older, sends, now }: MailsProps): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('settings.mails')}</h1>
    ${notice(sends ? { tone: 'calm', text: t('settings.mails_private') } : { tone: 'copper', title: t('settings.no_server'), text: t('settings.no_server_text') })}
    ${
      mails.length > 0
        ? list(mails.map((mail) => mailRow(t, mail, sends, now)))
        : empty({ title: t('settings.no_mails'), text: t('settings.no_mails_text') })
    }
    ${paging(t, { older: older ? `/desk/settings/mails?before=${older}` : undefined })}
  </div>`

const mailRow = (t: Translate, mail: ListedMail, sends: boolean, now: Date) => ({
  title: sends ? mail.to_address : mail.subject,
  href: sends ? undefined : `/desk/settings/mails/${mail.id}`,
  lead: rowSign(icon(mail.failed_at ? 'triangle-alert' : 'mail')),
  detail: sends ? (mail.last_error ?? '') : `${mail.to_name} ${mail.to_address}`.trim(),
  end: joined([stateOf(t, mail, sends), html`<span class="soft small">${moment(t, mail.queued_at, now)}</span>`]),
  ...(mail.failed_at && { tone: 'red' as const }),
})

function stateOf(t: Translate, { failed_at, sent_at, attempts }: ListedMail, sends: boolean): string {
  if (!sends) return ''
  if (failed_at) return t('settings.mail_failed')
  if (sent_at) return t('settings.mail_sent')
  return t(attempts > 0 ? 'settings.mail_again' : 'settings.mail_waits')
}

/** One mail in full; what is a link can be followed. */
export const mailPage = (
  t: Translate,
  { mail, now }: { mail: ListedMail & { text_body: string }; now: Date },
): Html => html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings/mails">${t('settings.mails')}</a></p>
    <h1 class="title" dir="auto">${mail.subject}</h1>
    <p class="soft">${t('settings.mail_to', { to: `${mail.to_name} <${mail.to_address}>`.trim(), moment: moment(t, mail.queued_at, now) })}</p>
    <div class="card letter" dir="auto">${linked(mail.text_body)}</div>
  </div>`

/** The text with its web addresses as links; a full stop or bracket behind one is no part of it. */
const linked = (text: string): Content[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))
