import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { pino } from 'pino'
import { world } from '../../test/world.ts'
import { sql } from '../platform/database/sql.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Server } from '../platform/server.ts'
import { hungTasks } from './in-time.ts'
import { everyMinute } from './listening.ts'
import { passMinute } from './worker.ts'

const here = await world()
const there = await world()

/** The two organisations as one process serves them, with what it logs. */
function process() {
  const lines: Record<string, unknown>[] = []
  const into = new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)))
      done()
    },
  })
  const all = [here.db.organisation, there.db.organisation]
  const server: Server = { ...here.server, home: { ...here.server.home, all }, log: pino({ level: 'warn' }, into) }
  return { server, lines, all }
}

test('a task that fails takes nothing from the others or from other organisations, and the log names both', async () => {
  const { server, lines, all } = process()
  const done: string[] = []
  const stumble = async (db: typeof here.db) => {
    if (db.organisation.schema === all[0]?.schema) await db.run(sql`select from not_there`)
  }
  await passMinute(server, [stumble, async (db) => void done.push(db.organisation.schema)])
  assert.deepEqual(
    done,
    all.map(({ schema }) => schema),
  )
  assert.equal(lines.length, 1)
  assert.equal(lines[0]?.task, 'stumble')
  assert.equal(lines[0]?.organisation, all[0]?.schema)
  assert.match(String(lines[0]?.err), /not_there/)
})

test('a task that never comes back holds no other, is not begun again, and is told', async () => {
  const { server, lines, all } = process()
  const begun: string[] = []
  let letGo = () => {}
  const hanging = async (db: typeof here.db) => {
    begun.push(db.organisation.schema)
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
  }
  const done: string[] = []
  const after = async (db: typeof here.db) => void done.push(db.organisation.schema)
  const only = { ...server, home: { ...server.home, all: all.slice(0, 1) } }
  await passMinute(only, [hanging, after], 20)
  await passMinute(only, [hanging, after], 20)
  assert.deepEqual([begun.length, done.length], [1, 2])
  assert.deepEqual(
    lines.map(({ task, organisation }) => [task, organisation]),
    [['hanging', all[0]?.schema]],
  )
  assert.deepEqual(hungTasks(), [], 'a sweep of some minutes is no illness')
  const [told] = hungTasks(Date.now() + 6 * 60_000)
  assert.match(told ?? '', new RegExp(`^hanging of ${all[0]?.schema} has not come back for 6 minutes`))
  letGo()
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(hungTasks(Date.now() + 6 * 60_000), [])
  await passMinute(only, [hanging, after], 20)
  assert.equal(begun.length, 2, 'back, it is begun again')
  letGo()
})

test('while the database is away the row ends at once, and is told as one thing', async () => {
  const { server, lines } = process()
  let tried = 0
  const away = async () => {
    tried++
    throw new Refusal(503, 'platform.database_away')
  }
  await assert.rejects(passMinute(server, [away, away]))
  assert.equal(tried, 1)
  assert.deepEqual(lines, [])
})

test('each task of a minute has a name of its own', () => {
  const names = everyMinute.map(({ name }) => name)
  assert.ok(names.every((name) => name !== ''))
  assert.equal(new Set(names).size, names.length)
})
