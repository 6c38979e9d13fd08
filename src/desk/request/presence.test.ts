import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { anId } from '../../../test/ids.ts'
import { world } from '../../../test/world.ts'
import { Live } from '../../platform/events/live.ts'
import { Presence } from './presence.ts'

const w = await world()
const url = process.env.TEST_DATABASE_URL ?? ''
const other = new Live(w.server.database.pool, url)
await other.listen()
after(() => other.close())

const AWAY_MS = 200
const organisation = w.db.organisation
const here = new Presence(w.server.live, AWAY_MS)
const there = new Presence(other, AWAY_MS)

async function until(claim: () => boolean) {
  for (let tries = 0; tries < 100 && !claim(); tries++) await sleep(20)
  assert.ok(claim())
}

test('two people on one question see each other, also in two processes; others see nobody', async () => {
  let drawnAgain = 0
  const stop = w.server.live.watch(organisation, here.subject(anId(7)), () => drawnAgain++)
  here.enter(organisation, anId(7), w.marieke.id)
  await until(() => there.others(organisation, anId(7), w.joost.id).length === 1)
  assert.equal(drawnAgain, 0, 'nobody else is there: nothing to draw again')

  there.enter(organisation, anId(7), w.joost.id)
  await until(() => here.others(organisation, anId(7), w.marieke.id).includes(w.joost.id))
  await until(() => drawnAgain === 1)
  assert.deepEqual(there.others(organisation, anId(7), w.joost.id), [w.marieke.id])
  assert.deepEqual(here.others(organisation, anId(8), w.marieke.id), [])
  assert.deepEqual(here.others({ ...organisation, schema: 'org_other' }, anId(7), w.marieke.id), [])
  stop()
})

test('a reload is no leaving; who is gone is gone', async () => {
  const leave = here.enter(organisation, anId(9), w.marieke.id)
  await until(() => there.others(organisation, anId(9), w.joost.id).length === 1)
  leave()
  const leaveAgain = here.enter(organisation, anId(9), w.marieke.id)
  await sleep(AWAY_MS + 150)
  assert.equal(there.others(organisation, anId(9), w.joost.id).length, 1)
  leaveAgain()
  await until(() => there.others(organisation, anId(9), w.joost.id).length === 0)
})
