import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { columns, gives, type RowOf, rowsOf } from '../platform/database/rows.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { notFound } from '../platform/refusal.ts'
import { lockOpenRequest, type RequestRow } from './request.ts'

/**
 * A stage of the work on a request, from the service's template or added freely. `waits_for` is whom it waits for
 * outside the house, empty when we work on it ourselves; `finished_at` is when it was done, or passed over (then
 * `skipped_because` says why; it is empty where a no left it undone).
 */
export type Step = RowOf<typeof stepColumns>

export const stepColumns = columns(rowsOf('steps', 's', { without: ['request_id', 'duration_unit'] }), {
  duration_unit: gives<tables.ServiceSteps['duration_unit']>`s.duration_unit`,
})

/** Where a step is: still to come, worked on now, done, or passed over with a reason. */
export function stepState(
  step: Pick<Step, 'started_at' | 'finished_at' | 'skipped_because'>,
): 'next' | 'now' | 'done' | 'skipped' {
  if (step.skipped_because !== null) return 'skipped'
  if (step.finished_at) return 'done'
  return step.started_at ? 'now' : 'next'
}

/** A step of a request, with the request open and locked for a change by this actor. */
export async function lockStep(
  tx: Tx,
  actor: Actor,
  { id, stepId }: { id: Id<'requests'>; stepId: Id<'steps'> },
): Promise<{ request: RequestRow; step: Step }> {
  const request = await lockOpenRequest(tx, actor, id)
  const step = await tx.maybe<Step>(
    sql`select ${stepColumns} from steps s where s.id = ${stepId} and s.request_id = ${request.id}`,
  )
  if (!step) throw notFound()
  return { request, step }
}

/** The steps of a request, as they stand on its rail. */
export const stepsOf = (db: Db, requestId: Id<'requests'>): Promise<Step[]> =>
  db.many<Step>(sql`select ${stepColumns} from steps s where s.request_id = ${requestId} order by s.position, s.id`)
