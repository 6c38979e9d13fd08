import { dayOf } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { stepAdded, stepFinished, stepPlanned, stepReopened, stepSkipped, stepStarted } from '../happenings/steps.ts'
import { keepStepPromises } from '../promises/promise-keeping.ts'
import { lockOpenRequest, touch } from '../request.ts'
import { lockStep, type Step, stepsOf } from '../step.ts'
import { stepPlannedBy } from './planning.ts'
import { roomAfter } from './step-places.ts'

interface OneStep {
  id: Id<'requests'>
  stepId: Id<'steps'>
  /** Said while the question ends: the ending tells it, and no mail of its own does. */
  ending?: boolean | undefined
}

/**
 * Starts a step; several may run at once. Whoever starts it does it, unless somebody else was planned or it is
 * done outside the organisation. A step that is the customer's turn hands them the turn.
 */
export async function startStep(tx: Tx, actor: Actor, { id, stepId }: OneStep): Promise<void> {
  assertPerson(actor)
  const { request, step } = await lockStep(tx, actor, { id, stepId })
  if (step.started_at) throw conflict('requests.step_already_started')
  if (step.finished_at) throw conflict('requests.step_already_done')

  const doer = step.doer_id ?? (step.customers_turn || step.waits_for ? null : actor.id)
  await tx.run(sql`update steps set started_at = clock_timestamp(), doer_id = ${doer} where id = ${stepId}`)
  await touch(tx, request, step.customers_turn ? 'customers' : undefined)
  await record(tx, actor, stepStarted, request, { step: stepId })
}

/**
 * Finishes a step, also one that was never started. What was promised with it is kept; nothing else starts by itself. A
 * step that plans says the day of what follows along with it.
 */
export async function finishStep(
  tx: Tx,
  actor: Actor,
  { id, stepId, result = '', nextOn, ending }: OneStep & { result?: string | undefined; nextOn?: string | undefined },
): Promise<void> {
  assertPerson(actor)
  const { request, step } = await lockStep(tx, actor, { id, stepId })
  if (step.finished_at) throw conflict('requests.step_already_done')
  if (nextOn) await planWhatFollows(tx, actor, { id, step, plannedOn: nextOn })

  await tx.run(sql`
    update steps set started_at = coalesce(started_at, clock_timestamp()), finished_at = clock_timestamp(), finished_by = ${actor.id}, result = ${result}
     where id = ${stepId}`)
  await touch(tx, request, step.customers_turn ? 'ours' : undefined)
  await record(tx, actor, stepFinished, request, { step: stepId, ...(ending && { ending }) })
  await keepStepPromises(tx, actor, request, stepId)
}

/** Passes over a step of the template. That needs a reason the customer reads, and nobody's approval. */
export async function skipStep(
  tx: Tx,
  actor: Actor,
  { id, stepId, because, ending }: OneStep & { because: string },
): Promise<void> {
  assertPerson(actor)
  const { request, step } = await lockStep(tx, actor, { id, stepId })
  if (step.finished_at) throw conflict('requests.step_already_done')

  await tx.run(sql`
    update steps set finished_at = clock_timestamp(), finished_by = ${actor.id}, skipped_because = ${because} where id = ${stepId}`)
  await touch(tx, request, isTheirTurn(step) ? 'ours' : undefined)
  await record(tx, actor, stepSkipped, request, { step: stepId, ...(ending && { ending }) })
}

/**
 * Not done after all, or needed after all: it goes on where it was, and the customer reads why. Where the question ended
 * and came back since, nobody is at it: then it stands ahead again. What was promised with it stays kept.
 */
export async function reopenStep(
  tx: Tx,
  actor: Actor,
  { id, stepId, because }: OneStep & { because: string },
): Promise<void> {
  assertPerson(actor)
  const { request, step } = await lockStep(tx, actor, { id, stepId })
  if (!step.finished_at) throw conflict('requests.step_not_done')

  const before = await tx.maybe(
    sql`select from reopenings where request_id = ${id} and reopened_at > ${step.finished_at} limit 1`,
  )
  const startedAt = before ? null : step.started_at
  await tx.run(sql`
    update steps set started_at = ${startedAt}, finished_at = null, finished_by = null, skipped_because = null,
                     reopened_because = ${because} where id = ${stepId}`)
  const theirs = isTheirTurn({ ...step, started_at: startedAt })
  await touch(tx, request, theirs ? 'customers' : undefined)
  await record(tx, actor, stepReopened, request, { step: stepId })
}

export interface Adding {
  id: Id<'requests'>
  name: string
  /** Why, for the customer. */
  because: string
  /** Behind which step; at the end without it. */
  afterStepId?: Id<'steps'> | undefined
  plannedOn?: string | undefined
  doerId?: Id<'persons'> | undefined
  /** Whom it waits for outside the house. */
  waitsFor?: string | undefined
}

/** Adds a step that the template did not foresee. */
export async function addStep(
  tx: Tx,
  actor: Actor,
  { id, name, because, afterStepId, plannedOn, doerId, waitsFor = '' }: Adding,
): Promise<Id<'steps'>> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  await refusePlan(tx, { plannedOn, doerId })
  const position = await roomAfter(tx, request.id, afterStepId)

  const { id: stepId } = await tx.one<{ id: Id<'steps'> }>(sql`
    insert into steps (request_id, position, name, because, free, planned_on, doer_id, waits_for)
    values (${request.id}, ${position}, ${name}, ${because}, true, ${plannedOn ?? null}, ${doerId ?? null}, ${waitsFor}) returning id`)
  await touch(tx, request)
  await record(tx, actor, stepAdded, request, { step: stepId })
  return stepId
}

/** Plans who does a step and when. What is left out stays as it was; a day of `null` takes the day away. */
export async function planStep(
  tx: Tx,
  actor: Actor,
  {
    id,
    stepId,
    plannedOn,
    doerId,
  }: OneStep & { plannedOn?: string | null | undefined; doerId?: Id<'persons'> | undefined },
): Promise<void> {
  assertPerson(actor)
  const { request, step } = await lockStep(tx, actor, { id, stepId })
  if (step.finished_at) throw conflict('requests.step_already_done')
  await refusePlan(tx, { plannedOn, doerId })

  const day = plannedOn === undefined ? step.planned_on : plannedOn
  const doer = doerId ?? step.doer_id
  await tx.run(sql`update steps set planned_on = ${day}, doer_id = ${doer} where id = ${stepId}`)
  await touch(tx, request)
  await record(tx, actor, stepPlanned, request, { step: stepId, planned_on: day, person: doer })
}

/** The day that a step which plans was for. When somebody set it in the meantime, theirs stays. */
async function planWhatFollows(
  tx: Tx,
  actor: Actor,
  { id, step, plannedOn }: { id: Id<'requests'>; step: Step; plannedOn: string },
): Promise<void> {
  const next = stepPlannedBy(await stepsOf(tx, id), step)
  if (next) await planStep(tx, actor, { id, stepId: next.id, plannedOn })
}

const isTheirTurn = (step: Step) => step.customers_turn && step.started_at !== null

/** Refuses a day that has passed, and somebody who does not work here (any more). */
async function refusePlan(
  tx: Tx,
  { plannedOn, doerId }: { plannedOn?: string | null | undefined; doerId?: Id<'persons'> | undefined },
) {
  const { time_zone } = await settingsOf(tx)
  if (plannedOn && plannedOn < dayOf(new Date(), time_zone)) throw refused('requests.day_has_passed')
  if (doerId && !(await tx.maybe(sql`select id from persons where id = ${doerId} and left_at is null`)))
    throw notFound()
}
