import { isClosedForOnce } from '../../lib/calendar.ts'
import type { Day } from '../../lib/days.ts'
import type { Counted } from '../../lib/terms.ts'
import { type Actor, actorId } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { recording } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, personIn } from '../../platform/who-may.ts'
import { promiseMade } from '../happenings/promises.ts'
import { lockOpenRequest, touch } from '../request.ts'
import { calendarFor, lastInstantOf } from '../working-time.ts'
import type { PromiseRow } from './promise.ts'

export interface Promising {
  requestId: Id<'requests'>
  /** `answer` is the first promise, `term` a legal one, `free` what an employee promised in words. */
  kind: PromiseRow['kind']
  text: string
  due: Date
  stepId?: Id<'steps'> | null | undefined
  counted?: Counted | undefined
  /** The promise it goes on from, of a question that was joined with this one. */
  takenFrom?: number | undefined
}

/** Makes a promise: what we will have done by when. The caller holds the lock on the request. Refuses a day in the past. */
export async function promise(
  tx: Tx,
  actor: Actor,
  { requestId, kind, text, due, stepId, counted, takenFrom }: Promising,
): Promise<Id<'promises'>> {
  if (due < new Date()) throw refused('requests.promise_in_the_past')
  const maker = personIn(actor)
  const by = actor.kind === 'person' || actor.kind === 'system' ? actor.kind : 'customer'
  const { id } = await tx.one<{ id: Id<'promises'> }>(sql`
    with made as (
      insert into promises (request_id, step_id, kind, text, made_by, due_at, counted, taken_from_id)
      values (${requestId}, ${stepId ?? null}, ${kind}, ${text}, ${maker}, ${due}, ${JSON.stringify(counted ?? {})}, ${takenFrom ?? null}) returning id, due_at
    ), beside as (
      update requests set next_due = ${due} where id = ${requestId} and (next_due is null or next_due > ${due})
    ), entry as (
      insert into promise_entries (promise_id, kind, due_at, by_kind, by_id)
      select id, 'made', due_at, ${by}, ${actorId(actor)} from made returning id
    ), told as (${recording(
      actor,
      promiseMade,
      sql`select ${requestId}::bigint, jsonb_build_object('promise', made.id, 'entry', entry.id) from made, entry`,
    )})
    select id from made`)
  tx.news.add(`request:${requestId}`)
  return id
}

interface Something {
  id: Id<'requests'>
  text: string
  dueOn: Day
  stepId?: Id<'steps'> | undefined
  /** It is a word of ours they wait for: the next answer keeps it. */
  toHear?: boolean | undefined
}

/** An employee promises something in words, with a last day. A step of the request may carry it. */
export async function promiseSomething(
  tx: Tx,
  actor: Actor,
  { id, text, dueOn, stepId, toHear = false }: Something,
): Promise<Id<'promises'>> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (
    stepId &&
    !(await tx.maybe(sql`select id from steps where id = ${stepId} and request_id = ${id} and finished_at is null`))
  ) {
    throw notFound()
  }

  const kind = toHear ? 'answer' : 'free'
  const promiseId = await promise(tx, actor, { requestId: id, kind, text, due: await dueAt(tx, dueOn), stepId })
  await touch(tx, request)
  return promiseId
}

/** We are closed on the day that was promised. */
export const CLOSED_THAT_DAY = 'requests.promise_closed_day'

/** The same by hand: about a public holiday or a closing day it is asked once whether that is meant. */
export async function promiseByHand(
  tx: Tx,
  actor: Actor,
  { anyway, ...given }: Something & { anyway: boolean },
): Promise<number> {
  if (!anyway && isClosedForOnce(await calendarFor(tx), given.dueOn)) throw refused(CLOSED_THAT_DAY)
  return await promiseSomething(tx, actor, given)
}

/** The instant at which a promise for a day is due: the end of that day, where the organisation is. */
export const dueAt = async (tx: Tx, day: Day) => lastInstantOf(day, (await calendarFor(tx)).timeZone)
