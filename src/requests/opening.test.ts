import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { visitor } from '../platform/actor.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { answer, say } from './conversing.ts'
import { open, whereTo } from './opening.ts'
import { subjectOf } from './request.ts'

const w = await world()

test('a question goes straight to the person who knows the subject', async () => {
  const hedge = await w.ask({ words: 'De heg bij nummer 12 is zo groot dat mijn moeder er niet langs kan' })
  const passport = await w.ask({ words: 'Mijn paspoort is kwijt, hoe krijg ik een nieuw paspoort?' })

  assert.equal(hedge.owner_id, w.marieke.id)
  assert.equal(passport.owner_id, w.fatima.id)
})

test('a question about nothing in the catalogue still gets an owner', async () => {
  const opened = await w.ask({ words: '🦔' })
  assert.ok(opened.owner_id > 0)
})

test('who left since it was decided that it goes to them does not get it', async () => {
  const words = 'Mijn paspoort is gestolen, wat nu?'
  const opening = { words, channel: 'web', customerId: w.otto.id } as const
  const goes = await w.act((tx) => whereTo(tx, opening, w.otto.id))
  assert.equal(goes.route.personId, w.fatima.id)
  await w.db.run(sql`update persons set left_at = now() where id = ${w.fatima.id}`)

  const opened = await w.act((tx) => open(tx, visitor, { ...opening, goes }))
  assert.notEqual(opened.owner_id, w.fatima.id)
  const herself = await w.act((tx) => open(tx, w.fatima.actor, { ...opening, goes, ownerId: w.fatima.id }))
  assert.notEqual(herself.owner_id, w.fatima.id)
  assert.deepEqual(await tamperedEvents(w.db), [])
  await w.db.run(sql`update persons set left_at = null where id = ${w.fatima.id}`)
})

test('asking, answering and asking back are events in order, and the chain holds', async () => {
  const opened = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id: opened.id, body: 'Ik kom morgen kijken.' }))
  await w.act((tx) => say(tx, opened.asker, { id: opened.id, body: 'Graag aanbellen!' }))

  const types = (await eventsOf(w.db, subjectOf(opened))).map((event) => event.type)
  assert.deepEqual(types, [
    'request.opened',
    'request.routed',
    'promise.made',
    'request.answered',
    'promise.kept',
    'request.asked',
  ])
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('the app cannot alter the log', async () => {
  await assert.rejects(w.db.run(sql`update events set type = 'request.closed'`), /permission denied/)
  await assert.rejects(w.db.run(sql`delete from events`), /permission denied/)
})

test('who was sent to us by somebody they know is known from their own words, and the desk says so', async () => {
  const sent = await w.ask({ words: 'Mijn buurvrouw raadde jullie aan. Snoeien jullie ook heggen?' })
  const plain = await w.ask({ words: 'Snoeien jullie ook heggen?' })
  const held = async (id: number) =>
    (
      await w.db.one<{ data: object }>(
        sql`select data from events where subject_kind = 'request' and subject_id = ${id} and type = 'request.opened'`,
      )
    ).data
  assert.deepEqual(await held(sent.id), { channel: 'web', recommended: true })
  assert.deepEqual(await held(plain.id), { channel: 'web' })
  assert.match(await (await w.get(`/desk/requests/${sent.id}`, w.marieke)).text(), /kwam op aanraden van iemand/)
})
