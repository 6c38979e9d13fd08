import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { fileUnder } from './filing-under.ts'
import { handOver } from './owners/handing-over.ts'
import { likelyService } from './owners/likely-service.ts'
import { promiseSomething } from './promises/promising.ts'
import { findRequestFor, subjectOf } from './request.ts'
import { addStep, finishStep, planStep } from './steps/stepping.ts'
import { timelineOf } from './timeline/timeline.ts'
import { wholeRequest } from './whole-request.ts'

const w = await world()
const wholeOf = async (id: Id<'requests'>) => {
  const request = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}
/** A second open service: the hedge's own, under another name and with a step of its own. */
const bench = await w.act(async (tx) => {
  const { id } = await tx.one<{ id: Id<'services'> }>(
    sql`insert into services (slug, department_id) values ('bankje', ${w.departments.green}) returning id`,
  )
  await tx.run(sql`
    with version as (insert into service_versions (service_id, version, name, translations, about) values (${id}, 1, 'Een bankje', '{"name": {"en": "A bench"}}', 'bankje zitten') returning id)
    insert into service_steps (service_version_id, position, name, because) select id, 1, 'Plek zoeken', 'dan staat het goed' from version`)
  return id
})
const because = 'U vraagt om een bankje, niet om snoeien.'
const toBench = (id: Id<'requests'>) => w.act((tx) => fileUnder(tx, w.marieke.actor, { id, serviceId: bench, because }))

test('steps nobody began make way for those of the other service; what was done and promised stays', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge })
  const [look, doing] = (await wholeOf(id)).steps
  assert.ok(look && doing)
  await w.act((tx) => finishStep(tx, w.marieke.actor, { id, stepId: look.id }))
  await w.act((tx) => promiseSomething(tx, w.marieke.actor, { id, text: 'Ik bel', dueOn: '2099-01-05' }))
  const before = (await wholeOf(id)).promises.map(({ id, due_at, state }) => [id, due_at, state])
  await toBench(id)

  const whole = await wholeOf(id)
  assert.equal(whole.service?.service_id, bench)
  assert.deepEqual(
    whole.steps.map(({ name }) => name),
    ['Kijken', 'Plek zoeken'],
  )
  assert.deepEqual(
    whole.promises.map(({ id, due_at, state }) => [id, due_at, state]),
    before,
  )
  const event = (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual([event?.type, event?.audience], ['request.filed', 'customer'])
  const told = timelineOf(whole, 'customer').at(-1)
  assert.ok(told?.kind === 'request.filed')
  assert.deepEqual(
    [told.filing?.name, told.filing?.was_name, told.filing?.because],
    ['Een bankje', 'Heg of boom snoeien', because],
  )
})

test('a step with a promise or added by hand stays; a planned one is passed over with the reason', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge })
  const [look, doing] = (await wholeOf(id)).steps
  assert.ok(look && doing)
  await w.act((tx) => planStep(tx, w.marieke.actor, { id, stepId: look.id, plannedOn: '2099-01-05' }))
  await w.act((tx) => promiseSomething(tx, w.marieke.actor, { id, text: 'Af', dueOn: '2099-01-05', stepId: doing.id }))
  await w.act((tx) => addStep(tx, w.marieke.actor, { id, name: 'Buren vragen', because: 'het is ook hun straat' }))
  await toBench(id)
  assert.deepEqual(
    (await wholeOf(id)).steps.map(({ name, skipped_because }) => [name, skipped_because]),
    [
      ['Kijken', because],
      ['Doen', null],
      ['Buren vragen', null],
      ['Plek zoeken', null],
    ],
  )
})

test('under a closed service it is closed at once, for everybody without need and for the bare link', async () => {
  const { id, token } = await w.ask({ serviceId: w.services.hedge, words: 'Mijn geheime zorg over geld' })
  assert.ok(await findRequestFor(w.db, w.joost.actor, id), 'a colleague can read it')
  assert.match(await (await w.get(`/track/${token}`)).text(), /geheime zorg/)
  await w.act((tx) =>
    fileUnder(tx, w.joost.actor, { id, serviceId: w.services.benefit, because: 'Dit gaat over geld.' }),
  )

  const { request } = await wholeOf(id)
  assert.deepEqual([request.closed_service, request.department_id], [true, w.departments.benefits])
  for (const actor of [w.joost.actor, w.fatima.actor].filter(({ id }) => id !== request.owner_id))
    assert.equal(await findRequestFor(w.db, actor, id), undefined)
  assert.ok(await findRequestFor(w.db, w.wim.actor, id), 'the department can')
  assert.doesNotMatch(await (await w.get(`/track/${token}`)).text(), /geheime zorg/)
})

