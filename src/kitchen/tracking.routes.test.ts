import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertSound, textOf } from '../../test/pages.ts'
import { daysPass } from '../../test/time-passes.ts'
import { world } from '../../test/world.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { waits } from '../platform/database/waits.ts'
import { startSession } from '../platform/web/sessions.ts'
import { answer } from '../requests/conversing.ts'
import { close } from '../requests/ending/closing.ts'
import { sayNo } from '../requests/ending/saying-no.ts'
import { followingToken } from '../requests/links.ts'
import { mergeRequests } from '../requests/merging.ts'
import { deliberate, noteInside } from '../requests/owners/deliberating.ts'
import { breakOverduePromises, breakPromise } from '../requests/promises/promise-breaking.ts'
import { findRequestFor } from '../requests/request.ts'
import { finishStep, startStep } from '../requests/steps/stepping.ts'
import { wholeRequest } from '../requests/whole-request.ts'

const w = await world()
type Asked = Awaited<ReturnType<typeof w.ask>>

const page = (asked: Asked, more = '') => w.get(`/track/${asked.token}${more}`)
const read = async (asked: Asked, more = '') => textOf(await (await page(asked, more)).text())
const steps = (asked: Asked) =>
  w.db.many<{ id: Id<'steps'> }>(sql`select id from steps where request_id = ${asked.id} order by position`)

const hedge = () =>
  w.ask({ words: 'Wanneer wordt de heg bij nummer 12 gesnoeid?', expectation: 'Dat mijn moeder erlangs kan' })
const ended = async () => {
  const asked = await hedge()
  const letGo = 'het is gedaan'
  await w.act((tx) =>
    close(tx, w.marieke.actor, {
      id: asked.id,
      outcome: 'done',
      account: 'De heg is gesnoeid.',
      nextStep: 'In het voorjaar weer.',
      letGo,
    }),
  )
  return asked
}
const refusedNo = async () => {
  const asked = await w.ask({ words: 'Mag de heg van de buren helemaal weg?' })
  await w.act((tx) =>
    sayNo(tx, w.marieke.actor, {
      id: asked.id,
      partly: false,
      why: 'De heg is niet van u.',
      account: 'We keken naar de grens.',
      possible: 'Praten met de buren.\nWij snoeien de kant van de stoep.',
    }),
  )
  return asked
}

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

async function wholeOf(asked: Asked) {
  const request = await findRequestFor(w.db, asked.asker, asked.id)
  assert.ok(request)
  return await wholeRequest(w.db, request)
}

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
