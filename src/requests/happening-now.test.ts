import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { businessCalendar } from '../lib/calendar.ts'
import { wordsFor } from '../pages/words.ts'
import type { ReachableHours } from '../people/absence/at-work.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { answer, say } from './conversing.ts'
import { close } from './ending/closing.ts'
import { happeningNow, isBusy } from './happening-now.ts'
import { nowTitle } from './now-words.ts'
import { deliberate } from './owners/deliberating.ts'
import { findRequestFor } from './request.ts'
import { addStep, startStep } from './steps/stepping.ts'
import { wholeRequest } from './whole-request.ts'

const w = await world()
const calendar = businessCalendar()
const MONDAY_NOON = new Date('2027-03-01T11:00:00Z')

async function told(id: Id<'requests'>, { now = MONDAY_NOON, hours = [] as ReachableHours[] } = {}) {
  const request = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(request)
  const whole = await wholeRequest(w.db, request)
  const happening = happeningNow(whole, { calendar, hours, now })
  return { ...happening, busy: isBusy(happening), title: nowTitle(await wordsFor(w.db, 'nl'), whole, happening) }
}
const onHedge = () => w.ask({ serviceId: w.services.hedge, ownerId: w.marieke.id })

test('from having it to the end, each with its words', async () => {
  const { id, asker } = await onHedge()
  assert.equal((await told(id)).title, 'Marieke heeft uw vraag')
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kijk.' }))
  assert.equal((await told(id)).title, 'Marieke werkt aan uw vraag')
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Welke heg?', asks: true }))
  assert.deepEqual([(await told(id)).what, (await told(id)).title], ['waits_for_you', 'Marieke wacht op uw antwoord'])
  await w.act((tx) => deliberate(tx, w.marieke.actor, { id, topic: 'de vogels.', until: '2099-01-01' }))
  assert.equal((await told(id)).what, 'waits_for_you', 'it is their turn, whatever else goes on')
  await w.act((tx) => say(tx, asker, { id, body: 'De voorste.' }))
  assert.equal((await told(id)).title, 'We overleggen over de vogels')
  await w.act((tx) => close(tx, w.marieke.actor, { id, outcome: 'done', account: 'x', nextStep: 'x', letGo: 'x' }))
  assert.deepEqual([(await told(id)).what, (await told(id)).title], ['ended', 'Uw vraag is klaar'])
})

test('somebody is busy only in their own hours; outside them it has begun', async () => {
  const { id } = await onHedge()
  const stepId = await w.act((tx) => addStep(tx, w.marieke.actor, { id, name: 'Kijken.', because: 'x' }))
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId }))
  assert.deepEqual([(await told(id)).busy, (await told(id)).title], [true, 'Marieke is bezig: kijken'])
  const hours = [{ person_id: w.marieke.id, weekday: 2, opens: '09:00', closes: '12:00' }]
  assert.deepEqual(
    [(await told(id, { hours })).busy, (await told(id, { hours })).title],
    [false, 'Marieke is begonnen: kijken'],
  )
})

test('a wait for somebody outside is nobody’s being busy', async () => {
  const { id } = await onHedge()
  const step = { id, name: 'Keuren', because: 'x', waitsFor: 'de boomkeurder' }
  const stepId = await w.act((tx) => addStep(tx, w.marieke.actor, step))
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId }))
  assert.deepEqual([(await told(id)).busy, (await told(id)).title], [false, 'We wachten op de boomkeurder'])
})

test('a step of the service that is done outside is nobody’s here, and the road tells who and how long', async () => {
  await w.db.transaction((tx) =>
    tx.run(sql`
      update service_steps set waits_for = 'de drukker', translations = '{"waits_for": {"en": "the printer"}}' where name = 'Doen' and service_version_id =
        (select id from service_versions where service_id = ${w.services.passport})`),
  )
  const { id, token } = await w.ask({ serviceId: w.services.passport, ownerId: w.marieke.id })
  const road = async () => (await (await w.get(`/track/${token}`)).text()).replace(/<[^>]*>/g, '')
  assert.match(await road(), /door de drukker\s· duurt meestal 5 werkdagen/)
  const step = await w.db.one<{ id: Id<'steps'> }>(sql`select id from steps where request_id = ${id} and name = 'Doen'`)
  await w.act((tx) => startStep(tx, w.marieke.actor, { id, stepId: step.id }))
  assert.equal((await told(id)).title, 'We wachten op de drukker')
  assert.match(await road(), /We wachten op de drukker\s· .+\s· duurt meestal 5 werkdagen/)
  const english = await w.ask({ serviceId: w.services.passport, language: 'en' })
  const row = await w.db.one<{ waits_for: string }>(
    sql`select waits_for from steps where request_id = ${english.id} and name = 'Doen'`,
  )
  assert.equal(row.waits_for, 'the printer')
})

test('the desk shows the words that stand on the customer’s page', async () => {
  const title = (page: string) => /<h2 class="now__title">(.*?)<\/h2>/s.exec(page)?.[1]?.replace(/<[^>]*>/g, '')
  const { id, token } = await onHedge()
  assert.equal(title(await (await w.get(`/desk/requests/${id}`, w.marieke)).text()), 'Marieke heeft uw vraag')
  assert.equal(title(await (await w.get(`/track/${token}`)).text()), 'Marieke heeft uw vraag')
  const closed = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  const atDesk = title(await (await w.get(`/desk/requests/${closed.id}`, w.wim)).text())
  assert.equal(atDesk, 'De klantmanager heeft uw vraag', 'no name stands in a closed service')
})
