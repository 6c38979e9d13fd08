import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf, tamperedEvents } from '../platform/events/events.ts'
import { close } from './ending/closing.ts'
import { judge, lookAgain, sayNeed } from './ending/judging.ts'
import { reopen } from './ending/reopening.ts'
import { sayNo } from './ending/saying-no.ts'
import { findRequestFor, subjectOf } from './request.ts'
import { wholeRequest } from './whole-request.ts'

const w = await world()
const BENEFIT = 'Ik vraag bijzondere bijstand aan voor een wasmachine'
const done = { outcome: 'done', account: 'De heg is gesnoeid.', nextStep: 'Niets meer.' } as const
const no = { partly: false, why: 'De boom is gezond.', possible: 'We kunnen hem dunner maken.' } as const

const typesOn = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).map(({ type }) => type)
const wholeOf = async (id: Id<'requests'>) => {
  const request = await findRequestFor(w.db, { kind: 'system' }, id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}
async function closed(opening = {}) {
  const asked = await w.ask(opening)
  const owner = [w.marieke, w.joost, w.fatima, w.wim, w.ada].find(({ id }) => id === asked.owner_id) ?? w.marieke
  await w.act((tx) => close(tx, owner.actor, { id: asked.id, ...done }))
  return { ...asked, owner }
}

test('the verdict is the customer’s, once per ending, and can be changed', async () => {
  const { id, asker, owner } = await closed()
  await w.act((tx) => judge(tx, asker, { id, helped: 'partly', expectation: 'missed', words: 'Nog takken op straat' }))
  await w.act((tx) => judge(tx, asker, { id, helped: 'yes', expectation: 'exceeded', words: 'Opgeruimd!' }))

  const { verdict, request } = await wholeOf(id)
  assert.deepEqual([verdict?.helped, verdict?.expectation, verdict?.words], ['yes', 'exceeded', 'Opgeruimd!'])
  assert.ok(request.closed_at, 'it stays closed')
  const event = (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual([event?.type, event?.audience, event?.actor_kind], ['request.judged', 'customer', 'customer'])
  await assert.rejects(
    w.act((tx) => judge(tx, owner.actor, { id, helped: 'yes' })),
    { status: 404 },
  )
})

test('"not helped" with what is of no service stays with the colleagues of who answered, whatever its words come near', async () => {
  const { id, asker } = await closed({
    words: 'Mijn paspoort of rijbewijs was het niet, dank u',
    serviceId: 'nothing',
    ownerId: w.marieke.id,
  })
  assert.equal((await wholeOf(id)).request.department_id, null)
  const { nowWith } = await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))
  assert.equal(nowWith, w.joost.id)
})

test('nobody else judges, nothing is judged before it ended, and not without the second fact', async () => {
  const { id, asker } = await w.ask()
  await assert.rejects(
    w.act((tx) => judge(tx, asker, { id, helped: 'yes' })),
    { key: 'requests.not_closed_yet' },
  )
  const other = await closed()
  await assert.rejects(
    w.act((tx) => judge(tx, asker, { id: other.id, helped: 'yes' })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => judge(tx, w.otto.actor, { id: other.id, helped: 'yes' })),
    { status: 404 },
  )
  const benefit = await closed({ words: BENEFIT })
  const bareLink: Actor = { kind: 'customer', id: w.sanne.id, requestId: benefit.id, seesClosed: false }
  await assert.rejects(
    w.act((tx) => judge(tx, bareLink, { id: benefit.id, helped: 'no' })),
    { status: 404 },
  )
})

