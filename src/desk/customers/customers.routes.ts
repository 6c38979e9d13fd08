import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { waysOf } from '../../customers/customer.ts'
import { nameOf } from '../../customers/customer.views.ts'
import { customersByName, recogniseAsYouType } from '../../customers/finding.ts'
import { followsCustomer } from '../../customers/following.ts'
import { everyGroup, groupsOf } from '../../customers/groups.ts'
import { findCustomerFor } from '../../customers/locking.ts'
import { look } from '../../customers/looking.ts'
import { preferencesOf } from '../../customers/preferring.ts'
import { quotingOf } from '../../customers/quoting.ts'
import { representationsOf } from '../../customers/representing.ts'
import { askedBy } from '../../keeping/erasing/asking.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { noFace } from '../../pages/no-face.ts'
import { serveFile } from '../../platform/files/files.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { optionalLine } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { limitPerson } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { type CustomerPageProps, customerAside, customerPage } from './customer-page.views.ts'
import { requestsOfCustomer } from './customer-requests.ts'
import { customersPage, recognised } from './customers.views.ts'
import { encountersOfCustomer } from './encounters-of.ts'
import { faceFile } from './showing-faces.ts'

/** What a colleague typed to find somebody. Posted, so that it stands in no address. */
export const Search = z.object({ q: optionalLine(200) })

const FOUND = 40 // on one page; beyond these, another word finds more than scrolling

/** The pages about customers, for colleagues. Who only asked in confidence is not there for colleagues outside. */
export function customersRoutes(at: Audiences): void {
  at.staff.get('/desk/customers', 'customer', async (c) => {
    const after = Number(c.req.query('after'))
    const listed = await customersByName(
      c.var.db,
      c.var.actor,
      Number.isSafeInteger(after) && after > 0 ? after : undefined,
    )
    return await draw(c, c.var.t('customers.title'), customersPage(c.var.t, listed))
  })
  at.staff.post(
    '/desk/customers/finding',
    'customer found',
    form(Search, async (c, { q: searched }) => {
      const rows = await search(c, searched, FOUND)
      return await draw(c, c.var.t('customers.title'), customersPage(c.var.t, { rows, searched }))
    }),
  )
  at.staff.post(
    '/desk/customers/recognition',
    'customer found',
    form(Search, async (c, { q }) => c.html(recognised(c.var.t, await search(c, q)))),
  )
  at.staff.get(
    '/desk/customers/:id',
    ['customer', 'way to reach', 'representation', 'preference', 'face', 'consent', 'request', 'visit', 'group'],
    (c) => showCustomer(c),
  )

  at.staff.get('/faces/customers/:id/:file', 'face', async (c) => {
    const customer = await findCustomerFor(c.var.db, c.var.actor, idIn(c))
    const file = customer && (await faceFile(c.var.db, customer.id, idIn(c, 'file')))
    if (!file) return noFace(c)
    return await serveFile(c, file)
  })
}

/** Finds customers for a colleague, at a human pace. */
export async function search(c: Ctx, typed: string, most?: number) {
  limitPerson(c, 'search')
  return await recogniseAsYouType(c.var.db, c.var.actor, typed, most)
}

/** The page of one customer. The look is recorded: they see who looked. Joined rows lead to the one that was kept. */
export async function showCustomer(
  c: Ctx,
  { status = 200, ...refused }: Pick<CustomerPageProps, 'refused' | 'refusedFace'> & { status?: 200 | 409 | 422 } = {},
) {
  const id = idIn(c)
  const found = await findCustomerFor(c.var.db, c.var.actor, id)
  if (found?.merged_into_id) return c.redirect(`/desk/customers/${found.merged_into_id}`, 303)
  const customer = await c.var.db.transaction((tx) => look(tx, c.var.actor, id))
  const [[ways, representations, preferences, groups, choices, quoting, follows, asked], requests, encounters] =
    await Promise.all([
      c.var.db.together((db) =>
        Promise.all([
          waysOf(db, id),
          representationsOf(db, c.var.actor, id),
          preferencesOf(db, id),
          groupsOf(db, id),
          everyGroup(db),
          quotingOf(db, id),
          followsCustomer(db, c.var.me.id, id),
          askedBy(db, id),
        ]),
      ),
      requestsOfCustomer(c, id),
      encountersOfCustomer(c, id),
    ])
  const world = { preferences, groups, choices, quoting, follows, now: new Date() }
  const props = {
    customer,
    ways,
    representations,
    requests,
    encounters,
    world,
    asked,
    erases: c.var.me.administrator,
    key: randomUUID(),
    ...refused,
  }
  return await draw(c, nameOf(c.var.t, customer, ways[0]?.value), customerPage(c.var.t, props), {
    aside: customerAside(c.var.t, props),
    status,
  })
}

/** A page at the desk. */
export const draw = async (
  c: Ctx,
  title: string,
  body: Html,
  { aside, status = 200 }: { aside?: Html; status?: 200 | 409 | 422 } = {},
) => deskPage(c, { title, body, aside, status })
