import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { serve } from '@hono/node-server'
import { type Colleague, world } from '../../../test/world.ts'
import { addDays } from '../../lib/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { say } from '../../requests/conversing.ts'

const w = await world()
const { marieke, joost } = w

const page = async (path: string, as: Colleague = marieke) => await (await w.get(path, as)).text()
const messagesOf = async (id: number) =>
  await w.db.many<{ id: Id<'messages'>; body: string }>(
    sql`select id, body from messages where request_id = ${id} and author_kind = 'person' order by id`,
  )
const eventsOf = async (id: number) =>
  (
    await w.db.one<{ count: number }>(
      sql`select count(*) from events where subject_kind = 'request' and subject_id = ${id}`,
    )
  ).count
const heldRows = async (id: number) =>
  await w.db.many<{ id: Id<'held'>; deed: string; returned_at: Date | null; refused_key: string | null }>(
    sql`select id, deed, returned_at, refused_key from held where subject_id = ${id} order by id`,
  )
const undoHref = (html: string) => /\/desk\/held\/\d+\/undoing/.exec(html)?.[0] ?? ''
const lastOf = async (id: number) =>
  (await w.db.one<{ last: number }>(sql`select coalesce(max(id), 0) as last from messages where request_id = ${id}`))
    .last
/** As if the seconds had passed. */
const secondsPass = async () => {
  await w.db.run(sql`update held set due_at = now() where returned_at is null`)
  await w.leave('due')
}

async function answered(body: string, more: Record<string, string | File> = {}) {
  const asked = await w.ask()
  const events = await eventsOf(asked.id)
  const sent = await w.send(
    `/desk/requests/${asked.id}/answers`,
    { body, after: String(await lastOf(asked.id)), is: 'answer', ...more },
    marieke,
  )
  return { ...asked, events, sent }
}

test('an answer waits: its writer sees it with the way back, nobody else sees anything, and nothing is written', async () => {
  const { id, token, events, sent } = await answered('Morgen snoeien we de heg.')
  assert.equal(sent.headers.get('location'), `/desk/requests/${id}#answer`)
  const mine = await page(`/desk/requests/${id}`)
  assert.match(mine, /message--waits[\s\S]*Morgen snoeien we de heg/)
  assert.match(mine, /Je antwoord wordt zo verstuurd/)
  assert.match(undoHref(await page('/desk/requests')), /undoing/, 'on the next page as well')
  assert.doesNotMatch(await page(`/desk/requests/${id}`, joost), /Morgen snoeien/)
  assert.doesNotMatch(await page(`/track/${token}`), /Morgen snoeien/)
  assert.deepEqual(await messagesOf(id), [])
  assert.equal(await eventsOf(id), events)

  await w.leave('due')
  assert.deepEqual(await messagesOf(id), [], 'not before its time')
  await secondsPass()
  assert.equal((await messagesOf(id)).length, 1)
  assert.match(await page(`/track/${token}`), /Morgen snoeien/)
  assert.deepEqual(await heldRows(id), [])
  await secondsPass()
  assert.equal((await messagesOf(id)).length, 1, 'once')
})

test('what leaves is called what its writer said it is; a question mark decides nothing', async () => {
  const courteous = await answered('Ja, dat mag. Hebt u nog vragen?', { is: 'answer' })
  const form = await page(`/desk/requests/${courteous.id}`)
  assert.match(form, /Je antwoord wordt zo verstuurd/)
  assert.doesNotMatch(form, /data-controller="asking"/, 'nothing on the page ticks it')
  assert.match(form, /value="asks"[\s\S]{0,600}Tot dan wacht je belofte/, 'and it says what choosing it does')
  const back = await answered('Welke heg bedoelt u?', { is: 'asks' })
  assert.match(
    await page(`/desk/requests/${back.id}`),
    /Je vraag aan de (\w+) wordt zo verstuurd: dan is de \1 aan zet/,
  )
  const between = await answered('Ik kom hier morgen op terug.', { is: 'news' })
  assert.match(await page(`/desk/requests/${between.id}`), /Je bericht wordt zo verstuurd/)
  await secondsPass()
})

test('the two seconds, and what is recorded, count from leaving', async () => {
  const { id } = await answered('Wij komen maandag.')
  await w.db.run(
    sql`update held set held_at = now() - interval '1 hour', due_at = now() - interval '59 minutes' where subject_id = ${id}`,
  )
  const before = Date.now()
  await w.leave('due')
  const { happened_at } = await w.db.one<{ happened_at: Date }>(
    sql`select happened_at from messages where request_id = ${id} and author_kind = 'person'`,
  )
  assert.ok(happened_at.getTime() >= before - 1_000)
})

