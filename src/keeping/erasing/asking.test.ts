import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erasingScene } from '../../../test/erasing-scene.ts'
import { anId } from '../../../test/ids.ts'
import { placesWith } from '../../../test/places-with.ts'
import { world } from '../../../test/world.ts'
import { findCustomer } from '../../customers/customer.ts'
import { stillToDo } from '../../desk/today/still-to-do.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { settingsOf } from '../../platform/settings.ts'
import { startSession } from '../../platform/web/sessions.ts'
import { holdsNow } from '../retention/holds.ts'
import { askErasure, askedBy, waitingForErasure, withdrawAsking } from './asking.ts'
import { eraseCustomer } from './erasing-customers.ts'
import { refuseErasure } from './refusing.ts'

const w = await world()
const { somebody } = erasingScene(w)
const { actor: admin } = w.ada

test('a customer asks to be erased, may change their mind, and sees when there is an answer', async () => {
  await w.act((tx) => askErasure(tx, w.sanne.actor))
  await w.act((tx) => askErasure(tx, w.sanne.actor))
  assert.deepEqual(
    (await waitingForErasure(w.db)).map(({ customer_id }) => customer_id),
    [w.sanne.id],
  )
  await w.act((tx) => withdrawAsking(tx, w.sanne.actor))
  assert.equal((await askedBy(w.db, w.sanne.id))?.answer, 'withdrawn')
  await assert.rejects(
    w.act((tx) => askErasure(tx, { kind: 'customer', id: w.sanne.id, requestId: anId(1) })),
    { status: 404 },
  )
})

test('who is not erased reads why and where to complain, in their file and by mail; it can be undone, and asked again', async () => {
  const file = { cookie: `mine=${await w.act((tx) => startSession(tx, 'customer', w.sanne.id))}` }
  const answerPage = `/desk/customers/${w.sanne.id}/erasure`
  const told = () =>
    w.db.many<{ text: string }>(sql`select text_body as text from mails where cause like 'erasure_refused:%'`)
  const todo = async () =>
    (await stillToDo(w.db, w.server.database.pool, settings)).some(({ kind }) => kind === 'erasures')
  const settings = await settingsOf(w.db)
  await w.act((tx) =>
    tx.run(sql`update privacy_statement set officer_name = 'Fenna de Waker', officer_mail = 'fg@waker.example'`),
  )
  assert.doesNotMatch(await (await w.get(answerPage, w.ada)).text(), /erasure-refusal/, 'nobody asked')
  assert.equal((await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, { because: 'Nee' }, w.ada)).status, 409)

  await w.post('/mine/file/erasure', {}, file)
  await w.act((tx) =>
    tx.run(sql`update erasure_requests set asked_at = now() - interval '31 days' where answered_at is null`),
  )
  const late = await (await w.get('/mine/file', file)).text()
  assert.match(late, /had u antwoord moeten hebben[\s\S]*Fenna de Waker[\s\S]*autoriteitpersoonsgegevens/)
  assert.doesNotMatch(late, /is het gedaan, of hoort u waarom niet/, 'no promise that was not kept')

  const refusal = { because: 'De rechter heeft uw dossier nodig, tot hij uitspraak doet.' }
  assert.equal((await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.marieke)).status, 404)
  const blank = await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, { because: ' ' }, w.ada)
  assert.equal(blank.status, 422)
  assert.match(await blank.text(), /aria-invalid/)
  await w.send(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.ada)
  const waits = await (await w.get(answerPage, w.ada)).text()
  assert.doesNotMatch(waits, /erasure-refusal/, 'not a second time')
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.ada)
  assert.match(await (await w.get(answerPage, w.ada)).text(), />\s*De rechter heeft uw dossier nodig[^<]*<\/textarea>/)
  assert.ok(await todo())

  await w.post(`/desk/customers/${w.sanne.id}/erasure-refusal`, refusal, w.ada)
  await w.hearNews()
  assert.deepEqual(await waitingForErasure(w.db), [])
  assert.equal(await todo(), false)
  for (const [path, as] of [
    ['/mine/file', file],
    [answerPage, w.ada],
    [`/desk/customers/${w.sanne.id}`, w.marieke],
  ] as const)
    assert.match(await (await w.get(path, as)).text(), /De rechter heeft uw dossier nodig/, path)
  const own = await (await w.get('/mine/file', file)).text()
  const [mail, more] = await told()
  assert.equal(more, undefined, 'one mail')
  for (const text of [own, mail?.text ?? ''])
    assert.match(text, /Fenna de Waker[\s\S]*autoriteitpersoonsgegevens[\s\S]*rechter. Doe dat binnen zes weken/)
  const { data } = await w.db.one<{ data: object }>(
    sql`select data from events where type = 'customer.erasure_refused'`,
  )
  assert.deepEqual(Object.keys(data), ['asked'], 'no words in the log')

  await w.post('/mine/file/erasure', {}, file)
  assert.match(await (await w.get('/mine/file', file)).text(), /is het gedaan, of hoort u waarom niet/)
  await w.act((tx) => withdrawAsking(tx, w.sanne.actor))
})

