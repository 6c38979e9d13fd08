import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { tellingScene } from '../../../test/telling-scene.ts'
import { world } from '../../../test/world.ts'
import { makeCustomer } from '../../customers/recognising.ts'
import { system } from '../../platform/actor.ts'
import { sql } from '../../platform/database/sql.ts'
import { preparedEnding } from '../problems/problem-ending.ts'
import { raisersOf } from '../problems/raiser.ts'
import { bringRaiser } from '../problems/raising.ts'
import { breakSilences } from '../problems/telling-on-the-way.ts'
import { closeTold, confirmTold } from './answering.ts'
import { decline, finish, letGoOfEnding, merge } from './ending.ts'
import { tell, tellAll } from './telling.ts'
import { publish, saidAndDone } from './you-said.ts'

const w = await world()
const { stateOf, lamp, draftsNow, doneAndTold } = tellingScene(w)
const inAYear = () => `${new Date().getUTCFullYear() + 1}-01-15`

test('a no needs why, what is possible, who decided and a day to look again; and is told first', async () => {
  const { id } = await lamp()
  const no = {
    id,
    words: 'De boom blijft staan.',
    reason: 'harm_to_others' as const,
    possible: 'De lamp draaien.',
    lookAgainOn: inAYear(),
    decidedById: w.joost.id,
  }
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, words: ' ' })),
    { fields: { words: 'improvements.no_needs_why' } },
  )
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, possible: '' })),
    { fields: { possible: 'improvements.no_needs_possible' } },
  )
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, { ...no, lookAgainOn: '2020-01-01' })),
    { fields: { look_again_on: 'improvements.day_must_come' } },
  )
  await w.act((tx) => decline(tx, w.marieke.actor, no))
  await assert.rejects(
    w.act((tx) => decline(tx, w.marieke.actor, no)),
    { key: 'improvements.already_telling' },
  )
  const [draft] = await draftsNow(id)
  assert.match(draft?.words ?? '', /De boom blijft staan\.[\s\S]*De lamp draaien\./)
  assert.equal(await stateOf(id), 'underway')
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  assert.equal(await stateOf(id), 'declined')
})

test('joining with another carries everybody over, and tells them', async () => {
  const one = await lamp()
  const other = await lamp()
  const third = await w.act((tx) =>
    makeCustomer(tx, system, {
      name: 'Derde',
      reach: { kind: 'phone', value: '06 12345678', normalised: '+31612345678' },
      language: 'nl',
    }),
  )
  await w.act((tx) => bringRaiser(tx, w.marieke.actor, { id: one.id, raiser: { customerId: third, words: 'Ik ook' } }))
  await assert.rejects(
    w.act((tx) => merge(tx, w.marieke.actor, { id: one.id, intoId: one.id })),
    { status: 422 },
  )
  await w.act((tx) => merge(tx, w.marieke.actor, { id: one.id, intoId: other.id }))
  await assert.rejects(
    w.act((tx) => merge(tx, w.marieke.actor, { id: other.id, intoId: one.id })),
    { key: 'improvements.merge_into_told' },
    'not each into the other',
  )
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id: one.id }))
  assert.equal(await stateOf(one.id), 'underway', 'one is reached by phone, and somebody has to call')
  const [call] = (await draftsNow(one.id)).filter(({ sent_at }) => !sent_at)
  await w.act((tx) =>
    tell(tx, w.marieke.actor, { id: one.id, messageId: call?.id ?? 0, words: 'Gebeld.', channel: 'phone' }),
  )
  assert.equal(await stateOf(one.id), 'merged')
  const carried = await raisersOf(w.db, w.marieke.actor, other.id)
  assert.deepEqual(new Set(carried.map(({ customer_id }) => customer_id)), new Set([w.sanne.id, w.otto.id, third]))
})

