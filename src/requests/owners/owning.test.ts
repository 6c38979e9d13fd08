import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { close } from '../ending/closing.ts'
import { judge } from '../ending/judging.ts'
import { sayNo } from '../ending/saying-no.ts'
import { findRequestFor, type RequestRow, requestColumns, subjectOf } from '../request.ts'
import { wholeRequest } from '../whole-request.ts'
import { consult } from './consulting.ts'
import { confirmRead, handOver } from './handing-over.ts'
import { solveTogether } from './joint.ts'
import { route } from './routing.ts'
import { correctRouting } from './routing-correction.ts'
import { seeTaking, take } from './taking.ts'

const w = await world()

/** The departments that solve it together, as the request page names them. */
async function departmentsTogether(id: number): Promise<string[]> {
  const request = await w.db.one<RequestRow>(sql`select ${requestColumns} from requests r where r.id = ${id}`)
  const { joint, departments } = await wholeRequest(w.db, request)
  return joint.map((one) => departments.get(one) ?? '').toSorted()
}

const BENEFIT = 'Ik vraag bijzondere bijstand aan voor een wasmachine'

const eventsOn = (id: Id<'requests'>) => eventsOf(w.db, subjectOf({ id }))
const typesOn = async (id: Id<'requests'>) => (await eventsOn(id)).map(({ type }) => type)
const ownerOf = async (id: Id<'requests'>) => (await findRequestFor(w.db, { kind: 'system' }, id))?.owner_id
const away = (personId: Id<'persons'>, standInId: Id<'persons'>) =>
  w.db.run(sql`insert into absences (person_id, stand_in_id, away_from, away_until)
               values (${personId}, ${standInId}, now() - interval '1 hour', now() + interval '1 day')`)
const back = (personId: Id<'persons'>) =>
  w.db.run(sql`update absences set ended_at = now() where person_id = ${personId}`)
const done = { outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.' } as const

test('a colleague takes a request, and the former owner is told once', async () => {
  const { id } = await w.ask()
  await w.act((tx) => take(tx, w.joost.actor, { id }))

  assert.equal(await ownerOf(id), w.joost.id)
  const event = (await eventsOn(id)).at(-1)
  assert.equal(event?.type, 'request.taken')
  assert.equal(event?.audience, 'customer')
  assert.deepEqual(event?.data, { from: w.marieke.id, person: w.joost.id })
  const { id: takingId } = await w.db.one<{ id: Id<'takings'> }>(
    sql`select id from takings where request_id = ${id} and seen_at is null`,
  )
  await assert.rejects(
    w.act((tx) => seeTaking(tx, w.fatima.actor, { takingId })),
    { status: 404 },
  )
  await w.act((tx) => seeTaking(tx, w.marieke.actor, { takingId }))
  assert.equal((await w.db.many(sql`select id from takings where request_id = ${id} and seen_at is null`)).length, 0)
})

test('taking what is yours, what is closed and what is not there for you is refused', async () => {
  const { id, asker } = await w.ask()
  await assert.rejects(
    w.act((tx) => take(tx, w.marieke.actor, { id })),
    { key: 'requests.yours_already' },
  )
  await assert.rejects(
    w.act((tx) => take(tx, asker, { id })),
    { status: 404 },
  )
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...done }))
  await assert.rejects(
    w.act((tx) => take(tx, w.joost.actor, { id })),
    { key: 'requests.already_closed' },
  )
  const closed = await w.ask({ words: BENEFIT })
  await assert.rejects(
    w.act((tx) => take(tx, w.joost.actor, { id: closed.id })),
    { status: 404 },
  )
})

test('handing over needs a reason, which the customer reads, and the receiver confirms having read', async () => {
  const { id } = await w.ask()
  await assert.rejects(
    w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason: ' ' })),
    { key: 'requests.handover_needs_reason' },
  )
  const reason = 'Joost heeft de hoogwerker.'
  const handoverId = await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason }))

  assert.equal(await ownerOf(id), w.joost.id)
  const event = (await eventsOn(id)).at(-1)
  assert.deepEqual([event?.type, event?.audience], ['request.handed_over', 'customer'])
  assert.deepEqual(event?.data, { handover: handoverId, from: w.marieke.id, person: w.joost.id })
  await assert.rejects(
    w.act((tx) => confirmRead(tx, w.marieke.actor, { id, handoverId })),
    { status: 404 },
  )
  await w.act((tx) => confirmRead(tx, w.joost.actor, { id, handoverId }))
  await w.act((tx) => confirmRead(tx, w.joost.actor, { id, handoverId }))
  assert.equal((await typesOn(id)).filter((type) => type === 'request.handover_read').length, 1)
  const request = await findRequestFor(w.db, w.joost.actor, id)
  assert.ok(request)
  const whole = await wholeRequest(w.db, request)
  assert.equal(whole.handovers[0]?.reason, reason)
  assert.ok(whole.handovers[0]?.read_at)
})

test('nothing is handed over to somebody who is away, gone, unknown, or has it already', async () => {
  const { id } = await w.ask()
  const over = (toId: Id<'persons'>) => w.act((tx) => handOver(tx, w.marieke.actor, { id, toId, reason: 'Zomaar.' }))
  await assert.rejects(over(w.marieke.id), { key: 'requests.theirs_already' })
  await assert.rejects(over(anId(999_999)), { status: 404 })
  await away(w.joost.id, w.ada.id)
  await assert.rejects(over(w.joost.id), { key: 'requests.person_away', details: { name: 'Joost' } })
  await back(w.joost.id)
  await w.db.run(sql`update persons set left_at = now() where id = ${w.joost.id}`)
  await assert.rejects(over(w.joost.id), { key: 'requests.person_left' })
  await w.db.run(sql`update persons set left_at = null where id = ${w.joost.id}`)
  assert.equal(await ownerOf(id), w.marieke.id)
})

