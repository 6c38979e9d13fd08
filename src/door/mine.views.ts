import type { CameOfIt, Told } from '../improvements/telling/told.ts'
import { whatCameOfIt } from '../improvements/telling/told.views.ts'
import { type Complaint, NO_COMPLAINT, type Typed } from '../pages/typed.ts'
import { empty } from '../ui/empty.ts'
import { button, errorSummary, field, form, hidden } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import { list } from '../ui/list.ts'
import { notice } from '../ui/notice.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day, until } from '../ui/words/when.ts'
import type { MyRequest } from './mine.ts'

export interface SignIn {
  typed?: Typed
  complaint?: Complaint
}

/** Where a mail address is typed to receive a link. No account, nothing to remember. */
export const mailPage = (t: Translate, { typed = {}, complaint: { errors } = NO_COMPLAINT }: SignIn): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.mine_title')}</h1>
    ${t.mails ? html`<p>${t('door.mine_lead')}</p>` : notice({ tone: 'copper', text: t('door.mine_no_mail') })}
    ${summary(t, errors)}
    ${
      t.mails &&
      form(
        { action: '/mine/links', plain: true, speaks: true, className: 'stack' },
        html`${field(t, { name: 'mail', type: 'email', value: typed.mail, label: t('door.mail'), autocomplete: 'email', required: true, error: errors.mail })}
      <div class="bar">${button({ label: t('door.mine_send') })}</div>`,
      )
    }
    <p class="soft"><a href="/code">${t('door.have_code')}</a></p>
  </div>`

/** After asking for a link: the same words whether we know the address or not. */
export const codePage = (t: Translate, { typed = {}, complaint: { errors } = NO_COMPLAINT }: SignIn): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.mine_sent_title')}</h1>
    ${notice({ tone: 'good', text: t('door.mine_sent', { mail: typed.mail ?? '' }) })}
    ${summary(t, errors)}
    ${form(
      { action: '/mine/codes', speaks: true, className: 'stack' },
      html`${hidden('mail', typed.mail ?? '')}
      ${field(t, { name: 'code', label: t('door.mailed_code'), shape: 'short', inputmode: 'numeric', autocomplete: 'one-time-code', required: true, error: errors.code })}
      <div class="bar">${button({ label: t('door.open') })}</div>`,
    )}
    <p class="soft"><a href="/mine">${t('door.mine_other_address')}</a></p>
  </div>`

/** Opening the mailed link changes nothing (mail scanners open links); this button does. */
export const enterPage = (t: Translate, { token, works }: { token: string; works: boolean }): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.mine_title')}</h1>
    ${
      works
        ? form(
            { action: '/mine/sessions', className: 'stack' },
            html`${hidden('token', token)}<p>${t('door.mine_enter_lead')}</p><div class="bar">${button({ label: t('door.mine_enter') })}</div>`,
          )
        : html`<p>${t('door.mine_link_old')}</p><p><a href="/mine">${t('door.mine_send')}</a></p>`
    }
  </div>`

export interface Mine {
  requests: (MyRequest & { href: string })[]
  now: Date
  key: string
  /** What came of what they said, and where they may join. */
  came: CameOfIt
  sender(told: Told): string
}

/** All my questions, those in hand first. */
export const minePage = (t: Translate, { requests, now, key, came, sender }: Mine): Html => html`
  <div class="stack">
    <h1 class="title">${t('door.mine_title')}</h1>
    ${requests.length > 0 && came.told.length + came.raised.length > 0 && html`<p><a href="#told">${t('improvements.what_came_of_it')}</a></p>`}
    ${
      requests.length === 0
        ? empty({
            title: t('door.mine_none'),
            text: t('door.mine_none_text'),
            action: { label: t('door.ask'), href: '/' },
          })
        : html`<div class="measure">${list(
            requests.map((one) => ({
              title: html`<span dir="auto">${one.title}</span>`,
              href: one.href,
              detail: html`${t('door.mine_asked_on', { day: day(t, one.opened_at, now) })} <span class="code">${one.code}</span>`,
              end: stateOf(t, one, now),
              tone: !one.closed_at && one.turn === 'customers' ? 'copper' : undefined,
            })),
          )}</div>`
    }
    ${whatCameOfIt(t, { ...came, near: false, path: '/mine', key, now, sender })}
    <p><a href="/mine/reach">${t('door.ways_title')}</a></p>
    <p><a href="/mine/file">${t('door.mine_file')}</a></p>
    ${form({ action: '/mine/end' }, button({ label: t('door.mine_leave'), kind: 'quiet' }))}
  </div>`

function stateOf(t: Translate, one: MyRequest, now: Date): string {
  if (one.closed_at) return t('door.mine_closed', { day: day(t, one.closed_at, now) })
  if (one.turn === 'customers') return t('door.mine_your_turn')
  return one.next_due ? until(t, one.next_due, now) : t('door.mine_in_hand')
}

const summary = (t: Translate, errors: Record<string, string>) =>
  errorSummary(
    t,
    Object.entries(errors).map(([name, text]) => ({ name, text })),
  )
