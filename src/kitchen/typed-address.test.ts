import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { storeFile } from '../platform/files/files.ts'
import { startSession } from '../platform/web/sessions.ts'
import { inviteFollower } from '../requests/following.ts'
import { followingToken } from '../requests/links.ts'

const w = await world()
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

await w.act(async (tx) => {
  const face = await storeFile(tx, w.server.files, new File([Buffer.from(DOT, 'base64')], 'sanne.png'))
  await tx.run(
    sql`update customers set face_id = ${face.id}, name = 'Zoë Quispel', called = '' where id = ${w.sanne.id}`,
  )
  await tx.run(sql`update contact_ways set preferred = false where customer_id = ${w.sanne.id}`)
  await tx.run(sql`insert into contact_ways (customer_id, kind, value, normalised, preferred)
                   values (${w.sanne.id}, 'mail', 'geheim@example.org', 'geheim@example.org', true)`)
})

/** Somebody who knows an address of Sanne types it at the door, writes on, and looks around. */
const asked = await w.post('/questions', {
  words: 'Wat weet u van mij?',
  reach: 'sanne@example.org',
  key: 'who-is-this',
})
const at = (asked.headers.get('location') ?? '').replace('/receipt', '')
await w.post(`${at}/messages`, { body: 'Nog iets' })
const mine = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.sanne.id))}` }

test('an address that somebody typed proves nothing: the page tells no name, no face and no other address of theirs', async () => {
  for (const path of [at, `${at}/receipt`, `${at}/road`]) {
    const markup = await (await w.get(path)).text()
    assert.doesNotMatch(markup, /Quispel|>ZQ<|geheim@|\/face"/, path)
  }
  assert.equal((await w.get(`${at}/face`)).status, 404)
  assert.match(
    textOf(await (await w.get(`${at}/receipt`)).text()),
    /g…@example\.org/,
    'which of their own they recognise',
  )
})

test('who proved it with a mailed code sees their own face and address', async () => {
  assert.match(await (await w.get(at, mine)).text(), /\/face"/)
  assert.equal((await w.get(`${at}/face`, mine)).status, 200)
  assert.match(await (await w.get(`${at}/receipt`, mine)).text(), /geheim@example\.org/)
})

test('who follows along sees neither', async () => {
  const { id } = await w.db.one<{ id: Id<'requests'> }>(sql`select max(id) as id from requests`)
  const following = { id, name: 'Buur', mail: 'buur@example.org', mayWrite: false }
  const actor = { kind: 'customer', id: w.sanne.id, requestId: id, seesClosed: true, proven: true } as const
  const follower = await w.act((tx) => inviteFollower(tx, actor, following))
  const link = `/track/${followingToken(w.db.organisation, { id: follower, request_id: id })}`
  assert.doesNotMatch(await (await w.get(link)).text(), /Sanne/)
  assert.equal((await w.get(`${link}/face`)).status, 404)
  assert.doesNotMatch(await (await w.get(`${link}/receipt`)).text(), /geheim@/)
})