test('out of a closed service it goes only when its owner says so', async () => {
  const { id } = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  const filing = { id, serviceId: bench, because }
  await assert.rejects(
    w.act((tx) => fileUnder(tx, w.wim.actor, filing)),
    { fields: { openly: 'requests.filing_openly' } },
  )
  await w.act((tx) => handOver(tx, w.wim.actor, { id, toId: w.marieke.id, reason: 'x' }))
  await assert.rejects(
    w.act((tx) => fileUnder(tx, w.wim.actor, { ...filing, openly: true })),
    { key: 'requests.filing_openly_by_owner' },
  )
  await w.act((tx) => fileUnder(tx, w.marieke.actor, { ...filing, openly: true }))
  assert.ok(await findRequestFor(w.db, w.fatima.actor, id))
})

test('it is refused without a reason, for the same service, for one that is not there, and for strangers', async () => {
  const { id, asker } = await w.ask({ serviceId: w.services.hedge })
  const refuses = (actor: typeof asker, filing: object, error: object) =>
    assert.rejects(
      w.act((tx) => fileUnder(tx, actor, { id, serviceId: bench, because, ...filing })),
      error,
    )
  await refuses(w.marieke.actor, { because: ' ' }, { fields: { because: 'requests.filing_needs_reason' } })
  await refuses(w.marieke.actor, { serviceId: w.services.hedge }, { key: 'requests.filed_there_already' })
  await refuses(w.marieke.actor, { serviceId: 999_999 }, { status: 404 })
  await refuses(asker, {}, { status: 404 })
  const closed = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  await refuses(w.fatima.actor, { id: closed.id }, { status: 404 })
})

test('questions with the same words find the other service from now on, and others do not', async () => {
  const words = 'Kunnen jullie iets neerzetten waar oma kan uitrusten onderweg naar de bakker'
  assert.notEqual((await likelyService(w.db, words))?.service_id, bench)
  const { id } = await w.ask({ words, serviceId: w.services.hedge })
  await toBench(id)
  assert.equal((await likelyService(w.db, `${words}?`))?.service_id, bench)
  assert.notEqual((await likelyService(w.db, 'Waar is de bakker'))?.service_id, bench)
  assert.equal((await likelyService(w.db, 'Deze heg hangt over het fietspad'))?.service_id, w.services.hedge)
})

test('at the desk: the page offers the other services, and whoever may not see it any more is led away', async () => {
  const { id } = await w.ask({ serviceId: w.services.hedge, ownerId: w.marieke.id })
  assert.match(await (await w.get(`/desk/requests/${id}`, w.joost)).text(), new RegExp(`/desk/requests/${id}/filing`))
  assert.match(await (await w.get(`/desk/requests/${id}/filing`, w.joost)).text(), /Een bankje/)
  const send = (service_id: Id<'services'>, because: string) =>
    w.post(`/desk/requests/${id}/filing`, { service_id: String(service_id), because }, w.joost)
  const refused = await send(bench, '')
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Schrijf in één zin waarom/)
  assert.equal((await send(bench, because)).headers.get('location'), `/desk/requests/${id}`)
  assert.match(await (await w.get(`/desk/requests/${id}/timeline`, w.joost)).text(), /Anders ingedeeld: Een bankje/)
  assert.equal((await send(w.services.benefit, 'Geld.')).headers.get('location'), '/desk')
})

test('the customer reads on the rail what it is about', async () => {
  const { id, token } = await w.ask({ serviceId: w.services.hedge })
  await toBench(id)
  const page = await (await w.get(`/track/${token}`)).text()
  assert.match(page, /Dit gaat over Een bankje, niet over Heg of boom snoeien/)
  assert.match(page, /niet om snoeien/)
})
