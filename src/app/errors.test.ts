import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { anId } from '../../test/ids.ts'
import { inWords } from '../platform/database/mishaps.ts'
import type { Log } from '../platform/log.ts'
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

test('what is over in a moment says so, and leads to the same page once more', async () => {
  const answer = await app.request('/page?page=2')
  const page = await answer.text()
  assert.equal(answer.status, 503)
  assert.match(page, /Even geduld/)
  assert.match(page, /href="\/page\?page=2">Probeer het opnieuw/)
})

test('who typed nothing is not told that what they typed stands below', async () => {
  const page = await app.request('/page')
  assert.equal(page.status, 503)
  const html = await page.text()
  assert.match(html, /We kunnen er even niet bij/)
  assert.doesNotMatch(html, /typte/)
})

test('whoever looks after the program reads why, once and not for every page', async () => {
  const said: unknown[] = []
  const log = { warn: (what: unknown) => said.push(what) } as unknown as Log
  const busy = new Hono<Env>()
  busy.onError(answerError)
  busy.use(async (c, next) => {
    c.set('log', log)
    await next()
  })
  busy.get('/', () => {
    throw inWords(Object.assign(new Error('could not extend file'), { code: '53100' }))
  })
  for (let page = 0; page < 3; page++) assert.equal((await busy.request('/')).status, 503)
  assert.deepEqual(said, [{ key: 'platform.disk_full', err: 'could not extend file' }])
})

test('a database that goes while a refused form is drawn again is still a sentence, with what was typed', async () => {
  const answer = await app.request('/form', { method: 'POST', body: new URLSearchParams({ words: 'Mijn heg' }) })
  assert.equal(answer.status, 503)
  assert.equal(answer.headers.get('retry-after'), '5')
  const html = await answer.text()
  assert.match(html, /We kunnen er even niet bij.*Wat u typte staat hieronder nog\./s)
  assert.match(html, /Mijn heg/)
})

test('a colleague who meets what is not there goes on with the day, and is not told to call the organisation', async () => {
  const desk = new Hono<Env>()
  desk.onError(answerError)
  desk.use(async (c, next) => {
    c.set('actor', { kind: 'person', id: anId(1), administrator: false })
    await next()
  })
  desk.get('/desk/requests/9', () => {
    throw new Refusal(404, 'platform.not_found')
  })
  assert.match(await (await desk.request('/desk/requests/9')).text(), /href="\/desk"[^>]*>Naar Vandaag/)
})
