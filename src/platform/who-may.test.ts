import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { anId } from '../../test/ids.ts'
import { type Actor, system, visitor } from './actor.ts'
import { Refusal } from './refusal.ts'
import * as whoMay from './who-may.ts'

const ACTORS = {
  colleague: { kind: 'person', id: anId(1), administrator: false },
  administrator: { kind: 'person', id: anId(2), administrator: true },
  'by the link of a request': { kind: 'customer', id: anId(3), requestId: anId(7), seesClosed: true },
  'by the link of a closed service': { kind: 'customer', id: anId(3), requestId: anId(8), seesClosed: false },
  follower: { kind: 'customer', id: anId(3), requestId: anId(7), seesClosed: true, followerId: anId(4) },
  'signed in': { kind: 'customer', id: anId(3), proven: true },
  visitor,
  program: system,
} satisfies Record<string, Actor>

/** Written by hand: whom each of them lets through. */
const LET_THROUGH: Record<string, readonly (keyof typeof ACTORS)[]> = {
  assertPerson: ['colleague', 'administrator'],
  mustWorkHere: ['colleague', 'administrator', 'program'],
  assertAdministrator: ['administrator'],
  mustAdminister: ['administrator', 'program'],
  assertCustomer: ['by the link of a request', 'by the link of a closed service', 'follower', 'signed in'],
  assertProven: ['by the link of a request', 'follower', 'signed in'],
  assertThemself: ['by the link of a request', 'signed in'],
  assertSignedIn: ['signed in'],
  mustBeKnown: [
    'colleague',
    'administrator',
    'by the link of a request',
    'by the link of a closed service',
    'follower',
    'signed in',
    'program',
  ],
  assertSomebody: [
    'colleague',
    'administrator',
    'by the link of a request',
    'by the link of a closed service',
    'follower',
    'signed in',
  ],
}

const letsThrough = (assertion: (actor: Actor) => void, actor: Actor) => {
  try {
    assertion(actor)
    return true
  } catch (error) {
    assert.ok(error instanceof Refusal && error.status === 404, 'who may not is told that it is not there')
    return false
  }
}

test('each of them lets through whom it names, and for everybody else it is not there', () => {
  const assertions = Object.entries(whoMay).filter(([name, may]) => /^(assert|must)/.test(name) && may.length === 1)
  assert.deepEqual(assertions.map(([name]) => name).sort(), Object.keys(LET_THROUGH).sort())
  for (const [name, assertion] of assertions) {
    const through = Object.entries(ACTORS).filter(([, actor]) =>
      letsThrough(assertion as (actor: Actor) => void, actor),
    )
    assert.deepEqual(
      through.map(([who]) => who),
      LET_THROUGH[name],
      name,
    )
  }
})

test('what is somebody’s own is theirs, and an administrator’s only where that is said', () => {
  const [own, others] = [ACTORS.colleague, ACTORS.administrator]
  assert.ok(letsThrough((actor) => whoMay.assertSelf(actor, own.id), own))
  assert.ok(!letsThrough((actor) => whoMay.assertSelf(actor, own.id), others))
  assert.ok(letsThrough((actor) => whoMay.assertSelfOrAdministrator(actor, own.id), others))
  assert.ok(!letsThrough((actor) => whoMay.assertSelfOrAdministrator(actor, others.id), own))
  assert.ok(!letsThrough((actor) => whoMay.assertSelfOrAdministrator(actor, own.id), system))
})

const HOUSE = fileURLToPath(new URL('..', import.meta.url))

test('no verb writes out for itself who may', () => {
  const wrong = readdirSync(HOUSE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/test\.ts$|platform\/who-may\.ts$/.test(file))
    .filter((file) =>
      /if \(actor\.(?:kind|administrator|seesClosed|followerId|requestId)\b[^\n]*\) throw notFound\(\)\n/.test(
        readFileSync(join(HOUSE, file), 'utf8'),
      ),
    )
  assert.deepEqual(wrong, [], 'these ask it themselves: let platform/who-may.ts ask it')
})
