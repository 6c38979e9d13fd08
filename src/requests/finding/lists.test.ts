import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anId } from '../../../test/ids.ts'
import { daysPass } from '../../../test/time-passes.ts'
import { world } from '../../../test/world.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { answer, say } from '../conversing.ts'
import { close } from '../ending/closing.ts'
import { fileUnder } from '../filing-under.ts'
import { takeMany } from '../owners/bulk.ts'
import { consult } from '../owners/consulting.ts'
import { deliberate } from '../owners/deliberating.ts'
import { take } from '../owners/taking.ts'
import { startStep } from '../steps/stepping.ts'
import { listRequests, PAGE, type RequestFilter } from './lists.ts'
import { searchNear, searchRequests } from './searching.ts'

const w = await world()
const BENEFIT = 'Ik vraag bijzondere bijstand aan voor een wasmachine'
const done = { outcome: 'done', account: 'Gedaan.', nextStep: 'Niets.' } as const

const hedge = await w.ask({ words: 'De heg is te hoog, zegt de scootmobiel' })
const passport = await w.ask({ words: 'Mijn paspoort is zoek', channel: 'phone', customerId: w.otto.id })
const benefit = await w.ask({ words: BENEFIT })
const finished = await w.ask({ words: 'De boom is al gesnoeid' })
await w.act((tx) => close(tx, w.marieke.actor, { id: finished.id, ...done }))

const ids = async (who = w.marieke, filter: RequestFilter = {}) =>
  (await listRequests(w.db, who.actor, filter)).requests.map(({ id }) => id)
const found = async (words: string, who = w.marieke) =>
  (await searchRequests(w.db, who.actor, words)).requests.map(({ id }) => id)

test('a list shows what is open, changed last first, and nothing of closed services to others', async () => {
  assert.deepEqual(await ids(w.marieke), [passport.id, hedge.id])
  assert.deepEqual(await ids(w.wim), [benefit.id, passport.id, hedge.id])
  assert.deepEqual(await ids(w.marieke, { state: 'closed' }), [finished.id])
  assert.deepEqual(await ids(w.marieke, { state: 'all' }), [finished.id, passport.id, hedge.id])
  await assert.rejects(listRequests(w.db, hedge.asker, {}), { status: 404 })
})

test('each filter narrows, and none lets a closed service through', async () => {
  const closedOnes: RequestFilter[] = [
    { departmentId: w.departments.benefits },
    { serviceId: w.services.benefit },
    { ownerId: w.wim.id },
    { customerId: w.sanne.id },
    { sort: 'due' },
    { state: 'all' },
    { mine: true },
    { turn: 'ours' },
    { channel: 'web' },
    { due: 'soon' },
  ]
  await w.db.run(sql`update requests set next_due = now() + interval '1 day' where id = ${benefit.id}`) // over Easter it is later
  for (const filter of closedOnes) {
    assert.ok(!(await ids(w.marieke, filter)).includes(benefit.id), `${JSON.stringify(filter)} for Marieke`)
    assert.ok((await ids(w.wim, filter)).includes(benefit.id), `${JSON.stringify(filter)} for Wim`)
  }
  assert.deepEqual(await ids(w.marieke, { mine: true }), [hedge.id])
  assert.deepEqual(await ids(w.marieke, { departmentId: w.departments.passports }), [passport.id])
  assert.deepEqual(await ids(w.marieke, { serviceId: w.services.hedge, state: 'all' }), [finished.id, hedge.id])
  assert.deepEqual(await ids(w.fatima, { mine: true, serviceId: w.services.hedge }), [])
  assert.deepEqual(await ids(w.marieke, { channel: 'phone' }), [passport.id])
  assert.deepEqual(await ids(w.marieke, { customerId: w.otto.id }), [passport.id])
  assert.deepEqual(await ids(w.marieke, { ownerId: w.fatima.id }), [passport.id])
})

test('whoever was asked to think along sees that one', async () => {
  await w.act((tx) => consult(tx, w.wim.actor, { id: benefit.id, askedId: w.joost.id, question: 'Hoe groot?' }))
  assert.ok((await ids(w.joost)).includes(benefit.id))
  assert.deepEqual(await found('wasmachine', w.joost), [benefit.id])
})

