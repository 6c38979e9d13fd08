import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../test/pages.ts'
import { world } from '../../../test/world.ts'
import { putOnAgenda } from '../../meetings/agenda/putting.ts'
import { startSeries } from '../../meetings/series/starting-series.ts'
import { waitersOf } from '../../meetings/waiting.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { startSession } from '../../platform/web/sessions.ts'
import { answer, say } from '../../requests/conversing.ts'
import { inviteFollower } from '../../requests/following.ts'
import { followingToken } from '../../requests/links.ts'
import { raise } from '../problems/raising.ts'
import { inviteCustomers, postNews } from '../problems/telling-on-the-way.ts'
import { finish } from './ending.ts'
import { escaped } from './feed.ts'
import { tellAll } from './telling.ts'
import { publish } from './you-said.ts'

const w = await world()
const answers = (id: number) =>
  w.db.many<{ answer: string | null }>(sql`select answer from raisers where problem_id = ${id}`)

/** Sanne's question became a problem; it was solved and she was told by mail. */
async function told(words = 'Ik kan er niet langs') {
  const asked = await w.ask({ words, ownerId: w.marieke.id, serviceId: w.services.hedge })
  const id = await w.act((tx) =>
    raise(tx, w.marieke.actor, {
      title: words,
      source: { kind: 'request', id: asked.id },
      raisers: [{ customerId: w.sanne.id, words, requestId: asked.id }],
    }),
  )
  await w.act((tx) => finish(tx, w.marieke.actor, { id, words: 'De heg is kort.', did: 'De heg is kort.' }))
  await w.act((tx) => tellAll(tx, w.marieke.actor, { id }))
  await w.hearNews()
  const mail = await w.db.one<{ text_body: string }>(sql`
    select text_body from mails where cause = 'told:' || (select id from loop_messages where problem_id = ${id})`)
  return { id, asked, path: /\/told\/[\w-]+/.exec(mail.text_body)?.[0] ?? '' }
}

test('the links in the mail fill in an answer, which counts when it is sent: opening them changes nothing', async () => {
  const { id, path } = await told()
  for (const answer of ['solved', 'partly', 'not']) {
    const page = await (await w.get(`${path}?answer=${answer}`)).text()
    assert.match(page, new RegExp(`value="${answer}" checked`))
  }
  assert.deepEqual(await answers(id), [{ answer: null }])
  assert.equal((await w.post(path, { answer: 'solved', ease: 'fine' })).status, 422)
  assert.equal((await w.post(path, { answer: 'solved', ease: '' })).status, 303)
  assert.deepEqual(await answers(id), [{ answer: 'solved' }])
  assert.match(textOf(await (await w.get(`${path}?said=1`)).text()), /Dank u wel\. U zei: opgelost\./)
})

test('a link that we did not sign opens nothing', async () => {
  const { id, path } = await told()
  for (const wrong of [`${path}A`, path.slice(0, -1), '/told/1-1-AAAAAAAAAAAAAAAAAAAAAA']) {
    assert.equal((await w.get(wrong)).status, 404)
    assert.equal((await w.post(wrong, { answer: 'not', words: 'x' })).status, 404)
  }
  assert.deepEqual(await answers(id), [{ answer: null }])
})

test('it stands on their own page with their own sentence, and on nobody else’s', async () => {
  const { asked } = await told('Mijn stoep is dicht met takken')
  const page = textOf(await (await w.get(`/track/${asked.token}`)).text())
  assert.match(page, /zei u: ‘Mijn stoep is dicht met takken’/)
  const other = await w.ask({ customerId: w.otto.id, ownerId: w.marieke.id, serviceId: w.services.hedge })
  assert.doesNotMatch(textOf(await (await w.get(`/track/${other.token}`)).text()), /takken/)
  const follower = await w.act((tx) =>
    inviteFollower(tx, asked.asker, { id: asked.id, name: 'Buur', mail: 'buur@example.org', mayWrite: true }),
  )
  const follows = followingToken(w.db.organisation, { id: follower, request_id: asked.id })
  assert.doesNotMatch(textOf(await (await w.get(`/track/${follows}`)).text()), /De heg is kort/)
})

