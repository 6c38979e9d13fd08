import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Colleague, world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { sweep } from '../../platform/database/sweeping.ts'
import { findPerson } from '../person.ts'
import { absenceOf, standInsFor } from './absence.ts'
import { forgetAbsences } from './agreeing.ts'
import { comeBack, goAway } from './standing-in.ts'

const w = await world()
const { marieke, joost, fatima, wim, ada } = w

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const actingFor = async ({ id }: Colleague) => (await findPerson(w.db, id))?.acting_id
const goes = (who: Colleague, standIn: Colleague, { by = who, from = undefined as Date | undefined, days = 3 } = {}) =>
  w.act((tx) => goAway(tx, by.actor, { personId: who.id, standInId: standIn.id, from, until: inDays(days) }))
const clear = () => w.act((tx) => tx.run(sql`delete from absences`))
const refusal = (key: string) => ({ name: 'Refusal', key })

test('while somebody is away their stand-in acts, and is told; after coming back they act themselves', async () => {
  await goes(marieke, joost)
  assert.equal(await actingFor(marieke), joost.id)
  const mail = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where to_address = 'joost@zonnedam.example'`,
  )
  assert.match(mail.text_body, /Marieke Jansen is er niet tot/)
  await w.act((tx) => comeBack(tx, marieke.actor, marieke.id))
  assert.equal(await actingFor(marieke), null)
  await assert.rejects(
    w.act((tx) => comeBack(tx, marieke.actor, marieke.id)),
    refusal('people.not_away'),
  )
  const kept = await w.db.one<{ events: number; absences: number }>(sql`
    select (select count(*) from events where subject_kind = 'person' and type ~ 'away|back') as events, (select count(*) from absences) as absences`)
  assert.deepEqual(kept, { events: 0, absences: 0 }, 'a log that forgets nothing holds nothing of it')
})

test('a colleague of the same department says it for somebody ill; somebody of another department may not', async () => {
  await clear()
  await goes(marieke, fatima, { by: joost })
  assert.equal(await actingFor(marieke), fatima.id)
  await assert.rejects(
    w.act((tx) => comeBack(tx, fatima.actor, marieke.id)),
    refusal('people.not_your_department'),
  )
  await assert.rejects(goes(wim, fatima, { by: joost }), refusal('people.not_your_department'))
  await w.act((tx) => comeBack(tx, ada.actor, marieke.id))
})

test('nobody who is away takes over, and nobody round in a circle', async () => {
  await clear()
  await goes(joost, marieke)
  await assert.rejects(goes(fatima, joost), refusal('people.stand_in_away'))
  await assert.rejects(goes(marieke, joost), refusal('people.stand_in_circle'))
  await assert.rejects(goes(marieke, marieke), refusal('people.stand_in_is_self'))
  await assert.rejects(goes(joost, fatima), refusal('people.away_already'))
})

test('when the stand-in goes away too, the one after them acts', async () => {
  await clear()
  await goes(joost, marieke)
  await goes(marieke, fatima)
  assert.equal(await actingFor(joost), fatima.id)
  await assert.rejects(goes(fatima, joost), refusal('people.stand_in_away'))
})

test('two who stand in for each other at the same moment do not both succeed', async () => {
  await clear()
  const results = await Promise.allSettled([goes(joost, marieke), goes(marieke, joost)])
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a planned absence holds from its first day on, and a stand-in is free before it', async () => {
  await clear()
  await goes(joost, marieke, { from: inDays(5), days: 9 })
  assert.equal(await actingFor(joost), null)
  assert.ok(await absenceOf(w.db, joost.id))
  await goes(marieke, joost, { days: 3 })
  await assert.rejects(goes(fatima, joost, { days: 7 }), refusal('people.stand_in_away'))
  const free = await standInsFor(w.db, fatima.id, { from: inDays(6), until: inDays(7) })
  assert.ok(!free.some(({ id }) => id === joost.id))
})

test('the day of return comes after the day of leaving, and within a year or so', async () => {
  await clear()
  await assert.rejects(goes(marieke, joost, { days: -1 }), refusal('people.back_before_away'))
  await assert.rejects(goes(marieke, joost, { from: inDays(4), days: 3 }), refusal('people.back_before_away'))
  await assert.rejects(goes(marieke, joost, { days: 900 }), refusal('people.away_too_long'))
})

test('who was away when is not kept: not the absence, not the mails about it', async () => {
  await clear()
  await goes(marieke, joost)
  await w.db.run(
    sql`update absences set away_from = now() - interval '3 days', away_until = now() - interval '1 minute'`,
  )
  await w.db.run(sql`update mails set queued_at = now() - interval '4 days'`)
  await forgetAbsences(w.db)
  await sweep(w.db)
  assert.deepEqual(await w.db.many(sql`select id from absences`), [])
  assert.deepEqual(await w.db.many(sql`select subject from mails where cause like 'stand_in:%'`), [])
})

test('who stands in by word of a colleague opens nothing in confidence, until whoever is away says yes', async () => {
  await clear()
  const { id } = await w.ask({ serviceId: w.services.benefit, words: 'Ik heb bijstand nodig' })
  const opens = async (who: Colleague) => (await w.get(`/desk/requests/${id}`, who)).status
  const owner = await w.db.one<{ owner_id: Id<'persons'> }>(sql`select owner_id from requests where id = ${id}`)
  assert.equal(owner.owner_id, wim.id)
  await goes(wim, ada, { by: ada })
  assert.equal(await opens(ada), 404)
  assert.doesNotMatch(await (await w.get('/desk', ada)).text(), /Ik heb bijstand nodig/)
  const told = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where to_address = 'wim@zonnedam.example' order by id desc limit 1`,
  )
  assert.match(told.text_body, /Ada Visser heeft doorgegeven dat je er niet bent/)

  const agreement = `/desk/people/${wim.id}/absence/agreement`
  const yes = { stand_in_id: String(ada.id) }
  assert.equal((await w.post(agreement, yes, ada)).status, 404)
  assert.equal(await opens(ada), 404)
  const page = await (await w.get('/desk/me', wim)).text()
  assert.match(page, /Ada mag ook mijn besloten vragen openen/)
  assert.ok(page.includes(`name="stand_in_id" value="${ada.id}"`))
  await w.act((tx) => comeBack(tx, ada.actor, wim.id))
  await goes(wim, joost, { by: ada })
  assert.equal((await w.post(agreement, yes, wim)).status, 409, 'yes to whom they read of is no yes to another')
  assert.equal(await opens(joost), 404)
  await w.act((tx) => comeBack(tx, ada.actor, wim.id))
  await goes(wim, ada, { by: ada })
  assert.equal((await w.post(agreement, yes, wim)).status, 303)
  assert.equal(await opens(ada), 200)

  await goes(ada, joost)
  assert.equal(await opens(joost), 404, 'their leave goes no further than whom they know of')
  await clear()
  await goes(wim, joost)
  assert.equal(await opens(joost), 200, 'who says it themselves says yes')
  await clear()
})

