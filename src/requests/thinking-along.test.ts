import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { close } from './ending/closing.ts'
import { answerConsultation, consult } from './owners/consulting.ts'
import { deliberate, endDeliberation, noteInside } from './owners/deliberating.ts'
import { findRequestFor, subjectOf } from './request.ts'

const w = await world()
const eventsOn = (id: Id<'requests'>) => eventsOf(w.db, subjectOf({ id }))
const done = { outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.' } as const

test('asking a colleague leaves the request with its owner', async () => {
  const { id } = await w.ask()
  const consultationId = await w.act((tx) =>
    consult(tx, w.marieke.actor, { id, askedId: w.joost.id, question: 'Kan dit met de zaag?' }),
  )
  assert.equal((await findRequestFor(w.db, w.marieke.actor, id))?.owner_id, w.marieke.id)
  const asked = (await eventsOn(id)).at(-1)
  assert.deepEqual(
    [asked?.type, asked?.data],
    ['request.consulted', { consultation: consultationId, person: w.joost.id }],
  )

  await w.act((tx) => answerConsultation(tx, w.joost.actor, { id, consultationId, answer: 'Ja, met de kleine.' }))
  const answered = (await eventsOn(id)).at(-1)
  assert.deepEqual(
    [answered?.type, answered?.data],
    ['request.consultation_answered', { consultation: consultationId, person: w.marieke.id }],
  )
  const row = await w.db.one<{ answer: string }>(sql`select answer from consultations where id = ${consultationId}`)
  assert.equal(row.answer, 'Ja, met de kleine.')
  await assert.rejects(
    w.act((tx) => answerConsultation(tx, w.joost.actor, { id, consultationId, answer: 'Of toch niet.' })),
    {
      key: 'requests.consultation_answered_already',
    },
  )
})

test('only who was asked answers; nobody asks nothing, themselves or somebody who is away', async () => {
  const { id, asker } = await w.ask()
  const ask = (askedId: Id<'persons'>, question = 'Hoe?') =>
    w.act((tx) => consult(tx, w.marieke.actor, { id, askedId, question }))
  await assert.rejects(ask(w.marieke.id), { key: 'requests.consult_yourself' })
  await assert.rejects(ask(w.joost.id, ''), { key: 'requests.consultation_needs_question' })
  await assert.rejects(
    w.act((tx) => consult(tx, asker, { id, askedId: w.joost.id, question: 'Hoe?' })),
    { status: 404 },
  )
  const consultationId = await ask(w.joost.id)
  await assert.rejects(
    w.act((tx) => answerConsultation(tx, w.fatima.actor, { id, consultationId, answer: 'Zo.' })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => answerConsultation(tx, w.joost.actor, { id, consultationId, answer: '' })),
    { key: 'requests.consultation_needs_answer' },
  )
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${w.joost.id}, ${w.fatima.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  await assert.rejects(ask(w.joost.id), { key: 'requests.person_away' })
  await w.act((tx) =>
    answerConsultation(tx, w.fatima.actor, { id, consultationId, answer: 'Ik sta in voor Joost: ja.' }),
  )
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('somebody asked about a closed service may open that one question, and no other', async () => {
  const words = 'Ik vraag bijzondere bijstand aan voor een wasmachine'
  const one = await w.ask({ words })
  const other = await w.ask({ words })
  assert.equal(await findRequestFor(w.db, w.joost.actor, one.id), undefined)
  await w.act((tx) =>
    consult(tx, w.wim.actor, { id: one.id, askedId: w.joost.id, question: 'Weet jij wat een wasmachine kost?' }),
  )
  assert.ok(await findRequestFor(w.db, w.joost.actor, one.id))
  assert.equal(await findRequestFor(w.db, w.joost.actor, other.id), undefined)
})

test('with a reason the content of a deliberation stays inside; that it is going on does not', async () => {
  const { id } = await w.ask()
  const deliberationId = await w.act((tx) =>
    deliberate(tx, w.marieke.actor, {
      id,
      topic: 'wie dit betaalt',
      until: '2099-01-05',
      body: 'Ik denk wij.',
      withheldBecause: 'we willen hardop twijfelen',
    }),
  )
  await w.act((tx) => noteInside(tx, w.joost.actor, { id, deliberationId, body: 'Ik denk zij.' }))
  await w.act((tx) => endDeliberation(tx, w.marieke.actor, { id, deliberationId }))
  await w.act((tx) => endDeliberation(tx, w.marieke.actor, { id, deliberationId }))

  const told = (await eventsOn(id))
    .filter(({ type }) => /deliberat|noted/.test(type))
    .map(({ type, audience }) => `${type} ${audience}`)
  assert.deepEqual(told, [
    'request.deliberated customer',
    'request.noted staff',
    'request.noted staff',
    'request.deliberation_ended customer',
  ])
  await assert.rejects(
    w.act((tx) => noteInside(tx, w.joost.actor, { id, deliberationId, body: 'Nog iets.' })),
    { key: 'requests.deliberation_ended_already' },
  )
})

test('without a reason the customer reads the content too', async () => {
  const { id } = await w.ask()
  await w.act((tx) =>
    deliberate(tx, w.marieke.actor, { id, topic: 'de dag', until: '2099-01-05', body: 'Dinsdag of woensdag?' }),
  )
  const noted = (await eventsOn(id)).at(-1)
  assert.deepEqual([noted?.type, noted?.audience], ['request.noted', 'customer'])
})

test('a deliberation has a topic and a day to come, and belongs to an open request', async () => {
  const { id, asker } = await w.ask()
  const about = { id, topic: 'de heg', until: '2099-01-05' }
  await assert.rejects(
    w.act((tx) => deliberate(tx, w.marieke.actor, { ...about, topic: ' ' })),
    { key: 'requests.deliberation_needs_topic' },
  )
  await assert.rejects(
    w.act((tx) => deliberate(tx, w.marieke.actor, { ...about, until: '2020-01-01' })),
    { key: 'requests.day_has_passed' },
  )
  await assert.rejects(
    w.act((tx) => deliberate(tx, asker, about)),
    { status: 404 },
  )
  const elsewhere = await w.ask()
  const deliberationId = await w.act((tx) => deliberate(tx, w.marieke.actor, about))
  await assert.rejects(
    w.act((tx) => noteInside(tx, w.marieke.actor, { id: elsewhere.id, deliberationId, body: 'Hier?' })),
    { status: 404 },
  )
  await w.act((tx) => close(tx, w.marieke.actor, { id, ...done }))
  await assert.rejects(
    w.act((tx) => deliberate(tx, w.marieke.actor, about)),
    { key: 'requests.already_closed' },
  )
})
