import assert from 'node:assert/strict'
import { test } from 'node:test'
import { customersScene, refuses } from '../../test/customers-scene.ts'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { customersByName, recogniseAsYouType } from './finding.ts'
import { look } from './looking.ts'
import { addWay } from './ways.ts'

const w = await world()
const { newCustomer } = customersScene(w)
const _number = 0
const typesOf = async (id: number) => (await eventsOf(w.db, { kind: 'customer', id })).map(({ type }) => type)

const namesFound = async (typed: string, actor = w.marieke.actor) =>
  (await recogniseAsYouType(w.db, actor, typed)).map(({ name }) => name)

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
