import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'

const w = await world()

interface Row {
  id: number
  code: string
  channel: string
  owner_id: Id<'persons'>
  customer_id: Id<'customers'>
  asker_id: Id<'customers'>
  opened_by: Id<'persons'>
  happened_on: Date
}

async function takeIn(fields: Record<string, string>, as = w.fatima): Promise<{ row: Row; location: string }> {
  const taken = await w.post('/desk/intake', { words: 'Mijn paspoort is kwijt.', ...fields }, as)
  const location = taken.headers.get('location') ?? ''
  assert.equal(taken.status, 303, await taken.text())
  const id = Number(/requests\/(\d+)\/slip/.exec(location)?.[1])
  const row = await w.db.one<Row>(
    sql`select id, code, channel, owner_id, customer_id, asker_id, opened_by, happened_on from requests where id = ${id}`,
  )
  return { row, location }
}

test('three fields while talking: a question at the phone, with the code large and read out', async () => {
  const { row, location } = await takeIn({
    who: 'Anna Zwart',
    reach: '06 12345678',
    expectation: 'Voor mijn reis van vrijdag.',
  })
  const page = await (await w.get(location, w.fatima)).text()

  assert.equal(row.channel, 'phone')
  assert.equal(row.opened_by, w.fatima.id)
  assert.match(page, new RegExp(`<h1 class="big-code">${row.code}</h1>`))
  assert.match(page, /Anna opent de vraag met de code en het telefoonnummer/)
  const [said] = await w.db.many<{ words: string }>(sql`select words from expectations where request_id = ${row.id}`)
  assert.equal(said?.words, 'Voor mijn reis van vrijdag.')
})

test('somebody is recognised while typing, and chosen with a tap', async () => {
  const found = await (await w.post('/desk/intake/people', { who: 'Sanne' }, w.fatima)).text()
  assert.match(found, new RegExp(`name="customer_id" value="${w.sanne.id}"`))
  assert.match(found, /Sanne de Wit/)
  assert.match(
    await (await w.post('/desk/intake/people', { who: 'Onbekend Persoon' }, w.fatima)).text(),
    /Nog niet bekend/,
  )

  const { row } = await takeIn({ who: 'Sanne', customer_id: String(w.sanne.id), reach: '06 87654321' })
  assert.equal(row.customer_id, w.sanne.id)
  const ways = await w.db.many<{ kind: string }>(
    sql`select kind from contact_ways where customer_id = ${w.sanne.id} order by kind`,
  )
  assert.deepEqual(
    ways.map(({ kind }) => kind),
    ['mail', 'phone'],
  )
})

test('somebody asks for somebody else; a colleague takes it; a letter carries its day', async () => {
  const { row } = await takeIn({
    who: 'Kees Bos',
    reach: 'kees@example.org',
    for_name: 'Oma Bos',
    relation: 'kleinzoon',
    channel: 'letter',
    received_on: '2026-11-02',
    mine: 'yes',
  })
  assert.notEqual(row.customer_id, row.asker_id)
  assert.equal(row.owner_id, w.fatima.id)
  assert.equal(row.channel, 'letter')
  assert.equal(row.happened_on.toISOString().slice(0, 10), '2026-11-02')
})

test('without mail and phone the code opens with the name, and only then', async () => {
  const { row } = await takeIn({ who: 'Jan  van Dam', channel: 'counter' })
  const page = await (await w.get(`/desk/requests/${row.id}/slip`, w.fatima)).text()
  assert.match(page, /met de code en de naam/)
  const opened = await w.post('/codes', { code: row.code, reach: 'jan van dam' })
  assert.match(opened.headers.get('location') ?? '', /^\/track\//)

  const { row: withPhone } = await takeIn({ who: 'Piet Smit', reach: '06 11112222' })
  assert.equal((await w.post('/codes', { code: withPhone.code, reach: 'Piet Smit' })).status, 422)
  assert.equal((await w.post('/codes', { code: row.code, reach: 'Iemand Anders' })).status, 422)
})

test('the same words by the same person in a new form are asked about, not written down twice without a word', async () => {
  const words = 'De kraan in de keuken druppelt al een week.'
  const count = async () =>
    (await w.db.one<{ n: number }>(sql`select count(*) as n from requests where words = ${words}`)).n
  for (const fields of [
    { who: 'Bea Vos', reach: 'bea@example.org', words },
    { who: 'Cor Prins', reach: '', words },
  ]) {
    const before = await count()
    await takeIn(fields)
    const again = await w.post('/desk/intake', fields, w.fatima)
    assert.equal(again.status, 422)
    const page = await again.text()
    assert.match(page, /net al opgeschreven/)
    assert.equal(await count(), before + 1)
    const asked_before = /name="asked_before" value="([^"]+)"/.exec(page)?.[1] ?? ''
    assert.equal((await w.post('/desk/intake', { ...fields, asked_before }, w.fatima)).status, 303, 'who insists may')
    assert.equal(await count(), before + 2)
  }
  await takeIn({ who: 'Dirk Mol', words })
})

