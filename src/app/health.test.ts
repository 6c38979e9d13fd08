import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { roadTo } from '../../test/road.ts'
import { world } from '../../test/world.ts'
import { openDatabase } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import { startJobs } from '../platform/events/jobs.ts'
import { openLog } from '../platform/log.ts'
import type { Wellness } from '../platform/wellness/wellness.ts'
import { createApp } from './app.ts'

const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''
const road = await roadTo(url)
const database = openDatabase(road.url, { connections: 2 })
const server = { ...w.server, database, home: { ...w.server.home, all: [w.db.organisation] } }
const owner = new pg.Client({ connectionString: url, application_name: 'a report' })
await owner.connect()
await owner.query(`set search_path to ${w.db.organisation.schema}`)
after(async () => {
  await owner.end()
  await database.close()
  await road.close()
})

/** What a monitor reads; each time of a program that looks afresh. */
async function ask(path: string, changed: Partial<typeof server> = {}) {
  const answer = await createApp({ ...server, ...changed }).app.request(path, { headers: { host: w.host } })
  return { status: answer.status, ...((await answer.json()) as Wellness & { ok: boolean }) }
}

test('all is well: told with figures, and with nothing about anybody', async () => {
  await w.hearNews()
  const well = await ask('/healthz')
  assert.deepEqual([well.status, well.problems], [200, []])
  assert.equal(well.news?.behind_seconds, 0)
  assert.deepEqual(well.jobs, { waiting: 0, gave_up: 0 })
  assert.ok((well.disk?.free_megabytes ?? 0) > 0)
  assert.equal((await ask('/readyz')).status, 200)
})

test('news that lag are told with how far, and with who holds them back', async () => {
  await owner.query('begin')
  await owner.query(`insert into submissions (key, location) values ('a long report', '')`) // it writes, and goes on
  await w.ask()
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  await other.query(`update ${w.db.organisation.schema}.events set recorded_at = now() - interval '50 seconds'`)
  await other.end()
  const holder =
    /news are [56]\d seconds behind: held back by a report \(process \d+ of the database, idle in transaction, writing for \d+ seconds\)/
  // Other tests write on the same server, and an older one of theirs holds back as well.
  for (let tries = 0; tries < 40 && !holder.test((await ask('/healthz')).problems.join()); tries++) await sleep(100)
  const lags = await ask('/healthz')
  assert.equal(lags.status, 503)
  assert.match(lags.problems.join(), holder)
  await owner.query('rollback')
  await w.hearNews()
  assert.equal((await ask('/healthz')).status, 200)
})

test('mails that wait too long are told, by number', async () => {
  await w.db.run(sql`
    insert into mails (cause, to_address, subject, text_body, html_body, message_id, queued_at)
    values ('probe:1', 'a@example.org', 'x', 'x', 'x', '<probe@here>', now() - interval '20 minutes')`)
  const waits = await ask('/healthz')
  assert.equal(waits.status, 503)
  assert.match(waits.problems.join(), /mails wait \(\d+\), the oldest for 20 minutes/)
  await w.db.run(sql`delete from mails where cause = 'probe:1'`)
})

test('what waits longest in the queue is told by its kind, and is a reason to look when it waits too long', async () => {
  const jobs = await startJobs(url, openLog('silent'), async () => {
    throw new Error('somebody’s words, which are told to nobody')
  })
  await jobs.enqueue([{ organisation: w.db.organisation.schema, listener: 'probe', event: 1 }])
  const tried = async () => (await ask('/healthz')).jobs?.oldest?.tried ?? 0
  for (let tries = 0; tries < 100 && (await tried()) === 0; tries++) await sleep(50)
  await jobs.stop()
  assert.deepEqual((await ask('/healthz')).problems, [])
  await owner.query(`update graphile_worker._private_jobs set created_at = now() - interval '17 minutes'`)
  const waits = await ask('/healthz')
  assert.equal(waits.status, 503)
  assert.match(waits.problems.join(), /^a job \(probe\) waits for 17 minutes: tried so far: 1; the log says why$/)
  assert.equal(waits.jobs?.oldest?.task, 'probe')
  assert.doesNotMatch(JSON.stringify(waits), /words/)
  await owner.query('delete from graphile_worker._private_jobs')
})

test('a database that does not answer: it lives, is not ready, and says so', async () => {
  await road.close()
  assert.equal((await ask('/livez')).status, 200)
  assert.equal((await ask('/readyz')).status, 503)
  const ill = await ask('/healthz')
  assert.equal(ill.status, 503)
  assert.match(ill.problems.join(), /the database does not answer/)
  await road.open()
  assert.deepEqual((await ask('/healthz')).problems, [])
})

test('pages that take every connection leave health its own', async () => {
  const taken = await Promise.all([database.pool.connect(), database.pool.connect()])
  assert.equal((await ask('/readyz')).status, 200)
  for (const client of taken) client.release()
})

test('a process that stops is well and not ready', async () => {
  assert.equal((await ask('/readyz', { stopping: true })).status, 503)
  assert.equal((await ask('/livez', { stopping: true })).status, 200)
})
