import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Actor } from '../platform/actor.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { eventsOf } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { say } from './conversing.ts'
import { chooseUpdates, expectResult } from './expecting.ts'
import { findFollower, inviteFollower, revokeFollower } from './following.ts'
import { followingToken, readTrackingToken, revokeLink, trackingToken } from './links.ts'
import { findRequestFor, subjectOf } from './request.ts'
import { hitWall } from './walls.ts'

const w = await world()
const refuses = (key: string) => (error: unknown) => error instanceof Refusal && error.key === key
const lastEvent = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)

async function followed(mayWrite: boolean) {
  const opened = await w.ask()
  const truus = await w.act((tx) =>
    inviteFollower(tx, opened.asker, { id: opened.id, name: 'Truus', mail: 'Truus@Example.org', mayWrite }),
  )
  const actor: Actor = {
    kind: 'customer',
    id: opened.customer_id,
    requestId: opened.id,
    seesClosed: true,
    followerId: truus,
    mayWrite,
  }
  return { ...opened, truus, actor }
}

test('a follower who reads changes nothing; who writes, writes under their own name', async () => {
  const reads = await followed(false)
  await assert.rejects(
    w.act((tx) => say(tx, reads.actor, { id: reads.id, body: 'Hoi' })),
    refuses('requests.followers_read'),
  )
  const writes = await followed(true)
  const message = await w.act((tx) => say(tx, writes.actor, { id: writes.id, body: 'Ik ben de buurvrouw.' }))
  const { follower_id } = await w.db.one<{ follower_id: Id<'followers'> }>(
    sql`select follower_id from messages where id = ${message}`,
  )
  assert.equal(follower_id, writes.truus)
  assert.equal((await lastEvent(writes.id))?.data.follower, writes.truus)
  await assert.rejects(
    w.act((tx) => chooseUpdates(tx, writes.actor, { id: writes.id, updates: 'silent' })),
    refuses('requests.followers_read'),
  )
})

test('a follower sees one request and no other', async () => {
  const [one, other] = [await followed(true), await w.ask()]
  assert.ok(await findRequestFor(w.db, one.actor, one.id))
  assert.equal(await findRequestFor(w.db, one.actor, other.id), undefined)
})

test('the same address follows once, and an unreadable one not at all', async () => {
  const { id, asker } = await followed(false)
  const invite = (mail: string) => w.act((tx) => inviteFollower(tx, asker, { id, name: 'T', mail, mayWrite: false }))
  await assert.rejects(invite('truus@example.org'), refuses('requests.follows_already'))
  await assert.rejects(invite('geen adres'), refuses('platform.mend_fields'))
  await assert.rejects(
    w.act((tx) => inviteFollower(tx, w.otto.actor, { id, name: 'T', mail: 'o@example.org', mayWrite: false })),
    refuses('platform.not_found'),
  )
})

test('nobody but the customer lets somebody follow a closed service, and only after a second fact', async () => {
  const { id, asker } = await w.ask({ serviceId: w.services.benefit })
  assert.ok(asker.kind === 'customer')
  const invite = (actor: Actor) =>
    w.act((tx) => inviteFollower(tx, actor, { id, name: 'T', mail: 't@example.org', mayWrite: false }))
  await assert.rejects(invite(w.wim.actor), refuses('requests.follow_closed'))
  await assert.rejects(invite({ ...asker, seesClosed: false }), refuses('requests.follow_closed'))
  assert.ok((await invite(asker)) > 0)
})

test('an ended link opens nothing; the follower may end it too, and nobody else’s', async () => {
  const [one, other] = [await followed(false), await followed(false)]
  await assert.rejects(
    w.act((tx) => revokeFollower(tx, one.actor, { id: other.id, followerId: other.truus })),
    (error) => error instanceof Refusal,
  )
  await w.act((tx) => revokeFollower(tx, one.actor, { id: one.id, followerId: one.truus }))
  assert.equal(await findFollower(w.db, one.truus), undefined)
  assert.ok(await findFollower(w.db, other.truus))
  const token = followingToken(w.db.organisation, { id: one.truus, request_id: one.id })
  assert.equal((await w.get(`/track/${token}`)).status, 404)
})

