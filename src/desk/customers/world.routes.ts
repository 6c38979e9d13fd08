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
import { act, form } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
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
  const onCustomer = at.staff.on('/desk/customers/:id')
  onCustomer(
    'preferences',
    'preference made',
    Preference,
    (tx, actor, { id, ...given }) => prefer(tx, actor, { ...given, customerId: id }),
    { to: '#preferences' },
  )
  const onPreference = at.staff.on('/desk/customers/preferences/:id')
  onPreference('ending', 'preference withdrawn', (tx, actor, { id }) => endPreference(tx, actor, id), {
    to: (customer) => `/desk/customers/${customer}#preferences`,
  })
  onCustomer('groups', 'customer corrected', Group, (tx, actor, { id, ...given }) =>
    countAmong(tx, actor, { ...given, customerId: id }),
  )
  onCustomer('groups/:group/leaving', 'customer corrected', (tx, actor, { id, groupId }) =>
    countNoLonger(tx, actor, { customerId: id, groupId }),
  )
  onCustomer('quoting', 'consent made', (tx, actor, { id }) => allowQuoting(tx, actor, id))

  onCustomer('following', 'customer advanced', Following, (tx, actor, { id, ...given }) =>
    followCustomer(tx, actor, { customerId: id, ...given }),
  )

  at.staff.get('/desk/preferences', 'preference', async (c) => {
    const words = (c.req.query('q') ?? '').slice(0, 200).replaceAll('\0', '').toWellFormed().trim()
    const found = await searchPreferences(c.var.db, c.var.actor, words)
    const { t } = c.var
    return await draw(c, t('customers.preferences_title'), preferencesPage(t, { found, words, now: new Date() }))
  })

  at.staff.get('/desk/customers/new', 'nothing', (c) => showNew(c))
  at.staff.post(
    '/desk/customers',
    ['customer made', 'way to reach made'],
    again((c, typed, refusal) => showNew(c, typed, refusal)),
    form(Face, (c, { name, ownWords, goals, reach, household }) => {
      return act(
        c,
        async (tx) => {
          const made = await makeCustomer(tx, c.var.actor, { name, reach: reach ? reachOrRefuse(reach) : undefined })
          await changeCustomer(tx, c.var.actor, { id: made, ownWords, goals, kind: household ? 'household' : 'person' })
          return made
        },
        (made) => `/desk/customers/${made}`,
      )
    }),
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
