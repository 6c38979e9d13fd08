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
    code: text_body.match(/\b\d{6}\b/)?.[0] ?? '',
    token: text_body.match(/token=([\w-]+)/)?.[1] ?? '',
  }
}

test('five wrong codes, and a new one is needed: six digits are too few to keep guessing at', async () => {
  const { code } = await mailed()
  const wrong = code === '000000' ? '111111' : '000000'
  for (let attempt = 0; attempt < 5; attempt++)
    assert.equal((await w.post('/mine/codes', { mail, code: wrong })).status, 422)
  assert.equal((await w.post('/mine/codes', { mail, code })).status, 422, 'also the right one')
})

test('codes of one address are guessed at slowly, from however many places', async () => {
  scaleLimits(1)
  try {
    const answers = []
    for (let guess = 0; guess < 12; guess++) {
      const from = `10.0.0.${guess}`
      const body = new URLSearchParams({ mail: ` ${mail.toUpperCase()}`, code: '000000' })
      const headers = { host: w.host, origin: `http://${w.host}` }
      const incoming = { socket: { remoteAddress: from } }
      answers.push((await w.app.request('/mine/codes', { method: 'POST', body, headers }, { incoming })).status)
    }
    assert.equal(answers.at(0), 422)
    assert.equal(answers.at(-1), 429)
  } finally {
    scaleLimits(0)
  }
})

test('the code stands in no subject: lists of mail and lock screens show those', async () => {
  const { subject, code } = await mailed()
  assert.match(code, /^\d{6}$/)
  assert.doesNotMatch(subject, /\d/)
})

test('coming in anew ends what this browser had before', async () => {
  const first = cookieOf(await w.post('/mine/sessions', { token: (await mailed()).token }))
  const second = cookieOf(await w.post('/mine/sessions', { token: (await mailed()).token }, { cookie: first }))
  assert.notEqual(first, second)
  assert.equal(await findSession(w.db, 'customer', first.split('=')[1]), undefined)
  assert.ok(await findSession(w.db, 'customer', second.split('=')[1]))
})
