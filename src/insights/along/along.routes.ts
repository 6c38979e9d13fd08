import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { atTime } from '../../lib/time.ts'
import { day, line, optionalId, optionalLine } from '../../platform/web/fields.ts'
import { act, form } from '../../platform/web/forms.ts'
import type { Audiences } from '../../platform/web/routes.ts'
import { place } from '../place.ts'
import { rhythmsOf } from '../rhythm/rhythm.ts'
import { alongPage } from './along.views.ts'
import { bookAlong, comingAlongs, offerAlong, unbookAlong, withdrawAlong } from './walk-along.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'platform.choose')
const Along = z.object({
  what: line(300),
  on: day,
  at: clock,
  until: clock,
  place: optionalLine(200),
  departmentId: optionalId,
  places: z.coerce.number('platform.choose').int().min(1, 'platform.choose').max(30, 'platform.choose').default(1),
})

/** Walking along: offered, booked, and taken back. */
export function alongRoutes(at: Audiences): void {
  at.staff.get('/desk/along', ['walk-along', 'rhythm'], async (c) => {
    const { t } = c.var
    const [alongs, teams] = await c.var.db.together((db) => Promise.all([comingAlongs(db), rhythmsOf(db, c.var.me.id)]))
    const props = { alongs, teams, me: c.var.me.id, key: randomUUID(), now: new Date() }
    return await place(c, { title: t('insights.along_title'), here: '/desk/along', body: alongPage(t, props) })
  })
  at.staff.post(
    '/desk/along',
    'walk-along made',
    form(Along, (c, { on, at: from, until, ...given }) => {
      const { time_zone: zone } = c.var.settings
      return act(
        c,
        (tx) => offerAlong(tx, c.var.actor, { ...given, from: atTime(on, from, zone), until: atTime(on, until, zone) }),
        '/desk/along',
      )
    }),
  )
  const onAlong = at.staff.on('/desk/along')
  onAlong(':id/booking', 'walk-along advanced', (tx, actor, { id }) => bookAlong(tx, actor, id))
  onAlong(':id/unbooking', 'walk-along undone', (tx, actor, { id }) => unbookAlong(tx, actor, id))
  onAlong(':id/withdrawal', 'walk-along withdrawn', (tx, actor, { id }) => withdrawAlong(tx, actor, id))
}
