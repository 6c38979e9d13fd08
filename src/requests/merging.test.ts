import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { close } from './ending/closing.ts'
import { reopen } from './ending/reopening.ts'
import { joinedInto, mergeRequests } from './merging.ts'
import { promiseSomething } from './promises/promising.ts'
import { findRequestFor, subjectOf } from './request.ts'
import { wholeRequest } from './whole.ts'

const w = await world()
const done = { outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.' } as const
const wholeOf = async (id: number) => {
  const request = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

test('two questions become one: the work goes on in one place and both timelines stay', async () => {
  const first = await w.ask()
  const second = await w.ask({ words: 'Vergeten te zeggen: de heg hangt ook over de stoep' })
  await w.act((tx) => promiseSomething(tx, w.marieke.actor, { id: second.id, text: 'Ik bel', dueOn: '2099-01-05' }))
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: second.id, intoId: first.id }))

  const from = await wholeOf(second.id)
  const into = await wholeOf(first.id)
  assert.equal(from.request.merged_into_id, first.id)
  assert.ok(from.request.closed_at)
  assert.deepEqual(from.closures, [], 'joined is not finished')
  assert.ok(from.promises.every(({ state }) => state === 'released'))
  assert.equal(into.request.closed_at, null)
  assert.deepEqual(
    into.promises.map(({ kind, state }) => `${kind} ${state}`),
    ['answer open', 'free open'],
    'the promise goes along',
  )
  assert.deepEqual(into.promises[1]?.due_at, from.promises[1]?.due_at)
  const last = async (id: number) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual((await last(second.id))?.data, { into: first.id })
  assert.deepEqual((await last(first.id))?.data, { merged: second.id })
  assert.deepEqual(
    (await joinedInto(w.db, w.marieke.actor, first.id)).map(({ id }) => id),
    [second.id],
  )
  assert.deepEqual(await joinedInto(w.db, w.otto.actor, first.id), [])
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('the old link leads on, also for a form, and a chain of them in one step', async () => {
  const [one, two, three] = [await w.ask(), await w.ask(), await w.ask()]
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: one.id, intoId: two.id }))
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: two.id, intoId: three.id }))
  const route = w.routes.find(({ audience, method }) => audience === 'customer' && method === 'get')
  if (!route) return // no customer pages are registered yet
  const response = await w.get(route.path.replace(':token', one.token).replace(/:\w+/g, '1'))
  assert.equal(response.status, 302)
  assert.ok(response.headers.get('location')?.includes(three.token))
})

test('only questions of one person, both open or both closed services, into an open one', async () => {
  const { id } = await w.ask()
  const others = await w.ask({ customerId: w.otto.id })
  const benefit = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' })
  const finished = await w.ask()
  await w.act((tx) => close(tx, w.marieke.actor, { id: finished.id, ...done }))
  const merge = (intoId: number, by = w.ada) => w.act((tx) => mergeRequests(tx, by.actor, { id, intoId }))

  await assert.rejects(merge(id), { key: 'requests.merge_with_itself' })
  await assert.rejects(merge(others.id), { key: 'requests.merge_other_customer' })
  await assert.rejects(merge(benefit.id), { status: 404 })
  await assert.rejects(merge(benefit.id, w.wim), { key: 'requests.merge_closed_service' })
  await assert.rejects(merge(finished.id), { key: 'requests.merge_into_closed' })
  await assert.rejects(
    w.act((tx) => mergeRequests(tx, w.sanne.actor, { id, intoId: finished.id })),
    { status: 404 },
  )
})

test('what was joined is not joined again, nor opened again', async () => {
  const [one, two] = [await w.ask(), await w.ask()]
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: one.id, intoId: two.id }))
  await assert.rejects(
    w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: one.id, intoId: two.id })),
    { key: 'requests.already_closed' },
  )
  await assert.rejects(
    w.act((tx) => reopen(tx, w.marieke.actor, { id: one.id, reason: 'Toch los' })),
    { key: 'requests.merged_already' },
  )
  const third = await w.ask()
  await assert.rejects(
    w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: third.id, intoId: one.id })),
    { key: 'requests.merged_already' },
  )
})
