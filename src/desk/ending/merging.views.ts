import { isVouched } from '../../requests/joined.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import type { RequestRow } from '../../requests/request.ts'
import { button, buttonLink, hidden } from '../../ui/forms.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { notice } from '../../ui/notice.ts'
import { onceForm } from '../../ui/once-form.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import { named, nameFor, shortName } from '../people.views.ts'
import { theySeeAndHear } from '../request/bringing.views.ts'
import { aboutRequest } from '../request/meanwhile.views.ts'
import type { RequestPage } from '../request/request-page.ts'

/** Which other open question of this customer is the same one; then both beside each other, with what moves. */
export const mergingPage = (t: Translate, page: RequestPage, into: RequestRow | undefined): Html => html`
  <div class="stack">
    ${aboutRequest(t, page, t('desk.merge_title'))}
    ${into ? preview(t, page, into) : choose(t, page)}
  </div>`

function choose(t: Translate, { whole, others, now }: RequestPage): Html {
  const open = others.filter((other) => !other.closed_at)
  if (open.length === 0) return html`<p>${t('desk.merge_nothing')}</p>`
  return html`
  <h2>${t('desk.merge_with')}</h2>
  ${list(
    open.map((other) => ({
      id: `merge-${other.id}`,
      title: html`<bdi>${other.title}</bdi>`,
      href: `/desk/requests/${whole.request.id}/merging?into=${other.id}`,
      detail: joined([day(t, other.opened_at, now), other.code]),
    })),
  )}
  <p class="soft small">${t('desk.merge_hint')}</p>`
}

/** Both questions in the customer's words, and what moves: whoever joins the wrong two sees it here. */
function preview(t: Translate, page: RequestPage, into: RequestRow): Html {
  const { whole, key, me } = page
  const name = shortName(t, whole.asker)
  const at = `/desk/requests/${whole.request.id}`
  const owner = page.colleagues.find(({ id }) => id === into.owner_id)
  return html`
  <div class="card stack">
    <h2>${t('desk.merge_this')}</h2>
    <blockquote class="quote typed" dir="auto">${whole.request.words}</blockquote>
    <h2>${t('desk.merge_into')}</h2>
    <blockquote class="quote typed" dir="auto">${into.words}</blockquote>
    <p>${t('desk.merge_owner', { owner: nameFor(t, owner, me), mine: owner?.id === me.id ? 'yes' : 'no' })} <span class="code">${into.code}</span></p>
  </div>
  ${isVouched(whole.request) && isVouched(into) ? undefined : notice({ tone: 'copper', text: t('desk.merge_unproven', named(name)) })}
  <section class="stack">
    <h2>${t('desk.merge_moves')}</h2>
    <ul>${moves(t, page).map((line) => html`<li>${line}</li>`)}</ul>
    <p class="soft">${t('desk.merge_stays')}</p>
  </section>
  ${onceForm(
    { action: `${at}/merging`, key, name: 'merging', className: 'card' },
    html`${hidden('into_id', into.id)}
    <div class="bar">${button({ label: t('desk.merge_do') })}${buttonLink({ label: t('desk.merge_other'), href: `${at}/merging`, kind: 'quiet' })}${theySeeAndHear(t, page, t('desk.merge_seen', named(name)))}</div>`,
  )}`
}

function moves(t: Translate, { whole, now }: RequestPage): (Html | string)[] {
  const said = whole.messages.filter(({ deliberation_id }) => deliberation_id === null).length
  const files = whole.files.filter(({ withdrawn_because }) => withdrawn_because === null).length
  const promises = whole.promises.filter(({ state }) => state === 'open')
  return [
    t('desk.merge_moves_words'),
    ...(said > 0 ? [t('desk.merge_moves_said', { count: said })] : []),
    ...(files > 0 ? [t('desk.merge_moves_files', { count: files })] : []),
    ...promises.map((one) => html`<bdi>${promiseWords(t, one)}</bdi> ${until(t, one.due_at, now)}`),
  ]
}