test('a question whose cause was mended and told says so on both pages, and proposes its ending, until they write again', async () => {
  const { asked } = await told('De heg prikt in mijn mouw')
  await w.act((tx) => answer(tx, w.marieke.actor, { id: asked.id, body: 'Dit nemen we mee.' }))
  const title = (page: string) => textOf(/<h2 class="now__title">(.*?)<\/h2>/s.exec(page)?.[1] ?? '').trim()
  const theirs = async () => await (await w.get(`/track/${asked.token}`)).text()
  const ours = async () => await (await w.get(`/desk/requests/${asked.id}`, w.marieke)).text()

  const seriesId = await w.act((tx) => startSeries(tx, w.marieke.actor, { name: 'Weekstart' }))
  const origin = { kind: 'request', id: asked.id } as const
  const item = await w.act((tx) => putOnAgenda(tx, w.marieke.actor, { seriesId, title: 'De heg', origin }))
  const atTheTable = async () => (await waitersOf(w.db, w.marieke.actor, [item])).get(item)?.map(({ how }) => how)

  assert.deepEqual(await atTheTable(), ['mended'], 'who waits at a table agrees with their own page')
  assert.equal(title(await theirs()), 'Wij denken dat dit is opgelost')
  assert.equal(title(await ours()), 'Wij denken dat dit is opgelost')
  assert.match(textOf(await theirs()), /Is dat zo\? Zeg het ons\. Hierna: Marieke kijkt of er nog iets nodig is/)
  assert.doesNotMatch(textOf(await theirs()), /Nog niet ingepland/)
  assert.match(await ours(), /class="button[^"]*" href="[^"]*\/closing"/)
  const endings = async () => (await ours()).match(/href="[^"]*\/closing"/g)?.length
  assert.equal(await endings(), 1, 'the ending is offered once')
  assert.doesNotMatch(await ours(), /Wanneer hoort/)
  assert.doesNotMatch(textOf(await theirs()), /U hoeft nu niets te doen/, 'they are asked something')

  const [message] = await w.db.many<{ id: Id<'loop_messages'> }>(sql`
    select m.id from loop_messages m join raisers s on s.id = m.raiser_id where s.request_id = ${asked.id}`)
  await w.post(`/track/${asked.token}/told/${message?.id}`, { answer: 'solved', ease: '' })
  assert.equal(title(await theirs()), 'Dit is opgelost')
  assert.equal(title(await ours()), 'Dit is opgelost')
  assert.match(
    await ours(),
    /zegt: dit is opgelost\. Deze vraag kan klaar\.[\s\S]*id="actions"/,
    'on top, with the one thing to do',
  )
  assert.equal(await endings(), 1)
  assert.match(textOf(await theirs()), /U hoeft nu niets te doen/)
  assert.match(textOf(await (await w.get(`/track/${asked.token}/road`)).text()), /u zei dat het is opgelost\./)

  await w.act((tx) => say(tx, asked.asker, { id: asked.id, body: 'Hij prikt alweer.' }))
  assert.deepEqual(await atTheTable(), ['waits'])
  assert.equal(title(await theirs()), 'Marieke werkt aan uw vraag')
  assert.equal(title(await ours()), 'Marieke werkt aan uw vraag')
})

test('on the page of all my questions one reads what came of it, and joins where others run into it', async () => {
  const { id } = await told('Ik sta te wachten in de regen')
  const open = await w.act((tx) => raise(tx, w.marieke.actor, { title: 'Het is donker bij de halte' }))
  await w.act((tx) => inviteCustomers(tx, w.marieke.actor, { id: open, invites: true }))
  const mine = async () => await w.act((tx) => startSession(tx, 'customer', w.sanne.id))
  const cookie = `mine=${await mine()}`
  const read = async () => textOf(await (await w.get('/mine', { cookie } as typeof w.marieke)).text())
  assert.match(await read(), /wachten in de regen[\s\S]*Het is donker bij de halte/)
  assert.equal((await w.post(`/mine/me-too/${open}`, {}, { cookie } as typeof w.marieke)).status, 303)
  assert.deepEqual(await answers(open), [{ answer: null }])
  await w.act((tx) => postNews(tx, w.marieke.actor, { id: open, words: 'De paal is besteld.', forRaisers: true }))
  await w.act((tx) => postNews(tx, w.marieke.actor, { id: open, words: 'Onder ons gezegd.' }))
  assert.match(await read(), /De paal is besteld/)
  assert.doesNotMatch(await read(), /Onder ons gezegd/)
  assert.equal((await w.post(`/mine/me-too/${open}`, {})).status, 404, 'nobody joins without showing who they are')
  assert.equal((await w.post(`/mine/told/${id}`, { answer: 'solved' })).status, 404)
})

test('the public page and its feed tell what was told, and no name', async () => {
  const { id } = await told('Sanne de Wit zegt dat het donker is')
  assert.doesNotMatch(textOf(await (await w.get('/you-said')).text()), /Sanne/)
  await w.act((tx) => publish(tx, w.marieke.actor, { id, said: 'Het is <donker> & "koud"', did: 'Licht\u0007 aan' }))
  const page = await (await w.get('/you-said')).text()
  assert.match(page, /Het is &lt;donker&gt; &amp; /)
  assert.doesNotMatch(page, /Sanne/)
  const feed = await w.get('/you-said/feed')
  assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  const xml = await feed.text()
  assert.match(xml, /<title>Het is &lt;donker&gt; &amp; &quot;koud&quot;<\/title>/)
  assert.match(xml, /Licht aan/)
  assert.doesNotMatch(xml, /Sanne/)
})

test('what people typed is text in XML', () => {
  assert.equal(escaped('a<b>&"\'\u0000\u001b\ufffe'), 'a&lt;b&gt;&amp;&quot;&#39;')
})

test('the page around a letter speaks the language of the letter, whatever the browser prefers, until another is chosen', async () => {
  const english = { host: w.host, 'accept-language': 'en' }
  const { path } = await told('De stoep ligt los')
  const look = async (address: string, headers: Record<string, string>) =>
    await (await w.app.request(address, { headers })).text()
  const dutch = await look(path, english)
  assert.match(dutch, /<html lang="nl"/)
  assert.match(dutch, /Merkt u het verschil/)
  assert.doesNotMatch(dutch, /You said|Do you notice/)

  await w.db.run(sql`update customers set language = 'en' where id = ${w.sanne.id}`)
  const other = await told('The pavement is loose')
  await w.db.run(sql`update customers set language = 'nl' where id = ${w.sanne.id}`)
  const letter = await look(other.path, { host: w.host, 'accept-language': 'nl' })
  assert.match(letter, /<html lang="en"/)
  const chosen = await look(`${other.path}?lang=nl`, { host: w.host, 'accept-language': 'en' })
  assert.match(chosen, /<html lang="nl"/)
  assert.match(chosen, /class="letter-to-you" lang="en"/)
  assert.match(chosen, new RegExp(`action="${other.path}\\?lang=nl"`))
  const said = await w.post(`${other.path}?lang=nl`, { answer: 'solved' })
  assert.equal(said.headers.get('location'), `${other.path}?said=1&lang=nl`)
})
