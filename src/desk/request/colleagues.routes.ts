import { z } from 'zod'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { day, id, line, optionalLine, optionalWords, words } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
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
  at.staff.post('/desk/requests/:id/consultations', form(Question), (c) => {
    const { asked_id: askedId, question } = inputOf(c, Question)
    return act(c, (tx) => consult(tx, c.var.actor, { id: idIn(c), askedId, question }), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/consultations/:consultation/answer', form(Advice), (c) => {
    const advice = { id: idIn(c), consultationId: idIn(c, 'consultation'), ...inputOf(c, Advice) }
    return act(c, (tx) => answerConsultation(tx, c.var.actor, advice), `/desk/requests/${idIn(c)}`)
  })

  at.staff.post('/desk/requests/:id/handovers', ...held(handingOver, () => `/desk${HELD_ANCHOR}`))
  at.staff.post('/desk/requests/:id/handovers/:handover/reading', (c) =>
    act(
      c,
      (tx) => confirmRead(tx, c.var.actor, { id: idIn(c), handoverId: idIn(c, 'handover') }),
      `/desk/requests/${idIn(c)}`,
    ),
  )
  at.staff.post('/desk/requests/:id/corrections', form(Correction), (c) =>
    act(c, (tx) => correctRouting(tx, c.var.actor, { id: idIn(c), toId: inputOf(c, Correction).to_id }), '/desk'),
  )
  at.staff.post('/desk/requests/:id/together', form(Together), (c) => {
    const { department_id: departmentId } = inputOf(c, Together)
    return act(c, (tx) => solveTogether(tx, c.var.actor, { id: idIn(c), departmentId }), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/takings', (c) =>
    act(c, (tx) => take(tx, c.var.actor, { id: idIn(c) }), `/desk/requests/${idIn(c)}`),
  )

  at.staff.post('/desk/requests/:id/deliberations', form(Deliberation), (c) => {
    const { withheld_because: withheldBecause, ...talk } = inputOf(c, Deliberation)
    return act(
      c,
      (tx) => deliberate(tx, c.var.actor, { id: idIn(c), withheldBecause, ...talk }),
      `/desk/requests/${idIn(c)}`,
    )
  })
  at.staff.post('/desk/requests/:id/deliberations/:deliberation/notes', form(Note), (c) => {
    const note = { id: idIn(c), deliberationId: idIn(c, 'deliberation'), ...inputOf(c, Note) }
    return act(c, (tx) => noteInside(tx, c.var.actor, note), `/desk/requests/${idIn(c)}`)
  })
  at.staff.post('/desk/requests/:id/deliberations/:deliberation/end', (c) =>
    act(
      c,
      (tx) => endDeliberation(tx, c.var.actor, { id: idIn(c), deliberationId: idIn(c, 'deliberation') }),
      `/desk/requests/${idIn(c)}`,
    ),
  )
}
