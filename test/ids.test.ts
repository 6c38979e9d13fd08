import assert from 'node:assert/strict'
import { test } from 'node:test'
import { customerChanged } from '../src/customers/happenings.ts'
import { lockCustomer } from '../src/customers/locking.ts'
import type { Actor } from '../src/platform/actor.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { type Id, NO_ID } from '../src/platform/database/ids.ts'
import { columns, gives, partOf, perhaps, type RowOf, rowsOf } from '../src/platform/database/rows.ts'
import { record } from '../src/platform/events/events.ts'
import { lockRequest, type RequestRow } from '../src/requests/request.ts'

/** Never called: an id of one table is none of another's. Where one of these compiled, the check of the types would fail. */
export async function mustNotCompile(tx: Tx, actor: Actor, request: RequestRow): Promise<Actor> {
  const customerId: Id<'customers'> = request.customer_id
  // @ts-expect-error a customer is no request
  await lockRequest(tx, actor, customerId)
  // @ts-expect-error nor is a number
  await lockRequest(tx, actor, 12)
  // @ts-expect-error a request is no customer
  await lockCustomer(tx, actor, request.id)
  await lockCustomer(tx, actor, NO_ID) // from an address or a form: the query says whether it is there
  // @ts-expect-error what changed of a customer is not told of a request
  await record(tx, actor, customerChanged, request)
  // @ts-expect-error an actor is a person or a customer
  return { kind: 'customer', id: request.id }
}

test('what is selected and the type of its row are one list', () => {
  const groups = rowsOf('customer_groups', 'g', { without: ['about'] })
  assert.match(groups.sql, /^g\."id", g\."name"/)
  assert.doesNotMatch(groups.sql, /about/)
  const row: Partial<RowOf<typeof groups>> = {}
  // @ts-expect-error what is left out is not there
  assert.equal(row.about, undefined)
  // @ts-expect-error what the table does not have cannot be left out
  rowsOf('customer_groups', 'g', { without: ['colour'] })
})

test('what is selected of several tables, and reckoned besides, makes one row', () => {
  const selected = columns(partOf('visits', 'v', ['id', 'place']), perhaps(partOf('customers', 'c', ['name'])), {
    late: gives<boolean>`v.happens_until < ${'2026-11-10'}`,
  })
  assert.equal(selected.sql, 'v."id", v."place", c."name", v.happens_until < ? as "late"')
  assert.deepEqual(selected.values, ['2026-11-10'])
  const row = (given: RowOf<typeof selected>) => given
  row({ id: NO_ID, place: '', name: null, late: true })
  // @ts-expect-error the table itself is always there
  row({ id: NO_ID, place: null, name: null, late: true })
  // @ts-expect-error what was reckoned is what it was said to be
  row({ id: NO_ID, place: '', name: null, late: 'yes' })
})

test('the same name twice in a row is refused when the program is loaded', () => {
  const visits = partOf('visits', 'v', ['id', 'place'])
  assert.throws(() => columns(visits, partOf('meetings', 'm', ['place'])), /selected twice: place/)
  assert.throws(() => columns(visits, { place: gives<string>`'here'` }), /selected twice: place/)
})
