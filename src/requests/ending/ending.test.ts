import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../../platform/events/events.ts'
import { answer, say } from '../conversing.ts'
import { deliberate } from '../owners/deliberating.ts'
import { promise } from '../promises/promising.ts'
import { findRequestFor, subjectOf } from '../request.ts'
import { wholeRequest } from '../whole-request.ts'
import { close } from './closing.ts'
import { reopen } from './reopening.ts'
import { isUnanswered } from './unanswered.ts'

const w = await world()

const lastOf = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)
const ending = { outcome: 'done', account: 'Marieke heeft de heg gesnoeid.', nextStep: 'Niets meer te doen.' } as const
const tomorrow = () => new Date(Date.now() + 86_400_000)

test('closing says what was done and what is next, and keeps the promise to answer', async () => {
  const { id } = await w.ask()
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, answer: 'given', cost: '2 uur werk' }))

  const request = await findRequestFor(w.db, w.marieke.actor, id)
  assert.ok(request?.closed_at)
  assert.equal(request.turn, 'nobodys')
  assert.equal(request.next_due, null)
  const whole = await wholeRequest(w.db, request)
  assert.equal(whole.closures[0]?.account, ending.account)
  assert.equal(whole.closures[0]?.cost, '2 uur werk')
  assert.deepEqual(
    whole.promises.map(({ state }) => state),
    ['kept'],
  )
  const event = await lastOf(id)
  assert.equal(event?.type, 'request.closed')
  assert.equal(event?.audience, 'customer')
  assert.deepEqual(event?.data, { closure: whole.closures[0]?.id, outcome: 'done' })
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('closing when nobody answered keeps no promise, and says that no answer came; an answer given in the ending is one', async () => {
  const { id, token, asker } = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Welke heg bedoelt u?', asks: true }))
  await w.act((tx) => say(tx, asker, { id, body: 'Die bij de sloot.' }))
  await w.act((tx) =>
    promise(tx, w.marieke.actor, { requestId: id, kind: 'term', text: 'Een besluit', due: tomorrow() }),
  )
  const last = () =>
    w.db.many<{ kind: string; entry: string; reason: string }>(sql`
      select p.kind, e.kind as entry, e.reason from promises p join promise_entries e on e.promise_id = p.id
       where p.request_id = ${id} and e.kind <> 'made' and e.kind <> 'waiting' and e.kind <> 'resumed' order by e.id desc limit 2`)
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, answer: 'none' }))
  const told = await (await w.get(`/track/${token}`)).text()
  assert.match(told, /Uw vraag is afgerond, zonder antwoord/)
  assert.doesNotMatch(told, /Uw vraag is klaar/)
  const reason = 'Hier kwam geen antwoord op. Waarom staat bij hoe het afliep.'
  assert.deepEqual(await last(), [
    { kind: 'term', entry: 'released', reason },
    { kind: 'answer', entry: 'released', reason },
  ])

  await w.act((tx) => reopen(tx, w.marieke.actor, { id, reason: 'Toch nog antwoord.' }))
  assert.equal(await isUnanswered(w.db, id), true)
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, answer: 'given' }))
  assert.equal((await last())[0]?.entry, 'kept')
  assert.equal(await isUnanswered(w.db, id), false)
})

test('it never closes on ticks alone: without an account or a next step it stays open', async () => {
  const { id } = await w.ask()
  await assert.rejects(
    w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, account: ' ' })),
    { key: 'requests.needs_account' },
  )
  await assert.rejects(
    w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, nextStep: '' })),
    { key: 'requests.needs_next_step' },
  )
  assert.equal((await findRequestFor(w.db, w.marieke.actor, id))?.closed_at, null)
})

test('what was promised is kept first, or let go with a reason the customer reads', async () => {
  const { id } = await w.ask()
  const promised = await w.act((tx) =>
    promise(tx, w.marieke.actor, { requestId: id, kind: 'free', text: 'Ik bel u', due: tomorrow() }),
  )
  await assert.rejects(
    w.act((tx) => close(tx, w.marieke.actor, { id, ...ending })),
    { key: 'requests.promises_still_open', details: { count: 1 } },
  )

  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, letGo: 'U kwam zelf al langs.' }))
  const entry = await w.db.one<{ kind: string; reason: string }>(
    sql`select kind, reason from promise_entries where promise_id = ${promised} order by id desc limit 1`,
  )
  assert.deepEqual(entry, { kind: 'released', reason: 'U kwam zelf al langs.' })
})

test('a customer who withdraws is promised nothing any more', async () => {
  const { id } = await w.ask()
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, outcome: 'withdrawn', letGo: 'Het is al opgelost.' }))
  const states = await w.db.many<{ state: string }>(sql`select state from promises where request_id = ${id}`)
  assert.deepEqual(states, [{ state: 'released' }])
})

test('what was being talked over ends with it', async () => {
  const { id } = await w.ask()
  await w.act((tx) => deliberate(tx, w.marieke.actor, { id, topic: 'de heg', until: '2099-01-01' }))
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending }))
  const { going } = await w.db.one<{ going: number }>(
    sql`select count(*) as going from deliberations where request_id = ${id} and ended_at is null`,
  )
  assert.equal(going, 0)
})

test('closed once is closed; disagreement comes only after other eyes; customers do not close', async () => {
  const { id, asker } = await w.ask()
  await assert.rejects(
    w.act((tx) => close(tx, asker, { id, ...ending })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => close(tx, w.marieke.actor, { id, ...ending, outcome: 'disagree' })),
    { key: 'requests.second_look_first' },
  )
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...ending }))
  await assert.rejects(
    w.act((tx) => close(tx, w.joost.actor, { id, ...ending })),
    { key: 'requests.already_closed' },
  )
})

test('a colleague outside a closed service cannot close what is not there for them', async () => {
  const { id } = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' })
  assert.equal(await findRequestFor(w.db, w.joost.actor, id), undefined)
  await assert.rejects(
    w.act((tx) => close(tx, w.joost.actor, { id, ...ending })),
    { status: 404 },
  )
  assert.equal((await findRequestFor(w.db, w.wim.actor, id))?.closed_at, null)
})

test('an answer does not close anything by itself', async () => {
  const { id } = await w.ask()
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Klaar!' }))
  assert.equal((await findRequestFor(w.db, w.marieke.actor, id))?.closed_at, null)
})
