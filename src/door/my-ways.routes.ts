import { randomUUID } from 'node:crypto'
import { waysOf } from '../customers/customer.ts'
import { preferWay } from '../customers/ways.ts'
import { complaintOf, typedFrom } from '../pages/typed.ts'
import type { Customer } from '../platform/actor.ts'
import { notFound, type Refusal } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { act, form } from '../platform/web/forms.ts'
import { limitCustomer, limitVisitor } from '../platform/web/limits.ts'
import { type Audiences, idIn } from '../platform/web/routes.ts'
import { page } from '../ui/page/page.ts'
import { signedIn, wrongCode } from './mine.ts'
import { bringWay, dropWay, NewWay, proveWay, WayCode } from './my-ways.ts'
import { myWaysPage, wayCodePage } from './my-ways.views.ts'

const PATH = '/mine/reach'

/** How we reach a customer, in their own hands: for who proved to read mail at an address we know. */
export function myWaysRoutes(at: Audiences): void {
  at.public.get(PATH, 'way to reach', (c) => draw(c))
  at.public.get(`${PATH}/codes`, 'nothing', (c) => drawCode(c))

  at.public.post(
    PATH,
    'way to reach made',
    again((c, typed, refusal) => draw(c, typedFrom(typed), refusal)),
    form(NewWay, async (c, given) => {
      const me = await changing(c)
      limitVisitor(c, 'sign_in')
      return await act(
        c,
        (tx) => bringWay(tx, me, c.var.t, given),
        (happened) => (happened === 'mailed' ? `${PATH}/codes` : PATH),
      )
    }),
  )

  at.public.post(
    `${PATH}/codes`,
    'way to reach advanced',
    again((c, _typed, refusal) => drawCode(c, refusal)),
    form(WayCode, async (c, { code }) => {
      const me = await meIn(c)
      limitVisitor(c, 'code')
      // A wrong code counts as an attempt, so it is told after the transaction, which would undo the counting.
      const proven = await c.var.db.transaction((tx) => proveWay(tx, me, code))
      if (!proven) throw wrongCode()
      return c.redirect(PATH, 303)
    }),
  )

  at.public.post(
    `${PATH}/:id/removal`,
    'way to reach withdrawn',
    again((c, _typed, refusal) => draw(c, {}, refusal)),
    async (c) => {
      const me = await changing(c)
      return await act(c, (tx) => dropWay(tx, me, idIn(c)), PATH)
    },
  )

  at.public.post(`${PATH}/:id/preference`, 'way to reach corrected', async (c) => {
    const me = await changing(c)
    return await act(c, (tx) => preferWay(tx, me, idIn(c)), PATH)
  })
}

async function meIn(c: Ctx): Promise<Customer> {
  const me = await signedIn(c)
  if (!me) throw notFound()
  return me
}

/** Who changes something here, as often as anybody may. */
async function changing(c: Ctx): Promise<Customer> {
  const me = await meIn(c)
  limitCustomer(c, 'own_ways', me.id)
  return me
}

async function draw(c: Ctx, typed: Record<string, string> = {}, refusal?: Refusal) {
  const me = refusal ? await meIn(c) : await signedIn(c) // a refused form leads nowhere else
  if (!me) return c.redirect('/mine', 303)
  const { t } = c.var
  const ways = await waysOf(c.var.db, me.id)
  const body = myWaysPage(t, { ways, typed, complaint: complaintOf(t, refusal), key: randomUUID() })
  return c.html(page(t, { ...c.var.shell, kind: 'plain', title: t('door.ways_title'), body }), refusal?.status)
}

async function drawCode(c: Ctx, refusal?: Refusal) {
  if (!(refusal ? await meIn(c) : await signedIn(c))) return c.redirect('/mine', 303)
  const { t } = c.var
  const body = wayCodePage(t, { complaint: complaintOf(t, refusal), key: randomUUID() })
  return c.html(page(t, { ...c.var.shell, kind: 'plain', title: t('door.ways_title'), body }), refusal?.status)
}