test('undone, nothing happened, and what was typed stands in its form again, with its files', async () => {
  const photo = new File([PIXEL], 'heg.png', { type: 'image/png' })
  const { id, token } = await answered('Dit wilde ik nog nalezen.', { files: photo, asks: 'yes' })
  const undone = await w.send(undoHref(await page(`/desk/requests/${id}`)), {}, marieke)
  assert.equal(undone.headers.get('location'), `/desk/requests/${id}?undone#answer`)
  const again = await page(`/desk/requests/${id}?undone`)
  assert.match(again, /Ongedaan gemaakt/)
  assert.match(again, /<textarea[^>]*>\s*Dit wilde ik nog nalezen\.<\/textarea>/)
  assert.match(again, /heg\.png weer meesturen/)
  assert.doesNotMatch(again, /undoing/)
  await secondsPass()
  assert.deepEqual(await messagesOf(id), [])

  const file = /name="draft_file"[^>]*value="([^"]+)"/.exec(again)?.[1] ?? ''
  await w.send(
    `/desk/requests/${id}/answers`,
    { body: 'Nagelezen.', after: String(await lastOf(id)), is: 'answer', draft_file: file },
    marieke,
  )
  await secondsPass()
  assert.deepEqual(
    (await messagesOf(id)).map(({ body }) => body),
    ['Nagelezen.'],
  )
  assert.match(await page(`/track/${token}`), /heg\.png/)
  assert.deepEqual(await heldRows(id), [], 'the draft has served')
})

test('a form sent twice waits once; undone, the same form may be sent again', async () => {
  const asked = await w.ask()
  const answer = {
    body: 'Eén keer is genoeg.',
    after: String(await lastOf(asked.id)),
    key: 'a-key-of-a-page',
    is: 'answer',
  }
  const send = () => w.send(`/desk/requests/${asked.id}/answers`, answer, marieke)
  await send()
  await send()
  assert.equal((await heldRows(asked.id)).length, 1)
  await w.send(undoHref(await page(`/desk/requests/${asked.id}`)), {}, marieke)
  await send()
  await secondsPass()
  assert.equal((await messagesOf(asked.id)).length, 1)
})

test('what has left is not undone, and nobody undoes what another did', async () => {
  const { id } = await answered('Die is al weg.')
  const href = undoHref(await page(`/desk/requests/${id}`))
  assert.equal((await w.send(href, {}, joost)).status, 409)
  await secondsPass()
  const late = await w.send(href, {}, marieke)
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Dit is al weg/)
  assert.equal((await messagesOf(id)).length, 1)
})

test('whoever does more about the same question lets the first leave first; about another one it waits', async () => {
  const { id } = await answered('Eerst dit.')
  const other = await answered('Dit is een andere vraag.')
  await w.send(
    `/desk/requests/${id}/promises`,
    { text: 'De heg is kort', due_on: addDays(new Date().toISOString().slice(0, 10), 9), anyway: 'yes' },
    marieke,
  )
  const order = await w.db.many<{ type: string }>(
    sql`select type from events where subject_kind = 'request' and subject_id = ${id} order by sequence`,
  )
  const types = order.map(({ type }) => type)
  assert.ok(
    types.indexOf('request.answered') >= 0 && types.indexOf('request.answered') < types.lastIndexOf('promise.made'),
  )
  assert.equal((await heldRows(other.id)).length, 1)
  await secondsPass()
})

test('refused by the time it leaves, it is a draft on Vandaag with its reason, and nothing else happened', async () => {
  const { id, asker } = await answered('Wij weten het nog niet.')
  await w.act((tx) => say(tx, asker, { id, body: 'Laat maar, het is al opgelost.' }))
  await secondsPass()
  assert.deepEqual(await messagesOf(id), [])
  const today = await page('/desk')
  assert.match(today, /Niet verstuurd[\s\S]*Wij weten het nog niet/)
  assert.match(await page(`/desk/requests/${id}`), /<textarea[^>]*>\s*Wij weten het nog niet\.<\/textarea>/)
  const removal = /\/desk\/held\/\d+\/removal/.exec(today)?.[0] ?? ''
  assert.equal((await w.send(removal, {}, joost)).status, 404)
  await w.send(removal, {}, marieke)
  assert.deepEqual(await heldRows(id), [])
})

