import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ServiceVersion } from '../../services/service.ts'
import type { RequestRow } from '../request.ts'
import { lastPlace } from './step-places.ts'
import { skipStep } from './stepping.ts'
import { stepsFromService } from './template-steps.ts'

/**
 * Puts the steps of another service on a request, behind what is there. Steps of the old one that nobody touched go;
 * those the customer was told more about (planned, or given to somebody) are passed over with the reason. What was
 * begun, added by hand, promised or got stuck on stays.
 */
export async function replaceSteps(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  { service, because }: { service: ServiceVersion; because: string },
): Promise<void> {
  const waiting = sql`request_id = ${request.id} and started_at is null and finished_at is null and not free
    and not exists (select from promises p where p.step_id = steps.id) and not exists (select from walls w where w.step_id = steps.id)`
  await tx.run(sql`delete from steps where ${waiting} and planned_on is null and doer_id is null`)
  for (const { id: stepId } of await tx.many<{ id: Id<'steps'> }>(
    sql`select id from steps where ${waiting} order by position`,
  ))
    await skipStep(tx, actor, { id: request.id, stepId, because })
  await stepsFromService(tx, request.id, service, {
    language: request.language,
    after: await lastPlace(tx, request.id),
  })
}
