import { z } from 'zod'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { id, line, optionalDay, optionalId } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
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
  at.staff.post('/desk/requests/:id/steps', form(Step), (c) => {
    const { name, because, after_id: afterStepId, doer_id: doerId, planned_on: plannedOn } = inputOf(c, Step)
    const step = { id: idIn(c), name, because, afterStepId, doerId, plannedOn }
    return act(c, (tx) => addStep(tx, c.var.actor, step), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/steps/:step/start', (c) =>
    act(c, (tx) => startStep(tx, c.var.actor, { id: idIn(c), stepId: idIn(c, 'step') }), `/desk/requests/${idIn(c)}`),
  )
  at.staff.post(
    '/desk/requests/:id/steps/:step/finishing',
    ...held(finishing, (_then, { id }) => `/desk/requests/${id}${HELD_ANCHOR}`),
  )
  at.staff.post('/desk/requests/:id/reopened-steps', form(Reopening), (c) => {
    const { step_id: stepId, because } = inputOf(c, Reopening)
    return act(c, (tx) => reopenStep(tx, c.var.actor, { id: idIn(c), stepId, because }), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/steps/:step/plan', form(Plan), (c) => {
    const { planned_on, doer_id: doerId } = inputOf(c, Plan)
    const plan = { id: idIn(c), stepId: idIn(c, 'step'), plannedOn: planned_on ?? null, doerId }
    return act(c, (tx) => planStep(tx, c.var.actor, plan), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/steps/:step/skipping', form(Skipping), (c) =>
    act(
      c,
      (tx) => skipStep(tx, c.var.actor, { id: idIn(c), stepId: idIn(c, 'step'), ...inputOf(c, Skipping) }),
      `/desk/requests/${idIn(c)}`,
    ),
  )
}
