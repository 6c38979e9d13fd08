import assert from 'node:assert/strict'
import { test } from 'node:test'
import { world } from '../../test/world.ts'
import type { Actor } from '../platform/actor.ts'
import { type Id, NO_ID } from '../platform/database/ids.ts'
import { eventsOf } from '../platform/events/events.ts'
import { Refusal } from '../platform/refusal.ts'
import { addFiles, findFileFor, withdrawFile } from './adding-files.ts'
import { answer } from './conversing.ts'
import { subjectOf } from './request.ts'

const w = await world()
const store = w.server.files
const file = (name = 'heg.txt') => new File(['De heg is drie meter hoog.'], name)
const refuses = (key: string) => (error: unknown) => error instanceof Refusal && error.key === key
const lastEvent = async (id: Id<'requests'>) => (await eventsOf(w.db, subjectOf({ id }))).at(-1)

async function added(actor: Actor, id: Id<'requests'>, audience?: 'customer' | 'staff') {
  const [fileId = NO_ID] = await w.act((tx) => addFiles(tx, actor, store, { id, files: [file()], audience }))
  return fileId
}

test('a customer’s file is seen by the customer and by colleagues, and by nobody else', async () => {
  const { id, asker } = await w.ask()
  const fileId = await added(asker, id, 'staff')
  assert.equal((await findFileFor(w.db, asker, id, fileId))?.name, 'heg.txt')
  assert.ok(await findFileFor(w.db, w.fatima.actor, id, fileId))
  assert.equal(await findFileFor(w.db, w.otto.actor, id, fileId), undefined)
  assert.equal(await findFileFor(w.db, { kind: 'visitor' }, id, fileId), undefined)
  const event = await lastEvent(id)
  assert.deepEqual([event?.type, event?.audience, event?.data], ['file.added', 'customer', { file: fileId }])
})

test('a file for colleagues is not there for the customer', async () => {
  const { id, asker } = await w.ask()
  const fileId = await added(w.marieke.actor, id, 'staff')
  assert.ok(await findFileFor(w.db, w.joost.actor, id, fileId))
  assert.equal(await findFileFor(w.db, asker, id, fileId), undefined)
  assert.equal((await lastEvent(id))?.audience, 'staff')
})

test('a file of a closed service opens only after a second fact, and only for its department', async () => {
  const { id, asker } = await w.ask({ serviceId: w.services.benefit })
  const fileId = await added(asker, id)
  assert.ok(await findFileFor(w.db, asker, id, fileId))
  assert.ok(asker.kind === 'customer')
  assert.equal(await findFileFor(w.db, { ...asker, seesClosed: false }, id, fileId), undefined)
  assert.ok(await findFileFor(w.db, w.wim.actor, id, fileId))
  assert.equal(await findFileFor(w.db, w.fatima.actor, id, fileId), undefined)
})

test('a file of another request is not there, nor does a file go with another request’s message', async () => {
  const [one, other] = [await w.ask(), await w.ask()]
  const fileId = await added(one.asker, one.id)
  assert.equal(await findFileFor(w.db, w.marieke.actor, other.id, fileId), undefined)
  const message = await w.act((tx) => answer(tx, w.marieke.actor, { id: other.id, body: 'Dag' }))
  await assert.rejects(
    w.act((tx) => addFiles(tx, w.marieke.actor, store, { id: one.id, files: [file()], messageId: message })),
    refuses('platform.not_found'),
  )
})

test('a withdrawn file is gone for everybody, and the reason stays', async () => {
  const { id, asker } = await w.ask()
  const fileId = await added(asker, id)
  await w.act((tx) => withdrawFile(tx, w.marieke.actor, { id, fileId, because: 'De buurman staat erop.' }))
  for (const actor of [asker, w.marieke.actor]) assert.equal(await findFileFor(w.db, actor, id, fileId), undefined)
  assert.equal((await lastEvent(id))?.type, 'file.withdrawn')
  await assert.rejects(
    w.act((tx) => withdrawFile(tx, w.marieke.actor, { id, fileId, because: 'x' })),
    refuses('requests.file_withdrawn_already'),
  )
})

test('a customer takes back only their own file', async () => {
  const { id, asker } = await w.ask()
  const [mine, ours] = [await added(asker, id), await added(w.marieke.actor, id)]
  await assert.rejects(
    w.act((tx) => withdrawFile(tx, asker, { id, fileId: ours, because: 'x' })),
    refuses('platform.not_found'),
  )
  await assert.rejects(
    w.act((tx) => withdrawFile(tx, w.otto.actor, { id, fileId: mine, because: 'x' })),
    refuses('platform.not_found'),
  )
  await w.act((tx) => withdrawFile(tx, asker, { id, fileId: mine, because: 'Verkeerde foto.' }))
  assert.equal(await findFileFor(w.db, w.marieke.actor, id, mine), undefined)
})

test('an empty file is refused, and nothing is added', async () => {
  const { id } = await w.ask()
  const before = (await eventsOf(w.db, subjectOf({ id }))).length
  await assert.rejects(
    w.act((tx) => addFiles(tx, w.marieke.actor, store, { id, files: [file(), new File([], 'leeg.txt')] })),
    refuses('platform.file_empty'),
  )
  assert.equal((await eventsOf(w.db, subjectOf({ id }))).length, before)
})
