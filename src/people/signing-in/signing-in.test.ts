import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { visitor } from '../../platform/actor.ts'
import { sql } from '../../platform/database/sql.ts'
import { sweep } from '../../platform/database/sweeping.ts'
import { scaleLimits } from '../../platform/web/limits.ts'
import { administratorLink, linkForMail, signInLink } from './sign-in-links.ts'
import { personSignedIn, sendSignIn, signInByCode, signInByLink, signOutEverywhere } from './signing-in.ts'

const w = await world()
const { marieke, ada } = w

const mails = async () =>
  await w.db.many<{ to_address: string; text_body: string }>(sql`select to_address, text_body from mails order by id`)

const pathOf = (link: string) => link.replace(/^https?:\/\/[^/]+/, '')

const sessionIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => /^desk=([^;]+)/.exec(cookie)?.[1])
    .find(Boolean)

test('a known address gets a mail with a link and a code, an unknown one gets nothing', async () => {
  const before = (await mails()).length
  await w.act((tx) => sendSignIn(tx, visitor, { mail: ' Marieke@Zonnedam.example ', to: '/desk' }))
  await w.act((tx) => sendSignIn(tx, visitor, { mail: 'nobody@zonnedam.example', to: '/desk' }))
  const sent = (await mails()).slice(before)
  assert.equal(sent.length, 1)
  assert.equal(sent[0]?.to_address, 'marieke@zonnedam.example')
  assert.match(sent[0]?.text_body ?? '', /\d{4} \d{4}/)
  assert.match(sent[0]?.text_body ?? '', /\/sign-in\/[\w-]{32}\?to=%2Fdesk/)
})

test('the page says the same whether the address is known or not', async () => {
  const known = await w.post('/sign-in', { mail: 'marieke@zonnedam.example', to: '/desk/requests/3' })
  const unknown = await w.post('/sign-in', { mail: 'nobody@zonnedam.example', to: '/desk/requests/3' })
  assert.equal(known.status, 303)
  assert.equal(known.headers.get('location'), unknown.headers.get('location'))
  const body = async (mail: string) => {
    const cookie = `sign_in_mail=${encodeURIComponent(mail)}`
    const answer = await w.app.request('/sign-in/code', { headers: { host: w.host, cookie } })
    return (await answer.text()).replaceAll(mail, '…').replace(/nonce="[^"]*"|content="[\w+/=]{20,}"/g, '')
  }
  assert.equal(await body('marieke@zonnedam.example'), await body('nobody@zonnedam.example'))
})

test('a code signs in once', async () => {
  const { code } = await w.act((tx) => signInLink(tx, marieke.id))
  const mail = 'marieke@zonnedam.example'
  const session = await w.act((tx) => signInByCode(tx, visitor, { mail, code: `${code.slice(0, 3)} ${code.slice(3)}` }))
  assert.equal((await personSignedIn(w.db, session))?.id, marieke.id)
  assert.equal(await w.act((tx) => signInByCode(tx, visitor, { mail, code })), undefined)
})

test('who asks and guesses in somebody’s name keeps them out of nothing', async () => {
  const mail = 'marieke@zonnedam.example'
  const { code, link } = await w.act((tx) => signInLink(tx, marieke.id))
  const wrong = code === '12345678' ? '87654321' : '12345678'
  for (let nth = 0; nth < 12; nth++) {
    await w.post('/sign-in', { mail, to: '' })
    await w.act((tx) => signInByCode(tx, visitor, { mail, code: wrong }))
  }
  const lately = (await mails()).filter(({ to_address }) => to_address === mail)
  assert.ok(lately.length <= 5, 'and is mailed no more than a few times')
  assert.equal((await w.get(pathOf(link))).status, 200)
  assert.ok(await w.act((tx) => signInByCode(tx, visitor, { mail, code })))
})

test('a code of one person opens nothing of another', async () => {
  const { code } = await w.act((tx) => signInLink(tx, marieke.id))
  assert.equal(await w.act((tx) => signInByCode(tx, visitor, { mail: 'ada@zonnedam.example', code })), undefined)
})

test('opening a link changes nothing; the button signs in, once, and goes to the place that was asked for', async () => {
  const { link } = await w.act((tx) => signInLink(tx, marieke.id, { to: '/desk/requests/3' }))
  const path = pathOf(link)
  for (let scan = 0; scan < 3; scan++) {
    const opened = await w.get(path)
    assert.equal(opened.status, 200)
    assert.match(await opened.text(), /Dag Marieke/)
    assert.equal(sessionIn(opened), undefined)
  }
  const signedIn = await w.post(path, { to: '/desk/requests/3' })
  assert.equal(signedIn.status, 303)
  assert.equal(signedIn.headers.get('location'), '/desk/requests/3')
  assert.ok(sessionIn(signedIn))
  assert.equal((await w.get(path)).status, 404)
  assert.equal((await w.post(path, { to: '/desk' })).status, 404)
})

