import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { raise } from '../improvements/problems/raising.ts'
import { eraseCustomer } from '../keeping/erasing/erasing-customers.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { startSession } from '../platform/web/sessions.ts'
import { addFiles } from './adding-files.ts'
import { answer, say } from './conversing.ts'
import { close } from './ending/closing.ts'
import { judge } from './ending/judging.ts'
import { inviteFollower } from './following.ts'
import { followingToken, trackingToken } from './links.ts'
import { mergeRequests } from './merging.ts'
import { ofAnotherCustomer } from './of-another-customer.ts'
import type { RequestRow } from './request.ts'

const w = await world()

const rowOf = (id: number) => w.db.one<RequestRow>(sql`select * from requests where id = ${id}`)
const mailsOf = (id: number) =>
  w.db.many<{
    id: number
    cause: string
    to_address: string
    text_body: string
    failure: string | null
    next_try_at: Date
  }>(
    sql`select id, cause, to_address, text_body, failure, next_try_at from mails where subject_kind = 'request' and subject_id = ${id} order by id`,
  )
const linkOf = async (id: number) => `/track/${trackingToken(w.db.organisation, await rowOf(id))}`
const text = async (path: string, as?: Parameters<typeof w.get>[1]) => await (await w.get(path, as)).text()

const WORDS = 'Mijn kelder staat blank sinds de regen van zondag. Ik ben bang dat de ketel stukgaat.'

/** A colleague writes down the question of Otto, and takes Sanne for him. */
async function writtenDown(fields: Record<string, string> = {}, customer = w.sanne.id) {
  const taken = await w.post(
    '/desk/intake',
    { who: 'Sanne', customer_id: String(customer), words: `${WORDS} ${Math.random()}`, ...fields },
    w.fatima,
  )
  const id = Number(/requests\/(\d+)\/slip/.exec(taken.headers.get('location') ?? '')?.[1])
  await w.hearNews()
  return { ...(await rowOf(id)), link: await linkOf(id) }
}
const move = (id: Id<'requests'>, actor: Actor = w.fatima.actor, customerId = w.otto.id) =>
  w.act((tx) => ofAnotherCustomer(tx, actor, { id, customerId }))
const mailsLeave = (id: number) =>
  w.db.run(
    sql`update mails set sent_at = now() where subject_kind = 'request' and subject_id = ${id} and failed_at is null`,
  )
const signedIn = async (customerId: Id<'customers'>) => {
  const token = await w.act((tx) => startSession(tx, 'customer', customerId))
  return { cookie: `mine=${token}` }
}

test('the first mail of a question that was written down waits two minutes; put right in time, the wrong one is mailed nothing', async () => {
  const { id, opened_at, code } = await writtenDown()
  const [first] = await mailsOf(id)
  assert.equal(first?.to_address, 'sanne@example.org')
  assert.equal(first.next_try_at.getTime(), opened_at.getTime() + 120_000)
  const slip = await text(`/desk/requests/${id}/slip?new=yes`, w.fatima)
  assert.match(slip, /De mail met de link gaat om \d\d[.:]\d\d( uur)? weg/)
  assert.match(slip, new RegExp(`href="/desk/requests/${id}/customer"[^>]*>\\s*Dit is niet van Sanne`))

  await move(id)
  await w.hearNews()
  await w.hearNews()
  const mails = await mailsOf(id)
  assert.deepEqual(
    mails.map(({ to_address, failure }) => [to_address, failure]),
    [
      ['sanne@example.org', 'let_go'],
      ['otto@example.org', null],
    ],
  )
  assert.equal(mails[1]?.cause, `receipt:${id}`, 'once, as a receipt')
  assert.equal((await rowOf(id)).code, code, 'nobody was mailed the code: what was read aloud stays')
  const toSanne = await w.db.many(sql`select from mails where cause like ${`not_theirs:${id}:%`}`)
  assert.equal(toSanne.length, 0)
})