test('the reason why somebody was not erased is erased with them', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Wendelien Bosuil') returning id`,
  )
  await w.act((tx) => askErasure(tx, { kind: 'customer', id }))
  await w.act((tx) => refuseErasure(tx, admin, { id, because: 'Het geschil over de dakgootlekkage loopt nog' }))
  assert.deepEqual(await placesWith(w, 'dakgootlekkage'), ['erasure_requests.because'])
  await w.act((tx) => eraseCustomer(tx, admin, { id, because: 'asked' }))
  assert.deepEqual(await placesWith(w, 'dakgootlekkage'), [])
  assert.equal((await askedBy(w.db, id))?.answer, 'done')
})

test('an administrator erases somebody from a page that says what goes and what stays; nobody else finds it', async () => {
  const scene = await somebody('Oktaaf Zonnebloem')
  const path = `/desk/customers/${scene.customer}/erasure`
  assert.equal((await w.get(path, w.marieke)).status, 404)
  assert.match(await (await w.get(`/desk/customers/${scene.customer}`, w.ada)).text(), new RegExp(path))
  const page = await (await w.get(path, w.ada)).text()
  assert.match(page, /Oktaaf Zonnebloem wissen/)
  assert.match(page, /De inhoud van één vraag/)
  const sure = /name="sure"[^>]* value="(\w+)"/.exec(page)?.[1] ?? '' // what a browser sends
  const unsure = await w.post(path, {}, w.ada)
  assert.equal(unsure.status, 422)
  assert.match(await unsure.text(), /Zet eerst een vinkje/)
  assert.equal(
    (await w.post(`/desk/customers/${scene.customer}/holds`, { code: '', why: 'Rechtszaak' }, w.ada)).status,
    303,
  )
  const held = await (await w.get(path, w.ada)).text()
  assert.match(held, /Alles van deze klant blijft: Rechtszaak/)
  assert.doesNotMatch(held, /Nu wissen/)
  assert.equal((await w.post(path, { sure }, w.ada)).status, 409)
  const [one] = await holdsNow(w.db, admin)
  assert.equal((await w.post(`/desk/settings/holds/${one?.id}/ending`, {}, w.ada)).status, 303)
  assert.equal((await w.post(path, { sure }, w.ada)).status, 303)
  assert.match(await (await w.get(path, w.ada)).text(), /Gewist op/)
  await w.hearWords()
  assert.deepEqual(await placesWith(w, 'zonnebloem'), [])
})

test('who is known in confidence only is erased by number, without an administrator learning who it is', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Stille Willem Onbekend') returning id`,
  )
  await w.act((tx) =>
    tx.run(
      sql`insert into contact_ways (customer_id, kind, value, normalised) values (${id}, 'mail', 'w@x.example', 'w@x.example')`,
    ),
  )
  await w.ask({ customerId: id, words: 'Mijn schulden', serviceId: w.services.benefit, ownerId: w.fatima.id })
  await w.act((tx) =>
    tx.run(
      sql`update requests set department_id = ${w.departments.benefits}, closed_at = now() where customer_id = ${id}`,
    ),
  )
  await w.act((tx) => askErasure(tx, { kind: 'customer', id }))
  for (const path of ['/desk/settings/erasures', `/desk/customers/${id}/erasure`]) {
    const page = await (await w.get(path, w.ada)).text()
    assert.match(page, new RegExp(`klant ${id}`))
    assert.doesNotMatch(page, /Onbekend|schulden/)
  }
  assert.equal((await w.post(`/desk/customers/${id}/erasure`, { sure: 'on' }, w.ada)).status, 303)
  assert.equal((await findCustomer(w.db, id))?.name, '')
  assert.equal((await askedBy(w.db, id))?.answer, 'done')
})

test('a colleague who knows somebody passes on that they asked; an administrator reads so on the day, and the customer in their file', async () => {
  const { id } = await w.db.one<{ id: Id<'customers'> }>(
    sql`insert into customers (name) values ('Gijs Vingerhoed') returning id`,
  )
  await w.ask({ customerId: id, words: 'Mijn schulden', serviceId: w.services.benefit, ownerId: w.fatima.id })
  await w.act((tx) =>
    tx.run(sql`update requests set department_id = ${w.departments.benefits} where customer_id = ${id}`),
  )
  const page = `/desk/customers/${id}`
  assert.match(await (await w.get(page, w.fatima)).text(), /Vraagt d(it|eze) \S+ om gewist te worden\?/)
  assert.equal((await w.post(`${page}/erasure-request`, {}, w.joost)).status, 404, 'who may not know them')
  assert.equal((await w.post(`${page}/erasure-request`, {}, w.fatima)).status, 303)
  assert.match(await (await w.get(page, w.fatima)).text(), /gevraagd op .*, antwoord vóór/)
  const day = await (await w.get('/desk', w.ada)).text()
  assert.match(day, /href="\/desk\/settings\/erasures"/)
  assert.match(
    await (await w.get('/desk/settings/erasures', w.ada)).text(),
    new RegExp(`/desk/customers/${id}/erasure`),
  )
  assert.ok((await askedBy(w.db, id))?.answered_at === null)
  assert.equal((await w.post(`${page}/erasure-request/withdrawal`, {}, w.fatima)).status, 303)
  assert.equal((await askedBy(w.db, id))?.answer, 'withdrawn')
  assert.doesNotMatch(await (await w.get('/desk', w.ada)).text(), /href="\/desk\/settings\/erasures"/)
})
