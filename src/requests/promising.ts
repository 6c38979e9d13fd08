import type { Counted } from '../lib/terms.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { refused } from '../platform/refusal.ts'
import { sql } from '../platform/sql.ts'

export interface Promising {
  requestId: number
  /** `answer` is the first promise, `term` a legal one, `free` what an employee promised in words. */
  kind: 'answer' | 'term' | 'free'
  text: string
  due: Date
  stepId?: number | undefined
  counted?: Counted | undefined
}

/** Makes a promise: what we will have done by when. The caller holds the lock on the request. Refuses a day in the past. */
export async function promise(
  tx: Tx,
  actor: Actor,
  { requestId, kind, text, due, stepId, counted }: Promising,
): Promise<number> {
  if (due < new Date()) throw refused('requests.promise_in_the_past')
  const { id } = await tx.one<{ id: number }>(sql`
    insert into promises (request_id, step_id, kind, text, made_by, due_at, counted)
    values (${requestId}, ${stepId ?? null}, ${kind}, ${text}, ${actor.kind === 'person' ? actor.id : null}, ${due}, ${JSON.stringify(counted ?? {})})
    returning id`)
  await enter(tx, actor, { promiseId: id, kind: 'made', due })
  await record(tx, {
    actor,
    type: 'promise.made',
    subject: { kind: 'request', id: requestId },
    audience: 'customer',
    data: { promise: id },
  })
  await nextDue(tx, requestId)
  return id
}

interface Entry {
  promiseId: number
  kind: 'made' | 'extended' | 'renegotiated' | 'agreed' | 'declined' | 'kept' | 'broken' | 'released' | 'on_track'
  due?: Date | undefined
  reason?: string | undefined
}

/** Adds a line to a promise's ledger, which is never edited. */
export async function enter(tx: Tx, actor: Actor, { promiseId, kind, due, reason }: Entry): Promise<void> {
  await tx.run(sql`
    insert into promise_entries (promise_id, kind, due_at, reason, by_kind, by_id)
    values (${promiseId}, ${kind}, ${due ?? null}, ${reason ?? ''}, ${actor.kind === 'visitor' ? 'customer' : actor.kind}, ${'id' in actor ? actor.id : null})`)
}

/** Keeps the nearest open promise beside the request, so that lists need not search for it. */
export async function nextDue(tx: Tx, requestId: number): Promise<void> {
  await tx.run(sql`
    update requests set next_due = (select min(due_at) from promises where request_id = ${requestId} and state = 'open')
     where id = ${requestId}`)
}
