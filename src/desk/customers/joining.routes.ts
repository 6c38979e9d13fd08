import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { waysOf } from '../../customers/customer.ts'
import { nameOf } from '../../customers/customer.views.ts'
import type { KnownCustomer } from '../../customers/finding.ts'
import { mergeCustomers } from '../../customers/merging.ts'
import { reachOrRefuse, recognise } from '../../customers/recognising.ts'
import { actFor, endActing, representationHolder } from '../../customers/representing.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { button, form as drawnForm, field, hidden } from '../../ui/forms.ts'
import { type Html, html } from '../../ui/html.ts'
import { customerIn } from './changing.routes.ts'
import { draw, Search, search } from './customers.routes.ts'
import { choosingPage } from './customers.views.ts'
import { joiningPage } from './joining.views.ts'

const Because = z.object({ because: line(1_000) })

const Acting = z.object({
  representativeId: optionalId,
  name: optionalLine(200),
  reach: optionalLine(300),
  relation: optionalLine(100),
})

/** What goes along to the one that is kept. */
const COME_ALONG = [
  'request moved',
  'way to reach moved',
  'representation moved',
  'preference moved',
  'consent moved',
  'observation moved',
  'visit moved',
  'walk-along moved',
  'raiser moved',
  'hold moved',
  'erasure moved',
] as const

/** Joining two customers that are one, and saying who acts for whom. */
export function joiningCustomersRoutes(at: Audiences): void {
  at.staff.get('/desk/customers/:id/joining', 'nothing', (c) => chooseToJoin(c, []))
  at.staff.post(
    '/desk/customers/:id/joining',
    'customer found',
    form(Search, async (c, { q }) => await chooseToJoin(c, await others(c, q), q)),
  )
  at.staff.get('/desk/customers/:id/joining/:other', 'customer', (c) => showJoining(c))
  const onCustomer = at.staff.on('/desk/customers/:id')
  onCustomer(
    'joining/:other',
    ['customer joined', ...COME_ALONG],
    Because,
    (tx, actor, { id, otherId, ...given }) => mergeCustomers(tx, actor, { keep: id, merge: otherId, ...given }),
    { again: (c, typed, refusal) => showJoining(c, { typed, refusal }) },
  )

  at.staff.get('/desk/customers/:id/acting', 'nothing', (c) => chooseToAct(c, []))
  at.staff.post(
    '/desk/customers/:id/acting',
    'customer found',
    form(Search, async (c, { q }) => await chooseToAct(c, await others(c, q), q)),
  )
  at.staff.post(
    '/desk/customers/:id/representation',
    ['representation made', 'customer made'],
    form(Acting, (c, { representativeId, name, reach, relation }) => {
      return act(
        c,
        async (tx) => {
          const who =
            representativeId ??
            (await recognise(tx, c.var.actor, { name, reach: reachOrRefuse(reach), language: c.var.t.language }))
          return await actFor(tx, c.var.actor, { customerId: idIn(c), representativeId: who, relation })
        },
        `/desk/customers/${idIn(c)}`,
      )
    }),
  )
  at.staff.post('/desk/customers/acting/:id/ending', 'representation withdrawn', async (c) => {
    const customer = await representationHolder(c.var.db, idIn(c))
    return await act(c, (tx) => endActing(tx, c.var.actor, idIn(c)), `/desk/customers/${customer}`)
  })
}

const others = async (c: Ctx, searched: string) => (await search(c, searched)).filter(({ id }) => id !== idIn(c))

async function chooseToJoin(c: Ctx, rows: KnownCustomer[], searched?: string) {
  const { t } = c.var
  const customer = await customerIn(c)
  const choose = ({ id }: KnownCustomer) =>
    html`<a class="button button--second" href="/desk/customers/${customer.id}/joining/${id}">${t('customers.join_look')}</a>`
  const props = {
    id: customer.id,
    name: nameOf(t, customer),
    searched,
    rows,
    choose,
    title: t('customers.join_title'),
    lead: t('customers.join_find'),
    action: `/desk/customers/${customer.id}/joining`,
  }
  return await draw(c, t('customers.join_title'), choosingPage(t, props))
}

async function showJoining(c: Ctx, { typed, refusal }: { typed?: Record<string, unknown>; refusal?: Refusal } = {}) {
  const [keep, merge] = [await customerIn(c), await customerIn(c, 'other')]
  if (keep.id === merge.id) throw notFound()
  const [ofKept, ofMerged] = await c.var.db.together((db) => Promise.all([waysOf(db, keep.id), waysOf(db, merge.id)]))
  const { errors, message } = complaintOf(c.var.t, refusal)
  const because = typed && typedFrom(typed).because
  const body = joiningPage(c.var.t, {
    keep,
    merge,
    ways: { keep: ofKept, merge: ofMerged },
    key: randomUUID(),
    because,
    error: errors.because ?? message,
  })
  return await draw(c, c.var.t('customers.join_title'), body, { status: refusal ? 422 : 200 })
}

async function chooseToAct(c: Ctx, rows: KnownCustomer[], searched?: string) {
  const { t } = c.var
  const customer = await customerIn(c)
  const action = `/desk/customers/${customer.id}/representation`
  const choose = ({ id }: KnownCustomer): Html =>
    drawnForm(
      { action, className: 'bar' },
      html`${hidden('key', randomUUID())}${hidden('representativeId', id)}${field(t, { name: 'relation', id: `relation-${id}`, label: t('customers.relation') })}${button({ label: t('customers.acting_choose'), kind: 'second' })}`,
    )
  const more = html`<section class="section line"><h2>${t('customers.acting_new')}</h2>${drawnForm(
    { action, className: 'stack' },
    html`
    ${hidden('key', randomUUID())}
    ${field(t, { name: 'name', label: t('customers.name'), autocomplete: 'off' })}
    ${field(t, { name: 'reach', label: t('customers.way_typed'), autocomplete: 'off', required: true })}
    ${field(t, { name: 'relation', label: t('customers.relation'), hint: t('customers.relation_hint'), optional: true })}
    <div class="bar">${button({ label: t('customers.acting_save') })}</div>`,
  )}</section>`
  const props = {
    id: customer.id,
    name: nameOf(t, customer),
    searched,
    rows,
    choose,
    title: t('customers.acting_title', { name: nameOf(t, customer) }),
    lead: t('customers.acting_find'),
    action: `/desk/customers/${customer.id}/acting`,
    more,
  }
  return await draw(c, t('customers.acting'), choosingPage(t, props))
}