test('a number that calls nobody and a slip in an address are asked about once, and never a postal address in silence', async () => {
  const ask = (fields: Record<string, string>) =>
    w.post('/desk/intake', { words: 'De bank voor de deur is stuk.', who: 'Thea Bos', ...fields }, w.fatima)
  for (const [reach, why] of [
    ['06-1234567', /Dit nummer kunnen we niet bellen/],
    ['06 12 34 56 7a', /Dit nummer kunnen we niet bellen/],
    ['jan@gmial.com', /Bedoel je jan@gmail\.com\?/],
    ['jan@', /kunnen we niet mailen/],
  ] as const) {
    const asked = await ask({ reach })
    assert.equal(asked.status, 422, reach)
    const page = await asked.text()
    assert.match(page, why)
    assert.match(page, new RegExp(`name="reach_asked" value="${reach}"`))
  }
  const none = await w.db.many(sql`select from contact_ways where value = '06-1234567'`)
  assert.equal(none.length, 0)
  assert.equal((await ask({ reach: '06-1234567', reach_asked: '06-1234567' })).status, 303, 'who insists may')
  const { row } = await takeIn({ who: 'Opa Bos', words: 'Mag ik een grotere bak?', reach: 'Dorpsstraat 12, Zonnedam' })
  assert.match(
    await (await w.get(`/desk/requests/${row.id}`, w.fatima)).text(),
    /per post[\s\S]{0,80}Dorpsstraat 12, Zonnedam/,
  )
})

test('what is wrong comes back with everything typed', async () => {
  const empty = await w.post('/desk/intake', { who: 'Anna Zwart', words: ' ' }, w.fatima)
  assert.equal(empty.status, 422)
  const page = await empty.text()
  assert.match(page, /value="Anna Zwart"/)
  assert.match(page, /Hier moet nog iets staan/)
  const later = await w.post('/desk/intake', { words: 'Hallo daar', received_on: '2199-01-01' }, w.fatima)
  assert.equal(later.status, 422)
  assert.match(await later.text(), /Deze dag komt nog/)
})

test('taking in is for colleagues; help says where it goes; a slip of a closed service stays inside', async () => {
  assert.equal((await w.get('/desk/intake')).status, 303)
  assert.equal((await w.post('/desk/intake', { words: 'Hallo' })).status, 401)
  const help = await (await w.post('/desk/intake/help', { words: 'Kan iemand de heg snoeien?' }, w.fatima)).text()
  assert.match(help, /Heg of boom snoeien/)
  const { id } = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  assert.equal((await w.get(`/desk/requests/${id}/slip`, w.fatima)).status, 404)
})

test('who has somebody in danger on the phone reads what to say, while typing and beside the code', async () => {
  const words = 'Ik ruik gas in de hal van mijn flat'
  const help = await (await w.post('/desk/intake/help', { words }, w.fatima)).text()
  assert.match(help, /Zeg dit nu[\s\S]*112/)
  const taken = await w.post('/desk/intake', { words, channel: 'phone' }, w.fatima)
  const slip = await (await w.get(taken.headers.get('location') ?? '', w.fatima)).text()
  assert.match(slip, /class="no-print">[\s\S]{0,200}Zeg dit nu[\s\S]*112[\s\S]*big-code/)
  const calm = await (await w.post('/desk/intake/help', { words: 'Kan iemand de heg snoeien?' }, w.fatima)).text()
  assert.doesNotMatch(calm, /112/)
})
