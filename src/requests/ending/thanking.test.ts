import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { eventsOf } from '../../platform/events/events.ts'
import { answer } from '../conversing.ts'
import { answerConsultation, consult } from '../owners/consulting.ts'
import { handOver } from '../owners/handing-over.ts'
import { subjectOf } from '../request.ts'
import { finishStep } from '../steps/stepping.ts'
import { seeThanks, thank, thanksFor } from './thanking.ts'

const w = await world()

test('thanks reach everybody who did something, and nobody who did not', async () => {
  const { id, asker } = await w.ask()
  const { id: stepId } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position limit 1`,
  )
  await w.act((tx) => finishStep(tx, w.joost.actor, { id, stepId, result: 'Gekeken' }))
  const consultationId = await w.act((tx) =>
    consult(tx, w.marieke.actor, { id, askedId: w.fatima.id, question: 'Mag dit?' }),
  )
  await w.act((tx) => answerConsultation(tx, w.fatima.actor, { id, consultationId, answer: 'Ja' }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Morgen' }))
  const thanks = await w.act((tx) => thank(tx, asker, { id, words: 'Wat fijn, dank jullie wel!' }))

  for (const one of [w.marieke, w.joost, w.fatima]) {
    assert.equal((await thanksFor(w.db, one.id))[0]?.words, 'Wat fijn, dank jullie wel!')
  }
  assert.deepEqual(await thanksFor(w.db, w.wim.id), [])
  assert.deepEqual(await thanksFor(w.db, w.ada.id), [])
  const event = (await eventsOf(w.db, subjectOf({ id }))).at(-1)
  assert.deepEqual([event?.type, event?.audience, event?.data], ['request.thanked', 'customer', { thanks }])
})

test('whoever had it before and passed it on is thanked too; who was only asked and never answered is not', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => consult(tx, w.marieke.actor, { id, askedId: w.wim.id, question: 'Hoe?' }))
  await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason: 'Hoogwerker' }))
  await w.act((tx) => thank(tx, asker, { id, words: 'Top' }))
  assert.ok((await thanksFor(w.db, w.marieke.id)).some(({ words }) => words === 'Top'))
  assert.ok(!(await thanksFor(w.db, w.wim.id)).some(({ words }) => words === 'Top'))
})

test('pages of the day hear of it at the commit', async () => {
  const { id, asker } = await w.ask()
  const news = await w.act(async (tx) => {
    await thank(tx, asker, { id, words: 'Dank' })
    return [...tx.news]
  })
  assert.ok(news.includes(`person:${w.marieke.id}`))
  assert.ok(!news.includes(`person:${w.wim.id}`))
})

test('each puts their own away; unseen ones come first', async () => {
  const mine = await thanksFor(w.db, w.marieke.id)
  const [first] = mine
  assert.ok(first && mine.length > 1)
  await w.act((tx) => seeThanks(tx, w.marieke.actor, { thanksId: first.id }))
  const after = await thanksFor(w.db, w.marieke.id)
  assert.equal(after.at(-1)?.id, first.id)
  assert.ok(after.at(-1)?.seen_at)
  await assert.rejects(
    w.act((tx) => seeThanks(tx, w.wim.actor, { thanksId: first.id })),
    { status: 404 },
  )
})

test('thanks about a closed service say neither who nor what', async () => {
  const { id, asker } = await w.ask({ words: 'Ik vraag bijzondere bijstand aan voor een wasmachine' })
  await w.act((tx) => thank(tx, asker, { id, words: 'Dank u' }))
  const [received] = await thanksFor(w.db, w.wim.id)
  assert.deepEqual(
    [received?.words, received?.title, received?.customer_called, received?.request_id],
    ['Dank u', null, null, null],
  )
})

test('only the customer thanks, with words', async () => {
  const { id, asker } = await w.ask()
  await assert.rejects(
    w.act((tx) => thank(tx, w.marieke.actor, { id, words: 'Goed van mij' })),
    { status: 404 },
  )
  await assert.rejects(
    w.act((tx) => thank(tx, asker, { id, words: '  ' })),
    { key: 'requests.thanks_are_empty' },
  )
  await assert.rejects(
    w.act((tx) => thank(tx, w.otto.actor, { id, words: 'Mooi' })),
    { status: 404 },
  )
})
