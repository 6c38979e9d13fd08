import type { Actor, Person } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { record } from '../platform/events.ts'
import { refused } from '../platform/refusal.ts'
import { sql } from '../platform/sql.ts'
import { endDeliberations } from './deliberating.ts'
import { keep } from './promise-keeping.ts'
import { enter, nextDue } from './promising.ts'
import { type RequestRow, subjectOf, touch } from './request.ts'

export type Outcome = 'done' | 'partly' | 'no' | 'withdrawn' | 'disagree'

export interface Ending {
  outcome: Outcome
  /** What was done, by whom and why, in plain words. */
  account: string
  /** What happens next, or whom to ask. */
  nextStep: string
  cost?: string | undefined
  /** Why promises that are still open need no keeping. Without it an open promise stops the ending. */
  letGo?: string | undefined
}

/**
 * Ends a request: with an account and a next step, never on ticks alone. The answer promise and legal terms are kept
 * by this (they let go when the customer withdrew); what an employee promised beyond that is kept first, or let go
 * with a reason the customer reads. The caller holds the lock on the open request. Returns the closure.
 */
export async function endRequest(tx: Tx, actor: Person, request: RequestRow, ending: Ending): Promise<number> {
  if (!ending.account.trim()) throw refused('requests.needs_account')
  if (!ending.nextStep.trim()) throw refused('requests.needs_next_step')
  await settlePromises(tx, actor, request, ending)
  await endDeliberations(tx, actor, request)

  const { id: closure } = await tx.one<{ id: number }>(sql`
    insert into closures (request_id, closed_by, outcome, account, next_step, cost, closed_at)
    values (${request.id}, ${actor.id}, ${ending.outcome}, ${ending.account}, ${ending.nextStep}, ${ending.cost ?? ''}, clock_timestamp())
    returning id`)
  await touch(tx, request, 'nobodys')
  await tx.run(sql`update requests set closed_at = clock_timestamp() where id = ${request.id}`)
  const data = { closure, outcome: ending.outcome }
  await record(tx, { actor, type: 'request.closed', subject: subjectOf(request), audience: 'customer', data })
  return closure
}

async function settlePromises(tx: Tx, actor: Actor, request: RequestRow, { outcome, letGo = '' }: Ending) {
  const open = await tx.many<{ id: number; kind: 'answer' | 'term' | 'free' }>(
    sql`select id, kind from promises where request_id = ${request.id} and state = 'open' order by id`,
  )
  const free = open.filter(({ kind }) => kind === 'free')
  if (free.length > 0 && !letGo.trim()) throw refused('requests.promises_still_open', { count: free.length })

  for (const { id, kind } of open) {
    if (kind !== 'free' && outcome !== 'withdrawn') await keep(tx, actor, request, id)
    else await releasePromise(tx, actor, request, { promiseId: id, reason: letGo })
  }
}

/** Lets go of a promise that needs no keeping any more; the ledger says why. The caller holds the lock. */
export async function releasePromise(
  tx: Tx,
  actor: Actor,
  request: Pick<RequestRow, 'id'>,
  { promiseId, reason }: { promiseId: number; reason: string },
): Promise<void> {
  await tx.run(sql`update promises set state = 'released', revision = revision + 1 where id = ${promiseId}`)
  await enter(tx, actor, { promiseId, kind: 'released', reason })
  const data = { promise: promiseId }
  await record(tx, { actor, type: 'promise.released', subject: subjectOf(request), audience: 'customer', data })
  await nextDue(tx, request.id)
}
