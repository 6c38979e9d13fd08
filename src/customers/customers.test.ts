import assert from 'node:assert/strict'
import { test } from 'node:test'
import { customersScene, refuses } from '../../test/customers-scene.ts'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { changeCustomer } from './changing.ts'
import { findCustomer, waysOf } from './customer.ts'
import { mergeCustomers } from './merging.ts'
import { readReach, recognise } from './recognising.ts'
import { actFor, endActing, representationsOf } from './representing.ts'
import { addWay, preferWay, removeWay } from './ways.ts'

const w = await world()
const { newCustomer } = customersScene(w)
const _number = 0
const typesOf = async (id: number) => (await eventsOf(w.db, { kind: 'customer', id })).map(({ type }) => type)

test('a colleague changes who a customer is, and the customer can read that it was', async () => {
  const id = await newCustomer('Sanna de Wit')
  await w.act((tx) =>
    changeCustomer(tx, w.marieke.actor, {
      id,
      revision: 1,
      name: 'Sanne de Wit',
      ownWords: 'Ik zorg voor mijn moeder.',
    }),
  )

  const customer = await findCustomer(w.db, id)
  assert.deepEqual(
    [customer?.name, customer?.own_words, customer?.language],
    ['Sanne de Wit', 'Ik zorg voor mijn moeder.', 'nl'],
  )
  const events = await eventsOf(w.db, { kind: 'customer', id })
  assert.deepEqual(
    events.map(({ type, audience }) => [type, audience]),
    [
      ['customer.met', 'customer'],
      ['customer.changed', 'customer'],
    ],
  )
  await assert.rejects(
    w.act((tx) => changeCustomer(tx, w.joost.actor, { id, revision: 1, name: 'x' })),
    refuses(409, 'customers.changed_meanwhile'),
  )
})

test('a customer changes their own details, but not by the link of one request, and nobody else’s', async () => {
  const id = await newCustomer()
  await w.act((tx) => changeCustomer(tx, { kind: 'customer', id }, { id, called: 'Mevrouw' }))
  await assert.rejects(
    w.act((tx) => changeCustomer(tx, { kind: 'customer', id, requestId: anId(1) }, { id, called: 'x' })),
    refuses(404),
  )
  await assert.rejects(
    w.act((tx) => changeCustomer(tx, w.otto.actor, { id, called: 'x' })),
    refuses(404),
  )
  await assert.rejects(
    w.act((tx) => changeCustomer(tx, { kind: 'visitor' }, { id, called: 'x' })),
    refuses(404),
  )
})

test('ways are added, preferred and removed; one is preferred', async () => {
  const id = await newCustomer('Ways', 'ways@example.org')
  const phone = await w.act((tx) => addWay(tx, w.marieke.actor, { customerId: id, typed: '06-1234 5678' }))
  await w.act((tx) =>
    addWay(tx, w.marieke.actor, { customerId: id, typed: 'Dorpsstraat 1\n1234 AB Zonnedam', kind: 'post' }),
  )
  await w.act((tx) => preferWay(tx, w.marieke.actor, phone))
  assert.deepEqual(
    (await waysOf(w.db, id)).map(({ kind, preferred }) => [kind, preferred]),
    [
      ['phone', true],
      ['mail', false],
      ['post', false],
    ],
  )

  await w.act((tx) => removeWay(tx, w.marieke.actor, phone))
  assert.equal((await waysOf(w.db, id)).length, 2)
  assert.deepEqual(await typesOf(id), [
    'customer.met',
    'customer.way_added',
    'customer.way_added',
    'customer.way_preferred',
    'customer.way_removed',
  ])
  await assert.rejects(
    w.act((tx) => addWay(tx, w.marieke.actor, { customerId: id, typed: 'morgen' })),
    refuses(422),
  )
  await assert.rejects(
    w.act((tx) => addWay(tx, w.marieke.actor, { customerId: id, typed: 'WAYS@example.org' })),
    refuses(409, 'customers.way_known'),
  )
})

test('a mail address in use says whose, so that the two can be joined', async () => {
  const [one, other] = [await newCustomer('Een', 'gedeeld@example.org'), await newCustomer('Ander')]
  await assert.rejects(
    w.act((tx) => addWay(tx, w.marieke.actor, { customerId: other, typed: 'gedeeld@example.org' })),
    (error: unknown) => {
      assert.ok(error instanceof Refusal && error.key === 'customers.mail_in_use')
      return error.details.other === one
    },
  )
})

