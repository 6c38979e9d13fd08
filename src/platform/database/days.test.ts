import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { world } from '../../../test/world.ts'
import { prefer } from '../../customers/preferring.ts'
import { dayOf, startOfDay } from '../../lib/time.ts'
import { beginningOf, dayOfMoment, today } from './days.ts'
import { sql } from './sql.ts'

const w = await world()

// East of Greenwich it is tomorrow from ten in the morning on, west of it yesterday until eleven: one of them is always
// on another day than the database, whose clock is universal time.
for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam'])
  test(`a day is a day where the organisation is: ${zone}`, async () => {
    await w.db.run(sql`update settings set time_zone = ${zone}`)
    const moment = '2026-03-29T10:30:00Z'
    const { now, then, began } = await w.db.one<{ now: string; then: string; began: Date }>(sql`
      select ${today} as now, ${dayOfMoment(sql`${moment}`)} as then, ${beginningOf('2026-03-29')} as began`)
    assert.equal(now, dayOf(new Date(), zone))
    assert.equal(then, dayOf(new Date(moment), zone))
    assert.deepEqual(began, startOfDay('2026-03-29', zone))

    const id = await w.act((tx) =>
      prefer(tx, w.marieke.actor, { customerId: w.sanne.id, words: 'Liever bellen', source: 'colleague' }),
    )
    const { said_on } = await w.db.one<{ said_on: string }>(sql`select said_on from preferences where id = ${id}`)
    assert.equal(said_on, dayOf(new Date(), zone))
  })

test('no statement asks for a day in the zone of the connection', () => {
  const bare = /\bcurrent_date\b|\blocaltimestamp\b|\b(now\(\)|clock_timestamp\(\)|\w*_at|timestamptz)::date\b/i
  const root = new URL('../../../', import.meta.url).pathname
  const files = globSync(['src/**/*.ts', 'db/views/**/*.sql'], { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && file !== 'src/platform/database/days.ts',
  )
  assert.ok(files.length > 500, 'there is something to read')
  const found = files.flatMap((file) =>
    readFileSync(`${root}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, at) => (bare.test(line) ? [`${file}:${at + 1}`] : [])),
  )
  assert.deepEqual(found, [], 'use the fragments of platform/database/days.ts')
})
