import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { record } from '../platform/events/events.ts'
import { notFound } from '../platform/refusal.ts'
import { keepAnswerPromise } from './promises/promise-keeping.ts'
import {
  type Channel,
  followerIn,
  isClosed,
  lockRequest,
  type RequestRow,
  subjectOf,
  type Turn,
  touch,
} from './request.ts'

export interface Saying {
  id: number
  body: string
  channel?: Channel | undefined
  /** When it was said, if that is not now: a phone call noted afterwards. */
  happenedAt?: Date | undefined
}

/**
 * An employee writes to the customer. The first answer keeps the promise to answer. Their turn, when the answer ends
 * with a question for them, is said by the employee (`asks`). A word after the end leaves it ended.
 */
export async function answer(
  tx: Tx,
  actor: Actor,
  { id, body, channel = 'web', happenedAt, asks = false }: Saying & { asks?: boolean },
) {
  if (actor.kind !== 'person') throw notFound()
  const request = await lockRequest(tx, actor, id)

  const { id: message } = await tx.one<{ id: number }>(sql`
    insert into messages (request_id, author_kind, person_id, channel, body, happened_at)
    values (${id}, 'person', ${actor.id}, ${channel}, ${body}, coalesce(${happenedAt ?? null}::timestamptz, clock_timestamp())) returning id`)
  await touch(tx, request, isClosed(request) && !asks ? 'nobodys' : await turnAfter(tx, request, asks), body)
  await record(tx, {
    actor,
    type: 'request.answered',
    subject: subjectOf(request),
    audience: 'customer',
    data: { message, asks },
    at: happenedAt,
  })
  await keepAnswerPromise(tx, actor, request)
  return message
}

/** A word of ours leaves it the customer's turn while a step of theirs is under way, unless they gave that turn back. */
async function turnAfter(tx: Tx, { id, turn }: Pick<RequestRow, 'id' | 'turn'>, asks: boolean): Promise<Turn> {
  if (asks || turn !== 'customers') return asks ? 'customers' : 'ours'
  const theirs = await tx.maybe(
    sql`select from steps where request_id = ${id} and customers_turn and started_at is not null and finished_at is null`,
  )
  return theirs ? 'customers' : 'ours'
}

/** The customer, or a follower who may, writes to the person working on it: straight, with nobody in between. */
export async function say(tx: Tx, actor: Actor, { id, body, channel = 'web' }: Saying) {
  if (actor.kind !== 'customer') throw notFound()
  const request = await lockRequest(tx, actor, id, { followers: true })

  const { id: message } = await tx.one<{ id: number }>(sql`
    insert into messages (request_id, author_kind, customer_id, follower_id, channel, body)
    values (${id}, 'customer', ${actor.id}, ${actor.followerId ?? null}, ${channel}, ${body}) returning id`)
  await touch(tx, request, 'ours', body)
  await record(tx, {
    actor,
    type: 'request.asked',
    subject: subjectOf(request),
    audience: 'customer',
    data: { message, ...followerIn(actor) },
  })
  return message
}

export type Message = Omit<tables.Messages, 'request_id' | 'channel'> & { channel: Channel }