test('what stood with the wrong one shows them nothing any more: link, code, list, files, and who follows', async () => {
  const { id, code, link } = await writtenDown()
  await mailsLeave(id)
  await w.db.run(sql`update routings set reasons = reasons || '{"helpedBefore": true}' where request_id = ${id}`)
  assert.match(await text(`/desk/requests/${id}`, w.fatima), /eerder hielp/)
  const sanne: Actor = { kind: 'customer', id: w.sanne.id, requestId: id, seesClosed: true, proven: true }
  const [photo] = await w.act((tx) =>
    addFiles(tx, w.fatima.actor, w.server.files, { id, files: [new File(['De meterkast'], 'kelder.txt')] }),
  )
  const follower = await w.act((tx) =>
    inviteFollower(tx, sanne, { id, name: 'Buurvrouw Bep', mail: 'bep@example.org', mayWrite: true }),
  )
  const follows = `/track/${followingToken(w.db.organisation, { id: follower, request_id: id })}`
  const own = await signedIn(w.sanne.id)
  for (const path of [link, follows, `${link}/files/${photo}`]) assert.equal((await w.get(path)).status, 200, path)
  assert.match(await text('/mine', own), /kelder/i)

  await move(id)
  await w.hearNews()
  const old = await w.get(link)
  const page = await old.text()
  assert.equal(old.status, 404)
  assert.match(page, /Deze vraag is niet van u/)
  assert.doesNotMatch(page, /kelder|Otto|Fatima/i)
  for (const path of [`${link}/road`, `${link}/live`, `${link}/files/${photo}`, follows])
    assert.equal((await w.get(path)).status, 404, path)
  assert.doesNotMatch(await text('/mine', own), /kelder/i)
  assert.equal((await w.post('/codes', { code, reach: 'sanne@example.org' })).status, 422)
  assert.notEqual((await rowOf(id)).code, code, 'the code was mailed to another')

  assert.doesNotMatch(await text(`/desk/requests/${id}`, w.fatima), /eerder hielp/)
  const right = await linkOf(id)
  assert.match(await text(right), /Mijn kelder staat blank/)
  assert.equal((await w.get(`${right}/files/${photo}`)).status, 200)
  assert.match(await text('/mine', await signedIn(w.otto.id)), /kelder/i)
  for (const path of [right, `${right}/road`, `${right}/account`])
    assert.doesNotMatch(await text(path), /Sanne|Bep/, path)
})

test('what left is told to who put it right, and to nobody else; the wrong one reads one sentence', async () => {
  const { id } = await writtenDown()
  await mailsLeave(id)
  const preview = await text(`/desk/requests/${id}/customer?to=${w.otto.id}`, w.fatima)
  assert.match(preview, /een mail met de woorden naar sanne@example\.org/)
  assert.match(preview, /Meld dit bij wie over privacy gaat/)
  await w.post(`/desk/requests/${id}/customer/correction`, { customer_id: String(w.otto.id) }, w.fatima)
  assert.match(await text(`/desk/requests/${id}`, w.fatima), /een mail met de woorden naar sanne@example\.org/)
  const [note] = await w.db.many<{ to_address: string; text_body: string }>(
    sql`select to_address, text_body from mails where cause like ${`not_theirs:${id}:%`}`,
  )
  assert.equal(note?.to_address, 'sanne@example.org')
  assert.match(note.text_body, /een vraag die niet van u is/)
  assert.doesNotMatch(note.text_body, /kelder|Otto|track/i)
  assert.match(await text(`/desk/requests/${id}/timeline`, w.fatima), /Rechtgezet van wie de vraag is/)
  const { audience, data } = await w.db.one<{ audience: string; data: Record<string, unknown> }>(
    sql`select audience, data from events where subject_kind = 'request' and subject_id = ${id} and type = 'request.of_another'`,
  )
  assert.equal(audience, 'staff')
  assert.ok(Object.values(data).every((one) => typeof one === 'number'))
})

test('what the wrong one wrote and added is read at the desk, and by no customer; with them it is erased', async () => {
  const wrong = await w.act(async (tx) => {
    const { recognise } = await import('../customers/recognising.ts')
    return await recognise(tx, w.fatima.actor, {
      name: 'Wessel Vink',
      reach: { kind: 'mail', value: 'wessel@example.org', normalised: 'wessel@example.org' },
    })
  })
  const { id } = await writtenDown({}, wrong)
  await mailsLeave(id)
  const wessel: Actor = { kind: 'customer', id: wrong, requestId: id, seesClosed: true, proven: true }
  await w.act((tx) => answer(tx, w.fatima.actor, { id, body: 'Wij komen kijken.' }))
  const said = 'Ik heb helemaal geen souterrain aan mijn woonboot.'
  await w.act((tx) => say(tx, wessel, { id, body: said }))
  await w.db.run(sql`update requests set opened_at = opened_at - interval '1 hour' where id = ${id}`)
  const [file] = await w.act((tx) =>
    addFiles(tx, wessel, w.server.files, { id, files: [new File(['boot'], 'woonboot.txt')] }),
  )
  await move(id)
  await w.hearNews()

  const right = await linkOf(id)
  const read = await text(right)
  assert.match(read, /Wij komen kijken/)
  for (const path of [right, `${right}/road`, `${right}/account`])
    assert.doesNotMatch(await text(path), /woonboot|Wessel/, path)
  assert.equal((await w.get(`${right}/files/${file}`)).status, 404)
  const desk = await text(`/desk/requests/${id}`, w.fatima)
  assert.match(desk, /woonboot/)
  assert.match(desk, /Iemand anders, bij wie de vraag eerst stond/)

  await w.act((tx) => eraseCustomer(tx, w.ada.actor, { id: wrong, because: 'asked' }))
  assert.equal((await rowOf(id)).customer_id, w.otto.id)
  assert.match((await rowOf(id)).words, /kelder/, 'the question stays')
  assert.doesNotMatch(await text(`/desk/requests/${id}`, w.fatima), /geen souterrain/)
})