test('whoever stands in for the receiver confirms for them', async () => {
  const { id } = await w.ask()
  const handoverId = await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason: 'Hoogwerker.' }))
  await away(w.joost.id, w.fatima.id)
  await w.act((tx) => confirmRead(tx, w.fatima.actor, { id, handoverId }))
  await back(w.joost.id)
  assert.ok((await typesOn(id)).includes('request.handover_read'))
})

test('"not ours" goes back and forth once: the second time the departments have it together, and one leads', async () => {
  const { id } = await w.ask()
  await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.fatima.id, reason: 'Dit is een vergunning.' }))
  assert.deepEqual(await departmentsTogether(id), [])
  await w.act((tx) => handOver(tx, w.fatima.actor, { id, toId: w.joost.id, reason: 'Dit is een boom.' }))

  assert.deepEqual(await departmentsTogether(id), ['Groen', 'Publiekszaken'])
  const event = (await eventsOn(id)).at(-1)
  assert.deepEqual([event?.type, event?.audience, event?.data], ['request.joint', 'customer', { person: w.joost.id }])
  await w.act((tx) => handOver(tx, w.joost.actor, { id, toId: w.fatima.id, reason: 'Toch weer.' }))
  assert.equal((await typesOn(id)).filter((type) => type === 'request.joint').length, 1, 'told once')
})

test('moving on to a third department, or within one, is not back and forth', async () => {
  const { id } = await w.ask()
  for (const [from, to] of [
    [w.marieke, w.joost],
    [w.joost, w.marieke],
    [w.marieke, w.fatima],
    [w.fatima, w.wim],
  ] as const) {
    await w.act((tx) => handOver(tx, from.actor, { id, toId: to.id, reason: 'Die weet meer.' }))
  }
  assert.deepEqual(await departmentsTogether(id), [])
})

test('a no by one department and "not ours" by the next is back and forth too', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, {
      id,
      partly: false,
      why: 'De boom is gezond.',
      possible: 'Een lamp.',
      lookAgainId: w.fatima.id,
    }),
  )
  await w.act((tx) => judge(tx, asker, { id, helped: 'no' }))
  await w.act((tx) => handOver(tx, w.fatima.actor, { id, toId: w.joost.id, reason: 'Dit is een boom.' }))
  assert.deepEqual(await departmentsTogether(id), ['Groen', 'Publiekszaken'])
})

test('colleagues may decide to solve it together before that', async () => {
  const { id, asker } = await w.ask()
  await assert.rejects(
    w.act((tx) => solveTogether(tx, w.marieke.actor, { id, departmentId: w.departments.green })),
    { key: 'requests.their_department_already' },
  )
  await assert.rejects(
    w.act((tx) => solveTogether(tx, w.marieke.actor, { id, departmentId: anId(999_999) })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => solveTogether(tx, asker, { id, departmentId: w.departments.passports })),
    { status: 404 },
  )
  await w.act((tx) => solveTogether(tx, w.marieke.actor, { id, departmentId: w.departments.passports }))
  await w.act((tx) => solveTogether(tx, w.marieke.actor, { id, departmentId: w.departments.passports }))
  assert.deepEqual(await departmentsTogether(id), ['Groen', 'Publiekszaken'])
  assert.equal((await typesOn(id)).filter((type) => type === 'request.joint').length, 1)
})

test('being asked to think along about a closed service is not being given it', async () => {
  const { id } = await w.ask({ words: BENEFIT })
  await w.act((tx) => consult(tx, w.wim.actor, { id, askedId: w.joost.id, question: 'Hoe duur?' }))
  await assert.rejects(
    w.act((tx) => take(tx, w.joost.actor, { id })),
    { key: 'requests.closed_stays_in_department' },
  )
})

test('one click corrects a routing: the customer reads it honestly, and the next such question goes right', async () => {
  const words = 'Mijn kliko heeft een gebroken wieltje'
  const { id, owner_id } = await w.ask({ words })
  const right = owner_id === w.fatima.id ? w.wim : w.fatima
  const handover = await w.act((tx) => correctRouting(tx, w.joost.actor, { id, toId: right.id }))

  assert.equal(await ownerOf(id), right.id)
  const event = (await eventsOn(id)).at(-1)
  assert.deepEqual([event?.type, event?.audience], ['request.rerouted', 'customer'])
  const { reason } = await w.db.one<{ reason: string }>(sql`select reason from handovers where id = ${handover}`)
  assert.match(reason, /verkeerde collega/)
  const again = await route(w.db, { words: 'Het wieltje van de kliko is gebroken. Wie maakt dat?' })
  assert.equal(again.personId, right.id)
  assert.equal(again.reasons.corrected, true)
  const other = await route(w.db, { words: 'Mijn paspoort is gebroken' })
  assert.equal(other.personId, w.fatima.id, 'one word alike is a coincidence')
})

test('a correction leaves a closed service in its department, and nobody who is away gets it', async () => {
  const { id } = await w.ask({ words: BENEFIT })
  await assert.rejects(
    w.act((tx) => correctRouting(tx, w.wim.actor, { id, toId: w.joost.id })),
    { key: 'requests.closed_stays_in_department' },
  )
  await assert.rejects(
    w.act((tx) => correctRouting(tx, w.joost.actor, { id, toId: w.marieke.id })),
    { status: 404 },
  )
  const open = await w.ask()
  await away(w.joost.id, w.ada.id)
  await assert.rejects(
    w.act((tx) => correctRouting(tx, w.marieke.actor, { id: open.id, toId: w.joost.id })),
    { key: 'requests.person_away' },
  )
  await back(w.joost.id)
})