test('"not helped" goes once to another person; after that it ends honestly', async () => {
  const { id, asker, owner } = await closed()
  const { nowWith, disagreed } = await w.act((tx) =>
    judge(tx, asker, { id, helped: 'no', words: 'De heg staat er nog' }),
  )
  assert.ok(nowWith && nowWith !== owner.id)
  assert.equal(disagreed, false)
  const reopened = await wholeOf(id)
  assert.equal(reopened.request.owner_id, nowWith)
  assert.equal(reopened.request.closed_at, null)
  assert.equal(reopened.request.turn, 'ours')
  assert.deepEqual(
    reopened.reopenings.map(({ because, reason }) => [because, reason]),
    [['not_helped', 'De heg staat er nog']],
  )
  assert.equal(
    reopened.promises.filter(({ kind, state }) => kind === 'answer' && state === 'open').length,
    1,
    'a new promise to answer',
  )

  const second = [w.marieke, w.joost, w.fatima, w.wim, w.ada].find((one) => one.id === nowWith)
  assert.ok(second)
  await w.act((tx) => sayNo(tx, second.actor, { id, ...no }))
  const again = await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))
  assert.deepEqual(again, { nowWith: undefined, disagreed: true })
  const ended = await wholeOf(id)
  assert.equal(ended.closures[0]?.outcome, 'disagree')
  assert.ok(ended.request.closed_at)
  assert.equal((await typesOn(id)).at(-1), 'request.disagreed')
  await assert.rejects(
    w.act((tx) => reopen(tx, asker, { id, reason: 'Toch!' })),
    { key: 'requests.ended_in_disagreement' },
  )

  await w.act((tx) => judge(tx, asker, { id, helped: 'partly' }))
  assert.equal((await wholeOf(id)).closures[0]?.outcome, 'no', 'a milder verdict takes the disagreement away')
  assert.deepEqual(await tamperedEvents(w.db), [])
})

test('of a closed service only the department looks again; with nobody else there it ends honestly', async () => {
  const { id, asker } = await closed({ words: BENEFIT })
  const judged = await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))
  assert.deepEqual(judged, { nowWith: undefined, disagreed: true })

  const colleague = await w.db.one<{ id: Id<'persons'> }>(
    sql`insert into persons (name, first_name) values ('Noor Smit', 'Noor') returning id`,
  )
  await w.db.run(
    sql`insert into memberships (department_id, person_id) values (${w.departments.benefits}, ${colleague.id})`,
  )
  const next = await closed({ words: BENEFIT, ownerId: w.wim.id })
  const { nowWith } = await w.act((tx) => judge(tx, next.asker, { id: next.id, helped: 'no' }))
  assert.equal(nowWith, colleague.id)
  await w.db.run(sql`update persons set left_at = now() where id = ${colleague.id}`)
})

test('a no has two boxes; who looks again, the law and the account are there already', async () => {
  const { id } = await w.ask({ words: BENEFIT })
  await assert.rejects(
    w.act((tx) => sayNo(tx, w.wim.actor, { id, ...no, why: ' ' })),
    { key: 'requests.no_needs_why' },
  )
  await assert.rejects(
    w.act((tx) => sayNo(tx, w.wim.actor, { id, ...no, possible: '' })),
    { key: 'requests.no_needs_possible' },
  )
  await assert.rejects(
    w.act((tx) => sayNo(tx, w.wim.actor, { id, ...no, lookAgainId: w.wim.id })),
    { key: 'requests.look_again_by_another' },
  )
  await assert.rejects(
    w.act((tx) => sayNo(tx, w.wim.actor, { id, ...no, lookAgainId: w.joost.id })),
    { key: 'requests.look_again_in_department' },
  )
  await assert.rejects(
    w.act((tx) => sayNo(tx, w.joost.actor, { id, ...no })),
    { status: 404 },
  )

  await w.act((tx) => sayNo(tx, w.wim.actor, { id, ...no, account: 'Ik heb uw inkomen bekeken.' }))
  const whole = await wholeOf(id)
  assert.equal(whole.closures[0]?.outcome, 'no')
  assert.ok(whole.closures[0]?.next_step)
  assert.equal(whole.no?.why, no.why)
  assert.equal(whole.no?.objection_how, 'Schrijf een brief aan het college.')
  const { due } = await w.db.one<{ due: string }>(sql`select (now() at time zone 'Europe/Amsterdam')::date + 42 as due`)
  assert.ok(
    whole.no?.objection_until && whole.no.objection_until >= due,
    'six weeks, or the first day after that is not free',
  )
})

test('a no of a service without a legal decision has no last day; partly is an outcome of its own; somebody else can look', async () => {
  const { id } = await w.ask()
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, {
      id,
      ...no,
      partly: true,
      account: 'Ik heb de boom bekeken.',
      nextStep: 'We snoeien wel.',
    }),
  )
  const { no: said, closures } = await wholeOf(id)
  assert.equal(closures[0]?.outcome, 'partly')
  assert.equal(said?.objection_until, null)
  assert.equal(said?.look_again_id, w.joost.id, 'the same department first')
})

