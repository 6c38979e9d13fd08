import type { Day } from '../lib/days.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { assertCustomer, assertProven } from '../platform/who-may.ts'
import { requestExpected, requestUpdatesChosen } from './happenings/words.ts'
import { lockOpenRequest, lockRequest, touch, type Updates } from './request.ts'
import { awaitReading } from './tending.ts'

/** The customer says what a good result is; the newest counts, and whoever works on it hears of it. */
export async function expectResult(
  tx: Tx,
  customer: Actor,
  { id, words, wantedBy }: { id: Id<'requests'>; words: string; wantedBy?: Day | undefined },
): Promise<void> {
  assertProven(customer)
  const request = await lockOpenRequest(tx, customer, id)

  const { id: expectation } = await tx.one<{ id: Id<'expectations'> }>(
    sql`insert into expectations (request_id, words, wanted_by) values (${id}, ${words}, ${wantedBy ?? null}) returning id`,
  )
  await touch(tx, request)
  await awaitReading(tx, id)
  await record(tx, customer, requestExpected, request, { expectation })
}

/** The customer chooses what we send word of: nothing, milestones, or everything. */
export async function chooseUpdates(
  tx: Tx,
  customer: Actor,
  { id, updates }: { id: Id<'requests'>; updates: Updates },
): Promise<void> {
  assertCustomer(customer)
  const request = await lockRequest(tx, customer, id)
  if (request.updates === updates) return

  await tx.run(sql`update requests set updates = ${updates} where id = ${id}`)
  await touch(tx, request)
  await record(tx, customer, requestUpdatesChosen, request, { updates })
}
