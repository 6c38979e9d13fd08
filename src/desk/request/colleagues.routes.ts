import { z } from 'zod'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { day, id, line, optionalLine, optionalWords, words } from '../../platform/web/fields.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { answerConsultation, consult } from '../../requests/owners/consulting.ts'
import { deliberate, endDeliberation, noteInside } from '../../requests/owners/deliberating.ts'
import { confirmRead } from '../../requests/owners/handing-over.ts'
import { solveTogether } from '../../requests/owners/joint.ts'
import { correctRouting } from '../../requests/owners/routing-correction.ts'
import { take } from '../../requests/owners/taking.ts'
import { handingOver } from './deeds.ts'

const Question = z.object({ asked_id: id, question: words(10_000) })
const Advice = z.object({ answer: words(10_000) })
const Together = z.object({ department_id: id })
const Correction = z.object({ to_id: id })
const Deliberation = z.object({
  topic: line(),
  until: day,
  body: optionalWords(10_000),
  withheld_because: optionalLine(),
})
const Note = z.object({ body: words(10_000) })

/** Working on it with colleagues: asking along, handing over, taking, putting the routing right, talking it over. */
export function colleaguesRoutes(at: Audiences): void {
  const onRequest = at.staff.on('/desk/requests/:id')
  onRequest('consultations', 'consultation made', Question, (tx, actor, { id, asked_id: askedId, question }) =>
    consult(tx, actor, { id, askedId, question }),
  )
  onRequest('consultations/:consultation/answer', 'consultation advanced', Advice, answerConsultation)

  at.staff.post(
    '/desk/requests/:id/handovers',
    ['hand-over made', 'request moved'],
    held(handingOver, () => `/desk${HELD_ANCHOR}`),
  )
  onRequest('handovers/:handover/reading', 'hand-over advanced', confirmRead)
  onRequest(
    'corrections',
    ['hand-over corrected', 'request moved'],
    Correction,
    (tx, actor, { id, to_id }) => correctRouting(tx, actor, { id, toId: to_id }),
    { to: '/desk' },
  )
  onRequest('together', 'request advanced', Together, (tx, actor, { id, department_id: departmentId }) =>
    solveTogether(tx, actor, { id, departmentId }),
  )
  onRequest('takings', 'request moved', take)

  onRequest(
    'deliberations',
    'deliberation made',
    Deliberation,
    (tx, actor, { id, withheld_because: withheldBecause, ...talk }) =>
      deliberate(tx, actor, { id, withheldBecause, ...talk }),
  )
  onRequest('deliberations/:deliberation/notes', 'deliberation advanced', Note, noteInside)
  onRequest('deliberations/:deliberation/end', 'deliberation advanced', endDeliberation)
}
