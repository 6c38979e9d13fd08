import { inLanguage } from '../../language/translated.ts'
import { colleagueFace } from '../../people/colleague.views.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { listRequests, type RequestItem } from '../../requests/finding/lists.ts'
import { type Html, html, joined } from '../../ui/html.ts'
import { list, type Row } from '../../ui/list.ts'
import type { Translate } from '../../ui/words/i18n.ts'
import { requestRow } from '../list/request-row.views.ts'
import { stepName } from '../step-name.ts'

/**
 * What a customer asked, for their page: the latest first, open or not, each with who is on it. Of closed services only
 * what this colleague may open.
 */
export async function requestsOfCustomer(c: Ctx, customerId: Id<'customers'>): Promise<Html> {
  const { requests, next } = await listRequests(c.var.db, c.var.actor, { state: 'all', customerId })
  if (requests.length === 0) return html`<p class="soft">${c.var.t('customers.asked_nothing')}</p>`
  const now = new Date()
  return html`
    ${list(requests.map((item) => askedRow(c.var.t, item, now)))}
    ${next && html`<p><a href="/desk/requests?customer=${customerId}&amp;state=all">${c.var.t('customers.asked_more')}</a></p>`}`
}

/** On the customer's own page the face beside a question is that of who answers it. */
const askedRow = (t: Translate, item: RequestItem, now: Date): Row => {
  const { end, ...row } = requestRow(t, item, { now, detail: '' })
  return {
    ...row,
    lead: colleagueFace({ id: item.owner_id, name: item.owner_name, photo_id: item.owner_photo_id }, 's'),
    detail: joined([
      html`<bdi>${item.owner_name}</bdi>`,
      item.running_step && stepName(t, item.running_step),
      serviceOf(t, item),
      end,
    ]),
  }
}

const serviceOf = (t: Translate, { service, service_in }: RequestItem): string =>
  inLanguage(t.language, service ?? '', service_in)
