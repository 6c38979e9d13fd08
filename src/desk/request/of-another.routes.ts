import { z } from 'zod'
import { waysOf } from '../../customers/customer.ts'
import { nameOf } from '../../customers/customer.views.ts'
import { recogniseAsYouType } from '../../customers/finding.ts'
import { findCustomerFor } from '../../customers/locking.ts'
import { preferencesOf } from '../../customers/preferring.ts'
import { customerAt, readReach } from '../../customers/recognising.ts'
import { deskPage } from '../../pages/desk-page.ts'
import type { Id } from '../../platform/database/ids.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalLine } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { numberIn } from '../../platform/web/query.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { leftToOthers, partiesOf, waysLearned } from '../../requests/of-another-customer.ts'
import type { Html } from '../../ui/html.ts'
import { draftOf, ofAnother } from './deeds.ts'
import { choosingCustomer, ofAnotherPreview, type Right } from './of-another.views.ts'
import { loadRequestPage, type RequestPage } from './request-page.ts'

const Looking = z.object({ q: optionalLine(200), who: optionalLine(200), reach: optionalLine() })

/** The question is of another customer than it was written down for: finding the right one, and what happens then. */
export function ofAnotherRoutes(at: Audiences): void {
  at.staff.get('/desk/requests/:id/customer', 'nothing', async (c) => {
    const page = await loadRequestPage(c)
    const to = numberIn(c, 'to')
    if (to) return draw(c, await previewOf(c, page, await known(c, to)))
    return draw(c, choosingCustomer(c.var.t, page, { draft: draftOf(page.held, ofAnother) }))
  })
  at.staff.post(
    '/desk/requests/:id/customer',
    'customer found',
    form(Looking, async (c, given) => {
      limitPerson(c, 'search')
      const { q, who, reach } = given
      const page = await loadRequestPage(c)
      if (!q && (who || reach)) return draw(c, await previewOf(c, page, await asTyped(c, who, reach)))
      const found = await recogniseAsYouType(c.var.db, c.var.actor, q)
      const parties = partiesOf(page.whole.request)
      return draw(
        c,
        choosingCustomer(c.var.t, page, { searched: q, rows: found.filter(({ id }) => !parties.includes(id)) }),
      )
    }),
  )
  at.staff.post(
    '/desk/requests/:id/customer/correction',
    ['request moved', 'observation moved', 'raiser moved'],
    held(ofAnother, (_then, { id }) => `/desk/requests/${id}${HELD_ANCHOR}`),
  )
}

const draw = (c: Ctx, body: Html) => deskPage(c, { title: c.var.t('desk.of_another'), body })

async function known(c: Ctx, id: Id<'customers'>): Promise<Right> {
  const customer = await findCustomerFor(c.var.db, c.var.actor, id)
  if (!customer) throw notFound()
  const ways = await waysOf(c.var.db, id)
  const mailed = ways.some(({ kind, undeliverable_at }) => kind === 'mail' && !undeliverable_at)
  return { id, name: nameOf(c.var.t, customer, ways[0]?.value), mailed }
}

/** Somebody new; or whoever has that address, whom it would be. */
async function asTyped(c: Ctx, who: string, reach: string): Promise<Right> {
  const read = readReach(reach || who)
  const id = read?.kind === 'mail' ? await customerAt(c.var.db, read.normalised) : undefined
  const customer = id && (await findCustomerFor(c.var.db, c.var.actor, id))
  return customer ? await known(c, customer.id) : { who, reach, name: who || reach, mailed: read?.kind === 'mail' }
}

async function previewOf(c: Ctx, page: RequestPage, right: Right): Promise<Html> {
  const { request } = page.whole
  const [left, ways, preferences] = await Promise.all([
    leftToOthers(c.var.db, request, right.id),
    waysLearned(c.var.db, request),
    preferencesOf(c.var.db, request.asker_id),
  ])
  const passing = new Set(ways.map(({ value }) => value.toLowerCase()))
  const newer = preferences.some(
    ({ said_on, source }) => source !== 'customer' && said_on >= request.opened_at.toISOString().slice(0, 10),
  )
  return ofAnotherPreview(c.var.t, page, {
    right,
    left: left.filter(({ to_address }) => !passing.has(to_address.toLowerCase())),
    ways,
    preferences: page.known.has(request.asker_id) && newer,
  })
}
