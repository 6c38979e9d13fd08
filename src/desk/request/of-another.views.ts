import { customerRow, nameOf } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import type { HeldRow } from '../../platform/held-rows.ts'
import type { LeftMail } from '../../requests/mails/left-already.ts'
import type { LearnedWay } from '../../requests/of-another-customer.ts'
import { button, buttonLink, field, form, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { moment } from '../../ui/words/when.ts'
import { draftNotice } from '../held/held.views.ts'
import { capital, fullName } from '../people.views.ts'
import { aboutRequest } from './meanwhile.views.ts'
import type { RequestPage } from './request-page.ts'

const pathOf = ({ whole }: RequestPage) => `/desk/requests/${whole.request.id}/customer`

interface Choosing {
  searched?: string
  rows?: readonly KnownCustomer[]
  /** Somebody new, typed before it was undone. */
  draft?: HeldRow | undefined
}

/** Whose question it is: somebody we know, or somebody new. */
export function choosingCustomer(t: Translate, page: RequestPage, { searched, rows = [], draft }: Choosing): Html {
  const { asker, customer } = page.whole
  const at = pathOf(page)
  const names = { name: fullName(t, customer), asker: fullName(t, asker) }
  const typed = (name: string) => String(draft?.fields[name] ?? '')
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.of_another'))}
    <p>${t(asker.id === customer.id ? 'desk.of_another_now' : 'desk.of_another_now_for', names)}</p>
    ${draft && draftNotice(t, draft)}
    <form action="${at}" method="post" class="finder" data-turbo="false">
      ${field(t, { name: 'q', type: 'search', label: t('desk.of_another_find'), value: searched ?? '', autocomplete: 'off' })}
      ${button({ label: t('desk.of_another_search'), kind: 'second' })}
    </form>
    ${searched !== undefined && rows.length === 0 && html`<p role="status">${t('desk.of_another_none')}</p>`}
    ${rows.length > 0 && list(rows.map((one) => ({ ...customerRow(t, one), href: undefined, end: choose(t, at, one) })))}
    <section class="section line">
      <h2>${t('desk.of_another_new')}</h2>
      ${form(
        { action: at, className: 'stack', plain: true },
        html`${field(t, { name: 'who', label: t('desk.intake_who'), value: typed('who'), autocomplete: 'off' })}
        ${field(t, { name: 'reach', label: t('desk.intake_reach'), hint: t('desk.intake_reach_hint'), value: typed('reach'), autocomplete: 'off' })}
        <div class="bar">${button({ label: t('desk.of_another_look'), kind: 'second' })}</div>`,
      )}
    </section>
  </div>`
}

const choose = (t: Translate, at: string, one: KnownCustomer): Html =>
  buttonLink({
    label: t('desk.of_another_choose', { name: nameOf(t, one, one.reach) }),
    href: `${at}?to=${one.id}`,
    kind: 'second',
  })

/** The right customer: somebody we know, or as they were told. */
export interface Right {
  id?: number
  who?: string
  reach?: string
  name: string
  /** Whether a mail reaches them. */
  mailed: boolean
}

interface Preview {
  right: Right
  left: readonly LeftMail[]
  ways: readonly LearnedWay[]
  /** Something was noted about the first one since. */
  preferences: boolean
}

/** What stays with the question, what changes, and what left already: whoever chose wrong twice sees it here. */
export function ofAnotherPreview(t: Translate, page: RequestPage, { right, left, ways, preferences }: Preview): Html {
  const { whole, key } = page
  const names = namesOf(t, page, right)
  return html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.of_another'))}
    <h2>${t('desk.of_another_from_to', names)}</h2>
    ${leftNotice(t, page, left, t('desk.of_another_report')) ?? html`<p>${t('desk.of_another_left_none', names)}</p>`}
    <section class="stack"><h3>${t('desk.of_another_changes')}</h3><ul class="dots">${changes(t, page, { right, left, ways, preferences }).map((one) => html`<li>${one}</li>`)}</ul></section>
    ${preferences && html`<p>${t('desk.of_another_preferences', names)} <a href="/desk/customers/${whole.asker.id}">${names.from}</a></p>`}
    <section class="stack"><h3>${t('desk.of_another_stays')}</h3><ul class="dots">${stays(t, page, right).map((one) => html`<li>${one}</li>`)}</ul></section>
    ${onceForm(
      { action: `${pathOf(page)}/correction`, key, name: 'of-another', className: 'card' },
      html`${hidden('from', whole.request.asker_id)}${right.id ? hidden('customer_id', right.id) : html`${hidden('who', right.who ?? '')}${hidden('reach', right.reach ?? '')}`}
      <div class="bar">${button({ label: t('desk.of_another_do', names) })}${buttonLink({ label: t('desk.of_another_other'), href: pathOf(page), kind: 'quiet' })}</div>`,
    )}
  </div>`
}

const namesOf = (t: Translate, { whole }: RequestPage, { name }: Right) => ({
  from: fullName(t, whole.asker),
  to: name,
  To: capital(name),
})

function changes(t: Translate, page: RequestPage, { right, left, ways }: Preview): string[] {
  const { whole } = page
  const names = namesOf(t, page, right)
  const parties = [whole.request.asker_id, whole.request.customer_id]
  const wrote = whole.events.some(
    ({ actor_kind, actor_id, type }) =>
      actor_kind === 'customer' && parties.some((one) => one === actor_id) && type !== 'request.opened',
  )
  const follow = whole.followers.filter(({ revoked_at }) => revoked_at === null).length
  return [
    t('desk.of_another_asks', names),
    t(right.mailed ? 'desk.of_another_hears' : 'desk.of_another_hears_not', names),
    t('desk.of_another_link', { left: left.length > 0 ? 'yes' : 'no' }),
    ...ways.map(({ value }) => t('desk.of_another_way', { ...names, way: value })),
    ...(wrote ? [t('desk.of_another_theirs', names)] : []),
    ...(follow > 0 ? [t('desk.of_another_followers', { count: follow })] : []),
    ...(whole.request.closed_service ? [] : [t('desk.of_another_heard', { ...names, wrote: wrote ? 'yes' : 'no' })]),
  ]
}

function stays(t: Translate, page: RequestPage, right: Right): string[] {
  const { whole } = page
  const said = whole.messages.length
  const ours = whole.messages.filter(({ author_kind }) => author_kind === 'person').length
  const files = whole.files.filter(({ withdrawn_because }) => withdrawn_because === null).length
  return [
    t('desk.of_another_words'),
    ...(said > 0 ? [t('desk.of_another_said', { count: said })] : []),
    ...(ours > 0 ? [t('desk.of_another_ours', { ...namesOf(t, page, right), count: ours })] : []),
    ...(files > 0 ? [t('desk.of_another_files', { count: files })] : []),
    ...(whole.promises.some(({ state }) => state === 'open') ? [t('desk.of_another_promises')] : []),
  ]
}

/** What left to somebody whose question it is not, when and where to: a leak of personal data, to be seen to. */
function leftNotice(t: Translate, { now }: RequestPage, left: readonly LeftMail[], report: string): Html | undefined {
  if (left.length === 0) return
  return notice({
    tone: 'red',
    id: 'left-already',
    title: t('desk.of_another_left'),
    text: html`${left.map(
      ({ at, to_address, with_words }) =>
        html`${t('desk.of_another_mail', { moment: capital(moment(t, at, now)), words: with_words ? 'yes' : 'no', address: to_address })}. `,
    )}${report}`,
  })
}

/** After it was put right: what had left by then, and whom to report it to. */
export const leakNotice = (t: Translate, page: RequestPage): Html | undefined =>
  page.leaked.mails.length === 0
    ? undefined
    : leftNotice(
        t,
        page,
        page.leaked.mails,
        page.leaked.officer
          ? t('desk.of_another_report_to', { name: page.leaked.officer })
          : t('desk.of_another_report_who'),
      )