test('nobody is sent on to another site', async () => {
  const { link } = await w.act((tx) => signInLink(tx, marieke.id))
  const answer = await w.post(pathOf(link), { to: '//evil.example' })
  assert.equal(answer.headers.get('location'), '/desk')
})

test('the session is another one after every sign-in, and the one before has ended', async () => {
  const first = await w.act(async (tx) =>
    signInByLink(tx, visitor, { token: tokenIn((await signInLink(tx, marieke.id)).link) }),
  )
  const second = await w.act(async (tx) =>
    signInByLink(tx, visitor, { token: tokenIn((await signInLink(tx, marieke.id)).link), before: first }),
  )
  assert.ok(first && second && first !== second)
  assert.equal(await personSignedIn(w.db, first), undefined)
  assert.equal((await personSignedIn(w.db, second))?.id, marieke.id)
})

const tokenIn = (link: string) => /sign-in\/([\w-]+)/.exec(link)?.[1] ?? ''

test('signing out ends this session, signing out everywhere all of them', async () => {
  const session = async () => {
    const token = tokenIn((await w.act((tx) => signInLink(tx, ada.id))).link)
    const started = await w.act((tx) => signInByLink(tx, visitor, { token }))
    assert.ok(started)
    return started
  }
  const [one, two] = [await session(), await session()]
  const answer = await w.post('/desk/sign-out', {}, { ...ada, cookie: `desk=${one}` })
  assert.equal(answer.status, 303)
  assert.equal(await personSignedIn(w.db, one), undefined)
  assert.ok(await personSignedIn(w.db, two))
  await w.act((tx) => signOutEverywhere(tx, ada.actor))
  assert.equal(await personSignedIn(w.db, two), undefined)
})

test('who signs in when is written down nowhere', async () => {
  await w.post('/sign-in', { mail: 'fatima@zonnedam.example', to: '' })
  const { code } = await w.act((tx) => signInLink(tx, w.fatima.id))
  assert.ok(await w.act((tx) => signInByCode(tx, visitor, { mail: 'fatima@zonnedam.example', code })))
  const { many } = await w.db.one<{ many: number }>(
    sql`select count(*) as many from sessions where holder_id = ${w.fatima.id} and expires_at <> date_trunc('day', expires_at)`,
  )
  assert.equal(many, 0, 'a session ends with a day')
  await w.db.run(sql`update mails set queued_at = queued_at - interval '61 minutes'`)
  await w.db.run(sql`update tokens set used_at = used_at - interval '61 minutes'`)
  await sweep(w.db)
  const left = await w.db.one(sql`
    select (select count(*) from mails where cause ~ '^(sign_in|mine|unlock):') as mails,
           (select count(*) from tokens where used_at is not null) as tokens`)
  assert.deepEqual(left, { mails: 0, tokens: 0 })
  const events = await w.db.many<{ type: string }>(sql`select type from events where type like '%sign%'`)
  assert.deepEqual(events, [])
})

test('asking again and again is slowed down, with words', async () => {
  scaleLimits(1)
  try {
    const statuses = []
    for (let tries = 0; tries < 14; tries++)
      statuses.push((await w.post('/sign-in', { mail: 'joost@zonnedam.example', to: '' })).status)
    assert.equal(statuses[0], 303)
    assert.equal(statuses.at(-1), 429)
    assert.equal(
      (await w.post('/sign-in', { mail: 'fatima@zonnedam.example', to: '' })).status,
      303,
      'colleagues share an address',
    )
  } finally {
    scaleLimits(0)
  }
})

test('the printed link belongs to an administrator, and for a mail address to that person', async () => {
  await w.db.run(sql`update settings set ready_at = null`)
  const link = await administratorLink(w.db)
  assert.match(link, /to=%2Fdesk%2Ffirst-start/)
  const session = await w.act((tx) => signInByLink(tx, visitor, { token: tokenIn(link) }))
  assert.equal((await personSignedIn(w.db, session))?.administrator, true)
  assert.ok(await linkForMail(w.db, 'Marieke@zonnedam.example'))
  assert.equal(await linkForMail(w.db, 'nobody@zonnedam.example'), undefined)
})
