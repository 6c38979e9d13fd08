import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, refused } from '../../platform/refusal.ts'
import { assertProven } from '../../platform/who-may.ts'
import { requestDisagreed, requestJudged, requestNeedSaid } from '../happenings/ending.ts'
import { refreshPagesOf } from '../owners/owning.ts'
import { isClosed, lockRequest, type RequestRow, touch } from '../request.ts'
import { awaitReading } from '../tending.ts'
import { lookWithOtherEyes, secondLookUsed } from './second-look.ts'

export interface Judging {
  id: Id<'requests'>
  helped: 'yes' | 'partly' | 'no'
  expectation?: 'met' | 'exceeded' | 'missed' | undefined
  words?: string | undefined
}

/** What became of a verdict: another person looks, it ended in disagreement, or it simply stands. */
export interface Judged {
  nowWith?: number | undefined
  disagreed: boolean
}

/**
 * The customer's verdict on how it ended; nobody gives it for them. It can be changed until the request is opened
 * again. "Not helped" goes once to another person than the one who decided; after that it ends honestly, as a
 * disagreement with independent ways on.
 */
export async function judge(
  tx: Tx,
  customer: Actor,
  { id, helped, expectation, words = '' }: Judging,
): Promise<Judged> {
  assertProven(customer)
  const request = await lockRequest(tx, customer, id)
  const closure = await closureToJudge(tx, request)

  await tx.run(sql`
    insert into verdicts (request_id, closure_id, helped, expectation, words, given_at)
    values (${id}, ${closure}, ${helped}, ${expectation ?? null}, ${words}, clock_timestamp())
    on conflict (closure_id) do update set helped = excluded.helped, expectation = excluded.expectation,
                                           words = excluded.words, given_at = excluded.given_at`)
  const says = helped === 'partly' && words.trim() !== '' // what is missing still is for somebody to read
  await touch(tx, request, says ? 'ours' : request.turn)
  if (says) await awaitReading(tx, id)
  const data = { closure, helped, expectation: expectation ?? null, ...(says && { says }) }
  await record(tx, customer, requestJudged, request, data)
  refreshPagesOf(tx, request.owner_id)
  if (helped !== 'no') return await agree(tx, request, closure)

  const nowWith = (await secondLookUsed(tx, id))
    ? undefined
    : await lookWithOtherEyes(tx, customer, request, { because: 'not_helped', words })
  if (!nowWith) await disagree(tx, request, closure)
  return { nowWith, disagreed: !nowWith }
}

/**
 * The customer says what was really needed. No sentence of ours judges it: it is the owner's turn, and the page says when
 * it is read.
 */
export async function sayNeed(
  tx: Tx,
  customer: Actor,
  { id, words }: { id: Id<'requests'>; words: string },
): Promise<number> {
  assertProven(customer)
  const request = await lockRequest(tx, customer, id)
  if (!words.trim()) throw refused('requests.need_is_empty')

  const { id: need } = await tx.one<{ id: Id<'needs'> }>(sql`
    insert into needs (request_id, closure_id, words, said_at)
    values (${id}, (select max(id) from closures where request_id = ${id} and reopened_at is null), ${words}, clock_timestamp())
    returning id`)
  await touch(tx, request, 'ours')
  await awaitReading(tx, id)
  await record(tx, customer, requestNeedSaid, request, { need })
  refreshPagesOf(tx, request.owner_id)
  return need
}

/**
 * The customer asks for other eyes on a no. It does not move the last day to object, which the page says beside the
 * button. Once: after that, and when nobody else is there, only the independent ways on are left.
 */
export async function lookAgain(
  tx: Tx,
  customer: Actor,
  { id, words = '' }: { id: Id<'requests'>; words?: string | undefined },
): Promise<number> {
  assertProven(customer)
  const request = await lockRequest(tx, customer, id)
  await closureToJudge(tx, request)
  if (await secondLookUsed(tx, id)) throw conflict('requests.looked_again_already')

  const nowWith = await lookWithOtherEyes(tx, customer, request, { because: 'look_again', words })
  if (!nowWith) throw refused('requests.nobody_else_here')
  return nowWith
}

async function closureToJudge(tx: Tx, request: RequestRow): Promise<number> {
  if (!isClosed(request)) throw conflict('requests.not_closed_yet')
  const closure = await tx.maybe<{ id: Id<'closures'> }>(
    sql`select id from closures where request_id = ${request.id} and reopened_at is null order by id desc limit 1`,
  )
  if (!closure) throw conflict('requests.merged_already')
  return closure.id
}

async function disagree(tx: Tx, request: RequestRow, closure: number) {
  const changed = await tx.run(
    sql`update closures set outcome = 'disagree' where id = ${closure} and outcome <> 'disagree'`,
  )
  if (changed === 0) return
  await record(tx, system, requestDisagreed, request, { closure })
}

/** A customer who changes a "not helped" takes the disagreement away: it ended as it was closed, which the log knows. */
async function agree(tx: Tx, request: RequestRow, closure: number): Promise<Judged> {
  await tx.run(sql`
    update closures set outcome = coalesce(
             (select data ->> 'outcome' from events
               where subject_kind = 'request' and subject_id = ${request.id} and type = 'request.closed'
                 and (data ->> 'closure')::bigint = ${closure}), outcome)
     where id = ${closure} and outcome = 'disagree'`)
  return { disagreed: false }
}
