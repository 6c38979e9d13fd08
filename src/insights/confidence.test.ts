import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { findCustomerFor } from '../customers/locking.ts'
import { makeCustomer } from '../customers/recognising.ts'
import { system } from '../platform/actor.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { startSession } from '../platform/web/sessions.ts'
import { observations } from './observations/listing.ts'
import { planVisit } from './visits/planning.ts'
import { recordVisit } from './visits/recording-visits.ts'
import { comingVisits, encounters, findVisitFor } from './visits/visit.ts'

const w = await world()
const ADDRESS = 'samira@haddad.example'
const reach = { kind: 'mail', value: ADDRESS, normalised: ADDRESS } as const
const hour = (start: number) => ({ from: new Date(start), until: new Date(start + 3_600_000) })
const DAY = 86_400_000

const customerId = await w.act((tx) => makeCustomer(tx, system, { name: 'Samira Haddad', reach }))
await w.db.run(sql`update customers set own_words = 'Ik woon alleen met twee kinderen' where id = ${customerId}`)
await w.db.run(sql`insert into contact_ways (customer_id, kind, value, normalised, preferred)
                   values (${customerId}, 'phone', '06 11 22 33 44', '+31611223344', false)`)
await w.ask({ customerId, serviceId: w.services.benefit, words: 'Ik heb bijstand nodig' })
const told = await w.act((tx) =>
  recordVisit(tx, w.wim.actor, {
    customerId,
    direction: 'out',
    ...hour(Date.now() - DAY),
    heard: 'Ik durf de post niet open te maken',
    seen: 'Een stapel enveloppen',
    weLearned: 'De brieven zijn te moeilijk',
  }),
)
const planned = await w.act((tx) =>
  planVisit(tx, w.wim.actor, { customerId, direction: 'out', ...hour(Date.now() + DAY) }),
)

/** What a colleague sees of what was told in confidence. */
async function seenBy(who: typeof w.wim) {
  const [visit, coming, met, said] = await Promise.all([
    findVisitFor(w.db, who.actor, told),
    comingVisits(w.db, who.actor),
    encounters(w.db, who.actor, {}),
    observations(w.db, who.actor, { customerId }),
  ])
  const pages = await Promise.all(
    [`/desk/visits/${told}`, '/desk/said', '/desk/journal', '/desk/faces'].map(async (path) =>
      (await w.get(path, who)).text(),
    ),
  )
  return {
    visit: visit !== undefined,
    coming: coming.some(({ id }) => id === planned),
    met: met.visits.some(({ id }) => id === told),
    said: said.observations.length,
    words: /durf de post|stapel enveloppen|te moeilijk/.test(pages.join()),
  }
}

const ALL = { visit: true, coming: true, met: true, said: 2, words: true }
const NOTHING = { visit: false, coming: false, met: false, said: 0, words: false }
const knows = async (who: typeof w.wim) => (await findCustomerFor(w.db, who.actor, customerId)) !== undefined

test('what was told in confidence is for who was there and their department', async () => {
  assert.deepEqual(await seenBy(w.wim), ALL)
  for (const outsider of [w.marieke, w.ada]) assert.deepEqual(await seenBy(outsider), NOTHING)
  assert.ok(!(await knows(w.marieke)))
})

test('somebody who types that address at the door opens nothing to anybody', async () => {
  await w.post('/questions', { words: 'Wanneer wordt de heg gesnoeid?', reach: ADDRESS, key: 'typed-by-nobody' })
  const asked = await w.db.one<{ id: number; owner_id: Id<'persons'>; customer_id: Id<'customers'> }>(
    sql`select id, owner_id, customer_id from requests order by id desc limit 1`,
  )
  assert.equal(asked.customer_id, customerId)
  assert.equal(asked.owner_id, w.marieke.id)
  assert.deepEqual(await seenBy(w.marieke), NOTHING)
  assert.ok(!(await knows(w.marieke)))
  assert.equal((await w.get(`/desk/customers/${customerId}`, w.marieke)).status, 404)
  const page = await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()
  assert.match(page, /Wanneer wordt de heg/)
  assert.doesNotMatch(page, /twee kinderen|06 11 22|samira@haddad|\/desk\/customers\/\d/)
  assert.deepEqual(await seenBy(w.wim), ALL)
})

test('a closed question that somebody types under an address hides nobody who was known before', async () => {
  await w.ask()
  await w.ask({ serviceId: w.services.benefit, words: 'Ik heb bijstand nodig' })
  assert.ok(await findCustomerFor(w.db, w.marieke.actor, w.sanne.id))
})

test('once it was proven theirs the customer is known, and what was told in confidence stays where it was', async () => {
  const cookie = `mine=${await w.act((tx) => startSession(tx, 'customer', customerId))}`
  await w.post('/questions', { words: 'De heg hangt over het pad', reach: ADDRESS, key: 'asked-by-samira' }, { cookie })
  assert.ok(await knows(w.marieke))
  assert.deepEqual(await seenBy(w.marieke), NOTHING)
  const later = await w.act((tx) =>
    recordVisit(tx, w.wim.actor, { customerId, direction: 'out', ...hour(Date.now()), heard: 'Het gaat beter nu' }),
  )
  assert.equal(await findVisitFor(w.db, w.marieke.actor, later), undefined)
  const outside = await w.act((tx) =>
    recordVisit(tx, w.marieke.actor, { customerId, direction: 'out', ...hour(Date.now()), heard: 'Wat een mooie heg' }),
  )
  assert.ok(await findVisitFor(w.db, w.joost.actor, outside))
})
