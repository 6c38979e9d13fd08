import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { trackingToken } from '../requests/links.ts'

const w = await world()
const read = async (path: string) => textOf(await (await w.get(path)).text())
const key = () => `test-${Math.random().toString(36).slice(2)}-${Date.now()}`

async function mailedToken(mail: string) {
  await w.post('/mine/links', { mail })
  const { text_body } = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where to_address = ${mail} order by id desc limit 1`,
  )
  return text_body.match(/token=([\w-]+)/)?.[1] ?? ''
}

const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

test('suggestions name the service and when, never who asked before', async () => {
  const answered = await w.post('/suggestions', { words: 'de heg hangt over de stoep' })
  const text = textOf(await answered.text())

  assert.equal(answered.status, 200)
  assert.match(text, /Dit gaat naar Groen/)
  assert.match(text, /uiterlijk/)
  assert.equal(await (await w.post('/suggestions', { words: 'de' })).text(), '')
  assert.ok(!text.includes('Misschien help'), 'nothing is announced where no answer follows')
})

test('while typing and on the receipt stands the same department, also of somebody who is of several', async () => {
  const { fatima, departments } = w
  await w.db.run(sql`update persons set display = 'first_name' where id = ${fatima.id}`)
  await w.db.run(
    sql`insert into memberships (department_id, person_id, leads) values (${departments.green}, ${fatima.id}, true)`,
  )
  const words = 'Mijn paspoort is verlopen'
  const typing = textOf(await (await w.post('/suggestions', { words })).text())
  const [, named = ''] = /Dit gaat naar (.+?) U krijgt/.exec(typing) ?? []
  const asked = await w.ask({ words })
  const receipt = textOf(await (await w.get(`/track/${asked.token}/receipt`)).text())
  await w.db.run(sql`delete from memberships where department_id = ${departments.green} and person_id = ${fatima.id}`)
  assert.match(receipt, /Fatima heeft uw vraag/)
  assert.ok(named.length > 3 && receipt.includes(`, ${named} `), `${named} in ${receipt.slice(0, 200)}`)
})

test('a code opens its question with an address we know, and says the same whatever is wrong', async () => {
  const asked = await w.ask()
  const right = await w.post('/codes', { code: asked.code.toLowerCase(), reach: 'SANNE@example.org' })
  assert.equal(right.status, 303)
  assert.equal(right.headers.get('location'), `/track/${trackingToken(w.db.organisation, asked)}`)

  const refusals = await Promise.all(
    [
      { code: asked.code, reach: 'otto@example.org' },
      { code: asked.code, reach: 'nobody@example.org' },
      { code: 'K7F-3QX', reach: 'sanne@example.org' },
    ].map(async (entry) => {
      const answered = await w.post('/codes', entry)
      assert.equal(answered.status, 422)
      return textOf(await answered.text())
    }),
  )
  for (const text of refusals) assert.match(text, /We vonden geen vraag met deze code en dit adres samen/)
})

test('the code stays filled in when it comes along in the address', async () => {
  assert.match(await (await w.get('/code?code=K7F-3QX')).text(), /value="K7F-3QX"/)
})

test('my questions: the same words for every address, a mail only for a known one', async () => {
  await w.ask({ words: 'Mijn eigen vraag' })
  const mails = () =>
    w.db.many<{ to_address: string; text_body: string }>(
      sql`select to_address, text_body from mails where cause like 'mine:%' order by id`,
    )
  const known = textOf(await (await w.post('/mine/links', { mail: 'sanne@example.org' })).text())
  const unknown = textOf(await (await w.post('/mine/links', { mail: 'stranger@example.org' })).text())

  assert.equal(known.replaceAll('sanne', 'x'), unknown.replaceAll('stranger', 'x'))
  assert.deepEqual(
    (await mails()).map(({ to_address }) => to_address),
    ['sanne@example.org'],
  )
})

test('a mailed link opens my questions by a press of a button, once; looking at it changes nothing', async () => {
  const token = await mailedToken('sanne@example.org')
  assert.match(await read(`/mine/enter?token=${token}`), /Open mijn vragen/)
  assert.match(await read(`/mine/enter?token=${token}`), /Open mijn vragen/)

  const entered = await w.post('/mine/sessions', { token })
  assert.equal(entered.status, 303)
  const mine = await w.app.request('/mine', { headers: { host: w.host, cookie: cookieOf(entered) } })
  assert.match(textOf(await mine.text()), /Mijn eigen vraag/)
  assert.equal((await w.post('/mine/sessions', { token })).status, 422)
})

test('a mailed code does the same, and nobody sees the questions of another', async () => {
  await w.ask({ words: 'Alleen van Sanne' })
  await w.post('/mine/links', { mail: 'otto@example.org' })
  const mail = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where to_address = 'otto@example.org' order by id desc limit 1`,
  )
  const code = mail.text_body.match(/\b\d{8}\b/)?.[0] ?? ''

  assert.equal((await w.post('/mine/codes', { mail: 'otto@example.org', code: '000000' })).status, 422)
  const entered = await w.post('/mine/codes', { mail: 'otto@example.org', code })
  assert.equal(entered.status, 303)
  const mine = await w.app.request('/mine', { headers: { host: w.host, cookie: cookieOf(entered) } })
  const text = textOf(await mine.text())
  assert.doesNotMatch(text, /Alleen van Sanne/)
  assert.match(text, /U hebt nog niets gevraagd|Mijn vragen/)
})

