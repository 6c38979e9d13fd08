import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { createApp } from '../src/app/app.ts'
import { type Database, openDatabase } from '../src/platform/database/database.ts'
import { sql } from '../src/platform/database/sql.ts'
import { forgetSettings } from '../src/platform/settings.ts'
import { scaleLimits } from '../src/platform/web/limits.ts'
import { roadTo } from './road.ts'
import { world } from './world.ts'

// What happens at the door when something below it is not as it should be.

const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''
const road = await roadTo(url)
const database = openDatabase(road.url, { connections: 6, lockMs: 200 })
const { app } = createApp({ ...w.server, database })
const owner = new pg.Client({ connectionString: url })
await owner.connect()
await owner.query(`set search_path to ${w.db.organisation.schema}`)
after(async () => {
  await database.close()
  await road.close()
  await owner.end()
})

const headers = { host: w.host, 'accept-language': 'nl' }
const get = async (path: string) => await app.request(path, { headers })
const ask = async (words: string) =>
  await app.request('/questions', {
    method: 'POST',
    headers: { ...headers, origin: `http://${w.host}` },
    body: new URLSearchParams({ words, reach: 'sanne@example.org' }),
  })

async function refusedWith(answer: Response, sentence: RegExp, kept?: string) {
  const html = await answer.text()
  assert.equal(answer.status, 503, html)
  assert.match(html, sentence)
  if (kept) {
    assert.match(html, /Wat u typte staat hieronder nog/)
    assert.ok(html.includes(kept), 'what was typed stands there')
  }
}

test('a database that is away is a sentence that keeps what was typed, and well again when it is back', async () => {
  assert.equal((await get('/')).status, 200)
  await road.close()
  forgetSettings(w.db.organisation.schema)
  await refusedWith(await get('/services'), /Gemeente Zonnedam.*We kunnen er even niet bij/s)
  await refusedWith(await ask('De heg is te hoog'), /We kunnen er even niet bij/, 'De heg is te hoog')
  await road.open()
  assert.equal((await get('/services')).status, 200)
})

test('who waits for a row of somebody else reads so soon, and pages go on meanwhile', async () => {
  const { token } = await w.ask()
  await owner.query('begin')
  await owner.query('select from requests for update')
  const writers = Array.from({ length: 12 }, (_, n) =>
    app.request(`/track/${token}/messages`, {
      method: 'POST',
      headers: { ...headers, origin: `http://${w.host}` },
      body: new URLSearchParams({ body: `Nog iets ${n}` }),
    }),
  )
  const began = performance.now()
  assert.equal((await get('/services')).status, 200)
  assert.ok(performance.now() - began < 1_000, `a page waited ${performance.now() - began} ms behind the writers`)
  for (const [n, answer] of (await Promise.all(writers)).entries())
    await refusedWith(answer, /Iemand anders is hier net mee bezig/, `Nog iets ${n}`)
  await owner.query('rollback')
})

test('a full disk is a sentence that keeps what was typed, and over when there is room again', async () => {
  await owner.query(`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
  await owner.query('create trigger full_disk before insert on requests execute function full_disk()')
  await refusedWith(await ask('Er is een put verstopt'), /onze opslag is vol/, 'Er is een put verstopt')
  await owner.query('drop trigger full_disk on requests')
  assert.equal((await ask('Er is een put verstopt')).status, 303)
})

test('more work than the database can do is refused at the door at once; assets and health are answered', async () => {
  const held: Database['pool'] = database.pool
  const clients = await Promise.all(Array.from({ length: 6 }, () => held.connect()))
  scaleLimits(0.02) // three may wait
  try {
    const waiting = [1, 2, 3].map(() => database.organisation(w.db.organisation).one(sql`select 1 as n`))
    await refusedWith(await get('/services'), /heel druk/)
    await refusedWith(await ask('Nu even niet'), /heel druk/, 'Nu even niet')
    assert.equal((await get('/assets/none.css')).status, 404)
    for (const client of clients) client.release()
    await Promise.all(waiting)
    assert.equal((await get('/services')).status, 200)
  } finally {
    scaleLimits(0)
  }
})
