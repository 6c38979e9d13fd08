import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { roadTo } from '../../../test/road.ts'
import { world } from '../../../test/world.ts'
import { openLog } from '../log.ts'
import { startJobs } from './jobs.ts'

const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''

const GOES_AWAY = 50 // the event whose job takes the database away

async function until(so: () => boolean | Promise<boolean>, ms = 20_000) {
  const began = performance.now()
  while (!(await so())) {
    assert.ok(performance.now() - began < ms, 'it took too long')
    await sleep(20)
  }
  return performance.now() - began
}

test('after the database was away jobs are heard of at once, by one listener, and none is lost', async (t) => {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const listeners = async () => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
        where datname = current_database() and application_name = 'openkeuken jobs' and query like 'LISTEN "jobs:insert"%'`,
    )
    return rows[0]?.n ?? 0
  }
  const road = await roadTo(url)
  const heard: number[] = []
  const jobs = await startJobs(road.url, openLog('silent'), async ({ event }) => {
    const first = !heard.includes(event)
    heard.push(event)
    if (event === GOES_AWAY && first) await road.close()
  })
  const tell = (event: number) => jobs.enqueue([{ organisation: w.db.organisation.schema, listener: 'probe', event }])
  await until(async () => (await listeners()) === 1)
  await tell(1)
  await until(() => heard.includes(1))

  for (const [turn, away] of [0, 300, 2_500].entries()) {
    await road.close()
    const lost = 10 * (turn + 1)
    await assert.rejects(tell(lost), 'whoever announces is told, and announces again')
    await sleep(away)
    await road.open()
    const told = () => tell(lost + 1).then(...([() => true, () => false] as const))
    t.diagnostic(`away ${away} ms: takes jobs after ${await until(told)} ms`)
    t.diagnostic(`heard after ${await until(() => heard.includes(lost + 1))} ms`)
    t.diagnostic(`listens after ${await until(async () => (await listeners()) === 1)} ms`)
  }

  // Lost while it writes down that a job is done: it goes on, and that job is done again.
  await tell(GOES_AWAY).catch(() => {}) // heard before it was told that it stands: the road goes away in between
  await until(() => heard.includes(GOES_AWAY))
  await sleep(300)
  await road.open()
  await until(() => tell(GOES_AWAY + 1).then(...([() => true, () => false] as const)))
  await until(() => heard.includes(GOES_AWAY + 1))
  await until(async () => (await listeners()) === 1)

  // Its listening alone is lost, as by a proxy that ends what is silent: the queue goes on.
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
                      where datname = current_database() and query like 'LISTEN "jobs:insert"%'`)
  await until(async () => (await listeners()) === 1)
  await tell(99)
  await until(() => heard.includes(99))
  const began = performance.now()
  await jobs.stop()
  assert.ok(performance.now() - began < 15_000, 'a stop ends, whatever an outage left behind')
  await until(() => road.taken === 0)
  await road.close()
  await owner.end()
})

test('a database that takes what is asked and never answers: whoever announces is told in time, and well afterwards', async (t) => {
  const road = await roadTo(url)
  const heard: number[] = []
  const jobs = await startJobs(road.url, openLog('silent'), async ({ event }) => void heard.push(event), 2_000)
  const tell = (event: number) => jobs.enqueue([{ organisation: w.db.organisation.schema, listener: 'mute', event }])
  await tell(1)
  await until(() => heard.includes(1))

  road.jam()
  const began = performance.now()
  await assert.rejects(Promise.all([tell(2), tell(3)]))
  assert.ok(performance.now() - began < 8_000, 'nobody waits for ever')
  await road.open() // what was on the road before stays without an answer
  const told = () => tell(4).then(...([() => true, () => false] as const))
  t.diagnostic(`takes jobs after ${await until(told)} ms`)
  t.diagnostic(`heard after ${await until(() => heard.includes(4))} ms`)

  await jobs.stop()
  await until(() => road.taken === 0)
  await road.close()
})

test('one listener hears many events in one job; what fails is tried again by itself and holds up no other', async () => {
  const heard: number[] = []
  const jobs = await startJobs(url, openLog('silent'), async ({ listener, event }) => {
    if (listener !== 'several') return // left over from a database that was away
    heard.push(event)
    if (event === 2 && heard.indexOf(2) === heard.length - 1) throw new Error('the first time')
  })
  const { schema: organisation } = w.db.organisation
  await jobs.enqueue([1, 2, 3].map((event) => ({ organisation, listener: 'several', event })))
  await until(() => heard.length === 4)
  assert.deepEqual(heard, [1, 2, 3, 2])
  await jobs.stop()
})
