import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { answer, say } from './conversing.ts'
import { close } from './ending/closing.ts'
import { reopen } from './ending/reopening.ts'
import { mergeRequests, partRequests } from './merging.ts'
import { promiseSomething } from './promises/promising.ts'
import { findRequestFor, subjectOf } from './request.ts'
import { wholeRequest } from './whole-request.ts'

const w = await world()
const done = { outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.' } as const
const wholeOf = async (id: Id<'requests'>) => {
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
  const last = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual((await last(second.id))?.data, { into: first.id })
  assert.deepEqual((await last(first.id))?.data, { merged: second.id })
  assert.deepEqual(
    into.joined.map(({ id, words }) => [id, words]),
    [[second.id, 'Vergeten te zeggen: de heg hangt ook over de stoep']],
  )
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('the old link leads on, also for a form, and a chain of them in one step', async () => {
  const [one, two, three] = [await w.ask(), await w.ask(), await w.ask()]
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: one.id, intoId: two.id }))
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: two.id, intoId: three.id }))
  const told = await (await w.get(`/track/${one.token}`)).text()
  assert.match(told, /samengevoegd met een andere vraag van u[\s\S]*Wanneer wordt de heg gesnoeid\?/)
  assert.ok(told.includes(`href="/track/${three.token}"`))
  const response = await w.get(`/track/${one.token}/road`)
  assert.equal(response.status, 302)
  assert.ok(response.headers.get('location')?.includes(three.token))
})

test('what was said on both is read on one, by customer and colleague; a joined question that anybody may have typed shows nothing more', async () => {
  const spoor = await w.ask({ words: 'De lantaarn in de Spoorlaan is stuk' })
  const into = await w.ask({ words: 'Er ligt een paaltje los' })
  await w.act((tx) => say(tx, spoor.asker, { id: spoor.id, body: 'Hij knippert ook.' }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id: spoor.id, body: 'Wij kijken dinsdag bij de lantaarn.' }))
  const preview = await (await w.get(`/desk/requests/${spoor.id}/merging?into=${into.id}`, w.marieke)).text()
  assert.match(preview, /De lantaarn in de Spoorlaan[\s\S]*Er ligt een paaltje los[\s\S]*2 berichten/)

  const sent = await w.post(`/desk/requests/${spoor.id}/merging`, { into_id: String(into.id) }, w.marieke)
  assert.equal(sent.headers.get('location'), `/desk/requests/${spoor.id}#held`)
  for (const page of [
    await (await w.get(`/track/${into.token}`)).text(),
    await (await w.get(`/desk/requests/${into.id}`, w.marieke)).text(),
  ]) {
    assert.match(page, /De lantaarn in de Spoorlaan is stuk/)
    assert.match(page, /Hij knippert ook\./)
    assert.match(page, /Wij kijken dinsdag bij de lantaarn\./)
  }
  const left = await (await w.get(`/desk/requests/${spoor.id}`, w.marieke)).text()
  assert.match(left, /<strong>samengevoegd<\/strong>[\s\S]*Dat deze vraag is samengevoegd/)
  assert.match(
    await (await w.get(`/track/${into.token}/road`)).text(),
    /Uw andere vraag hierbij gevoegd[\s\S]*Spoorlaan/,
  )

  await w.db.run(
    sql`update requests set opened_by = null, proven_at = case when id = ${spoor.id} then now() end where id = any(${[spoor.id, into.id]}::bigint[])`,
  )
  assert.doesNotMatch(await (await w.get(`/track/${into.token}`)).text(), /knippert|bij de lantaarn/)
  await w.db.run(sql`update requests set proven_at = null where id = ${spoor.id}`)
  await w.db.run(sql`update requests set proven_at = now() where id = ${into.id}`)
  const old = await (await w.get(`/track/${spoor.token}`)).text()
  assert.match(old, /Spoorlaan/)
  assert.ok(!old.includes(into.token), 'whoever typed an address is led to nothing of its owner')
  assert.equal((await w.get(`/track/${spoor.token}/road`)).status, 404)
})

test('not together after all: both are questions again, with what was promised on each and the old link back', async () => {
  const [one, two] = [await w.ask({ words: 'De heg' }), await w.ask({ words: 'De stoep' })]
  await w.act((tx) => promiseSomething(tx, w.marieke.actor, { id: one.id, text: 'Ik bel', dueOn: '2099-01-05' }))
  const merge = (id: Id<'requests'>, intoId: Id<'requests'>) =>
    w.act((tx) => mergeRequests(tx, w.marieke.actor, { id, intoId }))
  await merge(one.id, two.id)
  assert.equal((await w.post(`/desk/requests/${one.id}/parting`, {}, w.marieke)).status, 303)

  const [from, into] = [await wholeOf(one.id), await wholeOf(two.id)]
  assert.equal(from.request.merged_into_id, null)
  assert.equal(from.request.closed_at, null)
  assert.equal(from.request.turn, 'ours')
  const open = (whole: typeof from) =>
    whole.promises.filter(({ state }) => state === 'open').map(({ kind, text }) => `${kind} ${text}`.trim())
  assert.deepEqual(open(from).sort(), ['answer', 'free Ik bel'])
  assert.deepEqual(open(into), ['answer'])
  assert.deepEqual(into.joined, [])
  assert.match(await (await w.get(`/track/${one.token}`)).text(), /De heg/)
  assert.deepEqual(await tamperedEvents(w.db), [])
  await assert.rejects(
    w.act((tx) => partRequests(tx, w.marieke.actor, { id: one.id })),
    { key: 'requests.not_merged' },
  )

  const three = await w.ask({ words: 'De sloot' })
  await merge(one.id, two.id)
  await merge(two.id, three.id)
  await w.act((tx) => partRequests(tx, w.marieke.actor, { id: two.id }))
  assert.equal((await wholeOf(one.id)).request.merged_into_id, two.id, 'what was joined with it goes along')
})

test('joining and parting again is no work on either: nobody is said to work on them', async () => {
  const [one, two] = [await w.ask({ words: 'De haag' }), await w.ask({ words: 'De laan' })]
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: one.id, intoId: two.id }))
  await w.act((tx) => partRequests(tx, w.marieke.actor, { id: one.id }))
  for (const { token } of [one, two]) {
    const page = await (await w.get(`/track/${token}`)).text()
    assert.match(/<h2 class="now__title">(.*?)<\/h2>/s.exec(page)?.[1] ?? '', /heeft uw vraag/)
  }
})

test('only questions of one person, both open or both closed services, into an open one', async () => {
  const { id } = await w.ask()
  const others = await w.ask({ customerId: w.otto.id })
  const benefit = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' })
  const finished = await w.ask()
  await w.act((tx) => close(tx, w.marieke.actor, { id: finished.id, ...done }))
  const merge = (intoId: Id<'requests'>, by = w.ada) => w.act((tx) => mergeRequests(tx, by.actor, { id, intoId }))

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