test('looking again goes to the person the no named, and does not move the last day to object', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id, ...no, account: 'Bekeken.', lookAgainId: w.fatima.id }))
  const before = (await wholeOf(id)).no?.objection_until
  assert.equal(await w.act((tx) => lookAgain(tx, asker, { id, words: 'De meting was overdag' })), w.fatima.id)
  const { request, reopenings } = await wholeOf(id)
  assert.equal(request.owner_id, w.fatima.id)
  assert.equal(reopenings[0]?.because, 'look_again')
  const { objection_until } = await w.db.one<{ objection_until: string | null }>(
    sql`select objection_until from noes where request_id = ${id}`,
  )
  assert.equal(objection_until, before)

  await w.act((tx) => sayNo(tx, w.fatima.actor, { id, ...no, account: 'Nog eens bekeken.' }))
  await assert.rejects(
    w.act((tx) => lookAgain(tx, asker, { id })),
    { key: 'requests.looked_again_already' },
  )
  assert.equal(
    (await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))).disagreed,
    true,
    'other eyes come once, by either road',
  )
})

test('who was named but is away now does not make the customer wait', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id, ...no, account: 'Bekeken.', lookAgainId: w.joost.id }))
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${w.joost.id}, ${w.marieke.id}, now() - interval '1 hour', now() + interval '9 days')`,
  )
  const nowWith = await w.act((tx) => lookAgain(tx, asker, { id }))
  assert.ok(nowWith !== w.joost.id && nowWith !== w.marieke.id)
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('after other eyes an employee may end in disagreement', async () => {
  const { id, asker } = await closed()
  const { nowWith } = await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))
  const second = [w.marieke, w.joost, w.fatima, w.wim, w.ada].find((one) => one.id === nowWith)
  assert.ok(second)
  await w.act((tx) => close(tx, second.actor, { id, ...done, outcome: 'disagree' }))
  assert.equal((await wholeOf(id)).closures[0]?.outcome, 'disagree')
})

test('the need behind a no is the customer’s to say', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => sayNo(tx, w.marieke.actor, { id, ...no, account: 'Bekeken.' }))
  const need = await w.act((tx) => sayNeed(tx, asker, { id, words: 'Licht in de keuken' }))
  const whole = await wholeOf(id)
  assert.deepEqual(
    whole.needs.map(({ words }) => words),
    ['Licht in de keuken'],
  )
  const { closure_id } = await w.db.one<{ closure_id: Id<'closures'> }>(
    sql`select closure_id from needs where id = ${need}`,
  )
  assert.equal(closure_id, whole.closures[0]?.id)
  assert.equal((await typesOn(id)).at(-1), 'request.need_said')
  await assert.rejects(
    w.act((tx) => sayNeed(tx, asker, { id, words: ' ' })),
    { key: 'requests.need_is_empty' },
  )
  await assert.rejects(
    w.act((tx) => sayNeed(tx, w.marieke.actor, { id, words: 'Zon' })),
    { status: 404 },
  )
})

test('what comes back returns to its owner, with a new promise; to another when the owner left', async () => {
  const { id, asker, owner } = await closed()
  await assert.rejects(
    w.act((tx) => reopen(tx, asker, { id, reason: '' })),
    { key: 'requests.reopening_needs_reason' },
  )
  await w.act((tx) => reopen(tx, asker, { id, reason: 'Hij is weer gegroeid' }))
  const whole = await wholeOf(id)
  assert.equal(whole.request.owner_id, owner.id)
  assert.equal(whole.reopenings[0]?.because, 'comes_back')
  assert.ok(whole.request.next_due)
  await assert.rejects(
    w.act((tx) => reopen(tx, owner.actor, { id, reason: 'Weer' })),
    { key: 'requests.open_already' },
  )
  await assert.rejects(
    w.act((tx) => reopen(tx, { kind: 'visitor' }, { id, reason: 'Weer' })),
    { status: 404 },
  )

  await w.act((tx) => close(tx, owner.actor, { id, ...done }))
  await w.db.run(sql`update persons set left_at = now() where id = ${owner.id}`)
  await w.act((tx) => reopen(tx, w.ada.actor, { id, reason: 'Nog een keer' }))
  assert.notEqual((await wholeOf(id)).request.owner_id, owner.id)
  await w.db.run(sql`update persons set left_at = null where id = ${owner.id}`)
})
