import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { archiveService, changeService, createService, offerService, type ServiceInput } from './offering.ts'
import { everyService, findService, findServiceBySlug, isKitchenOpen, stepsOfVersion } from './service.ts'

const w = await world()

const service = (more: Partial<ServiceInput> = {}): ServiceInput => ({
  name: 'Boom planten',
  department_id: w.departments.green,
  ...more,
})

const create = (more: Partial<ServiceInput> = {}) => w.act((tx) => createService(tx, w.ada.actor, service(more)))

const typesOf = async (id: number) => (await eventsOf(w.db, { kind: 'service', id })).map(({ type }) => type)

const refusesField = (field: string, key: string) => (error: unknown) =>
  error instanceof Refusal && error.fields[field] === key

test('a new service is open, promised and in its department', async () => {
  const id = await create({
    steps: [
      { name: 'Kijken', because: 'dan weten we waar' },
      { name: 'Planten', duration_amount: 3, duration_unit: 'working_days' },
    ],
  })
  const made = await findService(w.db, id)

  assert.equal(made?.version, 1)
  assert.equal(made?.open_kitchen, true)
  assert.equal(made?.closed, false)
  assert.equal(made?.slug, 'boom-planten')
  assert.deepEqual(
    (await stepsOfVersion(w.db, made?.id ?? NO_ID)).map(({ position, name, duration_amount }) => [
      position,
      name,
      duration_amount,
    ]),
    [
      [1, 'Kijken', null],
      [2, 'Planten', 3],
    ],
  )
  assert.deepEqual(await typesOf(id), ['service.created'])
})

test('two services of one name each have an address of their own, in any script', async () => {
  const ids = [
    await create({ name: 'Afval' }),
    await create({ name: 'Afval' }),
    await create({ name: 'نفايات' }),
    await create({ name: '垃圾' }),
  ]
  const slugs = await Promise.all(ids.map(async (id) => (await findService(w.db, id))?.slug))

  assert.deepEqual(slugs, ['afval', 'afval-2', 'dienst', 'dienst-2'])
  assert.equal((await findServiceBySlug(w.db, 'afval-2'))?.service_id, ids[1])
})

test('a change is a new version; a running request keeps the one it started with', async () => {
  const id = await create({ name: 'Wilgenkatjes', about: 'wilgenkatje', steps: [{ name: 'Plukken' }] })
  const asked = await w.ask({ words: 'Mag ik wilgenkatjes plukken?', serviceId: id })
  await w.act((tx) =>
    changeService(tx, w.ada.actor, {
      id,
      version: 1,
      name: 'Wilgenkatjes plukken',
      steps: [{ name: 'Knippen' }, { name: 'Brengen' }],
    }),
  )

  const running = await w.db.one<{ name: string }>(
    sql`select v.name from requests r join service_versions v on v.id = r.service_version_id where r.id = ${asked.id}`,
  )
  assert.equal(running.name, 'Wilgenkatjes')
  assert.deepEqual(
    (await w.db.many<{ name: string }>(sql`select name from steps where request_id = ${asked.id}`)).map(
      ({ name }) => name,
    ),
    ['Plukken'],
  )
  const now = await findService(w.db, id)
  assert.equal(now?.version, 2)
  assert.equal(now?.about, 'wilgenkatje', 'what was left out stays')
  assert.deepEqual(await typesOf(id), ['service.created', 'service.changed'])
})

test('steps that are left out stay as they are', async () => {
  const id = await create({ steps: [{ name: 'Kijken', role: 'hovenier', customers_turn: true }] })
  await w.act((tx) => changeService(tx, w.ada.actor, { id, version: 1, what_else: 'Zelf planten mag.' }))

  const [step] = await stepsOfVersion(w.db, (await findService(w.db, id))?.id ?? NO_ID)
  assert.deepEqual([step?.name, step?.role, step?.customers_turn], ['Kijken', 'hovenier', true])
})