test('colleagues of the same department are proposed first', async () => {
  await clear()
  const [first] = await standInsFor(w.db, marieke.id, { from: new Date(), until: inDays(1) })
  assert.equal(first?.id, joost.id)
})

test('one press on the own page: away until tomorrow, with the colleague that was proposed', async () => {
  await clear()
  const form = await (await w.get('/desk/me', marieke)).text()
  const value = (pattern: RegExp) => pattern.exec(form)?.[1] ?? ''
  const answer = await w.post(
    `/desk/people/${marieke.id}/absence`,
    {
      key: value(/name="key" value="([^"]+)"/),
      back_on: value(/id="field-back_on"[^>]*value="([\d-]+)"/),
      stand_in_id: value(/<option value="(\d+)"/),
    },
    marieke,
  )
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/desk/me')
  assert.equal(await actingFor(marieke), joost.id)
  assert.match(await (await w.get('/desk/me', marieke)).text(), /Joost Bakker neemt het over/)
  assert.match(await (await w.get('/desk/people', wim)).text(), /Joost Bakker neemt het over/)
})

test('a refused absence comes back where it was said, with what was chosen', async () => {
  await clear()
  await goes(joost, marieke)
  const answer = await w.post(
    `/desk/people/${marieke.id}/absence`,
    { back_on: '2999-01-01', stand_in_id: String(joost.id) },
    marieke,
  )
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Dat is langer dan een jaar/)
  assert.match(page, /value="2999-01-01"/)
  const circle = await w.post(
    `/desk/people/${marieke.id}/absence`,
    { back_on: dayFromNow(2), stand_in_id: String(joost.id) },
    marieke,
  )
  assert.match(await circle.text(), /Dan zouden jullie elkaar vervangen/)
})

const dayFromNow = (days: number) => inDays(days).toISOString().slice(0, 10)

test('open pages that show somebody who goes, or whoever they stand in for, are told', async () => {
  await clear()
  await goes(joost, marieke)
  const news = await w.db.transaction(async (tx) => {
    await goAway(tx, marieke.actor, { personId: marieke.id, standInId: fatima.id, until: inDays(2) })
    return [...tx.news]
  })
  assert.ok(news.includes(`seen:${marieke.id}`) && news.includes(`seen:${joost.id}`))
  assert.ok(!news.includes(`seen:${wim.id}`))
})

test('who takes over is read as it is now: the one after a stand-in who is away too', async () => {
  assert.match(await (await w.get(`/desk/people/${joost.id}`, marieke)).text(), /Fatima El Amrani neemt het over/)
})