test('mine are also those of whom I stand in for', async () => {
  await w.db.run(
    sql`insert into absences (person_id, stand_in_id, away_from, away_until) values (${w.fatima.id}, ${w.marieke.id}, now() - interval '1 hour', now() + interval '1 day')`,
  )
  assert.deepEqual(await ids(w.marieke, { mine: true }), [passport.id, hedge.id])
  const item = (await listRequests(w.db, w.marieke.actor, {})).requests.find(({ id }) => id === passport.id)
  assert.deepEqual(
    [item?.owner_name, item?.acting_id, item?.acting_name],
    ['Fatima El Amrani', w.marieke.id, 'Marieke Jansen'],
  )
  await w.db.run(sql`update absences set ended_at = now()`)
})

test('whose turn, and which date is near or has passed', async () => {
  await w.act((tx) => answer(tx, w.fatima.actor, { id: passport.id, body: 'Welk paspoort?', asks: true }))
  assert.deepEqual(await ids(w.marieke, { turn: 'customers' }), [passport.id])
  assert.deepEqual(await ids(w.marieke, { due: 'overdue' }), [])
  await daysPass(w.db, hedge.id, 30)
  assert.deepEqual(await ids(w.marieke, { due: 'overdue' }), [hedge.id])
  assert.deepEqual(await ids(w.marieke, { sort: 'due' }), [hedge.id, passport.id], 'a question back kept no promise')
})

test('a row says who, what, by when and what is being done now', async () => {
  const { id: stepId } = await w.db.one<{ id: Id<'steps'> }>(
    sql`select id from steps where request_id = ${hedge.id} order by position limit 1`,
  )
  await w.act((tx) => startStep(tx, w.marieke.actor, { id: hedge.id, stepId }))
  const item = (await listRequests(w.db, w.joost.actor, {})).requests.find(({ id }) => id === hedge.id)
  assert.equal(item?.customer_name, 'Sanne de Wit')
  assert.equal(item?.running_step?.step, 'Kijken')
  await w.db.run(sql`update steps set name = 'Looking' where id = ${stepId}`)
  await w.db.run(
    sql`update service_steps set translations = jsonb_build_object('name', jsonb_build_object('en', 'Looking')) where name = 'Kijken'`,
  )
  const [english] = (await listRequests(w.db, w.joost.actor, {})).requests.filter(({ id }) => id === hedge.id)
  assert.equal(english?.running_step?.step_nl, 'Kijken', 'a colleague reads it in their own language')
  assert.equal(item?.department, 'Groen')
  assert.equal(item?.service, 'Heg of boom snoeien')
  assert.equal(item?.owner_first_name, 'Marieke')
  assert.ok(item?.next_due)
})

test('paging neither skips nor repeats, by change and by date, and forgives a strange cursor', async () => {
  const many: { id: number }[] = []
  while (many.length < PAGE + 20) many.push(await w.ask({ words: 'Nog een heg', ownerId: w.joost.id }))
  await w.db.run(
    sql`update requests set changed_at = '2026-01-01 12:00:00.123456+00' where id = any(${many.slice(0, 30).map(({ id }) => id)}::bigint[])`,
  )
  for (const sort of ['change', 'due'] as const) {
    const filter: RequestFilter = { mine: true, sort }
    const first = await listRequests(w.db, w.joost.actor, filter)
    assert.equal(first.requests.length, PAGE)
    const second = await listRequests(w.db, w.joost.actor, filter, first.next)
    assert.equal(second.next, undefined)
    const all = [...first.requests, ...second.requests].map(({ id }) => id)
    assert.equal(new Set(all).size, all.length)
    assert.equal(all.length, many.length)
  }
  for (const cursor of [
    '',
    'nonsense',
    Buffer.from('[1e300,"x"]').toString('base64url'),
    Buffer.from('[-5,1]').toString('base64url'),
  ]) {
    assert.equal((await listRequests(w.db, w.joost.actor, { mine: true }, cursor)).requests.length, PAGE)
  }
})

