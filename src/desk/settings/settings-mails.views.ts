import type { ListedMail, MailFigures } from '../../platform/mail/kept-mails.ts'
import { empty } from '../../ui/empty.ts'
import { button, buttonLink, form, hidden } from '../../ui/forms.ts'
import { type Content, type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { letterText } from '../../ui/letter-text.ts'
import { list, paging, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { MessageKey, Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { moment } from '../../ui/words/when.ts'

export interface MailsProps {
  mails: ListedMail[]
  older: number | undefined
  figures: MailFigures
  /** What is the matter with the server. */
  trouble: string | undefined
  sends: boolean
  /** Pages here act as if mail leaves. */
  demo: boolean
  now: Date
}

/** What was written, to whom, and whether it left. */
export const mailsPage = (t: Translate, props: MailsProps): Html => {
  const { mails, older, sends, now } = props
  return html`
  <div class="stack">
    <p class="eyebrow"><a href="/desk/settings">${t('settings.title')}</a></p>
    <h1 class="title">${t('settings.mails')}</h1>
    ${state(t, props)}
    ${sends && props.figures.kept > 0 && offer(t, props.figures.kept)}
    ${
      mails.length > 0
        ? list(mails.map((mail) => mailRow(t, mail, sends, now)))
        : empty({ title: t('settings.no_mails'), text: t('settings.no_mails_text') })
    }
    ${paging(t, { older: older ? `/desk/settings/mails?before=${older}` : undefined })}
  </div>`
}

/** Whether mail leaves, with the way to the page where that is chosen. */
const state = (t: Translate, { sends, demo, trouble, figures }: MailsProps): Html => {
  const action = (label: MessageKey) =>
    buttonLink({ label: t(label), href: '/desk/settings/mail-server', kind: 'second' })
  if (!sends)
    return notice({
      tone: 'copper',
      title: t('settings.no_server'),
      text: t(demo ? 'settings.no_server_demo' : 'settings.no_server_text'),
      action: action('settings.mail_server_choose'),
    })
  if (trouble)
    return notice({
      tone: 'red',
      title: t('settings.mail_trouble'),
      text: joined([
        sayKey(t, `settings.mail_wrong_${trouble}`, { said: '' }),
        figures.waiting > 0 && t('settings.mail_waiting', { count: figures.waiting }),
      ]),
      action: action('settings.mail_server'),
    })
  return notice({ tone: 'calm', text: t('settings.mails_private'), action: action('settings.mail_server') })
}

/** What never left while there was no server: whoever administers decides whether it still should. */
const offer = (t: Translate, kept: number): Html =>
  notice({
    tone: 'copper',
    title: t('settings.mail_offer', { count: kept }),
    text: t('settings.mail_offer_text'),
    action: html`<div class="bar">${settled('/desk/settings/mails/kept', 'send', t('settings.mail_offer_send'), 'second')}
      ${settled('/desk/settings/mails/kept', 'leave', t('settings.mail_offer_leave'), 'quiet')}</div>`,
  })

const settled = (action: string, choice: string, label: string, kind: 'second' | 'quiet'): Html =>
  form({ action }, html`${hidden('choice', choice)}${button({ label, kind })}`)

const mailRow = (t: Translate, mail: ListedMail, sends: boolean, now: Date) => ({
  title: sends ? mail.to_address : mail.subject,
  href: sends ? undefined : `/desk/settings/mails/${mail.id}`,
  lead: rowSign(icon(isFailed(mail) ? 'triangle-alert' : 'mail')),
  detail: sends ? reasonOf(t, mail) : `${mail.to_name} ${mail.to_address}`.trim(),
  end: joined([
    stateOf(t, mail),
    html`<span class="soft small">${moment(t, mail.queued_at, now)}</span>`,
    sends &&
      isFailed(mail) &&
      html`<div class="bar bar--end">${settled(`/desk/settings/mails/${mail.id}/settled`, 'again', t('settings.mail_send_again'), 'quiet')}</div>`,
  ]),
  ...(isFailed(mail) && { tone: 'red' as const }),
})

const isFailed = ({ failure }: ListedMail) => failure !== null && failure !== 'let_go' && failure !== 'too_late'

const reasonOf = (t: Translate, { failure, last_error, sent_at }: ListedMail): string =>
  failure ? t(`settings.mail_failure_${failure}`, { said: last_error ?? '' }) : sent_at ? '' : (last_error ?? '')

/** Sent is only what a mail server took. */
function stateOf(t: Translate, { failed_at, failure, sent_at, kept_at, last_error }: ListedMail): string {
  if (sent_at) return t('settings.mail_sent')
  if (failed_at)
    return t(failure === 'let_go' || failure === 'too_late' ? 'settings.mail_never' : 'settings.mail_failed')
  if (kept_at) return t('settings.mail_never')
  return t(last_error ? 'settings.mail_again' : 'settings.mail_waits')
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
    <div class="card letter" dir="auto">${letterText(mail.text_body, linked)}</div>
  </div>`

/** The text with its web addresses as links; a full stop or bracket behind one is no part of it. */
const linked = (text: string): Content[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))
