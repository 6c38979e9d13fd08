import { calledName } from '../customers/customer.ts'
import { fileLine } from '../ui/file-line.ts'
import { button, check, choice, disclosure, field, form, hiddenKey, textArea } from '../ui/forms.ts'
import { type Html, html } from '../ui/html.ts'
import type { Translate } from '../ui/words/i18n.ts'
import { day } from '../ui/words/when.ts'
import { fileLink, sendOr, typedIn } from './talk.views.ts'
import { ending, hasMail, hasPhone, type Tracking } from './tracking.ts'

const UPDATES = ['milestones', 'everything', 'silent'] as const

/** What a good result is, in the customer's words; always theirs to change. */
export const expectation = (t: Translate, k: Tracking): Html | undefined => {
  const said = k.whole.expectation
  const typed = typedIn(k, 'expectation')
  if (k.follower || ending(k))
    return (
      said &&
      html`<section class="section line stack"><h2>${t('kitchen.good_when')}</h2><p class="quote" dir="auto">‘${said.words}’</p></section>`
    )
  return html`<section class="section line stack stack--tight" id="expectation">
    <h2>${t('kitchen.good_when')}</h2>
    ${said ? html`<p class="quote" dir="auto">‘${said.words}’</p><p class="soft small">${t('kitchen.your_words')}</p>` : html`<p class="soft">${t('kitchen.good_unsaid')}</p>`}
    ${disclosure(
      said ? t('kitchen.change') : t('kitchen.good_say'),
      form(
        { action: `${k.path}/expectation`, draft: true, className: 'stack' },
        html`${hiddenKey(`${k.key}-expect`)}${textArea(t, { name: 'words', id: 'expectation-words', label: t('kitchen.good_when'), heard: true, hideLabel: true, value: typed?.words ?? said?.words, rows: 2, required: true })}
        ${field(t, { name: 'wanted_by', type: 'date', label: t('kitchen.wanted_by'), optional: true, value: typed?.typed.wanted_by ?? said?.wanted_by ?? undefined })}
        ${sendOr(t, k, typed, button({ label: t('kitchen.keep'), kind: 'second' }))}`,
      ),
      { open: typed !== undefined },
    )}
  </section>`
}

/** Files that came without a message; those with one stand beside it. */
export const looseFiles = (t: Translate, k: Tracking): Html | undefined => {
  const files = k.whole.files.filter((one) => one.audience === 'customer' && one.message_id === null)
  if (files.length === 0) return
  return html`<section class="section"><h2>${t('kitchen.files')}</h2><ul class="message__files">${files.map((one) =>
    one.withdrawn_because === null
      ? fileLine(fileLink(t, one, k.path))
      : html`<li class="soft"><span dir="auto">${one.name}</span>: ${t('kitchen.file_withdrawn', { because: one.withdrawn_because })}</li>`,
  )}</ul></section>`
}

/** Who opened a request of a closed service, and when. */
export const looks = (t: Translate, k: Tracking, seen: { name: string; at: Date }[]): Html | undefined =>
  k.whole.request.closed_service
    ? html`<section class="section line"><h2>${t('kitchen.looks')}</h2>${seen.length === 0 ? html`<p class="soft">${t('kitchen.looks_none')}</p>` : html`<ul class="ledger">${seen.map(({ name, at }) => html`<li>${name}, ${day(t, at, k.now)}</li>`)}</ul>`}</section>`
    : undefined

/** What is needed now and then waits here, each behind its own words. */
export const rarely = (t: Translate, k: Tracking): Html =>
  k.follower
    ? html`<section class="line rarely no-print">${leave(t, k)}</section>`
    : html`<section class="line rarely no-print">
        ${disclosure(t('kitchen.call'), callForm(t, k), { id: 'call', open: k.calling !== undefined })}
        ${t.mails && !ending(k) && disclosure(t('kitchen.follow'), follow(t, k), { id: 'follow' })}
        ${t.mails && disclosure(t('kitchen.updates'), updates(t, k), { id: 'updates' })}
        ${disclosure(t('kitchen.stuck'), stuck(t, k), { id: 'stuck', open: k.beside?.box === 'walls' })}
        ${disclosure(t('kitchen.new_link'), newLink(t, k), { id: 'new-link' })}
      </section>`

const callForm = (t: Translate, k: Tracking): Html =>
  form(
    { action: `${k.path}/calls`, className: 'stack' },
    html`${hiddenKey(`${k.key}-call`)}
    ${choice(t, { name: 'kind', label: t('kitchen.call_how'), value: k.calling?.kind ?? 'call', options: (['call', 'visit'] as const).map((value) => ({ value, label: t('kitchen.call_kind', { value }) })) })}
    ${!hasPhone(k) && field(t, { name: 'number', type: 'tel', label: t('kitchen.call_number'), hint: t('kitchen.call_number_hint'), value: k.calling?.number, error: k.calling?.errors.number, autocomplete: 'tel' })}
    ${field(t, { name: 'moment', label: t('kitchen.call_when'), heard: true, hint: t('kitchen.call_when_hint'), value: k.calling?.moment, error: k.calling?.errors.moment, required: true })}
    <div class="bar">${button({ label: t('kitchen.call_ask'), kind: 'second' })}${k.phone && html`<span class="soft small">${t('kitchen.call_now', { phone: k.phone, code: k.whole.request.code })}</span>`}</div>`,
  )

