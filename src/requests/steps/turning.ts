import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { assertProven } from '../../platform/who-may.ts'
import { requestTurnDisputed } from '../happenings/words.ts'
import { refreshPagesOf } from '../owners/owning.ts'
import { resumePromises } from '../promises/promise-clock.ts'
import { lockOpenRequest, touch } from '../request.ts'
import { awaitReading } from '../tending.ts'

/**
 * "You are not waiting for me": the customer gives the turn back. Promises whose day passed during the disputed wait
 * get no extra time. Refused when it is not their turn.
 */
export async function disputeTurn(
  tx: Tx,
  customer: Actor,
  { id, words }: { id: Id<'requests'>; words?: string | undefined },
): Promise<void> {
  assertProven(customer)
  const request = await lockOpenRequest(tx, customer, id)
  if (request.turn !== 'customers') throw conflict('requests.not_your_turn')

  const message = words?.trim() ? await saidWith(tx, customer.id, id, words) : null
  await touch(tx, request, 'ours', words)
  await awaitReading(tx, id)
  refreshPagesOf(tx, request.owner_id)
  await record(tx, customer, requestTurnDisputed, request, { message })
  await resumePromises(tx, customer, { ...request, turn: 'ours' }, { extraTime: false })
}

async function saidWith(tx: Tx, customerId: Id<'customers'>, id: number, words: string) {
  const { id: message } = await tx.one<{ id: Id<'messages'> }>(sql`
    insert into messages (request_id, author_kind, customer_id, body) values (${id}, 'customer', ${customerId}, ${words}) returning id`)
  return message
}