test('a follower opens the page, and what only the customer may do is refused there', async () => {
  const { id, truus } = await followed(false)
  const path = `/track/${followingToken(w.db.organisation, { id: truus, request_id: id })}`
  assert.equal((await w.get(path)).status, 200)
  const routes = w.routes.filter(
    ({ audience, method, path }) => audience === 'customer' && method === 'post' && !/:(?!token)/.test(path),
  )
  assert.ok(routes.length > 5)
  const before = (await eventsOf(w.db, subjectOf({ id }))).length
  for (const route of routes) {
    const answered = await w.post(route.path.replace(':token', path.slice('/track/'.length)), {
      words: 'x',
      body: 'x',
      helped: 'yes',
      updates: 'silent',
    })
    assert.ok(answered.status >= 400, `${route.path} answered ${answered.status}`)
  }
  assert.equal((await eventsOf(w.db, subjectOf({ id }))).length, before)
})

test('a follower’s token is no tracking token', async () => {
  const { id, truus } = await followed(false)
  const token = followingToken(w.db.organisation, { id: truus, request_id: id })
  assert.equal(readTrackingToken(w.db.organisation, token), undefined)
})

test('a renewed link: the old one is not there, and what a code opened is closed', async () => {
  const { id, asker, token } = await w.ask()
  const renewed = await w.act((tx) => revokeLink(tx, asker, { id }))
  assert.equal((await w.get(`/track/${token}`)).status, 404)
  assert.notEqual(trackingToken(w.db.organisation, renewed), token)
  assert.equal((await lastEvent(id))?.type, 'link.revoked')
  await assert.rejects(
    w.act((tx) => revokeLink(tx, w.otto.actor, { id })),
    refuses('platform.not_found'),
  )
})

test('what a good result is, is said by the customer, and the newest counts', async () => {
  const { id, asker } = await w.ask()
  await w.act((tx) => expectResult(tx, asker, { id, words: 'Dat mijn moeder erlangs kan', wantedBy: '2099-01-01' }))
  const event = await lastEvent(id)
  assert.deepEqual([event?.type, event?.actor_kind], ['request.expected', 'customer'])
  await assert.rejects(
    w.act((tx) => expectResult(tx, w.marieke.actor, { id, words: 'x' })),
    refuses('platform.not_found'),
  )
  await assert.rejects(
    w.act((tx) => expectResult(tx, w.otto.actor, { id, words: 'x' })),
    refuses('platform.not_found'),
  )
})

test('choosing the same updates again tells nothing', async () => {
  const { id, asker } = await w.ask()
  const events = async () => (await eventsOf(w.db, subjectOf({ id }))).length
  await w.act((tx) => chooseUpdates(tx, asker, { id, updates: 'everything' }))
  const before = await events()
  await w.act((tx) => chooseUpdates(tx, asker, { id, updates: 'everything' }))
  assert.equal(await events(), before)
})

test('a wall says what stands in the way, never which colleague ran into it', async () => {
  const { id, asker } = await w.ask()
  const wall = await w.act((tx) =>
    hitWall(tx, w.marieke.actor, { id, sentence: 'De hoogwerker is altijd op.', page: '/desk' }),
  )
  const event = await lastEvent(id)
  assert.deepEqual([event?.type, event?.audience, event?.actor_id, event?.data], ['wall.hit', 'staff', null, { wall }])

  await w.act((tx) => hitWall(tx, asker, { id, sentence: 'Ik snap de brief niet.' }))
  assert.deepEqual(
    [(await lastEvent(id))?.audience, (await findRequestFor(w.db, asker, id))?.turn],
    ['customer', 'ours'],
  )
  assert.ok(
    (await w.act((tx) => hitWall(tx, { kind: 'visitor' }, { sentence: 'Ik vind het telefoonnummer niet.' }))) > 0,
  )
  await assert.rejects(
    w.act((tx) => hitWall(tx, { kind: 'visitor' }, { id, sentence: 'x' })),
    refuses('platform.not_found'),
  )
})
