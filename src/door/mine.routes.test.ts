import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { scaleLimits } from '../platform/web/limits.ts'
import { findSession } from '../platform/web/sessions.ts'

const w = await world()
const mail = 'sanne@example.org'

const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

async function mailed(): Promise<{ subject: string; code: string; token: string }> {
  await w.post('/mine/links', { mail })
  const { subject, text_body } = await w.db.one<{ subject: string; text_body: string }>(
    sql`select subject, text_body from mails where to_address = ${mail} order by id desc limit 1`,
  )
  return {
    subject,
    code: text_body.match(/\b\d{8}\b/)?.[0] ?? '',
    token: text_body.match(/token=([\w-]+)/)?.[1] ?? '',
  }
}

/** A request from a network of its own, with the limits as they are outside of tests. */
async function from(remoteAddress: string, path: string, fields: Record<string, string>): Promise<number> {
  scaleLimits(1)
  try {
    const headers = { host: w.host, origin: `http://${w.host}` }
    const given = { method: 'POST', body: new URLSearchParams(fields), headers }
    return (await w.app.request(path, given, { incoming: { socket: { remoteAddress } } })).status
  } finally {
    scaleLimits(0)
  }
}

test('codes are guessed at slowly from one network, whatever spelling the address has, and the right one works elsewhere', async () => {
  const { code } = await mailed()
  const wrong = code === '00000000' ? '11111111' : '00000000'
  const spellings = [mail, ` ${mail.toUpperCase()}`, `mailto:${mail}`, `<${mail}>`]
  const answers = []
  for (let guess = 0; guess < 12; guess++)
    answers.push(await from('10.0.0.66', '/mine/codes', { mail: spellings[guess % 4] ?? mail, code: wrong }))
  assert.equal(answers.at(0), 422)
  assert.equal(answers.at(-1), 429)
  assert.equal(await from('10.0.0.2', '/mine/codes', { mail, code }), 303)
})

test('who asks in somebody else’s name keeps them out of nothing, and mails them no more than a few times', async () => {
  const { token, code } = await mailed()
  const sent = () =>
    w.db.one(sql`select count(*) as many from mails where to_address = ${mail} and cause like 'mine:%'`)
  for (let nth = 0; nth < 12; nth++) await from('10.0.0.67', '/mine/links', { mail })
  const { many } = (await sent()) as { many: number }
  assert.ok(many <= 5, `${many} mails`)
  assert.notEqual(await from('10.0.0.3', '/mine/links', { mail }), 429)
  assert.equal((await w.get(`/mine/enter?token=${token}`)).status, 200)
  assert.equal(await from('10.0.0.3', '/mine/codes', { mail, code }), 303)
  assert.equal((await w.post('/mine/sessions', { token })).status, 422, 'used up together')
  await w.db.run(sql`update mails set queued_at = queued_at - interval '1 hour'`)
})

test('the code stands in no subject: lists of mail and lock screens show those', async () => {
  const { subject, code } = await mailed()
  assert.match(code, /^\d{8}$/)
  assert.doesNotMatch(subject, /\d/)
})

test('coming in anew ends what this browser had before', async () => {
  const first = cookieOf(await w.post('/mine/sessions', { token: (await mailed()).token }))
  const second = cookieOf(await w.post('/mine/sessions', { token: (await mailed()).token }, { cookie: first }))
  assert.notEqual(first, second)
  assert.equal(await findSession(w.db, 'customer', first.split('=')[1]), undefined)
  assert.ok(await findSession(w.db, 'customer', second.split('=')[1]))
})
