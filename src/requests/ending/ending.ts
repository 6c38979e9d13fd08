import { wordsFor } from '../../pages/words.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { refused } from '../../platform/refusal.ts'
import { bringByHand } from '../bringing.ts'
import { requestClosed } from '../happenings/ending.ts'
import { endDeliberations } from '../owners/deliberating.ts'
import { ledgerOf, type PromiseRow, promiseColumns } from '../promises/promise.ts'
import { isOverdue } from '../promises/promise-clock.ts'
import { keep, keepAnswerPromise } from '../promises/promise-keeping.ts'
import { keptByHand } from '../promises/promise-kinds.ts'
import { enter } from '../promises/promise-ledger.ts'
import { type RequestRow, touch } from '../request.ts'
import { type StepsSettled, settleSteps } from './open-steps.ts'
import { OUTCOMES, type Outcome } from './outcomes.ts'
import { isUnanswered } from './unanswered.ts'

export interface Ending {
  outcome: Outcome
  /** What was done, by whom and why, in plain words. */
  account: string
  /** What happens next, or whom to ask. */
  nextStep: string
  cost?: string | undefined
  /** For the rest somebody else is needed: the customer reads that they can come back when it does not work out there. */
  sentOn?: boolean | undefined
  /** When nobody answered yet: whether what is written now is the answer. Unsaid, or `none`, it is none and keeps no promise. */
  answer?: 'given' | 'none' | undefined
  /** Why promises that are still open need no keeping. Without it an open promise stops the ending. */
  letGo?: string | undefined
  /** Which open steps were done, and why the others are not needed; what is likely when nobody says. */
  steps?: StepsSettled | undefined
}

/**
 * Ends a request: with an account and a next step, never on ticks alone. The answer promise and legal terms are kept
 * by this when an answer was given (they let go when the customer withdrew, and lapse when nobody answered); what an
 * employee promised beyond that is kept first, or let go with a reason the customer reads. The caller holds the lock on the open request. Returns the closure.
 */
export async function endRequest(tx: Tx, actor: Person, request: RequestRow, ending: Ending): Promise<number> {
  if (!ending.account.trim()) throw refused('requests.needs_account')
  if (!ending.nextStep.trim()) throw refused('requests.needs_next_step')
  await settleSteps(tx, actor, request, ending)
  await settlePromises(tx, actor, request, ending)
  await endDeliberations(tx, actor, request)

  const { id: closure } = await tx.one<{ id: Id<'closures'> }>(sql`
    insert into closures (request_id, closed_by, outcome, account, next_step, cost, no_answer, sent_on, closed_at)
    values (${request.id}, ${actor.id}, ${ending.outcome}, ${ending.account}, ${ending.nextStep}, ${ending.cost ?? ''},
            ${ending.answer === 'none'}, ${ending.sentOn ?? false}, clock_timestamp())
    returning id`)
  await touch(tx, request, 'nobodys')
  await tx.run(
    sql`update requests set closed_at = clock_timestamp(), wrote_at = null, tended_at = clock_timestamp() where id = ${request.id}`,
  )
  const data = { closure, outcome: ending.outcome, ...(ending.sentOn && { sent_on: true }) }
  await bringByHand(tx, request)
  await record(tx, actor, requestClosed, request, data)
  return closure
}

async function settlePromises(tx: Tx, actor: Actor, request: RequestRow, { outcome, answer, letGo = '' }: Ending) {
  const lapses = answer !== 'given' && (await isUnanswered(tx, request.id))
  if (answer === 'given') await keepAnswerPromise(tx, actor, request)
  const open = await openPromises(tx, request.id)
  const byHand = open.filter(keptByHand)
  if (byHand.length > 0 && !letGo.trim()) throw refused('requests.promises_still_open', { count: byHand.length })

  for (const promise of open) {
    if (keptByHand(promise) || OUTCOMES[outcome].asksNoAnswer) await letPromiseGo(tx, actor, request, promise, letGo)
    else if (lapses) await letPromiseGo(tx, actor, request, promise, await noAnswerIn(tx, request))
    else await keep(tx, actor, request, promise)
  }
}

const noAnswerIn = async (tx: Tx, { language }: RequestRow) =>
  (await wordsFor(tx, language))('requests.no_answer_given')

/** The promises of a request that still stand. */
export async function openPromises(tx: Tx, requestId: Id<'requests'>): Promise<PromiseRow[]> {
  return await tx.many<PromiseRow>(
    sql`select ${promiseColumns} from promises p where p.request_id = ${requestId} and p.state = 'open' order by p.id`,
  )
}

/** Lets go of a promise that needs no keeping any more. One whose day has passed in silence is broken, with the reason. */
async function letPromiseGo(tx: Tx, actor: Actor, request: RequestRow, promise: PromiseRow, reason: string) {
  const overdue = isOverdue(request, promise, await ledgerOf(tx, promise.id))
  await enter(tx, actor, request, promise, { kind: overdue ? 'broken' : 'released', reason })
}
