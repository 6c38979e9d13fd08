import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { answer } from '../requests/conversing.ts'
import { lookAt } from '../requests/looking.ts'
import { findRequestFor, subjectOf } from '../requests/request.ts'

const w = await world()
const asked = await w.ask({ words: 'Kan ik bijstand krijgen voor een wasmachine?' })
const at = `/track/${asked.token}`
const withCookie = (path: string, cookie: string) => w.app.request(path, { headers: { host: w.host, cookie } })

test('the bare link of a closed service shows status and dates, and nothing of what it says', async () => {
  await w.act((tx) => answer(tx, w.wim.actor, { id: asked.id, body: 'U hebt recht op geld.' }))
  for (const path of [at, `${at}/receipt`]) {
    const markup = await (await w.get(path)).text()
    assert.match(textOf(markup), new RegExp(asked.code))
    assert.doesNotMatch(markup, /wasmachine|recht op geld|Wim|klantmanager/i, path)
  }
  for (const path of ['/road', '/account', '/face']) assert.equal((await w.get(`${at}${path}`)).status, 404, path)
})

test('without the second fact nothing can be said or changed', async () => {
  for (const [path, fields] of [
    ['messages', { body: 'x' }],
    ['walls', { sentence: 'x' }],
    ['expectation', { words: 'x' }],
    ['new-link', {}],
    ['verdict', { helped: 'yes' }],
    ['followers', { name: 'x', mail: 'x@example.org' }],
  ] as const)
    assert.equal((await w.post(`${at}/${path}`, { ...fields })).status, 404, path)
})

test('a mailed code opens it on this browser; the page says the same whether we know an address or not', async () => {
  assert.equal((await w.post(`${at}/codes`, {})).status, 303)
  const { text_body, to_address } = await w.db.one<{ text_body: string; to_address: string }>(
    sql`select text_body, to_address from mails where cause like 'unlock:%' order by id desc limit 1`,
  )
  assert.equal(to_address, 'sanne@example.org')
  const code = text_body.match(/\b\d{8}\b/)?.[0] ?? ''

  assert.equal((await w.post(`${at}/unlocking`, { code: code === '00000000' ? '11111111' : '00000000' })).status, 422)
  const opened = await w.post(`${at}/unlocking`, { code })
  assert.equal(opened.status, 303)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const text = textOf(await (await withCookie(at, cookie)).text())
  assert.match(text, /Kan ik bijstand krijgen voor een wasmachine\?/)
  assert.match(text, /U hebt recht op geld/)
  assert.doesNotMatch(text, /Wim/, 'sensitive services show roles')

  const other = await w.ask({ words: 'bijstand voor een bril' })
  assert.doesNotMatch(
    await (await withCookie(`/track/${other.token}`, cookie)).text(),
    /bril/,
    'the session opens this one request',
  )
})

test('wrong codes of somebody else with the link keep nobody out', async () => {
  const one = await w.ask({ words: 'bijstand voor verhuizen' })
  await w.post(`/track/${one.token}/codes`, {})
  const mail = await w.db.one<{ text_body: string }>(
    sql`select text_body from mails where cause like 'unlock:%' order by id desc limit 1`,
  )
  const code = mail.text_body.match(/\b\d{8}\b/)?.[0] ?? ''
  const wrong = code === '00000000' ? '11111111' : '00000000'
  for (let attempt = 0; attempt < 8; attempt++)
    assert.equal((await w.post(`/track/${one.token}/unlocking`, { code: wrong })).status, 422)
  assert.equal((await w.post(`/track/${one.token}/unlocking`, { code })).status, 303)
})

test('every look of a colleague is told, once an hour; a look at an open service is no news', async () => {
  const request = await findRequestFor(w.db, { kind: 'system' }, asked.id)
  assert.ok(request)
  await lookAt(w.db, w.wim.actor, request)
  await lookAt(w.db, w.wim.actor, request)
  const looks = (await eventsOf(w.db, subjectOf(request), 'customer')).filter(
    ({ type }) => type === 'request.looked_at',
  )
  assert.deepEqual(
    looks.map(({ actor_id }) => actor_id),
    [w.wim.id],
  )

  const hedge = await findRequestFor(w.db, { kind: 'system' }, (await w.ask()).id)
  assert.ok(hedge)
  await lookAt(w.db, w.marieke.actor, hedge)
  assert.ok(!(await eventsOf(w.db, subjectOf(hedge))).some(({ type }) => type === 'request.looked_at'))
})