test('found by words in any form, code, name, mail address; never in a closed service of others', async () => {
  assert.deepEqual(await found('scootmobielen'), [hedge.id])
  assert.deepEqual(await found('paspoorten zoek'), [passport.id])
  assert.deepEqual(await found('paspoort heg'), [])
  assert.deepEqual(await found(hedge.code.toLowerCase().replace('-', ' ')), [hedge.id])
  assert.deepEqual(await found('OTTO@example.org'), [passport.id])
  assert.deepEqual(await found('prins'), [passport.id])
  assert.deepEqual(await found('wasmachine'), [])
  assert.deepEqual(await found(benefit.code), [])
  assert.ok(!(await found('sanne@example.org')).includes(benefit.id))
  assert.ok((await found('sanne@example.org', w.wim)).includes(benefit.id))
  assert.deepEqual(await found('wasmachine', w.wim), [benefit.id])
})

test('any search is answered, whatever was typed', async () => {
  for (const typed of [
    '',
    '   ',
    "'",
    '\\',
    '& | ! ()',
    ':*',
    '\0',
    'de het een',
    '🦔',
    'a'.repeat(5_000),
    '\ud800',
    'heg:*|boom',
  ]) {
    assert.ok(Array.isArray(await found(typed)), typed.slice(0, 20))
  }
  await assert.rejects(searchRequests(w.db, hedge.asker, 'heg'), { status: 404 })
})

test('many at once: each counts for itself, and says why when it cannot be', async () => {
  const [one, two] = [await w.ask(), await w.ask()]
  await w.act((tx) => close(tx, w.marieke.actor, { id: two.id, ...done }))
  const results = await w.act((tx) => takeMany(tx, w.joost.actor, { ids: [two.id, one.id, benefit.id] }))
  assert.deepEqual(
    results.map(({ id, refused }) => [id, refused?.key]).sort(),
    [
      [benefit.id, 'requests.closed_stays_in_department'],
      [one.id, undefined],
      [two.id, 'requests.already_closed'],
    ].sort(),
  )
  const tooMany = Array.from({ length: 101 }, (_, index) => anId(index + 1))
  await assert.rejects(
    w.act((tx) => takeMany(tx, w.joost.actor, { ids: tooMany })),
    { key: 'requests.too_many_at_once' },
  )
})

test('what somebody took is theirs in the list at once', async () => {
  await w.act((tx) => take(tx, w.joost.actor, { id: hedge.id }))
  assert.ok((await ids(w.joost, { mine: true })).includes(hedge.id))
  assert.ok(!(await ids(w.marieke, { mine: true })).includes(hedge.id))
})

test('words of the conversation find a request, those of colleagues among themselves too, for who may open it', async () => {
  const mine = await w.ask({ words: 'Over mijn straat' })
  await w.act((tx) => say(tx, mine.asker, { id: mine.id, body: 'Er zit een nestkastje in de lindeboom' }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id: mine.id, body: 'We komen met de hoogwerker' }))
  const talk = { id: mine.id, topic: 'x', until: '2099-01-01', body: 'Vraag de ecologen', withheldBecause: 'x' }
  await w.act((tx) => deliberate(tx, w.marieke.actor, talk))
  for (const words of ['nestkastje', 'hoogwerkers', 'ecoloog straat', 'nestkastje hoogwerker'])
    assert.deepEqual(await found(words), [mine.id], words)
  await w.act((tx) => answer(tx, w.wim.actor, { id: benefit.id, body: 'Uw loonstrookje is er' }))
  assert.deepEqual(await found('loonstrookje', w.wim), [benefit.id])
  assert.deepEqual(await found('loonstrookje'), [], 'not for who may not open it')
})

test('no conversation is too long to go on with', async () => {
  const { id, asker } = await w.ask({ words: 'Lang' })
  const long = () => Array.from({ length: 9_000 }, () => `${Math.random().toString(36).slice(2, 8)}漢`).join(' ')
  for (let i = 0; i < 18; i++) await w.act((tx) => say(tx, asker, { id, body: long() }))
  const { size } = await w.db.one<{ size: number }>(
    sql`select octet_length(search::text) as size from requests where id = ${id}`,
  )
  assert.ok(size > 390_000 && size < 1_000_000, String(size))
})

