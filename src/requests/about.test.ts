import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { findPersons } from '../people/person.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { sayAbout } from './about.ts'
import { answer, say } from './conversing.ts'
import { filedBefore } from './owners/filed-before.ts'
import { findRequestFor } from './request.ts'
import { wholeRequest } from './whole-request.ts'

const w = await world()
const HEDGE = 'De heg hangt over de stoep voor ons huis'
const requestOf = async (id: Id<'requests'>) => await findRequestFor(w.db, { kind: 'system' }, id)
const filings = async (id: number) =>
  await w.db.many<{ filed_by: Id<'persons'> | null }>(sql`select filed_by from filings where request_id = ${id}`)

test('what somebody reads while typing and after sending is the same person, also when the address is known here', async () => {
  await w.db.run(sql`update persons set display = 'photo'`)
  const reach = 'buurvrouw@example.org'
  const ask = async (words: string) => {
    const before = await (await w.post('/suggestions', { words })).text()
    const sent = await w.post('/questions', { words, reach })
    const { id } = await w.db.one<{ id: Id<'requests'> }>(sql`select max(id) as id from requests`)
    assert.equal(sent.status, 303)
    const owner = (await requestOf(id))?.owner_id ?? NO_ID
    return { before, id, name: (await findPersons(w.db, [owner])).get(owner)?.first_name ?? '' }
  }
  const first = await ask(`${HEDGE}!`)
  await w.db.run(sql`update requests set owner_id = ${w.joost.id} where id = ${first.id}`)
  for (const words of [HEDGE, 'Er moet iemand naar de heg komen kijken', 'Mijn paspoort is weg']) {
    const { before, name } = await ask(words)
    assert.match(before, new RegExp(`\\b${name}\\b`), words)
  }
})

test('who asks chooses another service before sending, and what we would have thought is kept', async () => {
  const about = String(w.services.passport)
  const shown = await (await w.post('/suggestions', { words: HEDGE, about })).text()
  assert.match(shown, /Paspoort/)
  assert.equal((await w.post('/questions', { words: HEDGE, reach: 'x@example.org', about })).status, 303)
  const { id } = await w.db.one<{ id: Id<'requests'> }>(sql`select max(id) as id from requests`)
  const request = await requestOf(id)
  assert.equal(request?.owner_id, w.fatima.id)
  assert.deepEqual(await filings(id), [{ filed_by: null }])
  assert.equal(await filedBefore(w.db, HEDGE), undefined, 'strangers teach nothing')
  const same = await w.ask({ words: HEDGE, serviceId: w.services.hedge })
  assert.deepEqual(await filings(same.id), [], 'what we thought as well is no correction')
})

test('a colleague at the telephone does so too, and that is learned from', async () => {
  const words = 'Mevrouw belt over de haag die zo prikt aan haar benen'
  const fields = { words, who: 'Mia', about: String(w.services.passport) }
  assert.match(await (await w.post('/desk/intake/help', { words, about: fields.about }, w.joost)).text(), /Paspoort/)
  assert.equal((await w.post('/desk/intake', fields, w.joost)).status, 303)
  const { id } = await w.db.one<{ id: number }>(sql`select max(id) as id from requests`)
  assert.deepEqual(await filings(id), [{ filed_by: w.joost.id }])
  assert.equal(await filedBefore(w.db, words), w.services.passport)
})

test('after sending the customer says what it is about, until somebody began', async () => {
  const { id, token } = await w.ask({ words: HEDGE })
  assert.match(await (await w.get(`/track/${token}/receipt`)).text(), /\/about"/)
  assert.match(await (await w.get(`/track/${token}/about`)).text(), /Paspoort/)
  assert.equal((await w.post(`/track/${token}/about`, { about: String(w.services.passport) })).status, 303)
  const request = await requestOf(id)
  assert.ok(request)
  const whole = await wholeRequest(w.db, request)
  assert.equal(whole.service?.service_id, w.services.passport)
  assert.equal(request.owner_id, w.fatima.id)
  const corrected = await (await w.get(`/track/${token}`)).text()
  assert.match(corrected, /Anders ingedeeld|gaat ergens anders over/)
  assert.match(corrected, /U zei dat het gaat over: Paspoort/)
  assert.doesNotMatch(corrected, /Wij denken dat het gaat over/)
  await w.post(`/track/${token}/about`, { about: 'nothing' })
  assert.equal((await requestOf(id))?.service_version_id, null)
  await w.act((tx) => answer(tx, w.ada.actor, { id, body: 'Ik kijk ernaar.' }))
  await assert.rejects(
    w.act((tx) => sayAbout(tx, { kind: 'customer', id: w.sanne.id, requestId: id }, { id, about: w.services.hedge })),
    { key: 'requests.about_too_late' },
  )
  await assert.rejects(
    w.act((tx) => sayAbout(tx, w.marieke.actor, { id, about: w.services.hedge })),
    { status: 404 },
  )
})

test('what we guess stands there until somebody began, and does not come back when the customer writes', async () => {
  const { id, token, asker } = await w.ask({ words: HEDGE })
  const guessed = async () => (await (await w.get(`/track/${token}`)).text()).includes('Wij denken dat het gaat over')
  assert.equal(await guessed(), true)
  await w.act((tx) => answer(tx, w.marieke.actor, { id, body: 'Ik kijk ernaar.' }))
  await w.act((tx) => say(tx, asker, { id, body: 'Dank u wel!' }))
  assert.equal(await guessed(), false)
})

test('the same words from the same address within the hour are asked about, not doubled without a word', async () => {
  const words = 'De bloembak voor de bakker is leeg'
  const fields = { words, reach: 'bakker@example.org' }
  const count = async () =>
    (await w.db.one<{ n: number }>(sql`select count(*) as n from requests where words = ${words}`)).n
  assert.equal((await w.post('/questions', fields)).status, 303)
  const again = await w.post('/questions', fields)
  assert.equal(again.status, 422)
  const page = await again.text()
  assert.match(page, /Deze vraag hebben we al/)
  const asked_before = /name="asked_before" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal(await count(), 1)
  assert.equal((await w.post('/questions', { ...fields, reach: 'ander@example.org' })).status, 303, 'somebody else may')
  assert.equal((await w.post('/questions', { ...fields, asked_before })).status, 303, 'who insists may')
  assert.equal(await count(), 3)
})