test('whoever is second with a change is told so, and nothing is overwritten', async () => {
  const id = await create()
  const both = await Promise.allSettled(
    ['Linde', 'Eik'].map((name) => w.act((tx) => changeService(tx, w.ada.actor, { id, version: 1, name }))),
  )

  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  assert.ok(
    lost?.reason instanceof Refusal && lost.reason.status === 409 && lost.reason.key === 'services.changed_meanwhile',
  )
  assert.equal((await findService(w.db, id))?.version, 2)
})

test('closing the kitchen takes a reason and a last day, and it opens by itself after that', async () => {
  const close = (more: Partial<ServiceInput>) => create({ open_kitchen: false, ...more })

  await assert.rejects(close({}), refusesField('kitchen_closed_because', 'services.kitchen_needs_reason'))
  await assert.rejects(
    close({ kitchen_closed_because: 'Verhuizing' }),
    refusesField('kitchen_closed_until', 'services.kitchen_needs_end'),
  )
  await assert.rejects(
    close({ kitchen_closed_because: 'Verhuizing', kitchen_closed_until: '2020-01-01' }),
    refusesField('kitchen_closed_until', 'services.kitchen_end_passed'),
  )

  const id = await create()
  await w.act((tx) =>
    changeService(tx, w.ada.actor, {
      id,
      version: 1,
      open_kitchen: false,
      kitchen_closed_because: 'Verhuizing',
      kitchen_closed_until: '2090-01-01',
    }),
  )
  const closed = await findService(w.db, id)
  assert.ok(closed)
  assert.equal(isKitchenOpen(closed, '2090-01-01'), false)
  assert.equal(isKitchenOpen(closed, '2090-01-02'), true)
  await w.act((tx) => changeService(tx, w.ada.actor, { id, version: 2, open_kitchen: true }))
  assert.equal((await findService(w.db, id))?.kitchen_closed_because, '', 'an open kitchen has no reason to be closed')
  assert.deepEqual(await typesOf(id), [
    'service.created',
    'service.changed',
    'service.kitchen_closed',
    'service.changed',
    'service.kitchen_opened',
  ])
})

test('closing a service leaves running requests as they started', async () => {
  const id = await create({ name: 'Egelopvang' })
  const asked = await w.ask({ words: 'Een egel', serviceId: id })
  await w.act((tx) => changeService(tx, w.ada.actor, { id, version: 1, closed: true }))
  const later = await w.ask({ words: 'Nog een egel', serviceId: id })

  const closed = await w.db.many<{ id: Id<'requests'>; closed_service: boolean }>(
    sql`select id, closed_service from requests where id = any(${[asked.id, later.id]}::bigint[]) order by id`,
  )
  assert.deepEqual(
    closed.map(({ closed_service }) => closed_service),
    [false, true],
  )
})

test('an archived service is off the front door, and can come back', async () => {
  const id = await create({ name: 'Telefooncel' })
  await w.act((tx) => archiveService(tx, w.ada.actor, id))
  assert.ok(!(await everyService(w.db)).some(({ service_id }) => service_id === id))
  await assert.rejects(
    w.act((tx) => archiveService(tx, w.ada.actor, id)),
    (error) => error instanceof Refusal && error.status === 409,
  )

  await w.act((tx) => offerService(tx, w.ada.actor, id))
  assert.ok((await everyService(w.db)).some(({ service_id }) => service_id === id))
  assert.deepEqual(await typesOf(id), ['service.created', 'service.archived', 'service.offered'])
})

test('only administrators change the catalogue; for others there is nothing to change', async () => {
  const notThere = (error: unknown) => error instanceof Refusal && error.status === 404
  const id = await create()
  for (const actor of [w.marieke.actor, w.sanne.actor, { kind: 'visitor' } as const]) {
    await assert.rejects(
      w.act((tx) => createService(tx, actor, service())),
      notThere,
    )
    await assert.rejects(
      w.act((tx) => changeService(tx, actor, { id, version: 1, name: 'x' })),
      notThere,
    )
    await assert.rejects(
      w.act((tx) => archiveService(tx, actor, id)),
      notThere,
    )
  }
})

test('a department that is not there is refused', async () => {
  await assert.rejects(create({ department_id: anId(999_999) }), refusesField('department_id', 'platform.choose'))
})
