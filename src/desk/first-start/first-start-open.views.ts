import { button, copyButton, form, hiddenKey, textArea } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { list, rowSign } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { serverFields } from '../settings/mail-server.views.ts'
import { type StepProps, stepPage } from './first-start.views.ts'

export interface MailStepProps extends StepProps {
  /** Mail leaves already, from whom. */
  from: string | undefined
  /** Whom a test mail goes to. */
  to: string | null
}

/** Whether mail leaves, asked before people: an invitation that cannot leave invites nobody. */
export const mailStep = (t: Translate, props: MailStepProps): Html =>
  stepPage(
    t,
    'mail',
    props,
    props.from
      ? html`${notice({ tone: 'good', title: t('start.mail_leaves'), text: t('start.mail_from', { from: props.from }) })}`
      : html`
        ${serverFields(t, { ...props, required: false, kept: false })}
        <p class="soft">${t(props.to ? 'start.mail_tried' : 'start.mail_untried', { to: props.to ?? '' })}</p>
        ${notice({ tone: 'calm', text: t('start.mail_none') })}`,
  )

export interface OpenProps {
  address: string
  /** Only this machine reaches it. */
  local: boolean
  question: string
  key: string
}

/** The door is open: the address, a question to try it with, and what comes next. */
export const openPage = (t: Translate, { address, local, question, key }: OpenProps): Html => html`
  <div class="stack start">
    <section class="now start__open">
      <p class="now__since"><span class="now__dot"></span><span>${t('start.open_now')}</span></p>
      <h1 class="now__title">${t('start.open_title')}</h1>
      <p class="start__address"><a href="/">${address}</a></p>
    </section>
    ${
      local
        ? html`<p class="soft measure">${t('start.open_local')}</p>`
        : html`<div class="bar">${copyButton(t, address)}<span class="soft small">${t('start.open_share')}</span></div>`
    }
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
