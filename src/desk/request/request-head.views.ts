import { customerFace } from '../../customers/customer.views.ts'
import { excerpt } from '../../lib/text.ts'
import type { Id } from '../../platform/database/ids.ts'
import { doorsSaid } from '../../requests/doors.ts'
import { requestOpened } from '../../requests/happenings/words.ts'
import { isClosed } from '../../requests/request.ts'
import { serviceName } from '../../services/service-words.ts'
import { fileList, isPicture } from '../../ui/file-line.ts'
import { disclosure } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import { phoneLink } from '../../ui/phone.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { fullName } from '../people.views.ts'
import type { RequestPage } from './request-page.ts'

const SHOWN_WORDS = 420 // what fits above the conversation; the rest opens with a tap

/** The customer's face and goal on top, then their own words. */
export const requestHead = (t: Translate, page: RequestPage): Html => {
  const { customer, expectation, request } = page.whole
  return html`
  <header class="desk__head">
    ${customerFace(customer, 'l')}
    <div class="stack stack--tight">
      <p class="eyebrow">${whoAsks(t, page)}</p>
      <h1 class="title" dir="auto">${expectation?.words ?? request.title}</h1>
      ${(expectation || request.words.trim() !== request.title) && ownWords(t, request.words)}
      ${picturesOf(page)}
    </div>
  </header>`
}

function whoAsks(t: Translate, { whole, known, others, now }: RequestPage): Html {
  const { customer, asker, ways, request, service } = whole
  const name = fullName(t, customer)
  const named = html`<bdi>${asker.id === customer.id ? name : t('desk.asks_for', { asker: fullName(t, asker), customer: name })}</bdi>`
  const doors = doorsSaid(whole.events) ?? 0
  const way = ways.find((one) => one.customer_id === asker.id)
  const first = others.map((one) => one.opened_at).sort((a, b) => a.getTime() - b.getTime())[0]
  const sinceYear = (first && first < request.opened_at ? first : request.opened_at).getFullYear()
  return joined([
    known.has(customer.id) ? html`<a class="quiet-link" href="/desk/customers/${customer.id}">${named}</a>` : named,
    others.length > 0 &&
      t(sinceYear === now.getFullYear() ? 'desk.nth_request_this_year' : 'desk.nth_request', {
        count: others.filter((one) => one.opened_at < request.opened_at).length + 1,
        year: String(sinceYear),
      }),
    whole.events.some(({ type, data }) => type === requestOpened.name && data.recommended === true) &&
      t('desk.recommended'),
    doors > 0 && t('happenings.request_doors_said.desk', { doors: String(doors) }),
    way && t('desk.preferred_way', { kind: way.kind }),
    ...phonesOf(ways, asker.id).map((phone) => phoneLink(phone)),
    way?.kind === 'post' && html`<bdi>${way.value}</bdi>`,
    service && html`<bdi>${serviceName(t, service)}</bdi>`,
    request.closed_service && html`<span class="closed-mark">${icon('lock')}${t('desk.closed_service')}</span>`,
    request.about_colleague && t(request.about_owner ? 'desk.complaint_nobody_else' : 'desk.complaint_note'),
    html`<span class="code">${request.code}</span>`,
    isClosed(request) && html`<strong>${t(request.merged_into_id ? 'desk.is_joined' : 'desk.is_closed')}</strong>`,
  ])
}

/** Photos that came with the question itself: they are part of what was asked. */
const picturesOf = ({ whole: { files, request } }: RequestPage): Html | undefined =>
  fileList(
    files
      .filter((one) => one.message_id === null && one.added_by === 'customer' && one.withdrawn_because === null)
      .filter((one) => isPicture(one.content_type))
      .map((one) => ({ name: one.name, href: `/desk/requests/${request.id}/files/${one.file_id}`, picture: true })),
  )

/** To call at once: the numbers of who asks stand on the question itself. */
const phonesOf = (ways: RequestPage['whole']['ways'], askerId: Id<'customers'>): string[] =>
  ways.filter((one) => one.kind === 'phone' && one.customer_id === askerId).map((one) => one.value)

const ownWords = (t: Translate, words: string): Html =>
  words.length <= SHOWN_WORDS
    ? html`<p class="own-words" dir="auto">‘${words}’</p>`
    : html`<p class="own-words" dir="auto">‘${excerpt(words, SHOWN_WORDS)}’</p>
      ${disclosure(t('desk.all_words'), html`<p class="own-words" dir="auto">${words}</p>`, { id: 'own-words' })}`
