import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { changeCustomer } from '../../customers/changing.ts'
import { type CustomerRow, wayHolder, waysOf } from '../../customers/customer.ts'
import { nameOf } from '../../customers/customer.views.ts'
import { findCustomerFor } from '../../customers/locking.ts'
import { addWay, preferWay, removeWay } from '../../customers/ways.ts'
import { complaintOf, type Typed, typedFrom } from '../../pages/typed.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { files, line, optionalLine, optionalWords, ticked } from '../../platform/web/fields.ts'
import { act } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { sayKey } from '../../ui/words/say-key.ts'
import { customerFormPage } from './changing.views.ts'
import { draw, showCustomer } from './customers.routes.ts'
import { hideFace, showFace } from './showing-faces.ts'

const Change = z.object({
  revision: z.coerce.number().int().positive(),
  kind: z.enum(['person', 'household', 'organisation'], 'platform.choose'),
  name: optionalLine(200),
  called: optionalLine(200),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, 'platform.choose'),
  ownWords: optionalWords(2_000),
  goals: optionalWords(2_000),
  situation: optionalWords(2_000),
})

const Way = z.object({
  typed: line(500),
  kind: z.preprocess((given) => (given === 'post' ? 'post' : undefined), z.literal('post').optional()),
})

const Face = z.object({ photo: files, consent: ticked })

/** Changing who a customer is to us, how to reach them, and their face. */
export function changingCustomersRoutes(at: Audiences): void {
  at.staff.get('/desk/customers/:id/change', 'nothing', async (c) => {
    const customer = await customerIn(c)
    return await showForm(c, { customer, typed: typedOf(customer) })
  })
  const onCustomer = at.staff.on('/desk/customers/:id')
  onCustomer('changes', 'customer corrected', Change, changeCustomer, { again: drawAgain })

  onCustomer(
    'ways',
    'way to reach made',
    Way,
    (tx, actor, { id, ...given }) => addWay(tx, actor, { ...given, customerId: id }),
    { again: drawWay },
  )
  at.staff.post('/desk/customers/ways/:id/preference', 'way to reach corrected', async (c) => {
    const customer = await wayHolder(c.var.db, idIn(c))
    return await act(c, (tx) => preferWay(tx, c.var.actor, idIn(c)), `/desk/customers/${customer}`)
  })
  at.staff.post('/desk/customers/ways/:id/removal', 'way to reach withdrawn', async (c) => {
    const customer = await wayHolder(c.var.db, idIn(c))
    return await act(c, (tx) => removeWay(tx, c.var.actor, idIn(c)), `/desk/customers/${customer}`)
  })

  onCustomer(
    'face',
    ['face made', 'face corrected'],
    Face,
    (tx, actor, { id, photo, consent }, c) => showFace(tx, actor, { id, photo: photo[0], consent, store: c.var.files }),
    { again: drawFace },
  )
  onCustomer('face/removal', 'face withdrawn', (tx, actor, { id }) => hideFace(tx, actor, id))
}

/** The customer of the address, when this colleague may know of them. */
export async function customerIn(c: Ctx, name = 'id'): Promise<CustomerRow> {
  const customer = await findCustomerFor(c.var.db, c.var.actor, idIn(c, name))
  if (!customer || customer.merged_into_id) throw notFound()
  return customer
}

interface ShownCustomer {
  customer: CustomerRow
  typed: Typed
  refusal?: Refusal
}

async function showForm(c: Ctx, { customer, typed, refusal }: ShownCustomer) {
  const { t } = c.var
  const revision = refusal?.status === 409 ? String(customer.revision) : typed.revision
  const body = customerFormPage(t, {
    id: customer.id,
    name: nameOf(t, customer),
    typed: { ...typed, revision: revision ?? '' },
    key: randomUUID(),
    ...complaintOf(t, refusal),
  })
  return await draw(c, t('customers.change_title'), body, {
    status: refusal ? (refusal.status === 409 ? 409 : 422) : 200,
  })
}

const drawAgain = async (c: Ctx, typed: Record<string, unknown>, refusal: Refusal) =>
  await showForm(c, { customer: await customerIn(c), typed: typedFrom(typed), refusal })

/** An address in use: says whose, and offers to look whether the two are one. */
async function drawWay(c: Ctx, given: Record<string, unknown>, refusal: Refusal) {
  const { typed = '', kind = '' } = typedFrom(given)
  const other =
    typeof refusal.details.other === 'number'
      ? await findCustomerFor(c.var.db, c.var.actor, refusal.details.other as Id<'customers'>)
      : undefined
  const ways = other && (await waysOf(c.var.db, other.id))
  const named = other && { id: other.id, name: nameOf(c.var.t, other, ways?.[0]?.value) }
  const error = named ? undefined : sayKey(c.var.t, refusal.fields.typed ?? refusal.key, refusal.details)
  return await showCustomer(c, {
    refused: { typed, kind, error, other: named },
    status: refusal.status === 409 ? 409 : 422,
  })
}

/** A photo that was not taken says why beside its field; the yes that was ticked stays ticked. */
const drawFace = (c: Ctx, given: Record<string, unknown>, refusal: Refusal) =>
  showCustomer(c, {
    refusedFace: { consent: given.consent !== undefined, ...complaintOf(c.var.t, refusal) },
    status: refusal.status === 409 ? 409 : 422,
  })

const typedOf = ({ name, called, kind, language, own_words, goals, situation, revision }: CustomerRow): Typed => ({
  name,
  called,
  kind,
  language,
  ownWords: own_words,
  goals,
  situation,
  revision: String(revision),
})
