import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { fresh, refusedForm, type Typed } from '../../pages/redraw.ts'
import { again } from '../../platform/web/again.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { id, optionalLine, ticked } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { fileUnder } from '../../requests/filing-under.ts'
import { findRequestFor } from '../../requests/request.ts'
import { everyService } from '../../services/service.ts'
import { filingPage } from './filing.views.ts'
import { loadRequestPage } from './request-page.ts'

const Filing = z.object({ service_id: id, because: optionalLine(), openly: ticked })

/** The question is about another service than it was taken for. */
export function filingRoutes(at: Audiences): void {
  at.staff.get('/desk/requests/:id/filing', 'service', (c) => drawFiling(c, fresh))
  const filingAgain = again((c, fields, refusal) => drawFiling(c, refusedForm(c.var.t, fields, refusal)))
  at.staff.post(
    '/desk/requests/:id/filing',
    'request corrected',
    filingAgain,
    form(Filing, (c, { service_id: serviceId, because, openly }) => {
      return act(
        c,
        async (tx) => {
          await fileUnder(tx, c.var.actor, { id: idIn(c), serviceId, because, openly })
          return await findRequestFor(tx, c.var.actor, idIn(c))
        },
        // Filed under a closed service of another department, it is gone for whoever did it too.
        (seen) => (seen ? `/desk/requests/${seen.id}` : '/desk'),
      )
    }),
  )
}

async function drawFiling(c: Ctx, typed: Typed) {
  const [found, services] = await Promise.all([loadRequestPage(c), everyService(c.var.db)])
  const title = c.var.t('desk.file_under')
  return deskPage(c, { title, body: filingPage(c.var.t, found, services, typed), status: typed.status })
}
