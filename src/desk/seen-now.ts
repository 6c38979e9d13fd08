import { type Shown, shownToCustomer } from '../people/display.ts'
import { type Step, stepState } from '../requests/step.ts'
import { actingOwner, type WholeRequest } from '../requests/whole.ts'

/** What the customer sees happening at this moment: the same facts their page is made of. */
export interface SeenNow {
  kind: 'closed' | 'step' | 'their_turn' | 'outside' | 'deliberating' | 'owner'
  step?: Step | undefined
  /** What is talked over, and until when. */
  topic?: string | undefined
  until?: string | undefined
  who: Shown | undefined
  next?: Step | undefined
}

export function seenNow(whole: WholeRequest): SeenNow {
  const { request, steps, deliberations } = whole
  const running = steps.find((step) => stepState(step) === 'now' && !step.customers_turn)
  const doer = running?.doer_id ? whole.people.get(running.doer_id) : actingOwner(whole)
  const who = doer && shownToCustomer(doer, request.closed_service ? 'role' : 'photo')
  const next = steps.find((step) => stepState(step) === 'next')
  if (request.closed_at) return { kind: 'closed', who }
  if (request.turn === 'customers')
    return { kind: 'their_turn', who, next, step: steps.find((step) => stepState(step) === 'now') }
  if (running?.waits_for) return { kind: 'outside', step: running, who, next }
  if (running) return { kind: 'step', step: running, who, next }
  const talking = deliberations.find((one) => !one.ended_at)
  if (talking) return { kind: 'deliberating', topic: talking.topic, until: talking.until_day, who, next }
  return { kind: 'owner', who, next }
}
