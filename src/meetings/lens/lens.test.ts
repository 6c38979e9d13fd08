import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plannedMeeting } from '../../../test/meeting-scene.ts'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { observe } from '../../insights/observations/observing.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { itemsOf } from '../items/item.ts'
import { openMeeting } from '../meeting/holding.ts'
import { answerLens, namesSomebody } from './answering.ts'
import { closeItem } from './closing.ts'
import { earlierAnswers } from './earlier.ts'
import { giveSentences } from './proposing-sentences.ts'

const w = await world()
const meeting = (agenda?: string, name?: string) => plannedMeeting(w, agenda, name)

test('what nobody knew in a closed series stays there: its title is put before nobody as a question', async () => {
  const { seriesId, meetingId } = await meeting('1. Ziekte van Joost\n2. Werkdruk', 'Bila')
  await w.db.run(sql`update meeting_series set closed = true where id = ${seriesId}`)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const [ill, load] = await itemsOf(w.db, meetingId)
  assert.ok(ill && load)
  await w.act((tx) => closeItem(tx, w.joost.actor, { id: ill.id, as: 'unknown' }))
  await w.db.run(sql`update agenda_items set question = 2 where id = ${load.id}`)
  await w.act((tx) => answerLens(tx, w.joost.actor, { itemId: load.id, stance: 'no_sight' }))
  assert.doesNotMatch(await (await w.get('/desk/questions', w.fatima)).text(), /Ziekte van Joost|Werkdruk/)
  const own = await (await w.get(`/desk/meetings/${meetingId}?item=${ill.id}`, w.joost)).text()
  assert.ok(own.includes('<span>Dat weten we niet</span>') && !own.includes('het is nu een vraag'))
})

test('an answer comes back on an item like it, marked when the same words are said again; a closed series keeps its own', async () => {
  const { meetingId } = await meeting('1. Snoeien langs fietspaden\n2. Wagenpark')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  await w.act((tx) =>
    answerLens(tx, w.joost.actor, { itemId: item.id, words: 'Fietsers zien weer iets.', forWhom: 'fietsers' }),
  )
  const next = await meeting('1. Snoeien bij de fietspaden in het voorjaar\n2. Wagenpark')
  const [again] = await itemsOf(w.db, next.meetingId)
  assert.ok(again)
  const [before] = await earlierAnswers(w.db, w.marieke.actor, again)
  assert.deepEqual([before?.words, before?.same], ['Fietsers zien weer iets.', false])
  await w.db.run(sql`update agenda_items set question = ${item.question} where id = ${again.id}`)
  await w.act((tx) =>
    answerLens(tx, w.joost.actor, { itemId: again.id, words: 'fietsers zien weer iets. ', forWhom: 'fietsers' }),
  )
  assert.equal((await earlierAnswers(w.db, w.marieke.actor, again))[0]?.same, true)

  await w.db.run(
    sql`update meeting_series set closed = true where id = (select series_id from meetings where id = ${meetingId})`,
  )
  assert.equal((await earlierAnswers(w.db, w.fatima.actor, again)).length, 0)
})

test('a stance that belongs to another question is refused; no sight becomes something to find out', async () => {
  const { meetingId } = await meeting()
  const [, counter] = await itemsOf(w.db, meetingId)
  assert.ok(counter)
  await assert.rejects(
    w.act((tx) => answerLens(tx, w.joost.actor, { itemId: counter.id, stance: 'no_sight' })),
    ({ fields }) => fields.stance === 'platform.choose',
  )
  await w.db.run(sql`update agenda_items set question = 2 where id = ${counter.id}`)
  await w.act((tx) => answerLens(tx, w.joost.actor, { itemId: counter.id, stance: 'no_sight' }))
  assert.ok(
    await w.db.maybe(sql`select from research_questions where origin_kind = 'item' and origin_id = ${counter.id}`),
  )
})

test('"the customer" alone names nobody', () => {
  for (const nobody of ['', 'de klant', 'Onze klanten.', 'alle inwoners', 'the customer', 'iedereen'])
    assert.equal(namesSomebody(nobody), false, nobody)
  for (const somebody of ['mensen met een rollator', 'klanten in december', 'mevrouw Van Loon', 'bij de balie'])
    assert.equal(namesSomebody(somebody), true, somebody)
})

