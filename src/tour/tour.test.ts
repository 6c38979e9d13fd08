import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { forgetSettings } from '../platform/settings.ts'
import { FIRST_ACTS } from './first-act.ts'

const w = await world()
const open = await w.ask({ words: 'Wanneer wordt de heg gesnoeid?' })
const closed = await w.ask({ words: 'Kan ik bijstand krijgen voor een wasmachine?' })
const other = await w.ask({ words: 'Kan ik bijstand krijgen voor een bril?' })
for (const [place, { id }] of [open, closed].entries())
  await w.db.run(sql`
    insert into demo_stories (request_id, place, customer_key, owner_id, title, teaser, translations)
    select r.id, ${place}, 'sanne', r.owner_id, 'Een verhaal', 'Zo ging het.', '{"title": {"en": "A story"}, "teaser": {"en": "That is how it went."}}' from requests r where r.id = ${id}`)
const becomeDemo = async () => {
  await w.db.run(sql`update settings set demo = true`)
  forgetSettings(w.db.organisation.schema)
}

test('an organisation in earnest has no tour, no open mailbox, no way in, and says nothing of an example', async () => {
  for (const path of ['/rondleiding', `/rondleiding/live/${open.id}`, '/rondleiding/post'])
    assert.equal((await w.get(path)).status, 404, path)
  assert.equal((await w.post('/rondleiding/story', { request: String(closed.id) })).status, 404)
  assert.equal((await w.post('/rondleiding/as', { person: String(w.wim.id) })).status, 404)
  assert.equal((await w.post('/rondleiding/live', {})).status, 404)
  assert.doesNotMatch(await (await w.get('/')).text(), /rondleiding/)
})

test('every page of the demo says that it is made up and leads to the tour, which names the organisation', async () => {
  await becomeDemo()
  const { name } = await w.db.one<{ name: string }>(sql`select name from settings`)
  const front = await (await w.get('/')).text()
  assert.match(textOf(front), new RegExp(`${name} bestaat niet`))
  assert.match(front, /href="\/rondleiding"/)
  assert.match(textOf(await (await w.get('/rondleiding')).text()), new RegExp(`${name} bestaat niet`))
})

test('a closed story opens from the tour; a closed question that is no story stays closed', async () => {
  const opened = await w.post('/rondleiding/story', { request: String(closed.id) })
  assert.equal(opened.headers.get('location'), `/track/${closed.token}`)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = await w.app.request(`/track/${closed.token}`, { headers: { host: w.host, cookie } })
  assert.match(textOf(await page.text()), /wasmachine/)
  assert.equal((await w.post('/rondleiding/story', { request: String(other.id) })).status, 404)
})

test('every visitor plays the first act anew: there is a step to finish, and no other question opens there', async () => {
  const seen = new Set<string>()
  for (const _visitor of [1, 2]) {
    const begun = await w.post('/rondleiding/live', {})
    assert.equal(begun.status, 303, textOf(await begun.text()))
    const place = begun.headers.get('location') ?? ''
    seen.add(place)
    const id = place.split('/').at(-1) ?? ''
    assert.match(await (await w.get(place)).text(), new RegExp(`src="/desk/requests/${id}"`))
    const { running } = await w.db.one<{ running: number }>(
      sql`select count(*)::int as running from steps where request_id = ${id} and started_at is not null and finished_at is null`,
    )
    assert.equal(running, 1)
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    assert.match(await (await w.get(`/desk/requests/${id}`, { cookie })).text(), /id="actions">\s*<form[^>]*finishing/)
    const [tour, desk] = await Promise.all(
      [place, `/desk/requests/${id}`].map(async (path) => await (await w.get(path, { cookie })).text()),
    )
    for (const [, at] of (tour ?? '').matchAll(/\?at=(\w+)" target="desk"/g))
      assert.match(desk ?? '', new RegExp(`id="${at}"`))
    assert.match(tour ?? '', /\?at=promises" target="desk">Lukt niet</)
  }
  assert.equal(seen.size, 2)
  assert.equal((await w.get(`/rondleiding/live/${other.id}`)).status, 404)
})

test('first acts that were left come to an end', async () => {
  await w.db.run(sql`update requests set opened_at = now() - interval '2 hours'
                      where id in (select request_id from demo_stories where place = ${FIRST_ACTS})`)
  await w.post('/rondleiding/live', {})
  const { left } = await w.db.one<{ left: number }>(sql`
    select count(*)::int as left from demo_stories s join requests r on r.id = s.request_id
     where s.place = ${FIRST_ACTS} and r.closed_at is null`)
  assert.equal(left, 1)
})

test('the mailbox shows mail to made-up addresses only', async () => {
  const mail = (to: string, subject: string) =>
    w.db.run(sql`insert into mails (cause, to_address, subject, text_body, html_body, message_id)
      values (${`test:${to}`}, ${to}, ${subject}, 'Lees https://zonnedam.example/track/1', '', ${`${to}-id`})`)
  await mail('samira@haddad.example', 'Uw code is 123456')
  await mail('visitor@real-address.nl', 'Uw code is 654321')
  const markup = await (await w.get('/rondleiding/post')).text()
  assert.match(markup, /123456/)
  assert.match(markup, /<a href="https:\/\/zonnedam\.example\/track\/1">/)
  assert.doesNotMatch(markup, /654321|real-address/)
})
