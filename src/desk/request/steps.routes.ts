import { z } from 'zod'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { id, line, optionalDay, optionalId } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { addStep, planStep, reopenStep, skipStep, startStep } from '../../requests/steps/stepping.ts'
import { finishing } from './deeds.ts'

const Step = z.object({
  name: line(200),
  because: line(300),
  after_id: optionalId,
  doer_id: optionalId,
  planned_on: optionalDay,
})
const Plan = z.object({ planned_on: optionalDay, doer_id: optionalId })
const Reopening = z.object({ step_id: id, because: line(300) })
const Skipping = z.object({ because: line(300) })

/** The work on a request, step by step. */
export function stepsRoutes(at: Audiences): void {
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest(
    'steps',
    'step made',
    Step,
    (tx, actor, { id, name, because, after_id: afterStepId, doer_id: doerId, planned_on: plannedOn }) =>
      addStep(tx, actor, { id, name, because, afterStepId, doerId, plannedOn }),
  )
  onRequest('steps/:step/start', 'step advanced', startStep)
  at.staff.post(
    '/desk/requests/:id/steps/:step/finishing',
    'step advanced',
    held(finishing, (_then, { id }) => `/desk/requests/${id}${HELD_ANCHOR}`),
  )
  onRequest('reopened-steps', 'step undone', Reopening, (tx, actor, { id, step_id: stepId, because }) =>
    reopenStep(tx, actor, { id, stepId, because }),
  )
  onRequest(
    'steps/:step/plan',
    'step corrected',
    Plan,
    (tx, actor, { id, stepId, planned_on: plannedOn = null, doer_id: doerId }) =>
      planStep(tx, actor, { id, stepId, plannedOn, doerId }),
  )
  onRequest('steps/:step/skipping', 'step withdrawn', Skipping, skipStep)
}
