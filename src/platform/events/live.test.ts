import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { roadTo } from '../../../test/road.ts'
import { world } from '../../../test/world.ts'
import { Live } from './live.ts'

const w = await world()

/** Until it is so, or it took too long. */
async function until(so: () => boolean, what: string) {
  for (const end = Date.now() + 10_000; !so(); await sleep(5)) assert.ok(Date.now() < end, what)
}

test('a database that is away for a while leaves one listener, which hears again soon after', async () => {
  const road = await roadTo(process.env.TEST_DATABASE_URL ?? '')
  const pool = new pg.Pool({ connectionString: process.env.TEST_DATABASE_URL })
  const live = new Live(pool, road.url)
  let heard = 0
  live.watch(w.db.organisation, 'request:1', () => heard++)
  await live.listen()
  assert.equal(road.taken, 1)

  await road.close()
  await sleep(2_500) // several attempts in vain: each made two of the next
  await road.open()
  const back = performance.now()
  await until(() => heard > 0, 'whoever watches reads again, since something may have been missed')
  assert.ok(performance.now() - back < 1_500, `${performance.now() - back} ms after it was back`)
  await sleep(1_200)
  assert.equal(road.taken, 1, 'one listener, however often it was tried')

  heard = 0
  live.announce(w.db.organisation, ['request:1'])
  await until(() => heard > 0, 'it hears')
  assert.equal(heard, 1, 'once')

  await road.close()
  await live.close()
  await road.open()
  await sleep(1_200)
  assert.equal(road.taken, 0, 'who stopped does not come back')
  await road.close()
  await pool.end()
})
