import { type Complaint, NO_COMPLAINT, type Typed } from '../../pages/typed.ts'
import type { OwnServer } from '../../platform/mail/mail-server.ts'
import { button, choice, errorSummary, field, form, hidden, hiddenKey } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { sayKey } from '../../ui/words/say-key.ts'

export interface MailServerProps {
  typed: Typed
  /** Whom the test mail goes to. */
  tried: string
  /** What is refused is the test, not the form. */
  testing: boolean
  complaint: Complaint
  /** What the environment names: then that is what mail leaves by. */
  operators: { host: string; from: string } | undefined
  own: OwnServer | undefined
  happened: 'kept' | 'tried' | undefined
  key: string
}

/** By which server mail leaves, whether that works, and a mail to try it with. */
export const mailServerPage = (t: Translate, props: MailServerProps): Html => html`
  <div class="stack stack--wide">
    <div class="stack">
      <p class="eyebrow"><a href="/desk/settings/mails">${t('settings.mails')}</a></p>
      <h1 class="title">${t('settings.mail_server')}</h1>
      <p class="soft measure">${t('settings.mail_server_lead')}</p>
      ${props.happened && notice({ tone: 'good', text: t(props.happened === 'tried' ? 'settings.test_left' : 'settings.mail_server_kept') })}
      ${props.complaint.message && notice({ tone: 'copper', text: props.complaint.message })}
      ${
        !props.testing &&
        errorSummary(
          t,
          Object.entries(props.complaint.errors).map(([name, text]) => ({ name, text })),
        )
      }
      ${trouble(t, props)}
    </div>
    ${props.operators ? operatorsPart(t, props.operators) : serverForm(t, props)}
    ${(props.operators || props.own?.host) && testForm(t, props)}
  </div>`

const trouble = (t: Translate, { own, complaint, happened }: MailServerProps): Html | undefined =>
  own?.trouble && !complaint.message && happened !== 'tried'
    ? notice({
        tone: 'red',
        title: t('settings.mail_trouble'),
        text: sayKey(t, `settings.mail_wrong_${own.trouble}`, { said: '' }),
      })
    : undefined

const operatorsPart = (t: Translate, { host, from }: { host: string; from: string }): Html => html`
  <section class="section"><h2>${t('settings.mail_operators')}</h2>
    <p class="soft measure">${t('settings.mail_operators_text')}</p>
    <dl class="facts">
      <div><dt>${t('settings.mail_host')}</dt><dd>${host}</dd></div>
      <div><dt>${t('settings.mail_from')}</dt><dd>${from}</dd></div>
    </dl>
  </section>`

const serverForm = (t: Translate, props: MailServerProps): Html =>
  form(
    { action: '/desk/settings/mail-server', className: 'stack', speaks: true },
    html`${hiddenKey(props.key)}
      ${serverFields(t, {
        typed: props.typed,
        complaint: props.testing ? NO_COMPLAINT : props.complaint,
        required: true,
        kept: Boolean(props.own?.password),
      })}
      <div class="bar">${button({ label: t('settings.save') })}</div>`,
  )

export interface ServerFields {
  typed: Typed
  complaint: Complaint
  /** A server must be filled in. */
  required: boolean
  /** There is a password already. */
  kept: boolean
}

/** Server, port, security, user, secret and sender. Also a step of the first start. */
export const serverFields = (t: Translate, { typed, complaint, required, kept }: ServerFields): Html => {
  const of = (name: string) => ({ name, value: typed[name], error: complaint.errors[name] })
  return html`${hidden('revision', typed.revision ?? '0')}
    <div class="pair">
      ${field(t, { ...of('host'), label: t('settings.mail_host'), hint: t('settings.mail_host_hint'), required, maxlength: 253, autocomplete: 'off' })}
      ${field(t, { ...of('port'), label: t('settings.mail_port'), inputmode: 'numeric', required, maxlength: 5 })}
    </div>
    ${choice(t, {
      ...of('security'),
      label: t('settings.mail_security'),
      options: [
        { value: 'starttls', label: t('settings.mail_starttls'), hint: t('settings.mail_starttls_hint') },
        { value: 'tls', label: t('settings.mail_tls'), hint: t('settings.mail_tls_hint') },
        { value: 'none', label: t('settings.mail_plain'), hint: t('settings.mail_plain_hint') },
      ],
    })}
    <div class="pair">
      ${field(t, { ...of('username'), label: t('settings.mail_username'), optional: true, maxlength: 254, autocomplete: 'off' })}
      ${field(t, { ...of('password'), label: t('settings.mail_password'), hint: kept ? t('settings.mail_password_kept') : undefined, type: 'password', optional: true, maxlength: 500, autocomplete: 'new-password' })}
    </div>
    <div class="pair">
      ${field(t, { ...of('from_name'), label: t('settings.mail_from_name'), optional: true, maxlength: 120 })}
      ${field(t, { ...of('from_address'), label: t('settings.mail_from_address'), hint: t('settings.mail_from_address_hint'), type: 'email', required, maxlength: 254 })}
    </div>`
}

const testForm = (t: Translate, { tried, testing, complaint }: MailServerProps): Html => html`
  <section class="section line"><h2>${t('settings.test_mail')}</h2>
    <p class="soft measure">${t('settings.test_mail_lead')}</p>
    ${form(
      { action: '/desk/settings/mail-server/test', className: 'stack', speaks: true },
      html`${field(t, { name: 'to', label: t('settings.test_mail_to'), value: tried, error: testing ? complaint.errors.to : undefined, type: 'email', required: true, maxlength: 254 })}
        <div class="bar">${button({ label: t('settings.test_mail_send'), kind: 'second' })}</div>`,
    )}
  </section>`