test('whoever an item names waits for it and is heard: not a colleague, nor a name of two, nor who asked in confidence', async () => {
  const customer = async (name: string) =>
    (await w.db.one<{ id: Id<'customers'> }>(sql`insert into customers (name) values (${name}) returning id`)).id
  const ask = async (name: string, words: string, serviceId?: Id<'services'>) =>
    (await w.ask({ customerId: await customer(name), words, ...(serviceId && { serviceId, ownerId: w.wim.id }) })).id
  const asked = await ask('Mevrouw Terpstra', 'De bel bij de achterdeur hoor ik niet.')
  await ask('Klaas Dijkstra', 'Ik zoek een plek voor de boot.')
  await ask('Truus Dijkstra', 'De boot ligt los.')
  await ask('Bea Hoekstra', 'Kan ik bijstand krijgen?', w.services.benefit)
  await ask('Marieke Vos', 'Waar blijft de kliko?')
  const { meetingId } = await meeting(
    '1. Mevr. Terpstra: hoe nu verder\n2. Fam. Dijkstra\n3. Hoekstra: vervolg\n4. Marieke: vakantie',
  )
  const items = await itemsOf(w.db, meetingId)
  const waiting = await w.db.many<{ item_id: Id<'agenda_items'>; request_id: Id<'requests'> }>(
    sql`select item_id, request_id from item_waiting where item_id = any(${items.map(({ id }) => id)}::bigint[])`,
  )
  assert.deepEqual(waiting, [{ item_id: items[0]?.id, request_id: asked }])
  assert.match(await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text(), /De bel bij de achterdeur/)
  assert.deepEqual(
    items.slice(1).map(({ observation_id }) => observation_id),
    [null, null, null],
  )
})

test('beside an item stands a sentence that fits or none; that nobody spoke is said only when nobody did', async () => {
  const { meetingId } = await meeting('1. Huurcontract kelder\n2. Zondagopenstelling')
  const page = async (query = '') => await (await w.get(`/desk/meetings/${meetingId}${query}`, w.joost)).text()
  for (const words of [
    'Zondag is voor mij de enige dag dat ik ergens heen kan.',
    'De zwaan bij de vijver is al weken zoek en niemand kijkt.',
  ]) {
    const { id } = await w.db.one<{ id: Id<'customers'> }>(
      sql`insert into customers (name) values ('Anoniem') returning id`,
    )
    await w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', source: 'visit', words, customerId: id }))
  }
  await w.act((tx) => giveSentences(tx, meetingId))
  const [lease, sunday] = await itemsOf(w.db, meetingId)
  assert.ok(lease && sunday?.observation_id && lease.observation_id === null)
  assert.match(await page(), /Zondag is voor mij/)
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  assert.match(
    await page(`?item=${lease.id}`),
    /We zochten op ‘huurcontract’ en ‘kelder’ in wat klanten ons vertelden en vroegen, en vonden daarmee niets/,
  )
  assert.doesNotMatch(await page(`?item=${lease.id}`), /zwaan/)
  await w.db.run(sql`update observations set redacted_at = now()`)
  assert.match(await page(`?item=${lease.id}`), /vonden daarmee niets/, 'somebody asked something')
  const open = await w.db.many<{ id: number }>(
    sql`update requests set closed_service = true where not closed_service returning id`,
  )
  assert.match(await page(`?item=${lease.id}`), /Nog geen klant sprak hierover/)
  await w.db.run(sql`update requests set closed_service = false where id = any(${open.map(({ id }) => id)}::bigint[])`)
  await w.db.run(sql`update observations set redacted_at = null`)
})

test('while preparing: another sentence, one that was searched for, or none; and then none is proposed again', async () => {
  const { meetingId } = await meeting('1. Zondagopenstelling')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item?.observation_id)
  const choosing = async (query = '') => await (await w.get(`/desk/items/${item.id}/voice${query}`, w.joost)).text()
  assert.match(
    await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text(),
    new RegExp(`/desk/items/${item.id}/voice`),
  )
  assert.match(await choosing('?q=zwanen'), /De zwaan bij de vijver/)
  assert.match(await choosing('?q=olifant'), /In wat klanten ons vertelden en vroegen, vonden we dit niet/)
  const none = await w.post(`/desk/items/${item.id}/silence`, {}, w.joost)
  assert.equal(none.headers.get('location'), `/desk/meetings/${meetingId}?item=${item.id}#item-${item.id}`)
  await w.act((tx) => giveSentences(tx, meetingId))
  assert.equal((await itemsOf(w.db, meetingId))[0]?.observation_id, null)
  assert.match(await choosing(), /er past geen/)
  await w.post(`/desk/items/${item.id}/voice`, { observationId: String(item.observation_id) }, w.joost)
  assert.equal((await itemsOf(w.db, meetingId))[0]?.observation_id, item.observation_id)
})

