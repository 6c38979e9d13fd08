import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { system } from '../actor.ts'
import { sql } from '../database/sql.ts'
import { eventsOf, record, tamperedEvents } from './events.ts'
import { happening } from './happening.ts'
import { announceNews } from './news.ts'

const w = await world()
const subject = { kind: 'probe', id: 1 } as const
const probeHappened = happening('probe.happened', { on: 'probe', for: 'staff', holds: ['n?', 'text?'] })
const probeTold = happening('probe.told', { on: 'probe', for: 'staff' })
const happen = (n: number) => w.act((tx) => record(tx, system, probeHappened, subject, { n }))

test('an event refuses words', async () => {
  await assert.rejects(
    w.act((tx) => record(tx, system, probeHappened, subject, { text: 'Sanne belde' })),
    /holds no words/,
  )
  assert.deepEqual(await eventsOf(w.db, subject), [])
})

test('a refused change records nothing', async () => {
  await assert.rejects(
    w.act(async (tx) => {
      await record(tx, system, probeHappened, subject)
      throw new Error('no')
    }),
  )
  assert.deepEqual(await eventsOf(w.db, subject), [])
})

test('altering, removing or inserting an event shows', async () => {
  for (const n of [1, 2, 3, 4]) await happen(n)
  assert.deepEqual(await tamperedEvents(w.db, subject), [])

  const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await owner.connect()
  await owner.query(`set search_path to ${w.db.organisation.schema}`)
  const [, second, third] = await eventsOf(w.db, subject)
  await owner.query(`update events set data = '{"n": 9}' where id = $1`, [second?.id])
  assert.deepEqual(await tamperedEvents(w.db, subject), [{ id: second?.id }])
  await owner.query(`update events set data = '{"n": 2}' where id = $1`, [second?.id])
  assert.deepEqual(await tamperedEvents(w.db, subject), [])
  await owner.query('delete from events where id = $1', [third?.id])
  assert.equal((await tamperedEvents(w.db, subject)).length, 1)
  await owner.end()
})

test('news is announced in the order of transactions, never past one that still runs, and once', async () => {
  const heard: number[] = []
  const listening = [{ name: 'probe', hears: [probeTold], hear: async () => {} }]
  const look = () => announceNews(w.db, listening, async (all) => void heard.push(...all.map(({ event }) => event)))
  await w.hearNews()

  const tell = (id: number) => w.act((tx) => record(tx, system, probeTold, id))
  let finish = () => {}
  const held = new Promise<void>((resolve) => (finish = resolve))
  let slowId = 0
  let begun = () => {}
  const started = new Promise<void>((resolve) => (begun = resolve))
  const slow = w.act(async (tx) => {
    slowId = await record(tx, system, probeTold, 100)
    begun()
    await held
  })
  await started
  const quickId = await tell(101)
  await look()
  assert.deepEqual(heard, [], 'the slow one would have been passed over')
  finish()
  await slow
  for (let turn = 0; heard.length < 2 && turn < 500; turn++) if ((await look()) === 0) await sleep(5)
  assert.deepEqual(heard, [slowId, quickId])
})

test('an event keeps for which departments it was done at that moment; a reorganisation does not change the log', async () => {
  const moved = happening('probe.moved', {
    on: 'probe',
    for: 'staff',
    holds: ['from', 'to'],
    moves: { from: 'from', to: 'to' },
  })
  const { marieke, wim, departments } = w
  const place = { kind: 'probe', id: 31 } as const
  const teams = () =>
    w.db.many<{ teams: number[] | null; staff: string | null; from_teams: number[] | null; to_teams: number[] | null }>(
      sql`select teams, staff, from_teams, to_teams from events where subject_kind = 'probe' and subject_id = 31 order by sequence`,
    )
  await w.act((tx) => record(tx, marieke.actor, moved, place, { from: marieke.id, to: wim.id }))
  await w.act((tx) =>
    record(tx, { kind: 'customer', id: anId(marieke.id) }, moved, place, { from: wim.id, to: marieke.id }),
  )
  const before = await teams()
  assert.deepEqual(before, [
    { teams: [departments.green], staff: 'direct', from_teams: [departments.green], to_teams: [departments.benefits] },
    { teams: null, staff: null, from_teams: [departments.benefits], to_teams: [departments.green] },
  ])
  await w.db.run(sql`update memberships set department_id = ${departments.passports} where person_id = ${marieke.id}`)
  assert.deepEqual(await teams(), before)
  assert.deepEqual(await tamperedEvents(w.db, place), [])

  const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await owner.connect()
  await owner.query(`update ${w.db.organisation.schema}.events set to_teams = from_teams, from_teams = to_teams
    where subject_kind = 'probe' and subject_id = 31 and sequence = 1`)
  await owner.end()
  assert.equal((await tamperedEvents(w.db, place)).length, 1, 'whoever changes the team of then is seen')
})