test('merging brings requests, ways and representations together, and both customers can read it', async () => {
  const [keep, merge, mother] = [
    await newCustomer('Kees', 'kees1@example.org'),
    await newCustomer('C. Kees', 'kees2@example.org'),
    await newCustomer('Moeder'),
  ]
  await w.act((tx) => addWay(tx, w.marieke.actor, { customerId: keep, typed: '0612345678' }))
  await w.act((tx) => addWay(tx, w.marieke.actor, { customerId: merge, typed: '+31 6 12345678' }))
  await w.act((tx) => changeCustomer(tx, w.marieke.actor, { id: merge, ownWords: 'Ik heb een hond.' }))
  for (const id of [keep, merge])
    await w.act((tx) => actFor(tx, w.marieke.actor, { customerId: mother, representativeId: id, relation: 'zoon' }))
  const asked = await w.ask({ customerId: merge, askerId: merge })

  await w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep, merge, because: 'Zelfde nummer' }))

  const moved = await w.db.one<{ customer_id: Id<'customers'>; asker_id: Id<'customers'> }>(
    sql`select customer_id, asker_id from requests where id = ${asked.id}`,
  )
  assert.deepEqual([moved.customer_id, moved.asker_id], [keep, keep])
  assert.deepEqual(
    (await waysOf(w.db, keep)).map(({ normalised, preferred }) => [normalised, preferred]),
    [
      ['kees1@example.org', true],
      ['kees2@example.org', false],
      ['+31612345678', false],
    ],
  )
  assert.equal((await representationsOf(w.db, w.marieke.actor, mother)).length, 1)
  assert.equal((await findCustomer(w.db, keep))?.own_words, 'Ik heb een hond.')
  assert.equal((await findCustomer(w.db, merge))?.merged_into_id, keep)
  assert.ok((await typesOf(keep)).includes('customer.joined') && (await typesOf(merge)).includes('customer.merged'))
  assert.equal(
    await w.act((tx) => recognise(tx, { kind: 'visitor' }, { reach: readReach('kees2@example.org') })),
    keep,
    'the old address leads to the one that was kept',
  )
  await assert.rejects(
    w.act((tx) => changeCustomer(tx, w.marieke.actor, { id: merge, name: 'x' })),
    refuses(404),
  )
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('merging needs two, a reason and a colleague; crosswise at once ends in one', async () => {
  const [one, other] = [await newCustomer('A'), await newCustomer('B')]
  await assert.rejects(
    w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep: one, merge: one, because: 'x' })),
    refuses(422),
  )
  await assert.rejects(
    w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep: one, merge: other, because: ' ' })),
    refuses(422),
  )
  await assert.rejects(
    w.act((tx) => mergeCustomers(tx, { kind: 'customer', id: one }, { keep: one, merge: other, because: 'x' })),
    refuses(404),
  )

  const both = await Promise.allSettled([
    w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep: one, merge: other, because: 'x' })),
    w.act((tx) => mergeCustomers(tx, w.joost.actor, { keep: other, merge: one, because: 'x' })),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('somebody acts for somebody else until it ends; both see it', async () => {
  const [mother, daughter] = [await newCustomer('Moeder'), await newCustomer('Dochter')]
  const id = await w.act((tx) =>
    actFor(tx, w.marieke.actor, { customerId: mother, representativeId: daughter, relation: 'dochter' }),
  )

  assert.deepEqual(
    (await representationsOf(w.db, w.marieke.actor, mother)).map(({ name, acts }) => [name, acts]),
    [['Dochter', false]],
  )
  assert.deepEqual(
    (await representationsOf(w.db, w.marieke.actor, daughter)).map(({ name, acts }) => [name, acts]),
    [['Moeder', true]],
  )
  await assert.rejects(
    w.act((tx) => actFor(tx, w.marieke.actor, { customerId: mother, representativeId: daughter })),
    refuses(409),
  )
  await assert.rejects(
    w.act((tx) => actFor(tx, w.marieke.actor, { customerId: mother, representativeId: mother })),
    refuses(422),
  )
  await assert.rejects(
    w.act((tx) => endActing(tx, w.otto.actor, id)),
    refuses(404),
  )

  await w.act((tx) => endActing(tx, { kind: 'customer', id: daughter }, id))
  assert.deepEqual(await representationsOf(w.db, w.marieke.actor, mother), [])
  for (const customer of [mother, daughter])
    assert.deepEqual((await typesOf(customer)).slice(1), [
      'customer.representation_started',
      'customer.representation_ended',
    ])
})
