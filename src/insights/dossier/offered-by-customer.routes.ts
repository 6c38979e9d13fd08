import { z } from 'zod'
import { atTime } from '../../lib/time.ts'
import { day, line, optionalLine } from '../../platform/web/fields.ts'
import { form } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { offerAlong, withdrawAlong } from '../along/walk-along.ts'
import { didInFile } from './dossier.routes.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'platform.choose')
const Along = z.object({ what: line(300), on: day, at: clock, until: clock, place: optionalLine(200) })

/** From their own file a customer offers somebody of ours to walk along with them. */
export function offeredByCustomerRoutes(at: Audiences): void {
  at.public.post(
    '/mine/file/alongs',
    'walk-along made',
    form(Along, (c, { on, at: from, until, ...given }) => {
      const { time_zone: zone } = c.var.settings
      return didInFile(
        c,
        (tx, me) => offerAlong(tx, me, { ...given, from: atTime(on, from, zone), until: atTime(on, until, zone) }),
        'along',
      )
    }),
  )
  at.public.post('/mine/file/alongs/:id/withdrawal', 'walk-along withdrawn', (c) =>
    didInFile(c, (tx, me) => withdrawAlong(tx, me, idIn(c)), 'along'),
  )
}
