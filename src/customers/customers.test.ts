import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../test/ids.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { changeCustomer } from './changing.ts'
import { findCustomer, waysOf } from './customer.ts'
import { customersByName, recogniseAsYouType } from './finding.ts'
import { look } from './looking.ts'
import { mergeCustomers } from './merging.ts'
import { makeCustomer, readReach, recognise } from './recognising.ts'
import { actFor, endActing, representationsOf } from './representing.ts'
import { addWay, preferWay, removeWay } from './ways.ts'

const w = await world()

let number = 0

/** A new customer, with a mail address nobody else has. */
const newCustomer = async (name = 'Nieuw Iemand', reach?: string) => {
  number += 1
  return await w.act((tx) =>
    makeCustomer(tx, { kind: 'system' }, { name, reach: readReach(reach ?? `nieuw${number}@example.org`) }),
  )
}

const typesOf = async (id: number) => (await eventsOf(w.db, { kind: 'customer', id })).map(({ type }) => type)

const refuses = (status: number, key?: string) => (error: unknown) =>
  error instanceof Refusal && error.status === status && (!key || error.key === key)

const namesFound = async (typed: string, actor = w.marieke.actor) =>
  (await recogniseAsYouType(w.db, actor, typed)).map(({ name }) => name)

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

test('who is at the phone is recognised by name, number, address or code, while it is being typed', async () => {
  const id = await newCustomer('Quirijn van Zevenbergen', 'q.zevenbergen@example.org')
  await w.act((tx) => addWay(tx, w.marieke.actor, { customerId: id, typed: '0687654321' }))
  const asked = await w.ask({ customerId: id, askerId: id })

  for (const typed of [
    'Quirijn',
    'quir',
    'zevenb',
    'zevenbergen qui',
    'q.zeven',
    'Q.ZEVENBERGEN@example.org',
    '068765',
    '06 8765 43',
    '+31 6 8765',
    '0031687',
    asked.code,
    asked.code.toLowerCase().replace('-', ' '),
  ])
    assert.deepEqual(await namesFound(typed), ['Quirijn van Zevenbergen'], typed)
  for (const typed of ['', 'q', '06', '%', '_____', "'", '\\', ':* & |', 'zevenx'])
    assert.ok(!(await namesFound(typed)).includes('Quirijn van Zevenbergen'), typed)
})

test('at most eight are shown, and customers and strangers recognise nobody', async () => {
  for (let one = 0; one < 12; one++) await newCustomer(`Dubbelganger ${one}`)
  assert.equal((await namesFound('Dubbelganger')).length, 8)
  for (const actor of [w.sanne.actor, { kind: 'visitor' } as const])
    assert.deepEqual(await recogniseAsYouType(w.db, actor, 'Dubbelganger'), [])
})

test('who only asked in confidence is not known to colleagues outside', async () => {
  const id = await newCustomer('Geheim Persoon', 'geheim@example.org')
  const asked = await w.ask({ customerId: id, askerId: id, serviceId: w.services.benefit, words: 'Ik kom niet rond' })
  assert.equal(asked.owner_id, w.wim.id)

  assert.deepEqual(
    await namesFound('Geheim', w.wim.actor),
    ['Geheim Persoon'],
    'the outsider’s list is only empty because of who looks',
  )
  for (const typed of ['Geheim', 'geheim@', asked.code]) assert.deepEqual(await namesFound(typed), [], typed)
  assert.ok(!(await customersByName(w.db, w.marieke.actor)).rows.some((row) => row.id === id))
  await assert.rejects(
    w.act((tx) => look(tx, w.marieke.actor, id)),
    refuses(404),
  )
  await assert.rejects(
    w.act((tx) => addWay(tx, w.marieke.actor, { customerId: w.sanne.id, typed: 'geheim@example.org' })),
    refuses(409, 'customers.mail_in_use_elsewhere'),
  )

  await w.ask({ customerId: id, askerId: id })
  assert.deepEqual(await namesFound('Geheim'), ['Geheim Persoon'], 'after an open question everybody may know them')
})

test('a look is recorded once an hour, and the customer can read who looked', async () => {
  const id = await newCustomer()
  for (const actor of [w.marieke.actor, w.marieke.actor, w.joost.actor]) await w.act((tx) => look(tx, actor, id))
  const looks = (await eventsOf(w.db, { kind: 'customer', id }, 'customer')).filter(
    ({ type }) => type === 'customer.looked',
  )
  assert.deepEqual(
    looks.map(({ actor_id }) => actor_id),
    [w.marieke.id, w.joost.id],
  )
})

test('many looks at once are all recorded in one chain', async () => {
  const id = await newCustomer()
  await Promise.all([w.marieke, w.joost, w.fatima, w.ada].map(({ actor }) => w.act((tx) => look(tx, actor, id))))
  assert.equal((await typesOf(id)).filter((type) => type === 'customer.looked').length, 4)
  assert.deepEqual(await tamperedEvents(w.db, { kind: 'customer', id }), [])
})

test('the list goes on by name without gaps or doubles, those without a name last', async () => {
  for (let one = 0; one < 45; one++) await newCustomer(one % 9 === 0 ? '' : `Lijst ${one % 5}`)
  const first = await customersByName(w.db, w.marieke.actor)
  const second = await customersByName(w.db, w.marieke.actor, first.next)
  const rows = [...first.rows, ...second.rows]
  assert.equal(first.rows.length, 50)
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
  const named = rows.map(({ name }) => name !== '')
  assert.equal(named.lastIndexOf(true) + 1, named.filter(Boolean).length)
})

test('a name is found without its accents, and with them when it has none', async () => {
  for (const name of ['Zoë Müller', 'Łukasz Wójcik', 'Bjørn Weiß', 'José Núñez', 'Renee Muller'])
    await w.act((tx) => tx.run(sql`insert into customers (name) values (${name})`))
  const asked = {
    zoe: 'Zoë Müller',
    'zoë m': 'Zoë Müller',
    Lukasz: 'Łukasz Wójcik',
    wojcik: 'Łukasz Wójcik',
    bjorn: 'Bjørn Weiß',
  }
  for (const [typed, name] of Object.entries({
    ...asked,
    weiss: 'Bjørn Weiß',
    nunez: 'José Núñez',
    RENÉE: 'Renee Muller',
  }))
    assert.deepEqual(await namesFound(typed), [name], typed)
  assert.deepEqual((await namesFound('müller')).sort(), ['Renee Muller', 'Zoë Müller'])
})
