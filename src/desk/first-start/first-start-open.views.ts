import { button, copyButton, form, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { type StepProps, stepPage } from './first-start.views.ts'

/** Whether mail leaves, and what to do when it does not yet. The last step: its button opens the door. */
export const mailStep = (t: Translate, props: StepProps & { sends: boolean; from: string; name: string }): Html =>
  stepPage(
    t,
    'mail',
    props,
    props.sends
      ? notice({ tone: 'good', title: t('start.mail_leaves'), text: t('start.mail_from', { from: props.from }) })
      : html`
        ${notice({ tone: 'calm', title: t('settings.no_server'), text: t('start.mail_kept') })}
        <pre class="start__code" tabindex="0"><code>SMTP_URL=smtps://name:password@mail.example.org
MAIL_FROM="${props.name} &lt;hello@example.org&gt;"</code></pre>
        <p class="soft">${t('start.mail_read')} <a href="/desk/settings/mails">${t('settings.mails')}</a></p>`,
  )

export interface OpenProps {
  address: string
  question: string
  key: string
}

/** The door is open: the address, a question to try it with, and what comes next. */
export const openPage = (t: Translate, { address, question, key }: OpenProps): Html => html`
  <div class="stack start">
    <section class="now start__open">
      <p class="now__since"><span class="now__dot"></span><span>${t('start.open_now')}</span></p>
      <h1 class="now__title">${t('start.open_title')}</h1>
      <p class="start__address"><a href="/">${address}</a></p>
    </section>
    <div class="bar">${copyButton(t, address)}<span class="soft small">${t('start.open_share')}</span></div>
    <section class="section line stack"><h2>${t('start.test_title')}</h2>
      <p>${t('start.test_lead')}</p>
      ${form(
        { action: '/desk/first-start/question', className: 'stack' },
        html`${hiddenKey(key)}${textArea(t, { name: 'words', label: t('start.test_words'), value: question, rows: 3, required: true })}
          <div class="bar">${button({ label: t('start.test_ask') })}</div>`,
      )}</section>
    <section class="section line"><h2>${t('start.then_title')}</h2>
      ${list([
        {
          title: t('start.then_desk'),
          href: '/desk',
          lead: rowSign(icon('message-circle')),
          detail: t('start.then_desk_text'),
        },
        {
          title: t('start.then_services'),
          href: '/desk/services',
          lead: rowSign(icon('eye')),
          detail: t('start.then_services_text'),
        },
        { title: t('start.then_me'), href: '/desk/me', lead: rowSign(icon('camera')), detail: t('start.then_me_text') },
      ])}</section>
  </div>`