test('the page where it waited hears when it leaves, and when it does not', async () => {
  const { id } = await w.ask()
  const server = serve({ fetch: w.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const at = { port, host: '127.0.0.1', path: `/desk/requests/${id}/live` }
  const asked = request({ ...at, headers: { host: w.host, cookie: marieke.cookie } }).end()
  const [stream] = (await once(asked, 'response')) as [IncomingMessage]
  assert.equal(w.server.live.watching(w.db.organisation, `person:${marieke.id}`), 1)
  stream.destroy()
  server.close()
})

test('it leaves with the rights of that moment', async () => {
  const { id } = await answered('Ik werk hier straks niet meer.')
  await w.db.run(sql`update persons set left_at = now() where id = ${marieke.id}`)
  await secondsPass()
  assert.deepEqual(await messagesOf(id), [])
  assert.equal((await heldRows(id))[0]?.refused_key, 'platform.held_no_longer_here')
  await w.db.run(sql`update persons set left_at = null where id = ${marieke.id}`)
})

test('whose right is gone by the time it leaves reads what happened, and keeps every word', async () => {
  const long = `Dit heb ik zelf bedacht. ${'Het is een lang verhaal. '.repeat(12)}En dit is het eind.`
  const { id } = await answered(long)
  await w.db.run(
    sql`update requests set closed_service = true, owner_id = ${w.fatima.id}, department_id = ${w.departments.passports} where id = ${id}`,
  )
  await w.db.run(sql`update steps set doer_id = null where request_id = ${id}`)
  assert.equal((await w.get(`/desk/requests/${id}`, marieke)).status, 404)
  await secondsPass()
  const today = await page('/desk')
  assert.match(today, /Je kunt er intussen niet meer bij/)
  assert.doesNotMatch(today, /Misschien is de link/)
  assert.match(today, /En dit is het eind\./)
  assert.doesNotMatch(today, new RegExp(`href="/desk/requests/${id}`), 'no way to what is not there for them')
  await w.db.run(sql`delete from held where subject_id = ${id}`)
})

test('what would be refused now is refused now, with its form, and nothing waits', async () => {
  const { id, asker } = await w.ask()
  const after = String(await lastOf(id))
  await w.act((tx) => say(tx, asker, { id, body: 'Nog iets!' }))
  const sent = await w.send(`/desk/requests/${id}/answers`, { body: 'Mijn antwoord', after }, marieke)
  assert.equal(sent.status, 409)
  assert.match(await sent.text(), /Mijn antwoord/)
  assert.deepEqual(await heldRows(id), [])
})

test('drafts go after a week', async () => {
  const { id } = await answered('Van lang geleden.')
  await w.send(undoHref(await page(`/desk/requests/${id}`)), {}, marieke)
  await w.db.run(sql`update held set returned_at = now() - interval '8 days' where subject_id = ${id}`)
  const { letDraftsGo } = await import('../../platform/held/undoing.ts')
  await letDraftsGo(w.db, w.server.files)
  assert.deepEqual(await heldRows(id), [])
})

test('every deed that is held has a name of its own', () => {
  const names = w.routes.flatMap(({ deed }) => deed?.name ?? [])
  assert.ok(names.length >= 6)
  assert.deepEqual(names, [...new Set(names)])
})

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('many handed over are undone at once, and stand ticked and filled in again', async () => {
  const [one, other] = [await w.ask(), await w.ask()]
  const body = new FormData()
  for (const [name, value] of [
    ['ids[]', String(one.id)],
    ['ids[]', String(other.id)],
    ['to_id', String(joost.id)],
    ['reason', 'Joost is in de buurt.'],
  ] as const)
    body.append(name, value)
  assert.equal((await w.send('/desk/requests/handovers', body, marieke)).status, 303)
  const list = await page('/desk/requests')
  assert.match(list, /2 vragen worden zo overgedragen/)
  const undone = (await w.send(undoHref(list), {}, marieke)).headers.get('location') ?? ''
  const again = await page(undone)
  assert.equal((again.match(/name="ids\[\]"[^>]* checked/g) ?? []).length, 2)
  assert.match(again, /value="Joost is in de buurt\."/)
  await w.leave()
  const owners = await w.db.many<{ owner_id: Id<'persons'> }>(
    sql`select owner_id from requests where id in (${one.id}, ${other.id})`,
  )
  assert.deepEqual(
    owners.map(({ owner_id }) => owner_id),
    [marieke.id, marieke.id],
  )
})

test('two taps in one place do one thing: the next step waits a second', async () => {
  const steps: { id: number; step: number }[] = []
  for (const _ of [1, 2]) {
    const { id } = await w.ask()
    const { step } = await w.db.one<{ step: number }>(
      sql`update steps set started_at = now(), doer_id = ${marieke.id} where id = (select min(id) from steps where request_id = ${id}) returning id as step`,
    )
    steps.push({ id, step })
  }
  const tap = ({ id, step }: { id: number; step: number }) =>
    w.send(`/desk/work/requests/${id}/steps/${step}/finishing`, {}, marieke)
  const [first, second] = steps
  assert.ok(first && second)
  await tap(first)
  const work = await page('/desk/work')
  assert.match(work, new RegExp(`id="step-${first.step}"[\\s\\S]*wordt zo klaar gemeld`), 'the card stays where it was')
  await tap(second)
  assert.deepEqual((await heldRows(second.id)).length, 0)
  await w.db.run(sql`update held set held_at = held_at - interval '2 seconds'`)
  await tap(second)
  assert.deepEqual((await heldRows(second.id)).length, 1)
  await w.leave()
})
