import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { Refusal, refused } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Env } from '../platform/web/context.ts'
import { answerError } from './errors.ts'

const away = () => Promise.reject(new Refusal(503, 'platform.database_away'))
const app = new Hono<Env>()
app.onError(answerError)
app.get('/page', away)
app.post('/form', again(away), () => {
  throw refused('platform.mend_fields')
})

test('who typed nothing is not told that what they typed stands below', async () => {
  const page = await app.request('/page')
  assert.equal(page.status, 503)
  const html = await page.text()
  assert.match(html, /We kunnen er even niet bij/)
  assert.doesNotMatch(html, /typte/)
})

test('a database that goes while a refused form is drawn again is still a sentence, with what was typed', async () => {
  const answer = await app.request('/form', { method: 'POST', body: new URLSearchParams({ words: 'Mijn heg' }) })
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '5')
  const html = await answer.text()
  assert.match(html, /We kunnen er even niet bij.*Wat u typte staat hieronder nog\./s)
  assert.match(html, /Mijn heg/)
})