test('"I am stuck" without a question is kept with its page, as news for colleagues', async () => {
  const said = await w.post('/stuck', { sentence: 'Ik vind de knop niet', page: '/services', key: key() })
  assert.equal(said.status, 303)
  const wall = await w.db.one<{ id: Id<'walls'>; sentence: string; page: string }>(
    sql`select id, sentence, page from walls order by id desc limit 1`,
  )

  assert.deepEqual([wall.sentence, wall.page], ['Ik vind de knop niet', '/services'])
  assert.deepEqual(
    (await eventsOf(w.db, { kind: 'wall', id: wall.id })).map(({ type, audience }) => [type, audience]),
    [['wall.hit', 'staff']],
  )
})

test('the six questions stand there word for word', async () => {
  const text = await read('/zes-vragen')
  for (const question of [
    'Hoe zal de klant dat ervaren?',
    'Hebben we er zicht op of de klant hier gemak van ervaart?',
    'Merken onze klanten hier iets van direct of indirect?',
    'Hoe draagt dit bij aan een plezierig contact met de klant?',
    'Welk effect heeft het op de loyaliteit van de klant?',
    'Matcht dit wel met de belofte die wij doen vanuit onze klantgerichte visie en missie?',
  ])
    assert.ok(text.includes(question), question)
})

test('the public kitchen counts no questions of closed services, and nothing about people', async () => {
  const text = await read('/kitchen')
  assert.match(text, /Onze keuken/)
  assert.doesNotMatch(text, /Marieke|Wim|wasmachine/)
})

test('the public kitchen says once what goes for several services, and beside it what goes for one', async () => {
  const opened = (id: number, openness: string) =>
    w.db.run(sql`update service_versions set openness = ${openness} where service_id = ${id}`)
  await opened(w.services.hedge, 'U ziet wie het doet. Buren kunnen meekijken.')
  await opened(w.services.passport, 'U ziet wie het doet.')
  const text = await read('/kitchen')
  assert.equal(text.split('U ziet wie het doet.').length, 2)
  assert.match(text, /U ziet wie het doet\. Heg of boom snoeien: Buren kunnen meekijken\./)
})

test('what is not there is not found', async () => {
  for (const path of ['/services/nope', '/answers/nope']) assert.equal((await w.get(path)).status, 404)
})

test('what else is possible is said in the language of who reads', async () => {
  await w.db.transaction((tx) =>
    tx.run(sql`update service_versions set what_else = 'Zelf snoeien mag.', translations = '{"what_else": {"en": "You may prune it yourself."}}'
                where service_id = ${w.services.hedge}`),
  )
  const dutch = await read('/services/heg-snoeien?lang=nl')
  assert.match(dutch, /Zelf snoeien mag\./)
  const english = await read('/services/heg-snoeien?lang=en')
  assert.match(english, /You may prune it yourself\./)
  assert.doesNotMatch(english, /Zelf snoeien/)
})
