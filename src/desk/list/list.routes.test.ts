import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { waits } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
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
  (await w.db.one<{ owner_id: number }>(sql`select owner_id from requests where id = ${id}`)).owner_id

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
  ])
  assert.equal(sent.status, 422)
  assert.match(await sent.text(), /automatisch antwoord/)
  const closed = await w.db.many<{ id: number }>(
    sql`select id from requests where id in (${answered.id}, ${silent.id}) and closed_at is not null`,
  )
  assert.deepEqual(closed, [{ id: answered.id }])
})

test('search looks through everything, and shows nothing of closed services to others', async () => {
  const found = await (await w.post('/desk/search', { q: 'heg' }, w.marieke)).text()
  assert.match(found, /Wanneer wordt de heg gesnoeid\?/)
  assert.match(found, /Heg of boom snoeien/)
  assert.match(found, /Marieke Jansen/)
  assert.match(await (await w.post('/desk/search', { q: 'Sanne' }, w.marieke)).text(), /Sanne de Wit/)
  assert.doesNotMatch(
    await (await w.post('/desk/search/suggestions', { q: 'wasmachine' }, w.marieke)).text(),
    /wasmachine\?/,
  )
  assert.match(await (await w.post('/desk/search/suggestions', { q: 'wasmachine' }, w.wim)).text(), /wasmachine\?/)
  assert.equal((await w.post('/desk/search/suggestions', { q: 'heg' })).status, 401)
})