test('who may not know of a customer reads the question and is given no face to ask for', async () => {
  const { id: roos } = await w.db.one<{ id: Id<'customers'> }>(sql`
    with face as (insert into files (name, content_type, size, sha256, key) values ('roos.webp', 'image/webp', 1, 'x', 'roos') returning id)
    insert into customers (kind, name, face_id) select 'person', 'Roos', id from face returning id`)
  await w.ask({ words: BENEFIT, customerId: roos })
  const open = await w.ask({ words: 'De steiger staat op de stoep', customerId: roos })
  await w.db.run(sql`update requests set proven_at = null where id = ${open.id}`)
  const faceFor = async (who: typeof w.wim) =>
    (await listRequests(w.db, who.actor)).requests.find(({ id }) => id === open.id)?.customer_face_id
  assert.equal(await faceFor(w.marieke), null)
  assert.ok(await faceFor(w.wim))
})

test('a slip of the hand, a joined word and its parts are found by words that were said; told by which', async () => {
  const rack = await w.ask({ words: 'Kan er een fietsenrek bij de schouwburg komen?' })
  const loose = await w.ask({ words: 'Mijn fietsen staan in de regen, er is geen rek' })
  const near = async (typed: string, who = w.marieke) => {
    const { requests } = await searchRequests(w.db, who.actor, typed)
    const { words, requests: more } = await searchNear(w.db, who.actor, typed, requests)
    return { words, ids: more.map(({ id }) => id) }
  }
  assert.deepEqual(
    await near('fietsenrrek'),
    { words: [], ids: [] },
    'nobody heard it yet: found as it stands, no more',
  )
  assert.deepEqual(await found('fietsenrek'), [rack.id])
  await w.hearWords()
  assert.deepEqual(await near('fietsenrrek'), { words: ['fietsenrek'], ids: [rack.id] })
  assert.deepEqual(await near('schowuburg'), { words: ['schouwburg'], ids: [rack.id] })
  assert.deepEqual(
    await near('fietsenrek'),
    { words: ['fietsen rek'], ids: [loose.id] },
    'and not again what was found exactly',
  )
  assert.deepEqual((await near('rek')).ids, [rack.id], 'its last part, though it is short')
  assert.deepEqual((await near('komkommer')).ids, [])
})

test('words told in confidence, or in a complaint about a colleague, are never known: to outsiders nothing differs', async () => {
  const told = await w.ask({ words: 'Mijn vriesvakdeurtje is kapot', serviceId: w.services.benefit, ownerId: w.wim.id })
  const complaint = await w.ask({ words: 'Ik heb een klacht over Joost Bakker: hij zei knotswilgje tegen mij' })
  await w.hearWords()
  const known = await w.db.many(sql`select from heard_words where word in ('vriesvakdeurtje', 'knotswilgje')`)
  assert.equal(known.length, 0)
  assert.deepEqual(await searchNear(w.db, w.marieke.actor, 'vriesvakdeurtj', []), { words: [], requests: [] })
  const open = await w.ask({ words: 'Mijn vriesvakdeurtje klemt, zegt de pomphouder' })
  await w.hearWords()
  assert.deepEqual(
    (await searchNear(w.db, w.marieke.actor, 'vriesvakduertje', [])).requests.map(({ id }) => id),
    [open.id],
  )
  assert.deepEqual(
    (await searchNear(w.db, w.wim.actor, 'vriesvakduertje', [])).requests.map(({ id }) => id).sort(),
    [told.id, open.id].sort(),
  )
  await w.act(async (tx) => {
    const { id } = open
    await fileUnder(tx, w.marieke.actor, { id, serviceId: w.services.benefit, because: 'Dit is in vertrouwen' })
  })
  await w.hearWords()
  const left = await w.db.many(sql`select from heard_words where word in ('vriesvakdeurtje', 'pomphouder')`)
  assert.equal(left.length, 0, 'what is in confidence from now on is known no longer')
  assert.ok(complaint.id)
})
