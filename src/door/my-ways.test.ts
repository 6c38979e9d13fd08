import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { type Session, type World, world } from '../../test/world.ts'
import { waysOf } from '../customers/customer.ts'
import { readReach, recognise } from '../customers/recognising.ts'
import { visitor } from '../platform/actor.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { scaleLimits } from '../platform/web/limits.ts'
import { startSession } from '../platform/web/sessions.ts'

const w = await world()
const as = async (id: number): Promise<Session> => ({
  cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', id))}`,
})
const reaches = async (id: Id<'customers'>) => (await waysOf(w.db, id)).map(({ value }) => value)
const codeAt = async (address: string, of: World = w) => {
  const { text } = await of.db.one<{ text: string }>(
    sql`select text_body as text from mails where to_address = ${address} order by id desc limit 1`,
  )
  return /\b\d{8}\b/.exec(text)?.[0] ?? ''
}

test('a customer adds a phone number, and a mail address only after reading mail there', async () => {
  const me = await as(w.sanne.id)
  assert.equal((await w.post('/mine/reach', { typed: '06 12345678' }, me)).headers.get('location'), '/mine/reach')
  const asked = await w.post('/mine/reach', { typed: 'sanne@nieuw.example' }, me)
  assert.equal(asked.headers.get('location'), '/mine/reach/codes')
  assert.deepEqual(await reaches(w.sanne.id), ['sanne@example.org', '06 12345678'])

  assert.equal((await w.post('/mine/reach', { typed: 'mailto:Sanne@post.example' }, me)).status, 303)
  assert.ok(await codeAt('Sanne@post.example'), 'what only stands around an address is no part of it')
  const code = await codeAt('sanne@nieuw.example')
  const wrong = await w.post('/mine/reach/codes', { code: code === '00000000' ? '11111111' : '00000000' }, me)
  assert.equal(wrong.status, 422)
  assert.equal((await w.post('/mine/reach/codes', { code }, await as(w.otto.id))).status, 422)
  assert.equal((await w.post('/mine/reach/codes', { code }, me)).status, 303)
  assert.equal((await reaches(w.sanne.id))[0], 'sanne@nieuw.example')
  assert.match(textOf(await (await w.get('/mine/reach', me)).text()), /sanne@nieuw\.example Hier proberen we het eerst/)
})

test('what somebody else types changes nothing, and the last way to reach somebody stays', async () => {
  const otto = await as(w.otto.id)
  const [way] = await waysOf(w.db, w.otto.id)
  const [hers] = await waysOf(w.db, w.sanne.id)
  assert.equal((await w.post(`/mine/reach/${hers?.id}/removal`, {}, otto)).status, 404)
  assert.equal((await w.post(`/mine/reach/${hers?.id}/preference`, {}, otto)).status, 404)
  const last = await w.post(`/mine/reach/${way?.id}/removal`, {}, otto)
  assert.equal(last.status, 422)
  assert.match(textOf(await last.text()), /de enige manier om u te bereiken/)
  assert.equal((await w.post('/mine/reach', { typed: '06 87654321' })).status, 404)
  assert.equal((await w.post('/mine/reach', {})).status, 404)
  assert.equal((await w.post('/mine/reach/codes', {})).status, 404)
  assert.equal((await w.get('/mine/reach')).status, 303)
})

test('how somebody is reached changes as often as a person changes it, and no oftener; the list has a bound', async () => {
  const id = await w.act((tx) => recognise(tx, visitor, { reach: readReach('veel@example.org') }))
  const me = await as(id)
  scaleLimits(1)
  try {
    const answers: number[] = []
    for (let n = 0; n < 25; n++) {
      const [way] = await waysOf(w.db, id)
      answers.push((await w.post(`/mine/reach/${way?.id}/preference`, {}, me)).status)
    }
    assert.deepEqual([...new Set(answers.slice(0, 20))], [303])
    assert.deepEqual([...new Set(answers.slice(20))], [429])
    assert.equal((await w.post('/mine/reach', { typed: '06 10000000' }, me)).status, 429)
  } finally {
    scaleLimits(0)
  }
  for (let n = 1; n < 20; n++)
    assert.equal((await w.post('/mine/reach', { typed: `06 100000${String(n).padStart(2, '0')}` }, me)).status, 303)
  const full = await w.post('/mine/reach', { typed: '06 20000000' }, me)
  assert.equal(full.status, 409)
  assert.match(textOf(await full.text()), /Hier staan al twintig manieren/)
})

test('the link of one request does not open it', async () => {
  const { asker } = await w.ask()
  assert.ok(asker.kind === 'customer')
  const { id, requestId = NO_ID } = asker
  const narrow = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', id, { requestId }))}` }
  assert.equal((await w.post('/mine/reach', { typed: '06 11223344' }, narrow)).status, 404)
  assert.equal((await w.get('/mine/reach', narrow)).status, 303)
})

test('an address with a slip in it is asked about once, and taken when it is right', async () => {
  const given = { words: 'De heg is te hoog', reach: 'jan@gmial.com' }
  const asked = await w.post('/questions', given)
  assert.equal(asked.status, 422)
  const page = await asked.text()
  assert.match(textOf(page), /Bedoelt u jan@gmail\.com\? Klopt uw adres/)
  assert.match(page, /name="reach_asked" value="jan@gmial\.com"/)
  assert.equal((await w.post('/questions', { ...given, reach_asked: 'jan@gmial.com' })).status, 303)
})

test('the same slip is asked about once here, a code can be asked for anew, taking away takes two taps, and one stays first', async () => {
  const id = await w.act((tx) => recognise(tx, visitor, { reach: readReach('hanna@example.org') }))
  const me = await as(id)
  const asked = await w.post('/mine/reach', { typed: 'hanna@gmial.com' }, me)
  assert.equal(asked.status, 422)
  assert.match(textOf(await asked.text()), /Bedoelt u hanna@gmail\.com\?/)
  assert.equal((await w.post('/mine/reach', { typed: 'hanna@gmial.com', asked: 'hanna@gmial.com' }, me)).status, 303)
  assert.match(await (await w.get('/mine/reach/codes', me)).text(), /Geen mail gekregen\?[\s\S]*href="\/mine\/reach"/)
  await w.post('/mine/reach/codes', { code: await codeAt('hanna@gmial.com') }, me)
  const [first] = await waysOf(w.db, id)
  const page = await (await w.get('/mine/reach', me)).text()
  assert.match(page, new RegExp(`<details class="more">[\\s\\S]{0,400}reach/${first?.id}/removal`))
  await w.post(`/mine/reach/${first?.id}/removal`, {}, me)
  assert.deepEqual(
    (await waysOf(w.db, id)).map(({ value, preferred }) => [value, preferred]),
    [['hanna@example.org', true]],
  )
})
