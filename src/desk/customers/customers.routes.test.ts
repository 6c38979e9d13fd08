import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { world } from '../../../test/world.ts'
import { findCustomer, waysOf } from '../../customers/customer.ts'
import { makeCustomer, readReach } from '../../customers/recognising.ts'
import { representationsOf } from '../../customers/representing.ts'
import { eventsOf } from '../../platform/events/events.ts'

const w = await world()

const page = async (path: string, as = w.marieke) => await (await w.get(path, as)).text()

const photo = async () => {
  const png = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#186' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(png)], 'sanne.png')
}

test('colleagues see the list; strangers sign in first', async () => {
  assert.match(await page('/desk/customers'), /Sanne de Wit/)
  assert.equal((await w.get('/desk/customers')).status, 303)
  assert.equal((await w.post('/desk/customers/finding', { q: 'Sanne' })).status, 401)
})

test('searching is posted, so that no name stands in an address', async () => {
  const found = await w.post('/desk/customers/finding', { q: 'sanne' }, w.marieke)
  assert.equal(found.status, 200)
  const body = await found.text()
  assert.match(body, /Sanne de Wit/)
  assert.doesNotMatch(body, /Otto Prins/)
  assert.match(
    await (await w.post('/desk/customers/recognition', { q: 'san' }, w.marieke)).text(),
    /^\s*<ul class="list">/,
  )
})

test('the page of a customer shows who they are, and the look is recorded', async () => {
  assert.match(await page(`/desk/customers/${w.sanne.id}`), /sanne@example\.org/)
  assert.ok(
    (await eventsOf(w.db, { kind: 'customer', id: w.sanne.id })).some(
      ({ type, actor_id }) => type === 'customer.looked' && actor_id === w.marieke.id,
    ),
  )
  assert.equal((await w.get('/desk/customers/999999', w.marieke)).status, 404)
})

test('the page lists what was asked, and of closed services only to who may open them', async () => {
  const hedge = await w.ask()
  const benefit = await w.ask({ words: 'Mijn wasmachine is stuk', serviceId: w.services.benefit })
  const seen = await page(`/desk/customers/${w.sanne.id}`)
  assert.match(seen, new RegExp(`/desk/requests/${hedge.id}"`))
  assert.doesNotMatch(seen, new RegExp(`/desk/requests/${benefit.id}"|wasmachine`))
  assert.match(await page(`/desk/customers/${w.sanne.id}`, w.wim), /Mijn wasmachine is stuk/)
})

test('details and ways are changed on the page', async () => {
  const changes = {
    revision: '1',
    kind: 'person',
    name: 'Otto P. Prins',
    called: 'meneer Prins',
    language: 'fy',
    ownWords: 'Ik hâld fan <b>skaatsen</b>.',
  }
  assert.equal((await w.post(`/desk/customers/${w.otto.id}/changes`, changes, w.marieke)).status, 303)
  assert.equal(
    (await w.post(`/desk/customers/${w.otto.id}/ways`, { typed: '0611112222', kind: '' }, w.marieke)).status,
    303,
  )
  const body = await page(`/desk/customers/${w.otto.id}`)
  assert.match(body, /Ik hâld fan &lt;b&gt;skaatsen&lt;\/b&gt;\./)
  assert.match(body, /spreekt West-Fries|spreekt Fries/)
  assert.match(body, /0611112222/)
  assert.equal((await w.post(`/desk/customers/${w.otto.id}/changes`, changes, w.joost)).status, 409)
})

