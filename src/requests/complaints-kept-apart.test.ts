import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { openWorkOf } from '../people/departments/ties.ts'
import type { Id } from '../platform/database/ids.ts'
import { raw, sql } from '../platform/database/sql.ts'
import { forgetSettings } from '../platform/settings.ts'
import { sayNo } from './ending/saying-no.ts'
import { whoLooksAgain } from './ending/second-look.ts'
import { searchRequests } from './finding/searching.ts'
import { sentenceOfTheDay } from './finding/sentence-of-the-day.ts'
import { todayOf } from './finding/today.ts'
import { consult } from './owners/consulting.ts'
import { handOver } from './owners/handing-over.ts'
import { passComplaintsOn } from './owners/passing-on.ts'
import { correctRouting } from './owners/routing-correction.ts'
import { take } from './owners/taking.ts'
import { findRequestFor } from './request.ts'
import { requestTies } from './ties.ts'

const w = await world()
const { wim, marieke, joost, fatima, ada } = w
const ABOUT_WIM = 'Klacht over Wim van bijstand: hij belt nooit terug en behandelt me als een fraudeur.'
const ownerOf = async (id: Id<'requests'>) => (await findRequestFor(w.db, { kind: 'system' }, id))?.owner_id

test('who is named finds it nowhere; everybody else does', async () => {
  const { id } = await w.ask({ words: `${ABOUT_WIM} Zonnebloempittig.`, ownerId: fatima.id })
  const found = async (who: typeof wim) =>
    (await searchRequests(w.db, who.actor, 'zonnebloempittig')).requests.map((one) => one.id)
  assert.deepEqual(await found(wim), [])
  assert.deepEqual(await found(marieke), [id])
  assert.equal(await findRequestFor(w.db, wim.actor, id), undefined)
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${fatima.id}, ${wim.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  const today = await todayOf(w.db, wim.actor)
  assert.ok(!today.turn.some((one) => one.id === id), 'not as a stand-in either')
  assert.ok(!today.promises.some((one) => one.request_id === id))
  await w.db.run(sql`update absences set ended_at = now()`)
  const tomorrow = new Date(Date.now() + 86_400_000)
  await w.ask({ words: 'Klacht over Wim: als hij weer zo tegen mij praat dan kom ik nooit meer bij de balie.' })
  assert.ok(!/Wim/.test((await sentenceOfTheDay(w.db, marieke.actor, tomorrow))?.sentence ?? ''))
  for (const path of ['/desk/requests', '/desk/search?q=zonnebloempittig', '/desk'])
    assert.doesNotMatch(await (await w.get(path, wim)).text(), /onnebloempittig\./)
  assert.equal((await w.get(`/desk/requests/${id}`, wim)).status, 404)
})

test('who complains and is known by nothing else is not there either for whom it names', async () => {
  const given = { words: ABOUT_WIM, reach: 'klager@voorbeeld.example', name: 'Kees Klager' }
  assert.equal((await w.post('/questions', given)).status, 303)
  const { id } = await w.db.one<{ id: Id<'customers'> }>(sql`select id from customers where name = 'Kees Klager'`)
  for (const path of ['/desk/customers', '/desk/search?q=Kees'])
    assert.doesNotMatch(await (await w.get(path, wim)).text(), /Kees Klager/, path)
  assert.equal((await w.get(`/desk/customers/${id}`, wim)).status, 404)
  assert.equal((await w.get(`/desk/customers/${id}`, marieke)).status, 200)
  await w.ask({ customerId: id, words: 'De heg is te hoog' })
  assert.equal((await w.get(`/desk/customers/${id}`, wim)).status, 200, 'who asked something else too is known')
})

test('nobody can give it to them: not by hand, not by a second look, not when somebody leaves', async () => {
  const { id } = await w.ask({ words: ABOUT_WIM, ownerId: fatima.id })
  const refusal = { key: 'requests.complaint_about_them' }
  await assert.rejects(
    w.act((tx) => handOver(tx, fatima.actor, { id, toId: wim.id, reason: 'Jouw klant' })),
    refusal,
  )
  await assert.rejects(
    w.act((tx) => correctRouting(tx, fatima.actor, { id, toId: wim.id })),
    refusal,
  )
  await assert.rejects(
    w.act((tx) => take(tx, wim.actor, { id })),
    { status: 404 },
  )
  const request = await findRequestFor(w.db, fatima.actor, id)
  assert.ok(request)
  const again = await whoLooksAgain(w.db, { ...request, department_id: w.departments.benefits }, fatima.id)
  assert.ok(again && again !== wim.id)
  const page = await (await w.get(`/desk/requests/${id}`, fatima)).text()
  const handover = page.slice(page.indexOf('id="handover-to"'))
  assert.doesNotMatch(handover.slice(0, handover.indexOf('</select>')), new RegExp(`value="${wim.id}"`))
  assert.match(page, /staat de naam van een collega/)
  await w.act((tx) => requestTies.movePerson(tx, ada.actor, { from: fatima.id, to: wim.id }))
  assert.notEqual(await ownerOf(id), wim.id)
  assert.equal(await openWorkOf(w.db, [requestTies], fatima.id), 0)
})

test('who deals with it may hear them; then they read it', async () => {
  const { id } = await w.ask({ words: ABOUT_WIM, ownerId: marieke.id })
  await w.act((tx) => consult(tx, marieke.actor, { id, askedId: wim.id, question: 'Hoe ging dat gesprek?' }))
  assert.equal((await findRequestFor(w.db, wim.actor, id))?.id, id)
  assert.ok((await todayOf(w.db, wim.actor)).turn.some((one) => one.id === id))
})

test('the customer reads who deals with it, and who does not', async () => {
  const { token } = await w.ask({ words: ABOUT_WIM, ownerId: marieke.id })
  for (const path of [`/track/${token}`, `/track/${token}/receipt`])
    assert.match(await (await w.get(path)).text(), /noemt iemand die hier werkt\. \S+.* behandelt dit/s, path)
})

test('written in the conversation it is offered to somebody else before it is sent; then it is found nowhere', async () => {
  const { id, token } = await w.ask({
    words: 'Kan ik een tegemoetkoming krijgen voor de schutting?',
    ownerId: marieke.id,
  })
  const at = `/track/${token}`
  const said = async (request: number) =>
    await w.db.many(sql`select id from messages where request_id = ${request} and author_kind = 'customer'`)
  for (const body of [
    'Ik dien hierbij een klacht in over Marieke, zij liegt tegen mij. Pinguintest.',
    'Ik heb een klacht over jou',
    'U liegt tegen mij',
    'Zij deed vorige week heel lelijk tegen mij',
  ]) {
    const offered = await w.post(`${at}/messages`, { body })
    assert.equal(offered.status, 422, body)
    assert.match(await offered.text(), /Gaat dit over Marieke\?[\s\S]*value="apart"[\s\S]*value="here"/, body)
    assert.equal((await said(id)).length, 0, 'nothing was sent')
  }
  const words = 'Ik dien hierbij een klacht in over Marieke, zij liegt tegen mij. Pinguintest.'
  const apart = await w.post(`${at}/messages`, { body: words, goes: 'apart' })
  assert.match(apart.headers.get('location') ?? '', /^\/track\/(?!.*#).*\/receipt$/)
  const complaint = await w.db.one<{ id: number; owner_id: Id<'persons'>; customer_id: Id<'customers'> }>(
    sql`select id, owner_id, customer_id from requests order by id desc limit 1`,
  )
  assert.notEqual(complaint.id, id)
  assert.equal(complaint.customer_id, w.sanne.id)
  assert.notEqual(complaint.owner_id, marieke.id)
  assert.equal((await said(id)).length, 0)
  assert.deepEqual((await searchRequests(w.db, marieke.actor, 'pinguintest')).requests, [])
  await w.post(`${at}/messages`, { body: 'U liegt tegen mij', goes: 'apart' })
  const unnamed = await w.db.one<{ id: Id<'requests'>; owner_id: Id<'persons'> }>(
    sql`select id, owner_id from requests order by id desc limit 1`,
  )
  assert.notEqual(unnamed.owner_id, marieke.id)
  assert.equal(await findRequestFor(w.db, marieke.actor, unnamed.id), undefined)
  assert.equal((await w.post(`${at}/messages`, { body: words, goes: 'here' })).status, 303)
  assert.equal((await said(id)).length, 1)
  assert.equal((await w.post(`${at}/messages`, { body: 'Dank je Marieke, tot morgen' })).status, 303)
})

test('so it is in the other boxes of the page: when one is helped, and what one is stuck on', async () => {
  const { id, token } = await w.ask({ words: 'Kan de schutting vergoed worden?', ownerId: marieke.id })
  const words = 'Marieke liegt tegen mij en lacht me uit. Koolmeestest.'
  for (const [box, fields] of [
    ['expectation', { words }],
    ['walls', { sentence: words }],
  ] as const) {
    const at = `/track/${token}/${box}`
    const kept = async () =>
      (await w.db.many(sql`select from expectations where request_id = ${id}`)).length +
      (await w.db.many(sql`select from walls where request_id = ${id}`)).length
    const before = await kept()
    const blank = await w.post(at, { words: ' ', sentence: ' ' })
    assert.equal(blank.status, 422)
    assert.match(
      await blank.text(),
      /Hier moet nog iets staan/,
      'what is only not whole comes back as in any other form',
    )
    const offered = await w.post(at, fields)
    assert.equal(offered.status, 422, box)
    const page = await offered.text()
    const its = page.slice(page.indexOf(`action="${at}"`)).split('</form>')[0] ?? ''
    assert.match(its, /Koolmeestest[\s\S]*Gaat dit over Marieke\?[\s\S]*value="apart"[\s\S]*value="here"/, box)
    assert.equal(await kept(), before)
    const apart = await w.post(at, { ...fields, goes: 'apart' })
    assert.match(apart.headers.get('location') ?? '', /^\/track\/.*\/receipt$/)
    assert.equal(await kept(), before)
    assert.deepEqual((await searchRequests(w.db, marieke.actor, 'koolmeestest')).requests, [])
    assert.equal((await w.post(at, { ...fields, goes: 'here' })).status, 303)
    assert.equal(await kept(), before + 1)
  }
})

test('and in the boxes after the end: the verdict stands without the words that go to somebody else', async () => {
  const words = 'Marieke liegt tegen mij en lacht me uit. Pimpelmeestest.'
  for (const [box, fields, kept] of [
    ['verdict', { helped: 'yes', words }, sql`select from verdicts where words like '%Pimpel%'`],
    ['verdict', { helped: 'yes', words: '', thanks: words }, sql`select from thanks where words like '%Pimpel%'`],
    ['thanks', { words }, sql`select from thanks where words like '%Pimpel%'`],
    ['need', { words }, sql`select from needs where words like '%Pimpel%'`],
    ['reopening', { reason: words }, sql`select from reopenings where reason like '%Pimpel%'`],
  ] as const) {
    const { id, token } = await w.ask({ words: 'Kan de schutting vergoed worden?', ownerId: marieke.id })
    await w.act((tx) => sayNo(tx, marieke.actor, { id, partly: false, why: 'Te duur.', possible: 'Zelf doen.' }))
    if (box === 'thanks') await w.post(`/track/${token}/verdict`, { helped: 'yes', words: '', thanks: '' })
    const at = `/track/${token}/${box}`
    const offered = await w.post(at, fields)
    assert.equal(offered.status, 422, box)
    const page = await offered.text()
    const its = page.slice(page.indexOf(`action="${at}"`)).split('</form>')[0] ?? ''
    assert.match(its, /Pimpelmeestest[\s\S]*Gaat dit over Marieke\?[\s\S]*value="apart"[\s\S]*value="here"/, box)
    const apart = await w.post(at, { ...fields, goes: 'apart' })
    assert.match(apart.headers.get('location') ?? '', /^\/track\/.*\/receipt$/, box)
    assert.deepEqual(await w.db.many(kept), [], box)
    assert.deepEqual((await searchRequests(w.db, marieke.actor, 'pimpelmeestest')).requests, [])
    if (box === 'verdict') assert.match(await (await w.get(`/track/${token}`)).text(), /U zei: ja, ik ben geholpen/)
    assert.equal((await w.post(at, { ...fields, goes: 'here' })).status, 303, box)
    assert.equal((await w.db.many(kept)).length, 1, box)
    for (const table of ['verdicts', 'thanks_received', 'thanks', 'needs', 'reopenings'])
      await w.db.run(sql`delete from ${raw(table)}`)
  }
})

test('whose owner is away goes on to somebody who may see it, when it is about who stands in', async () => {
  const { id } = await w.ask({ words: ABOUT_WIM, ownerId: joost.id })
  await w.db.run(sql`update requests set owner_id = ${joost.id} where id = ${id}`)
  await w.db.run(sql`
    insert into absences (person_id, stand_in_id, away_from, away_until, agreed_at)
    values (${joost.id}, ${wim.id}, now() - interval '1 hour', now() + interval '2 days', now())`)
  await passComplaintsOn(w.db)
  const owner = (await ownerOf(id)) ?? 0
  assert.ok(!([joost.id, wim.id] as number[]).includes(owner), 'neither who is away nor whom it is about')
  const now = [marieke, fatima, ada].find((one) => one.id === owner)
  assert.ok(now && (await todayOf(w.db, now.actor)).turn.some((one) => one.id === id))
  assert.equal(await findRequestFor(w.db, wim.actor, id), undefined)
  const { reason } = await w.db.one<{ reason: string }>(
    sql`select reason from handovers where request_id = ${id} order by id desc limit 1`,
  )
  assert.match(reason, /wie het had is weg/i)
  await w.db.run(sql`delete from absences where person_id = ${joost.id}`)
})

test('with nobody else it is told so, with the ways outside; whoever comes gets it, and then it is found no more', async () => {
  const others = [marieke.id, joost.id, fatima.id, ada.id]
  await w.db.run(sql`update persons set awaited_since = now() where id = any(${others}::bigint[])`)
  await w.db.run(sql`update settings set phone = '0123 456 789'`)
  forgetSettings(w.db.organisation.schema)
  const { id, token } = await w.ask({ words: ABOUT_WIM })
  assert.equal(await ownerOf(id), wim.id)
  assert.equal((await findRequestFor(w.db, wim.actor, id))?.id, id, 'nobody has what they cannot open')
  assert.ok(
    (await todayOf(w.db, wim.actor)).turn.some((one) => one.id === id),
    'on somebody’s day',
  )
  for (const path of [`/track/${token}`, `/track/${token}/receipt`]) {
    const page = await (await w.get(path)).text()
    assert.match(page, /niemand anders[\s\S]*tel:0123456789[\s\S]*Juridisch Loket/, path)
    assert.doesNotMatch(page, /vindt (?:hem|het) niet/, path)
  }
  assert.match(
    await (await w.post('/suggestions', { words: ABOUT_WIM })).text(),
    /niemand anders/,
    'and before it is sent',
  )
  assert.match(await (await w.get(`/desk/requests/${id}`, wim)).text(), /gaat over jou/)
  await w.hearNews()
  const told = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause like 'nobody_else:%' order by id`,
  )
  assert.deepEqual(
    told.map(({ to_address }) => to_address),
    ['ada@zonnedam.example'],
  )
  assert.doesNotMatch(told[0]?.text_body ?? '', /fraudeur|Wim/)
  await w.db.run(sql`update persons set awaited_since = null where id = any(${others}::bigint[])`)
  await passComplaintsOn(w.db)
  assert.notEqual(await ownerOf(id), wim.id)
  assert.equal(await findRequestFor(w.db, wim.actor, id), undefined)
  const owner = await ownerOf(id)
  await passComplaintsOn(w.db)
  assert.equal(await ownerOf(id), owner)
})
