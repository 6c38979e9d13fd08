import { sentences } from '../../lib/sentences.ts'
import { wordsIn } from '../../pages/words.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import { happeningNow, isBusy } from '../../requests/happening-now.ts'
import { nowTitle, shownOn } from '../../requests/now-words.ts'
import { actingOwner } from '../../requests/whole-request.ts'
import { face } from '../../ui/face.ts'
import { button, field, select } from '../../ui/forms.ts'
import { type Content, DOT, type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { nowPanel } from '../../ui/now-panel.ts'
import { onceForm } from '../../ui/once-form.ts'
import { phoneLink } from '../../ui/phone.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fileSize, listed } from '../../ui/words/locale.ts'
import { day, since } from '../../ui/words/when.ts'
import { named, shortName } from '../people.views.ts'
import { elsewhereSection } from './elsewhere.views.ts'
import { promisesSection } from './promises.views.ts'
import type { RequestPage } from './request-page.ts'
import { requestRail } from './request-rail.views.ts'
import { tool } from './tool.views.ts'

/** Beside the conversation: what the customer sees, what we promised, the road, and what else there is. */
export const requestAside = (t: Translate, page: RequestPage): Html => html`
  ${seenSection(t, page)}
  ${promisesSection(t, page)}
  ${roadSection(t, page)}
  ${elsewhereSection(t, page)}
  ${specialistSection(t, page)}
  ${othersSection(t, page)}
  ${filesSection(t, page)}`

function seenSection(t: Translate, page: RequestPage): Html {
  const { whole, now, settings, trackingHref } = page
  const theirs = wordsIn(whole.request.language, settings)
  const happening = happeningNow(whole, page)
  const who = shownOn(whole, actingOwner(whole), theirs.language)
  const name = shortName(t, whole.asker)
  if (whole.request.merged_into_id) return seenJoined(t, page, name)
  return html`
  <section>
    <div class="aside__head"><h2>${t('desk.sees_now', named(name))}</h2><a href="${trackingHref}" target="_blank" rel="noopener">${t('desk.open')}</a></div>
    <div lang="${theirs.language}">${nowPanel(theirs, {
      busy: isBusy(happening),
      since: happening.what === 'ended' ? undefined : happening.since && since(theirs, happening.since, now),
      title: html`<bdi>${nowTitle(theirs, whole, happening)}</bdi>`,
      who: joined([sentences(who.name), who.line]),
      face: face({ name: who.name, photoUrl: who.photoUrl, team: who.team, size: 'l' }),
    })}</div>
    ${whatStaysInside(t, page, name)}
  </section>`
}

/** The old link of a joined question tells where it went; it has not ended. */
const seenJoined = (t: Translate, { trackingHref }: RequestPage, name: string): Html => html`
  <section>
    <div class="aside__head"><h2>${t('desk.sees_now', named(name))}</h2><a href="${trackingHref}" target="_blank" rel="noopener">${t('desk.open')}</a></div>
    <p>${t('desk.sees_joined')}</p>
  </section>`

/** What the customer does not read, and that they read why. */
function whatStaysInside(t: Translate, { whole, now }: RequestPage, name: string): Content {
  const withheld = whole.deliberations.filter((one) => !one.ended_at && one.withheld_because)
  if (withheld.length === 0)
    return html`<p class="soft small">${t(whole.consultations.length > 0 ? 'desk.sees_all_but_advice' : 'desk.sees_all', named(name))}</p>`
  return html`${withheld.map(
    (one) =>
      html`<p class="soft small">${t('desk.sees_all_but', {
        topic: one.topic,
        until: day(t, one.until_day, now),
        because: one.withheld_because,
      })}</p>`,
  )}`
}

const roadSection = (t: Translate, page: RequestPage): Html => html`
  <section id="road">
    <h2 class="visually-hidden">${t('desk.road')}</h2>
    ${togetherLine(t, page)}
    ${requestRail(t, page)}
    <p class="small"><a href="/desk/requests/${page.whole.request.id}/timeline">${t('desk.whole_story')}</a></p>
  </section>`

/** Which departments solve it together; its owner leads. */
const togetherLine = (t: Translate, { whole }: RequestPage): Html | undefined =>
  whole.joint.length === 0
    ? undefined
    : html`<p class="small">${t('desk.together_now', {
        departments: listed(
          t,
          whole.joint.map((id) => whole.departments.get(id) ?? ''),
        ),
        name: whole.people.get(whole.request.owner_id)?.first_name ?? '',
      })}</p>`

/** Who knows most of it, one tap away. */
function specialistSection(t: Translate, { whole, me }: RequestPage): Html | undefined {
  const id = whole.routing?.specialist_id
  const specialist = id ? whole.people.get(id) : undefined
  if (!specialist || specialist.id === me.id || whole.request.closed_at) return
  return html`
  <section>
    <h2>${t('desk.knows_most')}</h2>
    <div class="beside">${colleagueFace(specialist, 's')}<p>${joined([html`<b>${specialist.name}</b>`, specialist.role])}
      <br><a href="#field-question">${t('desk.ask_them', { name: specialist.first_name })}</a>${
        specialist.phone && html`${DOT}${phoneLink(specialist.phone)}`
      }</p></div>
  </section>`
}

const OTHERS = 5

const othersSection = (t: Translate, { whole, known, others, now }: RequestPage): Html | undefined =>
  others.length === 0
    ? undefined
    : html`
  <section>
    <h2>${t('desk.other_requests', named(shortName(t, whole.customer)))}</h2>
    ${list(
      others.slice(0, OTHERS).map((other) => ({
        title: other.title,
        href: `/desk/requests/${other.id}`,
        detail: joined([
          day(t, other.opened_at, now),
          t(other.merged_into_id ? 'desk.is_joined' : other.closed_at ? 'desk.is_closed' : 'desk.is_open'),
        ]),
      })),
    )}
    ${others.length > OTHERS && known.has(whole.customer.id) && html`<p class="small"><a href="/desk/customers/${whole.customer.id}">${t('desk.all_of_customer')}</a></p>`}
  </section>`

const filesSection = (t: Translate, { whole, key }: RequestPage): Html | undefined => {
  const files = whole.files.filter((file) => file.withdrawn_because === null)
  if (files.length === 0) return
  const at = `/desk/requests/${whole.request.id}/files`
  return html`
  <section>
    <h2>${t('desk.files')}</h2>
    ${list(
      files.map((file) => ({
        title: file.name,
        href: `${at}/${file.file_id}`,
        detail: joined([
          fileSize(t, file.size),
          t(file.added_by === 'customer' ? 'desk.file_from_customer' : 'desk.file_from_us', {
            name: shortName(t, whole.customer),
          }),
          file.audience === 'staff' && t('desk.file_inside'),
        ]),
      })),
    )}
    ${tool({
      label: t('desk.withdraw_file'),
      body: onceForm(
        { action: `${at}/withdrawals`, key, name: 'withdrawal', className: 'card' },
        html`${select(t, { name: 'file_id', label: t('desk.withdraw_which'), options: files.map((file) => ({ value: String(file.file_id), label: file.name })) })}
        ${field(t, { name: 'because', id: 'withdraw-because', label: t('desk.withdraw_why'), required: true, maxlength: 300 })}
        <div class="bar">${button({ label: t('desk.withdraw_do'), kind: 'danger' })}</div>`,
      ),
    })}
  </section>`
}