const follow = (t: Translate, k: Tracking): Html => html`
  <div class="stack">
    <p>${t('kitchen.follow_text')}</p>
    ${k.whole.followers.filter((one) => one.revoked_at === null).map((one) => followerLine(t, k, one))}
    ${k.proven ? inviteForm(t, k) : !hasMail(k) ? noMail(t, k) : html`<p>${t('kitchen.follow_code_first')}</p>${form({ action: `${k.path}/codes` }, button({ label: t('kitchen.follow_send_code'), kind: 'second' }))}`}
  </div>`

const inviteForm = (t: Translate, k: Tracking): Html =>
  form(
    { action: `${k.path}/followers`, className: 'stack' },
    html`${hiddenKey(`${k.key}-follow`)}${field(t, { name: 'name', label: t('kitchen.follow_name'), required: true })}${field(t, { name: 'mail', type: 'email', label: t('kitchen.follow_mail'), required: true })}${field(t, { name: 'invited_as', label: t('kitchen.follow_as'), hint: t('kitchen.follow_as_hint'), value: k.proven ? calledName(k.whole.asker) : undefined, optional: true })}
      ${check({ name: 'may_write', label: t('kitchen.follow_write') })}<div class="bar">${button({ label: t('kitchen.follow_send'), kind: 'second' })}</div>`,
  )

const followerLine = (t: Translate, k: Tracking, { id, name }: Tracking['whole']['followers'][number]): Html =>
  form(
    { action: `${k.path}/followers/${id}/end`, className: 'bar' },
    html`<span dir="auto">${name}</span>${button({ label: t('kitchen.follow_end'), kind: 'quiet' })}`,
  )

const leave = (t: Translate, k: Tracking): Html => html`
  <p>${t('kitchen.you_follow')}</p>
  ${form({ action: `${k.path}/followers/${k.follower?.id ?? 0}/end` }, button({ label: t('kitchen.leave'), kind: 'quiet' }))}`

/**
 * Without a mail address no code and no news can leave. Who only holds the link cannot add one: with it they would get
 * into everything of this customer. So it goes by telephone, where somebody asks who is calling.
 */
const noMail = (t: Translate, { phone, whole: { request } }: Tracking): Html =>
  html`<p>${t('kitchen.no_mail')} ${phone ? t('kitchen.no_mail_call', { phone, code: request.code }) : t('kitchen.no_mail_write')}</p>`

const updates = (t: Translate, k: Tracking): Html =>
  !hasMail(k)
    ? noMail(t, k)
    : form(
        { action: `${k.path}/updates`, className: 'stack' },
        html`${choice(t, { name: 'updates', label: t('kitchen.updates_when'), value: k.whole.request.updates, options: UPDATES.map((value) => ({ value, label: t('kitchen.updates_choice', { value }) })) })}<div class="bar">${button({ label: t('kitchen.keep'), kind: 'second' })}</div>`,
      )

const stuck = (t: Translate, k: Tracking): Html => {
  const typed = typedIn(k, 'walls')
  return form(
    { action: `${k.path}/walls`, className: 'stack' },
    html`${hiddenKey(`${k.key}-wall`)}${textArea(t, { name: 'sentence', label: t('kitchen.stuck_sentence'), value: typed?.words, heard: true, hint: t('kitchen.stuck_hint'), rows: 2, required: true })}${sendOr(t, k, typed, button({ label: t('kitchen.send'), kind: 'second' }))}`,
  )
}

/** Who typed a mailed code renews it here; others may be those who should not have it, and change nothing with it. */
function newLink(t: Translate, k: Tracking): Html {
  const { text, label, kind } = renewing(t, k)
  return form(
    { action: `${k.path}/new-link`, className: 'stack' },
    html`${hiddenKey(`${k.key}-link`)}<p>${text}</p><div class="bar">${button({ label, kind })}</div>`,
  )
}

function renewing(t: Translate, k: Tracking): { text: string; label: string; kind: 'danger' | 'second' } {
  const { phone, proven } = k
  if (proven) return { text: t('kitchen.new_link_text'), label: t('kitchen.new_link_send'), kind: 'danger' }
  if (t.mails && mailReaches(k))
    return { text: t('kitchen.new_link_code_first'), label: t('kitchen.follow_send_code'), kind: 'second' }
  const text = t('kitchen.new_link_no_mail', { phone: phone || 'none', code: k.whole.request.code })
  return { text, label: t('kitchen.new_link_ask'), kind: 'second' }
}

const mailReaches = ({ whole: { request, ways } }: Tracking): boolean =>
  ways.some((one) => one.kind === 'mail' && one.customer_id === request.asker_id && one.undeliverable_at === null)
