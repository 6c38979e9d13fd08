import { wordsIn } from '../../pages/words.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Settings } from '../../platform/settings.ts'
import { settingsOf } from '../../platform/settings.ts'
import { stepReopened } from '../happenings/steps.ts'
import type { RequestRow } from '../request.ts'
import { type Step, stepColumns, stepState } from '../step.ts'
import { finishStep, skipStep } from '../steps/stepping.ts'
import { OUTCOMES, type Outcome } from './outcomes.ts'

/** What is said at the end of the steps that were still open: which were done (else the likely ones), and why the others are not needed. */
export interface StepsSettled {
  done?: readonly number[] | undefined
  notNeeded?: string | undefined
}

/** Which steps want a word before a question ends. What only the customer still can do, like their verdict, does not. */
export const stillOpen = (steps: readonly Step[]): Step[] =>
  steps.filter((step) => stepState(step) === 'now' || (stepState(step) === 'next' && !step.customers_turn))

/**
 * What was begun was most likely done; of a no only what decides: that is done by saying it. What was not, was not needed.
 * Where to begin saying it.
 */
export const likelyDone = (steps: readonly Step[], outcome: Outcome): number[] =>
  steps.filter((step) => isLikelyDone(step, outcome)).map(({ id }) => id)

function isLikelyDone(step: Step, outcome: Outcome): boolean {
  const { begun, deciding } = OUTCOMES[outcome].likelyDone
  return (deciding && decides(step)) || (begun && stepState(step) === 'now')
}

const decides = ({ name, customers_turn }: Step) => !customers_turn && new RegExp(DECIDING, 'i').test(name)

/** What follows from the answer itself, when nobody said why a step is not needed: in the customer's language. */
const notNeededDraft = (request: Pick<RequestRow, 'language'>, settings: Settings, outcome: Outcome): string =>
  wordsIn(request.language, settings)('requests.step_not_needed', { outcome })

/** Reasons to choose from, as the customer reads them. None is chosen beforehand: it would be sent unread. */
export function notNeededReasons(request: Pick<RequestRow, 'language'>, settings: Settings): string[] {
  const t = wordsIn(request.language, settings)
  return [t('requests.not_needed_solved'), t('requests.not_needed_otherwise'), t('requests.not_needed_apart')]
}

/** Ends each step that is still open, as done or as not needed, so that none stays "now" and none is lost from the road. */
export async function settleSteps(
  tx: Tx,
  actor: Person,
  request: RequestRow,
  { outcome, steps: said }: { outcome: Outcome; steps?: StepsSettled | undefined },
): Promise<void> {
  const open = stillOpen(
    await tx.many<Step>(
      sql`select ${stepColumns} from steps s where s.request_id = ${request.id} and s.finished_at is null order by s.position`,
    ),
  )
  if (open.length === 0) return
  const done = said?.done ?? likelyDone(open, outcome)
  const why = said?.notNeeded?.trim()
  if (said && !why && !OUTCOMES[outcome].saysWhyNotMore && open.some(({ id }) => !done.includes(id)))
    throw needsReason()
  // The no has its own reason; a step beside it that was not done has none to give, and is told to nobody as not needed.
  const because = why || (OUTCOMES[outcome].saysNo ? '' : notNeededDraft(request, await settingsOf(tx), outcome))
  for (const { id: stepId } of open) {
    const one = { id: request.id, stepId, ending: true }
    if (done.includes(stepId)) await finishStep(tx, actor, one)
    else await skipStep(tx, actor, { ...one, because })
  }
}

const needsReason = () =>
  new Refusal(422, 'requests.steps_need_reason', {}, { not_needed: 'requests.steps_need_reason' })

/**
 * What was not needed because the question ended is needed again when it opens again: it is still to come. What was
 * done stays done, and what somebody passed over for a reason of its own, or because it is no part of this question,
 * stays so.
 */
export async function openStepsAgain(tx: Tx, actor: Actor, request: RequestRow): Promise<void> {
  const t = wordsIn(request.language, await settingsOf(tx))
  const again = await tx.many<{ id: number }>(sql`
    update steps s set finished_at = null, finished_by = null, skipped_because = null, reopened_because = ${t('requests.step_open_again')}
     where s.request_id = ${request.id} and s.skipped_because is not null and not s.customers_turn
       and s.skipped_because <> ${t('requests.not_needed_apart')}
       and (select e.type = 'step.skipped' and e.data ->> 'ending' = 'true' from events e
             where e.subject_kind = 'request' and e.subject_id = ${request.id} and e.type like 'step.%' and (e.data ->> 'step')::bigint = s.id
             order by e.sequence desc limit 1)
    returning s.id`)
  await recordOpenAgain(tx, actor, request, again)
}

/**
 * Other eyes on a no decide anew: the step that decided stands ahead again, for whoever looks now. Which that was, its
 * name says; else it was the last thing we did, when nothing else is left to do.
 */
export async function decideAgain(tx: Tx, actor: Actor, request: RequestRow): Promise<void> {
  const t = wordsIn(request.language, await settingsOf(tx))
  const done = sql`s.request_id = ${request.id} and not s.customers_turn and s.finished_at is not null and s.skipped_because is null`
  const again = await tx.many<{ id: number }>(sql`
    update steps set started_at = null, finished_at = null, finished_by = null, doer_id = null, planned_on = null,
                     reopened_because = ${t('requests.step_open_again')}
     where id in (select s.id from steps s where ${done} and s.name ~* ${DECIDING})
        or id = (select s.id from steps s
                  where ${done} and not exists (select from steps o where o.request_id = ${request.id} and not o.customers_turn
                                                   and (o.finished_at is null or o.name ~* ${DECIDING}))
                  order by s.position desc limit 1)
    returning id`)
  await recordOpenAgain(tx, actor, request, again)
}

// As the templates and most organisations call it, in both languages.
const DECIDING = 'beslis|besluit|decid|decision'

async function recordOpenAgain(tx: Tx, actor: Actor, request: RequestRow, again: readonly { id: number }[]) {
  for (const { id: step } of again) await record(tx, actor, stepReopened, request, { step, ending: true })
}