test('what was heard in the question is the right customer’s; a number noted with the wrong one goes along', async () => {
  const { id } = await writtenDown({ reach: '06 55667788', expectation: 'Dat het droog blijft.' })
  const heard = () =>
    w.db.many<{ source: string; customer_id: Id<'customers'> }>(
      sql`select source, customer_id from observations where request_id = ${id} order by source`,
    )
  assert.deepEqual([...new Set((await heard()).map(({ customer_id }) => customer_id))], [w.sanne.id])
  const preview = await text(`/desk/requests/${id}/customer?to=${w.otto.id}`, w.fatima)
  assert.match(preview, /06 55667788 kwam bij deze vraag bij Sanne de Wit te staan/)
  await move(id)
  await w.hearNews()
  assert.ok((await heard()).length > 0)
  assert.ok((await heard()).every(({ customer_id }) => customer_id === w.otto.id))
  const { customer_id } = await w.db.one<{ customer_id: Id<'customers'> }>(
    sql`select customer_id from contact_ways where value = '06 55667788'`,
  )
  assert.equal(customer_id, w.otto.id)
})

test('who brought up a problem with it is the right customer, who is told how it ends', async () => {
  const { id } = await writtenDown()
  const raiser = { customerId: w.sanne.id, words: 'Mijn kelder staat blank.', requestId: id }
  const problem = await w.act((tx) =>
    raise(tx, w.fatima.actor, { title: 'Kelders staan blank na regen', raisers: [raiser] }),
  )
  const raisers = () =>
    w.db.many<{ customer_id: Id<'customers'>; request_id: Id<'requests'> | null; words: string }>(
      sql`select customer_id, request_id, words from raisers where problem_id = ${problem} order by customer_id`,
    )
  await move(id)
  const moved = { customer_id: w.otto.id, request_id: id, words: raiser.words }
  assert.deepEqual(await raisers(), [moved])

  await w.db.run(
    sql`update raisers set answered_at = now(), answer = 'solved', answer_words = 'Dank.' where problem_id = ${problem}`,
  )
  await move(id, w.fatima.actor, w.sanne.id)
  assert.deepEqual(await raisers(), [
    { ...moved, customer_id: w.sanne.id },
    { customer_id: w.otto.id, request_id: null, words: '' },
  ])
})

test('somebody we did not know yet, found by what was typed; undone, it stands as it was', async () => {
  const { id } = await writtenDown()
  const found = await (await w.send(`/desk/requests/${id}/customer`, { q: 'Otto' }, w.fatima)).text()
  assert.match(found, new RegExp(`/desk/requests/${id}/customer\\?to=${w.otto.id}`))
  const typed = { who: 'Hanna Riet', reach: 'hanna@example.org' }
  const preview = await (await w.send(`/desk/requests/${id}/customer`, typed, w.fatima)).text()
  assert.match(preview, /Van Sanne de Wit naar Hanna Riet/)
  const known = await (
    await w.send(`/desk/requests/${id}/customer`, { who: 'Een ander', reach: 'otto@example.org' }, w.fatima)
  ).text()
  assert.match(known, /Van Sanne de Wit naar Otto Prins/, 'whose address it is')
  await w.send(`/desk/requests/${id}/customer/correction`, typed, w.fatima)
  const waits = await text(`/desk/requests/${id}`, w.fatima)
  assert.match(waits, /De vraag komt zo bij iemand anders te staan/)
  assert.equal((await rowOf(id)).customer_id, w.sanne.id)
  await w.send(/\/desk\/held\/\d+\/undoing/.exec(waits)?.[0] ?? '', {}, w.fatima)
  assert.match(await text(`/desk/requests/${id}/customer`, w.fatima), /value="Hanna Riet"/)
  await w.post(`/desk/requests/${id}/customer/correction`, typed, w.fatima)
  const { name } = await w.db.one<{ name: string }>(
    sql`select c.name from customers c join requests r on r.customer_id = c.id and r.asker_id = c.id where r.id = ${id}`,
  )
  assert.equal(name, 'Hanna Riet')
})

