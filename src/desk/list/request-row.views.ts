import { customerFace } from '../../customers/customer.views.ts'
import { dayOf } from '../../lib/time.ts'
import type { RequestItem } from '../../requests/finding/lists.ts'
import { type Content, type Html, html, joined } from '../../ui/html.ts'
import { icon } from '../../ui/icon.ts'
import type { Row } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { day, until } from '../../ui/words/when.ts'
import { fullName } from '../people.views.ts'

/** The customer of an item in a list, as faces and names take it. */
export const customerOf = (
  item: Pick<RequestItem, 'customer_id' | 'customer_name' | 'customer_called' | 'customer_face_id'>,
) => ({
  id: item.customer_id,
  name: item.customer_name,
  called: item.customer_called,
  face_id: item.customer_face_id,
})

/** A question in a list: a face, the customer's own words, who, and what was promised next. */
export const requestRow = (t: Translate, item: RequestItem, { now, detail }: { now: Date; detail: Content }): Row => ({
  id: `request-${item.id}`,
  title: item.title,
  href: `/desk/requests/${item.id}`,
  lead: customerFace(customerOf(item)),
  detail: joined([
    html`<bdi>${fullName(t, customerOf(item))}</bdi>`,
    detail,
    item.closed_service && html`<span class="closed-mark">${icon('lock')}${t('desk.closed_service')}</span>`,
  ]),
  end: dueOf(t, item, now),
  tone: dueTone(t, item.closed_at ? null : item.next_due, now),
})

/** When the next promise is due; of what has ended, when. */
function dueOf(t: Translate, { closed_at, next_due }: RequestItem, now: Date): Html | undefined {
  if (closed_at) return html`<span class="soft small">${t('desk.finished_on', { day: day(t, closed_at, now) })}</span>`
  return next_due ? html`<span class="small">${dueWords(t, next_due, now)}</span>` : undefined
}

/** "uiterlijk vrijdag 20 november", or that the day has passed. */
export const dueWords = (t: Translate, due: Date, now: Date): string =>
  due < now ? t('desk.was_due', { day: day(t, due, now) }) : until(t, due, now)

/** Copper on its last day, red once it has passed: the words say it too. */
export function dueTone(t: Translate, due: Date | null, now: Date): Row['tone'] {
  if (!due) return
  if (due < now) return 'red'
  return dayOf(due, t.timeZone) === dayOf(now, t.timeZone) ? 'copper' : undefined
}
