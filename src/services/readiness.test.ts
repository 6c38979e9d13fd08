import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Id } from '../platform/database/ids.ts'
import { createService } from './offering.ts'
import { groundOf, type Inspected, readiness } from './readiness.ts'
import { findService, stepsOfVersion } from './service.ts'

const w = await world()

async function inspected(id: Id<'services'>): Promise<Inspected> {
  const service = await findService(w.db, id)
  assert.ok(service)
  return {
    service,
    steps: await stepsOfVersion(w.db, service.id),
    ground: await groundOf(w.db, service),
    settings: { languages: ['nl', 'en'] },
    today: '2026-03-01',
  }
}

const open = (given: Inspected) => readiness(given).flatMap(({ name, ready }) => (ready ? [] : [name]))

test('the people who could do a service are named, best knowledge first', async () => {
  const { ground } = await inspected(w.services.hedge)
  assert.deepEqual(ground.takers, ['Joost', 'Marieke'])
  assert.equal(ground.knowers[0], 'Marieke')
  assert.equal(ground.reachable, false, 'nobody said hours yet')
})

test('a bare service says all that is missing', async () => {
  const id = await w.act((tx) =>
    createService(tx, w.ada.actor, { name: 'Schuldhulp', department_id: w.departments.benefits }),
  )
  const missing = open(await inspected(id))
  for (const name of [
    'stand_in',
    'reachable',
    'texts',
    'english',
    'words',
    'steps',
    'because',
    'who',
    'openness',
    'privacy',
    'no',
  ])
    assert.ok(missing.includes(name as (typeof missing)[number]), name)
  assert.ok(!missing.includes('takers'))
})

const EN = { en: 'x' }

test('a service that is complete has nothing open', async () => {
  const given = await inspected(w.services.hedge)
  const complete: Inspected = {
    ...given,
    ground: { ...given.ground, reachable: true },
    service: {
      ...given.service,
      description: 'x',
      openness: 'x',
      what_else: 'x',
      ways_on: 'x',
      translations: { name: EN, description: EN, what_else: EN, ways_on: EN },
    },
    steps: given.steps.map((step) => ({ ...step, translations: { name: EN } })),
  }
  assert.deepEqual(open(complete), [])
})

test('a confidential service is not asked about privacy again', async () => {
  assert.ok(!open(await inspected(w.services.benefit)).includes('privacy'))
})
