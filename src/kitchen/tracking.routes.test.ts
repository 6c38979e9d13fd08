import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertSound, textOf } from '../../test/pages.ts'
import { daysPass } from '../../test/time-passes.ts'
import { type Asked, trackingScene } from '../../test/tracking-scene.ts'
import { world } from '../../test/world.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { waits } from '../platform/database/waits.ts'
import { answer } from '../requests/conversing.ts'
import { close } from '../requests/ending/closing.ts'
import { deliberate, noteInside } from '../requests/owners/deliberating.ts'
import { breakOverduePromises, breakPromise } from '../requests/promises/promise-breaking.ts'
import { finishStep, startStep } from '../requests/steps/stepping.ts'

const w = await world()
const { hedge, ended, refusedNo } = trackingScene(w)
const page = (asked: Asked, more = '') => w.get(`/track/${asked.token}${more}`)
const read = async (asked: Asked, more = '') => textOf(await (await page(asked, more)).text())

const steps = (asked: Asked) =>
  w.db.many<{ id: Id<'steps'> }>(sql`select id from steps where request_id = ${asked.id} order by position`)

test('the page says who has it, what comes next and what was promised, in the words of the customer', async () => {
  const text = await read(await hedge())

  assert.match(text, /Wanneer wordt de heg bij nummer 12 gesnoeid\?/)
  assert.match(text, /Marieke heeft uw vraag/)
  assert.match(text, /Hierna: antwoord op de vraag/, 'nobody opened it yet: the plan is only how it usually goes')
  assert.match(text, /U hoeft nu niets te doen/)
  assert.match(text, /Antwoord op de vraag uiterlijk/)
  assert.match(text, /Dat mijn moeder erlangs kan/)
})

test('every page of a request is sound html in both languages, in each of its states', async () => {
  const working = await hedge()
  const [first] = await steps(working)
  await w.act((tx) => startStep(tx, w.marieke.actor, { id: working.id, stepId: first?.id ?? NO_ID }))
  await w.act((tx) => answer(tx, w.marieke.actor, { id: working.id, body: 'Mag ik langskomen?', asks: true }))
  const [done, no, benefit] = [await ended(), await refusedNo(), await w.ask({ words: 'bijstand voor een wasmachine' })]

  await assertSound(w, [
    ...['', '/receipt', '/road'].map((more) => `/track/${working.token}${more}`),
    ...['', '?helped=yes', '/account', '/road'].map((more) => `/track/${done.token}${more}`),
    ...['', '/account'].map((more) => `/track/${no.token}${more}`),
    ...['', '/receipt', '/unlocking'].map((more) => `/track/${benefit.token}${more}`),
  ])
})

test('it takes two round trips, with the guard', async () => {
  const asked = await hedge()
  await page(asked)
  const before = waits.total
  assert.equal((await page(asked)).status, 200)
  assert.ok(waits.total - before <= 2, `${waits.total - before} round trips`)
})

test('what is going on stands on top, with its why', async () => {
  const asked = await hedge()
  const [first] = await steps(asked)
  await w.act((tx) => startStep(tx, w.marieke.actor, { id: asked.id, stepId: first?.id ?? NO_ID }))
  assert.match(await read(asked), /Marieke is (bezig|begonnen): kijken/)
  assert.match(await read(asked), /Waarom: zo weten we wat er nodig is/)

  await w.act((tx) =>
    finishStep(tx, w.marieke.actor, { id: asked.id, stepId: first?.id ?? NO_ID, result: 'Gemeten: 60 centimeter.' }),
  )
  assert.match(await read(asked), /Gemeten: 60 centimeter/)
})

test('what colleagues say among themselves stays inside, and the customer reads that and why', async () => {
  const asked = await hedge()
  const deliberationId = await w.act((tx) =>
    deliberate(tx, w.marieke.actor, {
      id: asked.id,
      topic: 'de hoogwerker',
      until: '2099-01-01',
      withheldBecause: 'we denken hardop',
    }),
  )
  await w.act((tx) => noteInside(tx, w.joost.actor, { id: asked.id, deliberationId, body: 'geheim overleg' }))
  const text = await read(asked)

  assert.match(text, /We overleggen over de hoogwerker/)
  assert.match(text, /we denken hardop/)
  assert.doesNotMatch(text, /geheim overleg/)
  assert.doesNotMatch(await read(asked, '/road'), /geheim overleg/)
})

test('their turn: one thing to do, and a way to say that it is not so', async () => {
  const asked = await hedge()
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Mag ik langskomen?', asks: true }))
  assert.match(await read(asked), /U bent aan zet/)

  assert.equal((await w.post(`/track/${asked.token}/turn`, { words: 'Ik zei al ja' })).status, 303)
  assert.match(await read(asked), /U hoeft nu niets te doen/)
  assert.equal((await w.post(`/track/${asked.token}/turn`, {})).status, 409)
})

test('a promise that broke in silence and was told about says once that it was late', async () => {
  const asked = await hedge()
  const { id } = await w.db.one<{ id: Id<'promises'> }>(
    sql`select id from promises where request_id = ${asked.id} limit 1`,
  )
  await daysPass(w.db, asked.id, 9)
  await breakOverduePromises(w.db)
  const promises = async () => (await read(asked)).match(/Wat we u hebben beloofd.*?Gesprek/s)?.[0] ?? ''
  assert.match(await promises(), /Dit is niet op tijd gelukt\..*: niet op tijd\./s)
  const because = { id: asked.id, promiseId: id, reason: 'Ik was ziek. Het spijt me.' }
  await w.act((tx) => breakPromise(tx, w.marieke.actor, because))

  const told = await promises()
  assert.equal(told.match(/niet op tijd/g)?.length, 1, told)
  assert.match(told, /: toegelicht\. Ik was ziek\./)
})

