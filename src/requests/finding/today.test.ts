import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer, say } from '../conversing.ts'
import { close } from '../ending/closing.ts'
import { consult } from '../owners/consulting.ts'
import { confirmRead, handOver } from '../owners/handing-over.ts'
import { seeTaking, take } from '../owners/taking.ts'
import { startStep } from '../steps/stepping.ts'
import { sentenceOfTheDay } from './sentence-of-the-day.ts'
import { todayOf } from './today.ts'

const w = await world()
const turn = async (who = w.marieke) => (await todayOf(w.db, who.actor)).turn.map(({ id, why }) => [id, why])

test('a new question stands in its owner’s day, and leaves it when the turn goes to the customer', async () => {
  const { id } = await w.ask()
  assert.deepEqual(await turn(), [[id, 'request']])
  assert.deepEqual(await turn(w.joost), [])
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Welke heg?', asks: true }))
  assert.deepEqual(await turn(), [])
})

test('what was written back names who wrote, where that is not whom it is for', async () => {
  const own = await w.ask()
  const forOther = await w.ask({ customerId: w.otto.id, askerId: w.sanne.id })
  for (const { id } of [own, forOther]) {
    await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Wij kijken.' }))
    await w.act((tx) =>
      say(
        tx,
        { kind: 'customer', id: w.sanne.id, requestId: id, proven: true, seesClosed: true },
        { id, body: 'Dank u' },
      ),
    )
  }
  const { turn } = await todayOf(w.db, w.marieke.actor)
  const by = (id: number) => turn.find((one) => one.id === id)?.wrote_by
  assert.deepEqual([by(own.id), by(forOther.id)], ['', 'Sanne de Wit'])
  for (const { id } of [own, forOther])
    await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'En nu?', asks: true }))
})

test('a word after the end is on top while it is news; later it stands behind what was promised', async () => {
  const [open, ended] = [await w.ask({ ownerId: w.joost.id }), await w.ask({ ownerId: w.joost.id })]
  await w.act((tx) =>
    close(tx, w.joost.actor, {
      id: ended.id,
      outcome: 'done',
      account: 'De heg is geknipt.',
      nextStep: 'Niets.',
      letGo: 'Zo is het klaar.',
    }),
  )
  await w.act((tx) => say(tx, ended.asker, { id: ended.id, body: 'Dank, het is een nette heg.' }))
  const order = async () => (await todayOf(w.db, w.joost.actor)).turn.map(({ id }) => id)
  assert.deepEqual(await order(), [ended.id, open.id])
  await w.db.run(sql`update requests set wrote_at = wrote_at - interval '4 days' where id = ${ended.id}`)
  assert.deepEqual(await order(), [open.id, ended.id])
  await w.db.run(sql`update requests set turn = 'customers' where id in (${open.id}, ${ended.id})`)
})

test('what others need of me stands there too, each request once', async () => {
  const { id } = await w.ask()
  const handoverId = await w.act((tx) => handOver(tx, w.marieke.actor, { id, toId: w.joost.id, reason: 'Hoogwerker' }))
  assert.deepEqual(await turn(w.joost), [[id, 'handover']])
  await w.act((tx) => confirmRead(tx, w.joost.actor, { id, handoverId }))
  assert.deepEqual(await turn(w.joost), [[id, 'request']])
  await w.act((tx) => consult(tx, w.joost.actor, { id, askedId: w.fatima.id, question: 'Mag dit?' }))
  assert.deepEqual(await turn(w.fatima), [[id, 'consultation']])
  const { id: stepId } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${id} order by position limit 1`,
  )
  await w.act((tx) => startStep(tx, w.ada.actor, { id, stepId }))
  assert.deepEqual(await turn(w.ada), [[id, 'step']])
})

test('who stands in sees it, and for whom', async () => {
  const { id } = await w.ask({ words: 'Mijn paspoort is weg' })
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${w.fatima.id}, ${w.ada.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  const item = (await todayOf(w.db, w.ada.actor)).turn.find((one) => one.id === id)
  assert.equal(item?.for_id, w.fatima.id)
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('somebody took mine: I read it once', async () => {
  const { id } = await w.ask()
  await w.act((tx) => take(tx, w.joost.actor, { id }))
  const taken = (await todayOf(w.db, w.marieke.actor)).turn.find((one) => one.id === id)
  assert.equal(taken?.why, 'taken')
  await w.act((tx) => seeTaking(tx, w.marieke.actor, { takingId: taken?.about_id ?? 0 }))
  assert.ok(!(await turn()).some(([one]) => one === id))
})

test('the customer who heard nothing for longest comes into sight, and goes out of it when told', async () => {
  const { id } = await w.ask({ ownerId: w.wim.id })
  const other = await w.ask({ ownerId: w.wim.id })
  const in12Days = new Date(Date.now() + 12 * 86_400_000)
  assert.equal((await todayOf(w.db, w.wim.actor)).outOfSight, undefined, 'both were told just now who has it')
  const quiet = (await todayOf(w.db, w.wim.actor, in12Days)).outOfSight
  assert.equal(quiet?.id, id)
  assert.ok(quiet?.heard_at)
  await w.act((tx) => say(tx, w.sanne.actor, { id, body: 'Is daar iemand?' }))
  assert.equal((await todayOf(w.db, w.wim.actor, in12Days)).outOfSight?.id, id, 'asking is not hearing')
  await w.act((tx) => answer(tx, w.wim.actor, { id, body: 'Ja, ik!' }))
  assert.equal((await todayOf(w.db, w.wim.actor, in12Days)).outOfSight?.id, other.id)
})

test('a day holds thirty, and says that there is more', async () => {
  for (let count = 0; count < 31; count++) await w.ask({ ownerId: w.wim.id, words: 'Nog een heg' })
  const { turn, more } = await todayOf(w.db, w.wim.actor)
  assert.equal(turn.length, 30)
  assert.equal(more, true)
  await assert.rejects(todayOf(w.db, w.sanne.actor), { status: 404 })
})

test('one sentence a day, the same for everybody, out of open services, that leads to nobody', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000)
  await w.db.run(sql`update requests set words = 'Wanneer wordt de heg gesnoeid?'`)
  assert.equal(await sentenceOfTheDay(w.db, w.marieke.actor, tomorrow), undefined, 'too short to say anything')
  await w.ask({ words: 'Ik vraag bijstand aan. Ik schaam me er wel een beetje voor dat ik dit moet vragen.' })
  await w.ask({ words: 'Bel mij op 06 12345678 als de heg voor mijn huis eindelijk is gesnoeid.' })
  await w.ask({ words: 'Mijn naam is Sanne en ik kan met mijn rollator niet meer langs de heg.' })
  assert.equal(await sentenceOfTheDay(w.db, w.marieke.actor, tomorrow), undefined)

  const said = 'Met mijn rollator kom ik niet meer langs de heg bij de apotheek.'
  const { id } = await w.ask({ words: `Beste mensen. ${said} Groeten, Sanne` })
  assert.equal(await sentenceOfTheDay(w.db, w.marieke.actor), undefined, 'only of days before')
  const mine = await sentenceOfTheDay(w.db, w.marieke.actor, tomorrow)
  assert.deepEqual(mine, { sentence: said, language: 'nl', request_id: id })
  assert.deepEqual(await sentenceOfTheDay(w.db, w.wim.actor, tomorrow), mine)
})