test('refused: the same customer, joined questions, who is being erased, and whoever may not open it', async () => {
  const { id } = await writtenDown()
  await assert.rejects(move(id, w.fatima.actor, w.sanne.id), { key: 'requests.same_customer' })
  await assert.rejects(move(id, w.sanne.actor), { status: 404 })
  const other = await writtenDown()
  await w.act((tx) => mergeRequests(tx, w.fatima.actor, { id: other.id, intoId: id }))
  for (const one of [id, other.id]) await assert.rejects(move(one), { key: 'requests.other_customer_joined' })

  const benefit = await w.ask({ serviceId: w.services.benefit, ownerId: w.wim.id })
  await assert.rejects(move(benefit.id, w.marieke.actor), { status: 404 })
  assert.equal((await w.get(`/desk/requests/${benefit.id}/customer`, w.marieke)).status, 404)

  const ended = await writtenDown()
  await w.act((tx) =>
    close(tx, w.fatima.actor, { id: ended.id, outcome: 'done', account: 'Klaar.', nextStep: 'Niets.', letGo: 'x' }),
  )
  await w.db.run(sql`insert into erasure_requests (customer_id) values (${w.otto.id})`)
  await assert.rejects(move(ended.id), { key: 'requests.other_customer_erased' })
  await w.db.run(sql`delete from erasure_requests where customer_id = ${w.otto.id}`)
  await move(ended.id)
  assert.equal((await rowOf(ended.id)).asker_id, w.otto.id, 'a question that ended can be put right too')
})

test('two colleagues at once: the second, who looked before the first put it right, does not undo that unseen', async () => {
  const { id } = await writtenDown()
  await w.post(
    `/desk/requests/${id}/customer/correction`,
    { from: String(w.sanne.id), customer_id: String(w.otto.id) },
    w.fatima,
  )
  await w.post(`/desk/requests/${id}/customer/correction`, { from: String(w.sanne.id), who: 'Cor Ander' }, w.fatima)
  assert.equal((await rowOf(id)).asker_id, w.otto.id)
  assert.match(await text(`/desk/requests/${id}/customer?to=${w.sanne.id}`, w.fatima), /name="from" value="\d+"/)
})

test('of a question that ended the right customer is mailed no promise; what was made of it stays with who said it', async () => {
  const { id } = await writtenDown()
  await w.act((tx) => answer(tx, w.fatima.actor, { id, body: 'Beste Sanne, wij pompen hem leeg.' }))
  await w.act((tx) => close(tx, w.fatima.actor, { id, outcome: 'done', account: 'Gepompt.', nextStep: 'Niets.' }))
  await w.act((tx) => judge(tx, w.sanne.actor, { id, helped: 'partly', words: 'Wel wat laat.' }))
  assert.match(
    await text(`/desk/requests/${id}/customer?to=${w.otto.id}`, w.fatima),
    /Wat wij schreven, leest Otto Prins ook/,
  )
  await move(id)
  await w.hearNews()
  const { owner_id } = await rowOf(id)
  const receipt = (await mailsOf(id)).find(({ cause }) => cause === `receipt:${id}`)?.text_body ?? ''
  assert.match(receipt, /Uw vraag is afgerond/)
  assert.doesNotMatch(receipt, /antwoord\.|heeft uw vraag/)
  const page = await text(`/desk/requests/${id}`, w.fatima)
  assert.match(page, /Iemand anders, bij wie de vraag eerst stond is deels geholpen/)
  assert.match(page, /Iemand anders, bij wie de vraag eerst stond schreef nog iets na het einde/)
  const owner = [w.fatima, w.marieke, w.joost, w.wim].find((one) => one.actor.id === owner_id)
  assert.match(await text('/desk', owner), /Iemand anders, bij wie de vraag eerst stond <strong>schreef na het einde/)
})

test('back with the first one after all, they read it again, and their old link is no mistake', async () => {
  const { id, link } = await writtenDown()
  await move(id)
  await move(id, w.fatima.actor, w.sanne.id)
  assert.match(await text(await linkOf(id)), /kelder/)
  const old = await w.get(link)
  assert.equal(old.status, 404)
  assert.doesNotMatch(await old.text(), /niet van u/)
})
