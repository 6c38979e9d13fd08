import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../platform/database/rows.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { assertCustomer, assertPerson } from '../platform/who-may.ts'
import { bringByHand, nothingToBring } from './bringing.ts'
import { CHANNELS } from './channels.ts'
import { requestAnswered, requestAsked } from './happenings/words.ts'
import { refreshPagesOf } from './owners/owning.ts'
import { keepAnswerPromise } from './promises/promise-keeping.ts'
import { type Channel, followerIn, isClosed, lockRequest, type RequestRow, type Turn, touch } from './request.ts'
import { awaitReading, tend } from './tending.ts'

export interface Saying {
  id: Id<'requests'>
  body: string
  channel?: Channel | undefined
  /** When it was said, if that is not now: a phone call noted afterwards. */
  happenedAt?: Date | undefined
}

export interface Answering extends Saying {
  /** It ends with a question for the customer: then the turn is theirs. */
  asks?: boolean | undefined
  /** It is what was asked for, and keeps the promise to answer. A question back is not, unless the employee says so. */
  answers?: boolean | undefined
}

/** An employee writes to the customer. A word after the end leaves it ended. */
export async function answer(
  tx: Tx,
  actor: Actor,
  { id, body, channel = 'web', happenedAt, asks = false, answers = !asks }: Answering,
) {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)

  const { id: message } = await tx.one<{ id: Id<'messages'> }>(sql`
    insert into messages (request_id, author_kind, person_id, channel, body, happened_at)
    values (${id}, 'person', ${actor.id}, ${channel}, ${body}, coalesce(${happenedAt ?? null}::timestamptz, clock_timestamp())) returning id`)
  await touch(tx, request, isClosed(request) && !asks ? 'nobodys' : await turnAfter(tx, request, asks), body)
  await tend(tx, id)
  await record(tx, actor, requestAnswered, request, { message, asks, answers }, { at: happenedAt })
  if (answers) await keepAnswerPromise(tx, actor, request)
  if (CHANNELS[channel].written) await bringByHand(tx, request)
  else await nothingToBring(tx, id)
  return message
}

/** A word of ours leaves it the customer's turn while a step of theirs is under way, unless they gave that turn back since. */
async function turnAfter(tx: Tx, { id }: Pick<RequestRow, 'id'>, asks: boolean): Promise<Turn> {
  if (asks) return 'customers'
  const theirs = await tx.maybe(sql`
    select from steps s
     where s.request_id = ${id} and s.customers_turn and s.started_at is not null and s.finished_at is null
       and not exists (select from events e where e.subject_kind = 'request' and e.subject_id = ${id}
                          and e.type = 'request.turn_disputed' and e.happened_at > s.started_at)`)
  return theirs ? 'customers' : 'ours'
}

/**
 * The customer, or a follower who may, writes to the person working on it: straight, with nobody in between. After the
 * end as well: it stays ended, and is the owner's turn until somebody answered or said that no more is needed.
 */
export async function say(tx: Tx, actor: Actor, { id, body, channel = 'web' }: Saying) {
  assertCustomer(actor)
  const request = await lockRequest(tx, actor, id, { followers: true })

  const { id: message } = await tx.one<{ id: Id<'messages'> }>(sql`
    insert into messages (request_id, author_kind, customer_id, follower_id, channel, body)
    values (${id}, 'customer', ${actor.id}, ${actor.followerId ?? null}, ${channel}, ${body}) returning id`)
  await touch(tx, request, 'ours', body)
  await awaitReading(tx, id)
  refreshPagesOf(tx, request.owner_id)
  await record(tx, actor, requestAsked, request, { message, ...followerIn(actor) })
  return message
}

export type Message = RowOf<typeof messageColumns>

export const messageColumns = columns(rowsOf('messages', 'm', { without: ['channel'] }), {
  channel: gives<Channel>`m.channel`,
})