test('whoever left no mail address is not promised a message', async () => {
  assert.match(await read(await hedge()), /krijgt u bericht/)
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Zonder Adres') returning id`,
  )
  const text = await read(await w.ask({ customerId: id }))
  assert.doesNotMatch(text, /krijgt u bericht/)
  assert.doesNotMatch(text, /Stuur mij een code|Waarvan wilt u bericht/, 'no code and no choice that cannot come')
  assert.match(text, /Wij hebben geen mailadres van u/)
  assert.match(text, /Wilt u een mailadres doorgeven\?/)
})

test('a link opens its own request and nothing else; a changed one opens nothing', async () => {
  const [sanne, otto] = [await hedge(), await w.ask({ words: 'Alleen van Otto', customerId: w.otto.id })]
  assert.match(await read(otto), /Alleen van Otto/)
  assert.doesNotMatch(await read(sanne), /Alleen van Otto/)
  const tampered = otto.token.replace(/^[^-]+/, sanne.id.toString(36))
  for (const token of [tampered, `${otto.token}x`, 'x', '1-1-'])
    for (const more of ['', '/receipt', '/road', '/account', '/live', '/unlocking', '/files/1', '/face'])
      assert.equal((await w.get(`/track/${token}${more}`)).status, 404, `${token}${more}`)
  assert.equal((await w.post(`/track/${tampered}/messages`, { body: 'x' })).status, 404)
})

test('pages about a question are kept by no cache and found by no search engine', async () => {
  const { headers } = await page(await hedge())
  assert.match(headers.get('cache-control') ?? '', /no-store/)
  assert.equal(headers.get('x-robots-tag'), 'noindex')
})

test('where the kitchen of a service is shut, the page says until when and why instead of the road', async () => {
  const asked = await hedge()
  await w.act((tx) =>
    tx.run(sql`
    update service_versions set open_kitchen = false, kitchen_closed_because = 'We verhuizen.', kitchen_closed_until = '2099-05-01'
     where id = (select service_version_id from requests where id = ${asked.id})`),
  )
  const text = await read(asked)
  await w.act((tx) => tx.run(sql`update service_versions set open_kitchen = true, kitchen_closed_until = null`))

  assert.match(text, /U kunt hier niet meekijken tot en met vrijdag 1 mei 2099\. We verhuizen\./)
  assert.doesNotMatch(text, /Ontvangen/)
  assert.match(text, /Marieke heeft uw vraag/)
})

test('what comes next may be up to the customer: it is not passed over for a step of ours behind it', async () => {
  const asked = await hedge()
  const [first] = await steps(asked)
  await w.db.run(sql`update steps set name = 'U komt langs', customers_turn = true where id = ${first?.id}`)
  const unread = await read(asked)
  assert.match(
    unread,
    /Hierna: antwoord op de vraag, uiterlijk/,
    'before anybody did something with it: what we promised',
  )
  assert.match(unread, /Straks bent u aan zet: U komt langs/)
  assert.doesNotMatch(unread, /U hoeft nu niets te doen/)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Kom gerust langs.' }))
  assert.match(await read(asked), /Hierna: u komt langs\./)
})

test('somebody without a name has no number for a face', async () => {
  const asked = await hedge()
  await w.db.run(
    sql`update customers set name = '', called = '' where id = (select asker_id from requests where id = ${asked.id})`,
  )
  await w.db.run(sql`update requests set words = ${'Lang verhaal. '.repeat(40)} where id = ${asked.id}`)
  assert.match(await (await page(asked)).text(), /face--\d" aria-hidden="true">U</)
})

test('whoever did something with a closed question is named among those who read it', async () => {
  const asked = await w.ask({ words: 'Kan ik bijstand krijgen voor een fiets?' })
  await w.act((tx) => answer(tx, w.wim.actor, { id: asked.id, body: 'Ik zoek het uit.' }))
  await w.post(`/track/${asked.token}/codes`, {})
  const { text_body } = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where cause like 'unlock:%' order by id desc limit 1`,
  )
  const opened = await w.post(`/track/${asked.token}/unlocking`, { code: text_body.match(/\b\d{8}\b/)?.[0] ?? '' })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const text = textOf(
    await (await w.app.request(`/track/${asked.token}`, { headers: { host: w.host, cookie } })).text(),
  )
  assert.match(text, /Wie keek er/)
  assert.doesNotMatch(text, /Nog niemand van ons/)
})

test('who sees no box far down reads at the top what was missing, and a question that came back says what is looked at', async () => {
  const asked = await hedge()
  const sent = await (await w.post(`/track/${asked.token}/messages`, { body: '' })).text()
  assert.match(sent, /class="notice notice--red summary"[\s\S]*href="#field-body"[\s\S]*<h1/)

  const [first, second] = await steps(asked)
  for (const one of [first, second])
    await w.act((tx) => finishStep(tx, w.marieke.actor, { id: asked.id, stepId: one?.id ?? NO_ID }))
  await w.act((tx) =>
    close(tx, w.marieke.actor, { id: asked.id, outcome: 'done', account: 'Gesnoeid.', nextStep: 'Niets.', letGo: 'x' }),
  )
  await w.post(`/track/${asked.token}/reopening`, { reason: 'Hij hangt er nog.' })
  assert.match(await read(asked), /Hierna: Marieke kijkt wat er nog nodig is/)
})
