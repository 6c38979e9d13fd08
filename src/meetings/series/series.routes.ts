import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { everyPerson } from '../../people/person.ts'
import { notFound } from '../../platform/refusal.ts'
import { line, ticked } from '../../platform/web/fields.ts'
import { freshKey } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { toReread } from '../decisions/reading-again.ts'
import { instantOf, localMoment, localOf, several } from '../forms.ts'
import { parkedOf } from '../items/item.ts'
import { meetingsOf } from '../items/meeting.ts'
import { findSeriesFor, peopleInSeries, SERIES_KINDS } from '../items/series.ts'
import { planAhead } from '../meeting/planning.ts'
import { withWhatStandsBeside } from '../meeting/whole-meeting.ts'
import { seriesPage } from './series.views.ts'
import { changedIn, shareOf } from './share.ts'
import { changeSeries, endSeries } from './starting-series.ts'

const Plan = z.object({ startsAt: localMoment })
const Change = z.object({ name: line(120), kind: z.enum(SERIES_KINDS), closed: ticked, people: several })
const DAY_MS = 86_400_000

export function seriesRoutes(at: Audiences): void {
  at.staff.get('/desk/series/:id', ['series', 'meeting', 'item', 'decision'], async (c) => {
    const { db, actor, t, settings } = c.var
    const series = await findSeriesFor(db, actor, idIn(c))
    if (!series) throw notFound()
    const [inIt, everybody, meetings, parked, share, changed, reread] = await db.together((db) =>
      Promise.all([
        peopleInSeries(db, series.id),
        everyPerson(db),
        meetingsOf(db, series.id),
        parkedOf(db, series.id),
        shareOf(db, series.id),
        changedIn(db, series.id),
        toReread(db, actor, series.id),
      ]),
    )
    const last = meetings[0]?.starts_at.getTime() ?? Date.now()
    const next = new Date(Math.max(last + 7 * DAY_MS, Date.now() + DAY_MS))
    const body = seriesPage(t, {
      series,
      people: everybody.filter(({ id }) => inIt.includes(id)),
      everybody,
      meetings,
      parked: await db.together((db) => withWhatStandsBeside(db, actor, parked)),
      share,
      changed,
      reread,
      startsAt: localOf(next, settings.time_zone),
      key: freshKey(),
      now: new Date(),
    })
    return deskPage(c, { title: series.name, body })
  })

  const onSery = at.staff.on('/desk/series/:id')
  onSery(
    'meetings',
    'meeting made',
    Plan,
    (tx, actor, { id, startsAt }, c) =>
      planAhead(tx, actor, {
        seriesId: id,
        startsAt: instantOf(startsAt, c.var.settings.time_zone),
      }),
    { to: (id) => `/desk/meetings/${id}` },
  )
  onSery('changes', 'series corrected', Change, changeSeries)
  onSery('ending', 'series withdrawn', endSeries, { to: '/desk/meetings' })
}
