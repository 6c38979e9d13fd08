import { type Actor, actorId } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import type { Happening } from '../../platform/events/happening.ts'
import {
  promiseAgreed,
  promiseBroken,
  promiseDeclined,
  type promiseDoneLate,
  type promiseExplained,
  promiseExtended,
  promiseKept,
  promiseOnTrack,
  promiseReleased,
  promiseRenegotiated,
  promiseResumed,
  promiseWaiting,
} from '../happenings/promises.ts'
import type { RequestRow } from '../request.ts'
import type { EntryKind, PromiseEntry, PromiseRow } from './promise.ts'

interface Entry {
  kind: Exclude<EntryKind, 'made'>
  /** The date that holds from now on. */
  due?: Date | undefined
  reason?: string | undefined
  /** Since when, if that is not now. */
  at?: Date | undefined
  /** Recorded as something else than the kind says: a broken promise that is done after all is not "kept". */
  as?: typeof promiseDoneLate | typeof promiseExplained
}

/** The state a line of the ledger gives a promise; other lines leave it as it is. What is broken stays broken. */
const STATES: Partial<Record<EntryKind, PromiseRow['state']>> = { kept: 'kept', broken: 'broken', released: 'released' }

/** What each line is recorded as. */
const RECORDED_AS = {
  on_track: promiseOnTrack,
  renegotiated: promiseRenegotiated,
  agreed: promiseAgreed,
  declined: promiseDeclined,
  extended: promiseExtended,
  waiting: promiseWaiting,
  resumed: promiseResumed,
  kept: promiseKept,
  broken: promiseBroken,
  released: promiseReleased,
} satisfies Record<Entry['kind'], Happening>

/**
 * Adds a line to a promise's ledger and lets the promise follow from it. The caller holds the lock on the request. The
 * nearest open promise stands beside the request as well, so that lists need not search for it.
 */
export async function enter(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestRow, 'id'>,
  promise: Pick<PromiseRow, 'id'>,
  line: Entry,
): Promise<void> {
  const { kind, due = null, reason = '', at = null } = line
  const by = actor.kind === 'visitor' ? 'customer' : actor.kind
  const state = STATES[kind] ?? null
  await tx.run(sql`
    update promises set state = case when state = 'open' then coalesce(${state}, state) else state end,
                        due_at = coalesce(${due}::timestamptz, due_at), revision = revision + 1
     where id = ${promise.id}`)
  const { id: entry } = await tx.one<{ id: Id<'promise_entries'> }>(sql`
    insert into promise_entries (promise_id, kind, due_at, reason, by_kind, by_id, at)
    values (${promise.id}, ${kind}, ${due}, ${reason}, ${by}, ${actorId(actor)}, coalesce(${at}::timestamptz, clock_timestamp())) returning id`)
  await tx.run(sql`
    update requests set next_due = (select min(due_at) from promises where request_id = ${request.id} and state = 'open')
     where id = ${request.id}`)
  await record(tx, actor, line.as ?? RECORDED_AS[kind], request, { promise: promise.id, entry }, { at: line.at })
}

/** Is the customer waited for, as far as the ledger says? */
export const isWaiting = (entries: readonly PromiseEntry[]) =>
  lastOf(entries, ['waiting', 'resumed'])?.kind === 'waiting'

/** The new date the customer was asked about and has not said anything to. */
export function proposalIn(entries: readonly PromiseEntry[]): PromiseEntry | undefined {
  const last = lastOf(entries, ['renegotiated', 'agreed', 'declined', 'resumed', 'extended'])
  return last?.kind === 'renegotiated' ? last : undefined
}

export function lastOf(entries: readonly PromiseEntry[], kinds: readonly EntryKind[]): PromiseEntry | undefined {
  return entries.findLast((entry) => kinds.includes(entry.kind))
}