test('a sentence is looked for in what was told and in what was asked, open and done, and stands there as it was shown', async () => {
  const { meetingId } = await meeting('1. Huurcontract kelder')
  const [item] = await itemsOf(w.db, meetingId)
  const search = async (typed: string) =>
    textOf(await (await w.get(`/desk/items/${item?.id}/voice?q=${typed}`, w.joost)).text())
  await w.ask({
    words:
      'Dag, ik heb een vraagje over iets dat mij al heel lang bezighoudt. De kinderraad wil weten waarom het golfslagbad zo vroeg dichtgaat. Groet van ons.',
  })
  const done = await w.ask({ words: 'Waarom is er geen zeepbakje in het golfslagbad?' })
  await w.db.run(sql`update requests set closed_at = now() where id = ${done.id}`)
  await w.ask({ words: 'Mijn golfslagbadpas is van mevrouw Zonneveld.' })
  await w.ask({ words: 'Ik durf niet meer naar het golfslagbad.', serviceId: w.services.benefit, ownerId: w.wim.id })
  await w.hearNews()
  for (const typed of ['golfslagbad', 'golfslag']) {
    const found = await search(typed)
    assert.match(found, /De kinderraad wil weten waarom het golfslagbad/, typed)
    assert.match(found, /geen zeepbakje/)
    assert.match(found, /ook in 1 vraag, maar daar is geen zin die hardop gelezen mag worden/)
    assert.doesNotMatch(found, /Zonneveld|durf niet/)
  }
  const asked = await w.db.one<{ id: Id<'requests'> }>(sql`select id from requests where words like '%kinderraad%'`)
  const said = 'De kinderraad wil weten waarom het golfslagbad zo vroeg dichtgaat.'
  await w.post(`/desk/items/${item?.id}/asked`, { requestId: String(asked.id), said }, w.joost)
  assert.match(textOf(await (await w.get(`/desk/meetings/${meetingId}`, w.joost)).text()), /‘De kinderraad wil weten/)
  const closed = await w.db.one<{ id: Id<'requests'> }>(sql`select id from requests where words like '%durf niet%'`)
  const secret = await w.post(`/desk/items/${item?.id}/asked`, { requestId: String(closed.id), said }, w.joost)
  assert.equal(secret.status, 404)
  const pool = await meeting('1. Toekomst golfslagbad De Plons')
  assert.match(
    textOf(await (await w.get(`/desk/meetings/${pool.meetingId}`, w.joost)).text()),
    /‘(?:De kinderraad|Waarom is er)/,
  )
})

test('what occurs without a sentence to read aloud is said once, and its link looks for the word that is in it', async () => {
  const asked = await w.ask({ words: 'Het onkruid is van mevrouw Zonneveld.' })
  await w.hearNews()
  const { meetingId } = await meeting('1. Onkruidbestrijding')
  const [item] = await itemsOf(w.db, meetingId)
  for (const q of ['', '?q=onkruid']) {
    const page = await (await w.get(`/desk/items/${item?.id}/voice${q}`, w.joost)).text()
    assert.equal(textOf(page).match(/ook in 1 vraag/g)?.length, 1, q)
    const link = /\/desk\/search\?q=[^"]+/.exec(page)?.[0] ?? ''
    assert.equal(link, '/desk/search?q=onkruid')
    assert.ok((await (await w.get(link, w.joost)).text()).includes(`/desk/requests/${asked.id}`))
  }
})

test('an answer keeps the sentence that stood beside it when it was given', async () => {
  const { meetingId } = await meeting('Bomen kappen langs de Lindelaan', 'Bomen')
  const [item] = await itemsOf(w.db, meetingId)
  assert.ok(item)
  const said = (words: string) =>
    w.act((tx) => observe(tx, w.marieke.actor, { kind: 'verbatim', words, source: 'story' }))
  const first = await said('Die lindes geven schaduw.')
  await w.act((tx) => openMeeting(tx, w.marieke.actor, { id: meetingId }))
  const beside = (id: number | undefined) =>
    w.db.run(sql`update agenda_items set question = 3, observation_id = ${id} where id = ${item.id}`)
  await beside(first)
  await w.post(
    `/desk/items/${item.id}/answers`,
    { stance: 'direct', words: 'Zij zitten in de zon', forWhom: 'bewoners' },
    w.marieke,
  )
  const [answered] = await w.db.many(sql`select observation_id from lens_answers where item_id = ${item.id}`)
  assert.deepEqual(answered, { observation_id: first })
  const page = async () => textOf(await (await w.get(`/desk/meetings/${meetingId}?item=${item.id}`, w.marieke)).text())
  assert.doesNotMatch(await page(), /een andere zin naast/)
  await beside(await said('De wortels tillen mijn stoep op.'))
  assert.match(await page(), /gezegd toen er een andere zin naast stond/)
})