test('an ending is let go of while nobody knows', async () => {
  const { id } = await lamp()
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Klaar.', did: 'Klaar.' }))
  await w.act((tx) => letGoOfEnding(tx, w.joost.actor, { id }))
  assert.equal(await preparedEnding(w.db, id), undefined)
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'Nu echt.', did: 'Nu echt.' }))
  const [draft] = await draftsNow(id)
  await w.act((tx) => tell(tx, w.marieke.actor, { id, messageId: draft?.id ?? 0, words: 'Klaar' }))
  await assert.rejects(
    w.act((tx) => letGoOfEnding(tx, w.joost.actor, { id })),
    { key: 'improvements.some_were_told' },
  )
})

test('“not” with a word opens it again, tells the lead, and takes it off the public page', async () => {
  const { id, ottos } = await doneAndTold()
  await w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'Het is donker', did: 'Licht' }))
  assert.ok((await saidAndDone(w.db)).some(({ said }) => said === 'Het is donker'))
  await w.act((tx) => confirmTold(tx, w.otto.actor, { messageId: ottos, answer: 'not' }))
  assert.equal(await stateOf(id), 'done', 'without a word we do not know what still goes wrong')
  await w.act((tx) => confirmTold(tx, w.otto.actor, { messageId: ottos, answer: 'not', words: 'Still dark.' }))
  assert.equal(await stateOf(id), 'underway')
  assert.ok(!(await saidAndDone(w.db)).some(({ said }) => said === 'Het is donker'))
  await w.hearNews()
  const mail = await w.db.maybe(
    sql`select id from mails where to_address = 'marieke@zonnedam.example' and subject = 'Het was nog niet opgelost'`,
  )
  assert.ok(mail)
})

test('one answers only what oneself was told', async () => {
  const { sannes } = await doneAndTold()
  const answer = (actor: typeof w.otto.actor) =>
    w.act((tx) => confirmTold(tx, actor, { messageId: sannes, answer: 'solved' }))
  await assert.rejects(answer(w.otto.actor), { status: 404 })
  await assert.rejects(answer(w.marieke.actor), { status: 404 })
  await assert.rejects(answer({ kind: 'customer', id: w.sanne.id, requestId: anId(1), followerId: anId(3) }), {
    status: 404,
  })
  await assert.rejects(answer({ kind: 'customer', id: w.sanne.id, requestId: anId(1), seesClosed: false }), {
    status: 404,
  })
  await answer(w.sanne.actor)
})

test('closed when a third says it is solved, or after fourteen days of silence', async () => {
  const confirmed = await doneAndTold({ of: 'sanne', answer: 'solved' })
  const silent = await doneAndTold()
  const partly = await doneAndTold({ of: 'otto', answer: 'partly' })
  await closeTold(w.db)
  assert.deepEqual(await Promise.all([confirmed, silent, partly].map(({ id }) => stateOf(id))), [
    'closed',
    'done',
    'done',
  ])
  await w.db.run(
    sql`update loop_messages set sent_at = sent_at - interval '15 days' where problem_id in (${silent.id}, ${partly.id})`,
  )
  await w.db.run(
    sql`update problem_endings set ended_at = ended_at - interval '15 days' where problem_id in (${silent.id}, ${partly.id})`,
  )
  await closeTold(w.db)
  assert.equal(await stateOf(silent.id), 'closed')
  assert.equal(await stateOf(partly.id), 'done', 'somebody said something: fourteen days from then')
  const as = await w.db.many<{ closed_as: string }>(
    sql`select closed_as from problems where id in (${confirmed.id}, ${silent.id}) order by id`,
  )
  assert.deepEqual(
    as.map(({ closed_as }) => closed_as),
    ['confirmed', 'unconfirmed'],
  )
})

test('a silence of more than thirty days asks the lead, once', async () => {
  const { id } = await lamp()
  assert.equal(await breakSilences(w.db), 0)
  await w.db.run(sql`update problems set changed_at = now() - interval '31 days' where id = ${id}`)
  assert.equal(await breakSilences(w.db), 1)
  assert.equal(await breakSilences(w.db), 0)
  await w.hearNews()
  assert.ok(await w.db.maybe(sql`select id from mails where subject = 'Al dertig dagen stil'`))
})