test('an address in use offers to compare the two, and joining leads to the one that stays', async () => {
  const other = await w.act((tx) =>
    makeCustomer(tx, { kind: 'system' }, { name: 'O. Prins', reach: readReach('oprins@example.org') }),
  )
  const refused = await w.post(
    `/desk/customers/${w.otto.id}/ways`,
    { typed: 'oprins@example.org', kind: '' },
    w.marieke,
  )
  assert.equal(refused.status, 409)
  const offer = await refused.text()
  assert.match(offer, /Dit mailadres is al van O\. Prins/)
  assert.match(offer, new RegExp(`href="/desk/customers/${w.otto.id}/joining/${other}"`))

  assert.match(await page(`/desk/customers/${w.otto.id}/joining/${other}`), /Deze gaat erin op/)
  const without = await w.post(`/desk/customers/${w.otto.id}/joining/${other}`, { because: '' }, w.marieke)
  assert.equal(without.status, 422)
  assert.equal(
    (await w.post(`/desk/customers/${w.otto.id}/joining/${other}`, { because: 'Zelfde man' }, w.marieke)).status,
    303,
  )
  assert.equal(
    (await w.get(`/desk/customers/${other}`, w.marieke)).headers.get('location'),
    `/desk/customers/${w.otto.id}`,
  )
  assert.ok((await waysOf(w.db, w.otto.id)).some(({ value }) => value === 'oprins@example.org'))
})

test('somebody new acts for a customer', async () => {
  assert.match(await page(`/desk/customers/${w.sanne.id}/acting`), /Wie regelt dingen voor Sanne de Wit/)
  const saved = await w.post(
    `/desk/customers/${w.sanne.id}/representation`,
    { name: 'Buurman Bas', reach: 'bas@example.org', relation: 'buurman' },
    w.marieke,
  )
  assert.equal(saved.status, 303)
  const [bas] = await representationsOf(w.db, w.marieke.actor, w.sanne.id)
  assert.equal(bas?.name, 'Buurman Bas')
  assert.match(await page(`/desk/customers/${w.sanne.id}`), /buurman/)
  assert.equal(
    (await w.post(`/desk/customers/acting/${bas?.id}/ending`, {}, w.marieke)).headers.get('location'),
    `/desk/customers/${w.sanne.id}`,
  )
})

test('a face needs a yes; it is small, for colleagues only, and can go', async () => {
  const without = await w.post(`/desk/customers/${w.sanne.id}/face`, { photo: await photo() }, w.marieke)
  assert.equal(without.status, 422)
  assert.match(await without.text(), /Sanne de Wit[\s\S]*id="field-consent-error"/)
  const program = { photo: new File(['MZ'], 'sanne.exe'), consent: 'yes' }
  const not = await w.post(`/desk/customers/${w.sanne.id}/face`, program, w.marieke)
  const page = await not.text()
  assert.equal(not.status, 422)
  assert.match(page, /Sanne de Wit[\s\S]*<details class="more" open>[\s\S]*id="field-photo-error"/)
  assert.match(page, /name="consent"[^>]* checked/)
  assert.equal(
    (await w.post(`/desk/customers/${w.sanne.id}/face`, { photo: await photo(), consent: 'yes' }, w.marieke)).status,
    303,
  )
  const file = (await findCustomer(w.db, w.sanne.id))?.face_id
  const served = await w.get(`/faces/customers/${w.sanne.id}/${file}`, w.joost)
  assert.equal(served.status, 200)
  const { width, height } = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
  assert.ok(width === height && (width ?? 999) < 700)
  assert.equal((await w.get(`/faces/customers/${w.sanne.id}/${file}`)).status, 303)
  assert.equal((await w.get(`/faces/customers/${w.otto.id}/${file}`, w.joost)).status, 404)

  await w.post(`/desk/customers/${w.sanne.id}/face/removal`, {}, w.marieke)
  assert.equal((await w.get(`/faces/customers/${w.sanne.id}/${file}`, w.joost)).status, 404)
})

test('who only asked in confidence is not there for colleagues outside', async () => {
  const hidden = await w.act((tx) =>
    makeCustomer(tx, { kind: 'system' }, { name: 'Stille Willie', reach: readReach('stil@example.org') }),
  )
  await w.ask({ customerId: hidden, askerId: hidden, serviceId: w.services.benefit })
  assert.equal((await w.get(`/desk/customers/${hidden}`, w.wim)).status, 200)
  for (const path of ['', '/change', '/joining', '/acting', `/joining/${w.sanne.id}`])
    assert.equal((await w.get(`/desk/customers/${hidden}${path}`, w.marieke)).status, 404, path)
  assert.equal((await w.get(`/desk/customers/${w.sanne.id}/joining/${hidden}`, w.marieke)).status, 404)
})
