import { z } from 'zod'
import { dayOf, HOUR } from '../lib/time.ts'
import { deskPage } from '../pages/desk-page.ts'
import { complaintOf } from '../pages/typed.ts'
import { everyPerson } from '../people/person.ts'
import type { Refusal } from '../platform/refusal.ts'
import { again } from '../platform/web/again.ts'
import type { Ctx } from '../platform/web/context.ts'
import { line, optionalLine, optionalWords, ticked } from '../platform/web/fields.ts'
import { act, form, freshKey } from '../platform/web/forms.ts'
import type { Audiences } from '../platform/web/routes.ts'
import { pasteAgenda } from './agenda/putting.ts'
import { instantOf, localMoment, localOf, several } from './forms.ts'
import { guessKind } from './items/kind.ts'
import { planAhead } from './meeting/planning.ts'
import { newMeetingPage } from './new-meeting.views.ts'
import { type AgendaHead, readHead } from './reading/read-head.ts'
import { refuseSecondSeries, SERIES_EXISTS, startSeries } from './series/starting-series.ts'

const New = z.object({
  name: line(120),
  startsAt: localMoment,
  /** What we proposed: left as it was, the day and time in the agenda count. */
  proposed: z.string().max(30).default(''),
  place: optionalLine(200),
  agenda: optionalWords(50_000),
  announced: ticked,
  /** There is a series of that name and hour, and this is another. */
  second: ticked,
  people: several,
})

/** A first meeting with a pasted agenda: one page, one button. */
export function newMeetingRoutes(at: Audiences): void {
  at.staff.get('/desk/meetings/new', 'nothing', (c) => drawNew(c, {}))
  at.staff.post(
    '/desk/meetings',
    ['meeting made', 'series made', 'item made'],
    again(drawNew),
    form(New, (c, { name, agenda, people, announced, second, ...given }) => {
      const zone = c.var.settings.time_zone
      const head = readHead(agenda, dayOf(new Date(), zone))
      const { startsAt, until, place } = whenAndWhere(given, head)
      return act(
        c,
        async (tx) => {
          if (!second) await refuseSecondSeries(tx, c.var.actor, { name, startsAt: instantOf(startsAt, zone) })
          const seriesId = await startSeries(tx, c.var.actor, {
            name,
            kind: guessKind(name),
            departmentId: c.var.me.department_id ?? undefined,
            people,
          })
          const meetingId = await planAhead(tx, c.var.actor, {
            seriesId,
            startsAt: instantOf(startsAt, zone),
            endsAt: until ? instantOf(`${startsAt.slice(0, 10)}T${until}`, zone) : undefined,
            place,
            announced,
          })
          if (agenda) await pasteAgenda(tx, c.var.actor, { meetingId, text: agenda })
          return meetingId
        },
        (id) => (head.unread ? `/desk/meetings/${id}?pasted` : `/desk/meetings/${id}`),
      )
    }),
  )
}

/** As typed, else as the pasted agenda says. */
function whenAndWhere(
  { startsAt, proposed, place }: { startsAt: string; proposed: string; place: string },
  head: AgendaHead,
) {
  const asSaid = startsAt === proposed && head.day !== undefined
  return {
    startsAt: asSaid ? `${head.day}T${head.from ?? startsAt.slice(11)}` : startsAt,
    until: asSaid ? head.until : undefined,
    place: place || (head.place ?? ''),
  }
}

/** The time that was refused, as it was read: then it can be seen and changed. */
const whenRead = (text: (name: string) => string, head: AgendaHead): string =>
  whenAndWhere({ startsAt: text('startsAt'), proposed: text('proposed'), place: '' }, head).startsAt

/** A meeting begins in a while by itself: the next half hour. */
const soon = (timeZone: string) => localOf(new Date(Math.ceil(Date.now() / (HOUR / 2)) * (HOUR / 2)), timeZone)

async function drawNew(c: Ctx, typed: Record<string, unknown>, refusal?: Refusal) {
  const { t, settings, db, me } = c.var
  const text = (name: string) => (typeof typed[name] === 'string' ? String(typed[name]) : '')
  const { errors, message } = complaintOf(t, refusal)
  const read = errors.startsAt ? readHead(text('agenda'), dayOf(new Date(), settings.time_zone)) : undefined
  const there = refusal?.key === SERIES_EXISTS ? Number(refusal.details.series) : undefined
  const unread = refusal?.key === 'meetings.no_items_read' // said at the agenda itself, not above the form
  const colleagues = (await everyPerson(db)).filter(({ id }) => id !== me.id)
  const near = colleagues.filter(({ department_id }) => department_id !== null && department_id === me.department_id)
  const people = refusal ? idsIn(typed.people) : near.length <= AT_ONE_TABLE ? near.map(({ id }) => id) : []
  const body = newMeetingPage(t, {
    near,
    others: colleagues.filter((one) => !near.includes(one)),
    people: new Set(people),
    typed: {
      name: text('name'),
      agenda: text('agenda'),
      place: text('place'),
      announced: text('announced'),
      startsAt: (read && whenRead(text, read)) || text('startsAt') || soon(settings.time_zone),
      proposed: read ? '' : refusal ? text('proposed') : soon(settings.time_zone),
    },
    there,
    errors: unread && message ? { agenda: message } : errors,
    message: unread || there ? undefined : message,
    key: freshKey(),
  })
  return deskPage(c, { title: t('meetings.new_title'), body, status: refusal ? 422 : 200 })
}

const AT_ONE_TABLE = 12 // of a larger department we do not know who is meant, and each would get mail

const idsIn = (typed: unknown): number[] => [typed ?? []].flat().map(Number)
