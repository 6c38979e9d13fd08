import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { raise } from '../../improvements/problems/raising.ts'
import { putOnAgenda } from '../../meetings/agenda/putting.ts'
import { planMeeting } from '../../meetings/meeting/planning.ts'
import { startSeries } from '../../meetings/series/starting-series.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { waits } from '../../platform/database/waits.ts'
import { answer } from '../../requests/conversing.ts'

const w = await world()
const hedge = await w.ask({ words: 'Wanneer wordt de heg gesnoeid?', ownerId: w.marieke.id })
const secret = await w.ask({
  words: 'Kan ik geld krijgen voor een wasmachine?',
  serviceId: w.services.benefit,
  ownerId: w.wim.id,
})

async function send(path: string, fields: [string, string][], as = w.joost) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const headers = { host: w.host, origin: `http://${w.host}`, 'accept-language': 'nl', cookie: as.cookie }
  const answer = await w.app.request(path, { method: 'POST', body, headers })
  await w.leave()
  return answer
}

const ownerOf = async (id: number) =>
  (await w.db.one<{ owner_id: Id<'persons'> }>(sql`select owner_id from requests where id = ${id}`)).owner_id

test('the list shows people and their own words, and nothing of closed services to others', async () => {
  const page = await (await w.get('/desk/requests', w.joost)).text()
  assert.match(page, /Wanneer wordt de heg gesnoeid\?/)
  assert.match(page, /Sanne de Wit/)
  assert.match(page, /bij Marieke Jansen/)
  assert.doesNotMatch(page, /wasmachine/)
  assert.match(await (await w.get('/desk/requests', w.wim)).text(), /wasmachine/)
  assert.equal((await w.get('/desk/requests')).status, 303)
})

test('what is chosen stands in the address, and nonsense there is no filter', async () => {
  const mine = await (await w.get('/desk/requests?mine=yes', w.joost)).text()
  assert.doesNotMatch(mine, /heg gesnoeid/)
  assert.match(mine, /<a href="\/desk\/requests\?mine=yes" aria-current="true">Van mij/)
  assert.equal((await w.get('/desk/requests?state=zzz&department=-1&after=%00', w.joost)).status, 200)
})

test('desk pages cost at most four round trips', async () => {
  for (const path of ['/desk', '/desk/requests', `/desk/requests/${hedge.id}`, '/desk/search', '/desk/thanks']) {
    await w.get(path, w.marieke) // settings are kept from here on
    const before = waits.total
    await w.get(path, w.marieke)
    assert.ok(waits.total - before <= 4, `${path} took ${waits.total - before}`)
  }
})

test('a colleague takes what is ticked; what cannot be taken stays and says why', async () => {
  const mine = await w.ask({ ownerId: w.joost.id })
  const taken = await send('/desk/requests/takings', [
    ['ids[]', String(hedge.id)],
    ['back', '/desk/requests?mine=yes'],
  ])
  assert.equal(taken.status, 303)
  assert.equal(taken.headers.get('location'), '/desk/requests?mine=yes&done=1')
  assert.equal(await ownerOf(hedge.id), w.joost.id)

  const again = await send('/desk/requests/takings', [
    ['ids[]', String(mine.id)],
    ['ids[]', String(secret.id)],
  ])
  const page = await again.text()
  assert.equal(again.status, 422)
  assert.match(page, /Deze vraag is al van jou/)
  assert.doesNotMatch(page, /wasmachine/)
  assert.equal(await ownerOf(secret.id), w.wim.id)
})

test('many are handed over with one reason that everybody reads', async () => {
  const [one, other] = [await w.ask({ ownerId: w.joost.id }), await w.ask({ ownerId: w.joost.id })]
  const fields: [string, string][] = [
    ['ids[]', String(one.id)],
    ['ids[]', String(other.id)],
    ['to_id', String(w.marieke.id)],
  ]
  assert.equal((await send('/desk/requests/handovers', [...fields, ['reason', ' ']])).status, 422)
  assert.equal((await send('/desk/requests/handovers', [...fields, ['reason', 'Marieke is in de buurt.']])).status, 303)
  assert.deepEqual([await ownerOf(one.id), await ownerOf(other.id)], [w.marieke.id, w.marieke.id])
})

test('closing many with one text is no automatic answer: only what somebody answered', async () => {
  const [answered, silent] = [await w.ask({ ownerId: w.joost.id }), await w.ask({ ownerId: w.joost.id })]
  await w.act((tx) => answer(tx, w.joost.actor, { id: answered.id, body: 'De tak ligt van de weg.' }))
  const sent = await send('/desk/requests/closures', [
    ['ids[]', String(answered.id)],
    ['ids[]', String(silent.id)],
    ['account', 'De tak is weg.'],
    ['next_step', 'Is er nog iets? Schrijf gerust.'],
    ['not_needed', 'De storm deed het.'],
  ])
  assert.equal(sent.status, 422)
  assert.match(await sent.text(), /automatisch antwoord/)
  const closed = await w.db.many<{ id: Id<'requests'> }>(
    sql`select id from requests where id in (${answered.id}, ${silent.id}) and closed_at is not null`,
  )
  assert.deepEqual(closed, [{ id: answered.id }])
})

