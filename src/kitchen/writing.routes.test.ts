import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../test/pages.ts'
import { type Asked, trackingScene } from '../../test/tracking-scene.ts'
import { world } from '../../test/world.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { startSession } from '../platform/web/sessions.ts'
import { answer } from '../requests/conversing.ts'
import { followingToken } from '../requests/links.ts'
import { mergeRequests } from '../requests/merging.ts'
import { findRequestFor } from '../requests/request.ts'
import { wholeRequest } from '../requests/whole-request.ts'

const w = await world()
const { hedge, ended, refusedNo } = trackingScene(w)
const page = (asked: Asked, more = '') => w.get(`/track/${asked.token}${more}`)
const read = async (asked: Asked, more = '') => textOf(await (await page(asked, more)).text())

async function wholeOf(asked: Asked) {
  const request = await findRequestFor(w.db, asked.asker, asked.id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

test('a message reaches the request and stands in the conversation', async () => {
  const asked = await hedge()
  const sent = await w.post(`/track/${asked.token}/messages`, { body: 'Graag <b>aanbellen</b>!', key: 'message-1234' })
  assert.equal(sent.status, 303)
  const markup = await (await page(asked)).text()
  assert.match(markup, /Graag &lt;b&gt;aanbellen&lt;\/b&gt;!/)
  assert.equal((await w.post(`/track/${asked.token}/messages`, { body: ' ' })).status, 422)
})

test('a file without words is enough, and only this link opens it', async () => {
  const [asked, other] = [await hedge(), await w.ask({ customerId: w.otto.id })]
  await w.post(`/track/${asked.token}/messages`, { body: '', files: new File(['x'], 'foto.txt') })
  const address = (await (await page(asked)).text()).match(/files\/\d+/)?.[0] ?? ''

  assert.equal((await page(asked, `/${address}`)).status, 200)
  assert.equal((await page(other, `/${address}`)).status, 404)
})

test('a verdict: opening the mailed link changes nothing, one press does', async () => {
  const asked = await ended()
  assert.match(await (await page(asked, '?helped=yes')).text(), /value="yes" checked/)
  assert.match(await read(asked), /Bent u geholpen\?/)

  const sent = await w.post(`/track/${asked.token}/verdict`, {
    helped: 'yes',
    expectation: 'met',
    thanks: 'Dank aan allen',
  })
  assert.equal(sent.status, 303)
  assert.match(await read(asked), /U zei: ja, ik ben geholpen/)
  assert.match(await read(asked), /Dank aan allen/)
  assert.equal((await w.post(`/track/${asked.token}/verdict`, {})).status, 422)
})

test('"not helped" goes once to another person', async () => {
  const asked = await ended()
  await w.post(`/track/${asked.token}/verdict`, { helped: 'no', words: 'De takken liggen er nog' })
  const text = await read(asked)

  assert.doesNotMatch(text, /Marieke heeft uw vraag/)
  assert.match(text, /Joost/)
})

test('who was not helped reads first that somebody starts anew, and that person sees why, until they spoke', async () => {
  const asked = await ended()
  await w.post(`/track/${asked.token}/verdict`, { helped: 'no', words: 'De tak hangt er nog.' })
  const { owner_id } = await w.db.one<{ owner_id: Id<'persons'> }>(
    sql`select owner_id from requests where id = ${asked.id}`,
  )
  const owner = [w.marieke, w.joost, w.fatima, w.wim, w.ada].find(({ id }) => id === owner_id) ?? assert.fail()
  const desk = async () => textOf(await (await w.get(`/desk/requests/${asked.id}`, owner)).text())
  assert.match(await read(asked), /U was niet geholpen/)
  assert.match(await desk(), /is nog niet geholpen\. De tak hangt er nog/)
  await w.act((tx) => answer(tx, owner.actor, { id: asked.id, body: 'Ik kom morgen zelf.' }))
  assert.doesNotMatch(await read(asked), /U was niet geholpen/)
})

test('who runs into something is heard on top of the page at the desk, until somebody answers', async () => {
  const asked = await hedge()
  await w.post(`/track/${asked.token}/walls`, { sentence: 'Ik krijg de foto niet verstuurd.' })
  const desk = async () => textOf(await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text())
  assert.match(await desk(), /loopt vast Ik krijg de foto niet verstuurd/)
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Mail hem gerust.' }))
  assert.doesNotMatch(await desk(), /loopt vast Ik krijg de foto niet verstuurd/)
})

test('a no gives the ways on before anything else, and offers something for the need', async () => {
  const asked = await refusedNo()
  const text = await read(asked)
  assert.match(text, /Nee, dit kan niet/)
  assert.match(text, /De heg is niet van u/)
  assert.match(text, /Wij snoeien de kant van de stoep/)
  assert.match(text, /Iemand anders laten kijken/)
  assert.ok(text.indexOf('Wat wel kan') < text.indexOf('Bent u geholpen'))

  await w.post(`/track/${asked.token}/need`, { words: 'Een nieuw paspoort voor mijn vakantie' })
  assert.match(await read(asked), /Paspoort aanvragen/)
  assert.equal((await w.post(`/track/${asked.token}/second-look`, {})).status, 303)
  assert.match(await read(asked), /Joost/)
})

test('it comes back: open again, with the same person', async () => {
  const asked = await ended()
  assert.equal((await w.post(`/track/${asked.token}/reopening`, { reason: 'Hij groeit weer' })).status, 303)
  assert.match(await read(asked), /Hij groeit weer/)
  assert.equal((await w.post(`/track/${asked.token}/reopening`, { reason: 'Nog eens' })).status, 409)
})

test('the rest that can be said: expectation, updates, a call, a wall', async () => {
  const asked = await hedge()
  const at = `/track/${asked.token}`
  const sent = [
    await w.post(`${at}/expectation`, { words: 'Voor zaterdag klaar', wanted_by: '' }),
    await w.post(`${at}/updates`, { updates: 'silent' }),
    await w.post(`${at}/calls`, { kind: 'call', moment: 'dinsdag na drie uur', number: '06 12345678' }),
    await w.post(`${at}/walls`, { sentence: 'Ik zie de knop niet' }),
  ]
  assert.deepEqual(
    sent.map(({ status }) => status),
    [303, 303, 303, 303],
  )
  const text = await read(asked)
  assert.match(text, /Voor zaterdag klaar/)
  assert.match(text, /Deze pagina verandert vanzelf mee/)
  assert.match(text, /Kunt u mij bellen op 06 12345678\? Het schikt mij: dinsdag na drie uur/)
  assert.equal((await w.post(`${at}/updates`, { updates: 'always' })).status, 422)
})

test('somebody follows along on a link of their own, reads, and changes nothing', async () => {
  const asked = await hedge()
  const buurvrouw = { name: 'Buurvrouw An', mail: 'an@example.org' }
  assert.equal((await w.post(`/track/${asked.token}/followers`, buurvrouw)).status, 422, 'after a mailed code')
  assert.match(textOf(await (await page(asked)).text()), /Stuur mij een code/)
  const session = await w.act((tx) => startSession(tx, 'customer', w.sanne.id, { requestId: asked.id }))
  await w.post(`/track/${asked.token}/followers`, buurvrouw, { cookie: `mine=${session}` })
  const whole = await wholeOf(asked)
  const link = `/track/${followingToken(w.db.organisation, { id: whole.followers[0]?.id ?? NO_ID, request_id: asked.id })}`

  const along = textOf(await (await w.get(link)).text())
  assert.match(along, /U kijkt mee met deze vraag/)
  assert.match(along, /Een vraag van/)
  assert.doesNotMatch(along, /Uw vraag van|U hoeft nu niets/, 'a follower is not who asked')
  assert.equal((await w.post(`${link}/messages`, { body: 'Ik ook!' })).status, 403)
  await w.post(`/track/${asked.token}/followers/${whole.followers[0]?.id}/end`, {})
  assert.equal((await w.get(link)).status, 404)
})

test('whoever wants to be called says on which number, unless we have one', async () => {
  const asked = await hedge()
  const at = `/track/${asked.token}/calls`
  const unsaid = await w.post(at, { kind: 'call', moment: 'dinsdag na drie uur', number: '' })
  assert.equal(unsaid.status, 422)
  const again = await unsaid.text()
  assert.match(again, /Op welk nummer kunnen wij u bellen\?/)
  assert.match(again, /value="dinsdag na drie uur"/)
  assert.match(again, /<details class="more" id="call" open>/)
  assert.equal((await w.post(at, { kind: 'call', moment: 'dinsdag', number: 'mijn nummer' })).status, 422)
  assert.equal((await w.post(at, { kind: 'visit', moment: 'dinsdag', number: '' })).status, 303)
  assert.equal((await w.post(at, { kind: 'call', moment: 'dinsdag', number: '06 12345678' })).status, 303)
  assert.match(await read(asked), /Kunt u mij bellen op 06 12345678\? Het schikt mij: dinsdag/)
})

test('who only holds the link gets no new one and breaks none: a code goes to the known address, and with it the link is renewed', async () => {
  const asked = await hedge()
  const sent = await w.post(`/track/${asked.token}/new-link`, {})
  assert.equal(sent.headers.get('location'), `/track/${asked.token}/unlocking?then=new-link`)
  assert.equal((await page(asked)).status, 200, 'the link of the customer still works')
  assert.match(await read(asked), /zodat alleen u dat kunt doen/)
  const mail = await w.db.one<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where subject_kind = 'request' and subject_id = ${asked.id} and cause like 'unlock:%'`,
  )
  assert.equal(mail.to_address, 'sanne@example.org')
  assert.match(mail.text_body, /unlocking\?then=new-link[\s\S]*Maak dan met deze code een nieuwe link/)
  const code = /\b\d{8}\b/.exec(mail.text_body)?.[0] ?? ''
  const opened = await w.post(`/track/${asked.token}/unlocking?then=new-link`, { code })
  assert.equal(opened.headers.get('location'), `/track/${asked.token}#new-link`)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const renewed = await w.post(`/track/${asked.token}/new-link`, {}, { cookie })
  assert.equal((await w.get(renewed.headers.get('location') ?? '')).status, 200)
  assert.equal((await page(asked)).status, 404)
})

test('who gave only a telephone number asks for a new link in words: the owner reads it, and the old one works on', async () => {
  const asked = await w.ask({
    customerId: undefined,
    asking: { name: 'Kees', reach: { kind: 'phone', value: '0612345677', normalised: '+31612345677' } },
  })
  assert.match(await read(asked), /Vraag om een nieuwe link/)
  const sent = await w.post(`/track/${asked.token}/new-link`, {})
  assert.equal(sent.headers.get('location'), `/track/${asked.token}?done=link_asked`)
  assert.match(await read(asked), /Mijn link is misschien bij een ander terechtgekomen/)
  const { wrote_at } = await w.db.one<{ wrote_at: Date | null }>(
    sql`select wrote_at from requests where id = ${asked.id}`,
  )
  assert.ok(wrote_at, 'it is on the day of whoever has the question')
})

test('the link of a question that was joined tells what became of it, and leads on', async () => {
  const [first, second] = [await hedge(), await hedge()]
  await w.act((tx) => mergeRequests(tx, w.marieke.actor, { id: second.id, intoId: first.id }))
  assert.ok((await (await page(second)).text()).includes(`href="/track/${first.token}"`))
  const answered = await w.get(`/track/${second.token}/receipt`)
  assert.equal(answered.status, 302)
  assert.equal(answered.headers.get('location'), `/track/${first.token}/receipt`)
})

test('how often somebody asked before is known without asking, and put right by their own word, which the desk reads', async () => {
  const words = 'Wanneer wordt de heg bij nummer 12 gesnoeid?'
  const customerId = (await w.ask({ words, serviceId: w.services.hedge })).customer_id
  const again = await w.ask({ words, serviceId: w.services.hedge, customerId })
  const first = await w.ask({ words: 'Waar haal ik mijn paspoort op?', customerId, serviceId: w.services.passport })
  const proven = async (asked: Asked) => {
    const session = await w.act((tx) => startSession(tx, 'customer', customerId, { requestId: asked.id }))
    return textOf(await (await w.get(`/track/${asked.token}/road`, { cookie: `mine=${session}` })).text())
  }
  assert.match(await proven(first), /Wij weten van geen eerdere vraag hierover/)
  assert.match(await proven(again), /U vroeg ons hierover (één|\d+) keer eerder, voor zover wij weten/)
  const byLink = await read(again, '/road')
  assert.match(byLink, /Vertel het ons[\s\S]*Ja, ik vroeg dit al/)
  assert.doesNotMatch(byLink, /keer eerder/, 'of other questions a link alone tells nothing')
  assert.equal((await w.post(`/track/${first.token}/doors`, { doors: 'vaak' })).status, 422)
  assert.equal((await w.post(`/track/${first.token}/doors`, { doors: '3' })).status, 303)
  assert.match(await read(first, '/road'), /Al 3 keer eerder gevraagd[\s\S]*U zei: ik vroeg dit al 3 keer/)
  const [kept] = await w.db.many(
    sql`select data from events where subject_kind = 'request' and subject_id = ${first.id} and type = 'request.doors_said'`,
  )
  assert.deepEqual(kept, { data: { doors: 3 } })
  const desk = await (await w.get(`/desk/requests/${first.id}`, w.marieke)).text()
  assert.match(desk, /Vroeg dit al 3 keer eerder/)
})
