import { observations } from '../../insights/observations/listing.ts'
import { saidLine } from '../../insights/observations/said.views.ts'
import { faceIn, nameIn } from '../../insights/place.ts'
import { comingVisits, encounters } from '../../insights/visits/visit.ts'
import { encounter, howMet } from '../../insights/visits/visit.views.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { PromiseRow } from '../../requests/promises/promise.ts'
import { promiseWords } from '../../requests/promises/promise-words.ts'
import { mayOpen } from '../../requests/request.ts'
import { type Html, html } from '../../ui/html.ts'
import { list } from '../../ui/list.ts'
import { until } from '../../ui/words/when.ts'

const SAID = 6

type OpenPromise = Pick<PromiseRow, 'id' | 'kind' | 'text' | 'due_at' | 'counted'> & {
  request_id: Id<'requests'>
  title: string
}

/** For the page of a customer: what we promised and have not done yet, what they said, and how we met. */
export async function encountersOfCustomer(c: Ctx, customerId: Id<'customers'>): Promise<Html> {
  const { db, actor, t } = c.var
  const now = new Date()
  const [said, coming, { visits }, promises] = await db.together((one) =>
    Promise.all([
      observations(one, actor, { customerId, limit: SAID }),
      comingVisits(one, actor, customerId),
      encounters(one, actor, { customerId }),
      one.many<OpenPromise>(sql`
        select p.id, p.kind, p.text, p.due_at, p.counted, r.id as request_id, r.title from promises p join requests r on r.id = p.request_id
         where (r.customer_id = ${customerId} or r.asker_id = ${customerId}) and r.closed_at is null and p.state = 'open' and ${mayOpen(actor)}
         order by p.due_at, p.id limit 30`),
    ]),
  )
  const words = said.observations.filter(({ visit_id }) => visit_id === null)
  return html`
    ${promises.length > 0 && html`<section class="section"><h2>${t('insights.promises_open')}</h2>${list(promises.map((one) => ({ title: promiseWords(t, one), href: `/desk/requests/${one.request_id}`, detail: html`<bdi>${one.title}</bdi>`, end: until(t, one.due_at, now) })))}</section>`}
    ${coming.length > 0 && html`<section class="section"><h2>${t('insights.coming')}</h2>${list(coming.map((visit) => ({ lead: faceIn(t, visit, 's'), title: nameIn(t, visit, visit.met), href: `/desk/visits/${visit.id}`, detail: howMet(t, visit, now) })))}</section>`}
    ${words.length > 0 && html`<section class="section"><h2>${t('insights.they_said')}</h2><ul class="voices">${words.map((one) => html`<li>${saidLine(t, one, now, { nameless: true })}</li>`)}</ul></section>`}
    ${visits.length > 0 && html`<section class="section"><h2>${t('insights.how_we_met')}</h2>${visits.map((visit) => encounter(t, visit, now))}</section>`}`
}
