import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { changeCustomer } from '../../customers/changing.ts'
import { followCustomer } from '../../customers/following.ts'
import { countAmong, countNoLonger } from '../../customers/groups.ts'
import { endPreference, prefer, searchPreferences } from '../../customers/preferring.ts'
import { allowQuoting } from '../../customers/quoting.ts'
import { makeCustomer, reachOrRefuse } from '../../customers/recognising.ts'
import { complaintOf, typedFrom } from '../../pages/typed.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, line, optionalDay, optionalLine, optionalWords, ticked } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { draw } from './customers.routes.ts'
import { preferencesPage } from './preferences.views.ts'
import { newFacePage, SOURCES } from './world.views.ts'

const Preference = z.object({
  words: line(500),
  source: z.enum(SOURCES, 'platform.choose').default('customer'),
  holdsUntil: optionalDay,
})
const Group = z.object({ groupId: id })
const Following = z.object({ follows: ticked })
const Face = z.object({
  name: line(200),
  ownWords: optionalWords(2_000),
  goals: optionalWords(2_000),
  reach: optionalLine(300),
  household: ticked,
})

/** The customer's world: what they prefer, whom they are like, and somebody met for the first time. */
export function customersWorldRoutes(at: Audiences): void {
  at.staff.post('/desk/customers/:id/preferences', form(Preference), (c) =>
    act(
      c,
      (tx) => prefer(tx, c.var.actor, { ...inputOf(c, Preference), customerId: idIn(c) }),
      `/desk/customers/${idIn(c)}#preferences`,
    ),
  )
  at.staff.post('/desk/customers/preferences/:id/ending', (c) =>
    act(
      c,
      (tx) => endPreference(tx, c.var.actor, idIn(c)),
      (customer) => `/desk/customers/${customer}#preferences`,
    ),
  )
  at.staff.post('/desk/customers/:id/groups', form(Group), (c) =>
    act(
      c,
      (tx) => countAmong(tx, c.var.actor, { ...inputOf(c, Group), customerId: idIn(c) }),
      `/desk/customers/${idIn(c)}`,
    ),
  )
  at.staff.post('/desk/customers/:id/groups/:group/leaving', (c) =>
    act(
      c,
      (tx) => countNoLonger(tx, c.var.actor, { customerId: idIn(c), groupId: idIn(c, 'group') }),
      `/desk/customers/${idIn(c)}`,
    ),
  )
  at.staff.post('/desk/customers/:id/quoting', (c) =>
    act(c, (tx) => allowQuoting(tx, c.var.actor, idIn(c)), `/desk/customers/${idIn(c)}`),
  )

  at.staff.post('/desk/customers/:id/following', form(Following), (c) =>
    act(
      c,
      (tx) => followCustomer(tx, c.var.actor, { customerId: idIn(c), ...inputOf(c, Following) }),
      `/desk/customers/${idIn(c)}`,
    ),
  )

  at.staff.get('/desk/preferences', async (c) => {
    const words = (c.req.query('q') ?? '').slice(0, 200).replaceAll('\0', '').toWellFormed().trim()
    const found = await searchPreferences(c.var.db, c.var.actor, words)
    const { t } = c.var
    return await draw(c, t('customers.preferences_title'), preferencesPage(t, { found, words, now: new Date() }))
  })

  at.staff.get('/desk/customers/new', (c) => showNew(c))
  at.staff.post(
    '/desk/customers',
    again((c, typed, refusal) => showNew(c, typed, refusal)),
    form(Face),
    (c) => {
      const { name, ownWords, goals, reach, household } = inputOf(c, Face)
      return act(
        c,
        async (tx) => {
          const made = await makeCustomer(tx, c.var.actor, { name, reach: reach ? reachOrRefuse(reach) : undefined })
          await changeCustomer(tx, c.var.actor, { id: made, ownWords, goals, kind: household ? 'household' : 'person' })
          return made
        },
        (made) => `/desk/customers/${made}`,
      )
    },
  )
}

async function showNew(c: Ctx, given?: Record<string, unknown>, refusal?: Refusal) {
  const { t } = c.var
  const { errors, message } = complaintOf(t, refusal)
  const typed = given ? typedFrom(given) : {}
  const body = newFacePage(t, { key: randomUUID(), typed, error: errors.name ?? errors.reach ?? message })
  const status = refusal ? (refusal.status === 409 ? 409 : 422) : 200
  return await draw(c, t('customers.new_title'), body, { status })
}
