import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atOnce } from '../../test/at-once.ts'
import { world } from '../../test/world.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import {
  addCannedText,
  changeCannedText,
  everyCannedText,
  filledIn,
  findCannedText,
  removeCannedText,
} from './canned-text.ts'

const w = await world()

test('colleagues share their texts: add, change, remove', async () => {
  const id = await w.act((tx) =>
    addCannedText(tx, w.marieke.actor, { shortcut: 'dank', title: 'Bedankt', body: 'Dag {called}, dank!' }),
  )
  await w.act((tx) =>
    changeCannedText(tx, w.joost.actor, { id, revision: 1, shortcut: 'dank', title: 'Dank', body: 'Dag {called}.' }),
  )
  assert.deepEqual(
    (await everyCannedText(w.db)).map(({ title, revision }) => [title, revision]),
    [['Dank', 2]],
  )

  await w.act((tx) => removeCannedText(tx, w.marieke.actor, id))
  assert.equal(await findCannedText(w.db, id), undefined)
})

test('a shortcut belongs to one text, and nobody overwrites unseen', async () => {
  const first = await w.act((tx) => addCannedText(tx, w.marieke.actor, { shortcut: 'bel', title: 'Bellen', body: 'x' }))
  const taken = (error: unknown) => error instanceof Refusal && error.fields.shortcut === 'answers.shortcut_taken'
  await assert.rejects(
    w.act((tx) => addCannedText(tx, w.marieke.actor, { shortcut: 'bel', title: 'y', body: 'y' })),
    taken,
  )
  await assert.rejects(
    w.act((tx) =>
      changeCannedText(tx, w.marieke.actor, { id: first, revision: 7, shortcut: 'bel', title: 'y', body: 'y' }),
    ),
    (error: unknown) => error instanceof Refusal && error.status === 409,
  )
})

test('two who choose one shortcut at the same moment: the second reads so', async () => {
  const add = (shortcut: string) =>
    w.act((tx) => addCannedText(tx, w.marieke.actor, { shortcut, title: shortcut, body: 'x' }))
  const [one, other] = [await add('een'), await add('twee')]
  const change = (id: Id<'canned_texts'>) => (tx: Tx) =>
    changeCannedText(tx, w.marieke.actor, { id, revision: 1, shortcut: 'drie', title: 'y', body: 'y' })
  await assert.rejects(atOnce(w, change(one), change(other)), { fields: { shortcut: 'answers.shortcut_taken' } })
})

test('customers have no part in it', async () => {
  await assert.rejects(
    w.act((tx) => addCannedText(tx, w.sanne.actor, { shortcut: 'x', title: 'x', body: 'x' })),
    (error: unknown) => error instanceof Refusal && error.status === 404,
  )
})

test('names are filled in as they are, and an unknown name leaves no hole', () => {
  assert.equal(
    filledIn('Dag {called}, ik ben {me}.', { called: '$& {me}', me: 'Marieke' }),
    'Dag $& {me}, ik ben Marieke.',
  )
  assert.equal(filledIn('Dag {called}, ik kom.', { called: '', me: 'Marieke' }), 'Dag, ik kom.')
})