test('search looks through everything, and shows nothing of closed services to others', async () => {
  const found = await (await w.get('/desk/search?q=heg', w.marieke)).text()
  assert.match(found, /Wanneer wordt de heg gesnoeid\?/)
  assert.match(found, /Heg of boom snoeien/)
  assert.match(found, /Marieke Jansen/)
  assert.match(await (await w.get('/desk/search?q=Sanne', w.marieke)).text(), /Sanne de Wit/)
  assert.doesNotMatch(
    await (await w.post('/desk/search/suggestions', { q: 'wasmachine' }, w.marieke)).text(),
    /wasmachine\?/,
  )
  assert.match(await (await w.post('/desk/search/suggestions', { q: 'wasmachine' }, w.wim)).text(), /wasmachine\?/)
  assert.equal((await w.post('/desk/search/suggestions', { q: 'heg' })).status, 401)
})

test('search finds by beginnings, parts and joined words, a named person first, and everything we made of it', async () => {
  const asked = await w.ask({ words: 'Er zijn te weinig parkeerplekken en een stoep met een losse tegel.' })
  const found = async (typed: string, as = w.marieke) =>
    await (await w.get(`/desk/search?q=${encodeURIComponent(typed)}`, as)).text()
  for (const typed of ['parkeer', 'stoeptegel', asked.code.slice(0, 3), asked.code.slice(0, 5).toLowerCase()])
    assert.match(await found(typed), new RegExp(`/desk/requests/${asked.id}"`), typed)
  assert.match(await found('parkeer'), /name="q" value="parkeer"/)
  const named = await found('Sanne')
  assert.ok(
    named.indexOf('/desk/customers/') > 0 && named.indexOf('/desk/customers/') < named.indexOf('/desk/requests/'),
  )

  const seriesId = await w.act((tx) =>
    startSeries(tx, w.marieke.actor, { name: 'Weekstart kwekerij', people: [w.joost.id] }),
  )
  const itemId = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'Kwekerijbezoek plannen' }))
  const problem = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'De kwekerij is dicht op zaterdag' }))
  const all = await found('kwekerij')
  for (const href of [`/desk/series/${seriesId}`, `/desk/items/${itemId}`, `/desk/improvements/${problem}`])
    assert.ok(all.includes(`href="${href}"`), href)
  assert.match(await found('jargon', w.ada), /href="\/desk\/settings\/jargon"/)
  assert.doesNotMatch(await found('jargon'), /desk\/settings\/jargon/)
  const meetingId = await w.act((tx) =>
    planMeeting(tx, w.marieke.actor, { seriesId, startsAt: new Date('2031-03-05T09:00:00Z') }),
  )
  await w.db.run(sql`update agenda_items set meeting_id = ${meetingId} where id = ${itemId}`)
  assert.match(await found('Kwekerijbezoek'), /5 maart 2031/, 'dated by its meeting, not by when it was written down')
  await w.db.run(sql`update meeting_series set closed = true where id = ${seriesId}`)
  assert.doesNotMatch(await found('kwekerij', w.fatima), /Kwekerijbezoek/)
  assert.match(await found('kwekerij', w.joost), /Kwekerijbezoek/)
})

test('a typing error is searched for as well, below what has just those words, and told', async () => {
  const asked = await w.ask({ words: 'De ophaalbrug piept als een kanarievogel' })
  await w.hearWords()
  const page = await (await w.get('/desk/search?q=kanarievoegl', w.marieke)).text()
  assert.match(page, /Ook gezocht op: kanarievogel/)
  assert.match(page, new RegExp(`/desk/requests/${asked.id}"`))
  const exact = await (await w.get('/desk/search?q=kanarievogel', w.marieke)).text()
  assert.doesNotMatch(exact, /Ook gezocht op/)
  assert.match(await (await w.get('/desk/search?q=kanarievoegl', w.fatima)).text(), /Ook gezocht op: kanarievogel/)
  await w.server.database.beside.query(`drop index ${w.db.organisation.schema}.heard_words_alike`)
  const plainly = await (await w.get('/desk/search?q=kanarievoegl', w.marieke)).text()
  assert.match(plainly, /Hier vonden we niets mee/, 'a database without the extension searches for what was typed')
})

test('whoever reads English reads the English name of a service, where there is one', async () => {
  await w.db.run(
    sql`update service_versions set translations = translations || jsonb_build_object('name', jsonb_build_object('en', 'Hedges and trees')) where service_id = ${w.services.hedge}`,
  )
  const asked = await w.ask({ ownerId: w.marieke.id, serviceId: w.services.hedge })
  const read = async (path: string) => await (await w.get(`${path}?lang=en`, w.marieke)).text()
  await w.db.run(sql`update persons set language = 'en' where id = ${w.marieke.id}`)
  const pages = [await read('/desk/requests'), await read(`/desk/requests/${asked.id}`)]
  await w.db.run(sql`update persons set language = 'nl' where id = ${w.marieke.id}`)
  for (const page of pages) assert.match(page, /Hedges and trees/)
})
