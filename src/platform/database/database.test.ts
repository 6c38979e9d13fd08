import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { world } from '../../../test/world.ts'
import { Refusal } from '../refusal.ts'
import { sql } from './sql.ts'
import { waits } from './waits.ts'

const w = await world()
const other = await world()

test('an organisation sees its own rows only, also on one connection after another', async () => {
  const here = await w.ask({ words: 'Alleen in Zonnedam' })
  const there = await other.ask({ words: 'Alleen bij de ander' })
  for (let turn = 0; turn < 5; turn++) {
    for (const [own, words] of [
      [w, 'Alleen in Zonnedam'],
      [other, 'Alleen bij de ander'],
    ] as const) {
      const db = w.server.database.organisation(own.db.organisation)
      assert.deepEqual(
        (await db.many<{ words: string }>(sql`select words from requests`)).map((row) => row.words),
        [words],
      )
    }
  }
  assert.ok(here.id > 0 && there.id > 0)
})

test('reads together are one round trip', async () => {
  const before = waits.total
  await w.db.together((db) => Promise.all([1, 2, 3, 4].map((n) => db.one(sql`select ${n}::int as n`))))
  assert.equal(waits.total - before, 1)
})

test('a lost connection, also inside a transaction, is a refusal in words and the next one works', async () => {
  const owner = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await owner.connect()
  const lost = w.act(async (tx) => {
    const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await owner.query('select pg_terminate_backend($1)', [pid])
    await sleep(50)
    await tx.run(sql`insert into submissions (key, location) values ('lost-one', '')`)
  })
  await assert.rejects(lost, (error) => error instanceof Refusal && error.status === 503)
  await owner.end()
  assert.deepEqual(await w.db.many(sql`select key from submissions where key = 'lost-one'`), [])
})

test('what is sent as the last of a transaction goes with its commit, and undoes all of it when it fails', async () => {
  const undone: string[] = []
  const keep = (last: string) =>
    w.act(async (tx) => {
      await tx.run(sql`insert into submissions (key, location) values ('the-first', '')`)
      tx.unlessKept.push(async () => void undone.push(last))
      tx.last(sql`insert into submissions (key, location) values (${last}, '')`)
    })
  await assert.rejects(keep('the-first'), /duplicate key/)
  assert.deepEqual([await kept(), undone], [[], ['the-first']])

  const before = waits.total
  await keep('the-last')
  assert.equal(waits.total - before, 2)
  assert.deepEqual([await kept(), undone], [['the-first', 'the-last'], ['the-first']])
})

const kept = async () =>
  (await w.db.many<{ key: string }>(sql`select key from submissions where key like 'the-%' order by key`)).map(
    ({ key }) => key,
  )

test('ids are numbers, days are text, moments are dates', async () => {
  const row = await w.db.one<{ id: number; day: string; at: Date }>(
    sql`select 42::bigint as id, '2026-03-29'::date as day, '2026-03-29T01:00:00Z'::timestamptz as at`,
  )
  assert.deepEqual(row, { id: 42, day: '2026-03-29', at: new Date('2026-03-29T01:00:00Z') })
})
