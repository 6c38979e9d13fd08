import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { observe } from '../insights/observations/observing.ts'
import { eventsOf } from '../platform/events/events.ts'
import { startSession } from '../platform/web/sessions.ts'
import { followsCustomer } from './following.ts'
import { mergeCustomers } from './merging.ts'
import { makeCustomer } from './recognising.ts'

const w = await world()
const read = async (path: string, as = w.wim) => await (await w.get(path, as)).text()
const meet = (name: string) => w.act((tx) => makeCustomer(tx, { kind: 'system' }, { name }))

test('who never meets a customer does four things that matter: sketch, answer, ask and follow', async () => {
  for (const path of ['/desk/sketch', '/desk/questions', '/desk/meetings', '/desk/faces'])
    assert.equal((await w.get(path, w.wim)).status, 200, path)
  assert.match(await read('/desk/sketch'), /action="\/desk\/sketches"/)
  assert.match(await read('/desk/questions'), /action="\/desk\/questions"/)
  assert.match(await read('/desk/meetings'), /href="\/desk\/meetings\/new"/)
  assert.match(await read('/desk/faces'), /Volg er een/)

  const id = await meet('Truus Dam')
  assert.match(await read(`/desk/customers/${id}`), /Ik volg/)
  assert.equal((await w.post(`/desk/customers/${id}/following`, { follows: 'yes' }, w.wim)).status, 303)
  await w.act((tx) =>
    observe(tx, w.marieke.actor, {
      kind: 'verbatim',
      source: 'visit',
      words: 'De bus stopt niet meer.',
      customerId: id,
    }),
  )
  assert.match(await read('/desk/faces'), /id="followed"[\s\S]*Truus Dam[\s\S]*De bus stopt niet meer/)
  assert.ok(
    !(await read('/desk/faces', w.joost)).includes('De bus stopt niet meer'),
    'whom somebody follows is their own',
  )
})

test('who is followed reads it, and it ends', async () => {
  const id = await meet('Piet Dijk')
  await w.post(`/desk/customers/${id}/following`, { follows: 'yes' }, w.joost)
  await w.post(`/desk/customers/${id}/following`, { follows: 'yes' }, w.joost)
  const types = async () =>
    (await eventsOf(w.db, { kind: 'customer', id })).map(({ type, audience }) => `${type} ${audience}`)
  assert.equal((await types()).filter((one) => one === 'customer.followed customer').length, 1)
  const mine = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', id))}` }
  assert.match(await (await w.get('/mine/file', mine)).text(), /Zij volgen hoe het u vergaat: Joost/)
  await w.post(`/desk/customers/${id}/following`, {}, w.joost)
  assert.equal(await followsCustomer(w.db, w.joost.id, id), false)
  assert.ok((await types()).includes('customer.unfollowed customer'))
  assert.doesNotMatch(await (await w.get('/mine/file', mine)).text(), /Zij volgen/)
})

test('nobody follows who they may not know, and joined customers keep who followed them', async () => {
  const secret = await meet('Stille Klant')
  await w.ask({ customerId: secret, serviceId: w.services.benefit, ownerId: w.wim.id })
  assert.equal((await w.post(`/desk/customers/${secret}/following`, { follows: 'yes' }, w.marieke)).status, 404)
  const [keep, merge] = [await meet('A. Boer'), await meet('Anna Boer')]
  await w.post(`/desk/customers/${merge}/following`, { follows: 'yes' }, w.marieke)
  await w.act((tx) => mergeCustomers(tx, w.marieke.actor, { keep, merge, because: 'dezelfde' }))
  assert.ok(await followsCustomer(w.db, w.marieke.id, keep))
})
