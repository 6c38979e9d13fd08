import { z } from 'zod'
import { dayOf } from '../../lib/time.ts'
import { deskPage } from '../../pages/desk-page.ts'
import { complaintOf } from '../../pages/typed.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import type { Ids } from '../../platform/deed.ts'
import { HELD_ANCHOR, held } from '../../platform/held/holding.ts'
import { notFound, type Refusal } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { id as idField, line, optionalLine, ticked, words } from '../../platform/web/fields.ts'
import { freshKey } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Html } from '../../ui/html.ts'
import { day } from '../../ui/words/when.ts'
import { pasteAgenda, putOnAgenda } from '../agenda/putting.ts'
import { clock, instantOf, localMoment, localOf } from '../forms.ts'
import { itemsOf, parkedOf } from '../items/item.ts'
import { findMeetingFor, guestsFromOutside, heldOn, isAnotherDay, nextMeeting } from '../items/meeting.ts'
import { mayStillWrite } from '../items/outcome-days.ts'
import { earlierAnswers } from '../lens/earlier.ts'
import { type AgendaHead, readHead } from '../reading/read-head.ts'
import { meetingAside } from './aside.views.ts'
import { besideItem } from './beside-item.ts'
import { ending, sendingMinutes } from './deeds.ts'
import { endedPage, heldPage } from './held.views.ts'
import { beginMeeting, letGuestsClose, reopenMeeting, showItem, unopenMeeting } from './holding.ts'
import { agendaPage, meetingHead } from './meeting.views.ts'
import { announceMeeting, moveMeeting } from './moving.ts'
import { planNextForm } from './plan-next.views.ts'
import { cancelMeeting } from './planning.ts'
import { roomLink } from './room-link.ts'
import { screenPage } from './screen.views.ts'
import { deskTable } from './table.ts'
import { type WholeItem, type WholeMeeting, wholeMeeting } from './whole-meeting.ts'

const Agenda = z.object({ agenda: words(50_000) })
const Item = z.object({ title: line(200) })
const Guests = z.object({ may: ticked })
const Moving = z.object({
  startsAt: localMoment,
  until: z.union([z.literal(''), clock]).optional(),
  place: optionalLine(200),
  tell: ticked,
})
const Opening = z.object({ anyway: ticked })
const Announcing = z.object({ mail: ticked })
const Cancelling = z.object({ tell: ticked })
const Turn = z.object({ itemId: idField })

/** One meeting: before it the agenda, while it is held one question at a time, afterwards what came of it. */
export function meetingRoutes(at: Audiences): void {
  at.staff.get('/desk/meetings/:id', ['meeting', 'item', 'answer at the table', 'decision'], (c) => draw(c))
  at.staff.get('/desk/meetings/:id/live', 'nothing', async (c) => {
    const meeting = await findMeetingFor(c.var.db, c.var.actor, idIn(c))
    if (!meeting) throw notFound()
    const subjects = [`meeting:${meeting.id}`, `person:${c.var.me.id}`] // what they did here left, or came back
    return streamRefreshes(c, c.var.live, c.var.organisation, subjects)
  })

  at.staff.get('/desk/meetings/:id/screen', ['meeting', 'item', 'answer at the table'], async (c) => {
    const whole = await wholeMeeting(c.var.db, c.var.actor, idIn(c))
    if (!whole) throw notFound()
    const room = roomLink(c.var.organisation, whole.meeting)
    const body = screenPage(c.var.t, { whole, item: itemAt(whole, undefined), room, now: new Date() })
    return deskPage(c, { title: whole.meeting.series_name, body, live: `/desk/meetings/${whole.meeting.id}/live` })
  })

  const onMeeting = at.staff.on('/desk/meetings/:id')
  onMeeting(
    'agenda',
    'item made',
    Agenda,
    (tx, actor, { id, agenda }) => pasteBesides(tx, actor, { meetingId: id, text: agenda }),
    { again: draw, to: (first) => (first ? `?pasted&item=${first}#item-${first}` : '?pasted') },
  )
  onMeeting(
    'items',
    'item made',
    Item,
    async (tx, actor, { id, title }) => {
      const meeting = await findMeetingFor(tx, actor, id)
      if (!meeting) throw notFound()
      const item = await putOnAgenda(tx, actor, { seriesId: meeting.series_id, meetingId: meeting.id, title })
      return { item, sits: meeting.opened_at !== null }
    },
    { to: ({ item, sits }) => (sits ? '' : `/desk/items/${item}`) },
  )
  onMeeting('opening', 'meeting advanced', Opening, beginMeeting, { again: draw })
  onMeeting('unopening', 'meeting undone', unopenMeeting)
  onMeeting('turn', 'meeting advanced', Turn, showItem)
  const onward = (_then: string, { id }: Ids) => `/desk/meetings/${id}${HELD_ANCHOR}`
  at.staff.post('/desk/meetings/:id/ending', 'meeting advanced', held(ending, onward))
  at.staff.post('/desk/meetings/:id/minutes', 'meeting advanced', held(sendingMinutes, onward))
  onMeeting('reopening', 'meeting undone', reopenMeeting)
  onMeeting('guests', 'meeting corrected', Guests, letGuestsClose)
  onMeeting('cancelling', 'meeting withdrawn', Cancelling, cancelMeeting)
  onMeeting(
    'moving',
    'meeting corrected',
    Moving,
    (tx, actor, { id, startsAt, until, place, tell }, c) => {
      const zone = c.var.settings.time_zone
      const endsAt = until ? instantOf(`${startsAt.slice(0, 10)}T${until}`, zone) : undefined
      return moveMeeting(tx, actor, { id, startsAt: instantOf(startsAt, zone), endsAt, place, tell })
    },
    { again: draw },
  )
  onMeeting('announcing', 'meeting advanced', Announcing, announceMeeting)
}

/** Pastes an agenda; when there was one already, returns the first item that is new: there the page opens. */
async function pasteBesides(tx: Tx, actor: Actor, pasted: { meetingId: Id<'meetings'>; text: string }) {
  const before = new Set((await itemsOf(tx, pasted.meetingId)).map(({ id }) => id))
  await pasteAgenda(tx, actor, pasted)
  if (before.size === 0) return
  return (await itemsOf(tx, pasted.meetingId)).find(({ id }) => !before.has(id))?.id
}

async function draw(c: Ctx, typed: Record<string, unknown> = {}, refusal?: Refusal) {
  const { db, actor, t, settings } = c.var
  const whole = await wholeMeeting(db, actor, idIn(c))
  if (!whole) throw notFound()
  const { meeting } = whole
  const title = `${meeting.series_name}, ${day(t, heldOn(meeting))}`
  const live = `/desk/meetings/${meeting.id}/live`
  const key = freshKey()
  const now = new Date()
  if (meeting.ended_at) {
    const [next, waiting] = await db.together((one) =>
      Promise.all([nextMeeting(one, meeting.series_id), parkedOf(one, meeting.series_id)]),
    )
    const week = localOf(new Date(meeting.starts_at.getTime() + WEEK_MS), settings.time_zone)
    const nextForm = planNextForm(t, { seriesId: meeting.series_id, startsAt: week, key })
    return deskPage(c, {
      title,
      live,
      body: endedPage(t, {
        whole,
        now,
        head: meetingHead(t, meeting, now),
        next,
        nextForm,
        waiting: waiting.length,
        key,
        mayDecide: mayStillWrite(settings, meeting.ended_at, now),
        waits: (c.var.held ?? []).some(({ deed, ids }) => deed === sendingMinutes.name && ids.id === meeting.id),
      }),
    })
  }
  if (!meeting.opened_at) {
    const complaint = refusal && complaintOf(t, refusal)
    const ofMoving = typed.startsAt !== undefined
    const ofAgenda = typed.agenda !== undefined
    const error = ofAgenda ? (complaint?.errors.agenda ?? complaint?.message) : undefined
    const body = agendaPage(t, {
      whole,
      key,
      now,
      named: true,
      typed: refusal && ofAgenda ? String(typed.agenda) : undefined,
      error,
      message: ofAgenda ? undefined : complaint?.message,
      at: Number(c.req.query('item')) || undefined,
      moving: {
        ...(await movingProps(c, whole, now)),
        whole,
        key,
        now,
        ...(ofMoving ? { typed, errors: complaint?.errors ?? {} } : {}),
      },
      anotherDay: isAnotherDay(meeting, now, settings.time_zone),
    })
    return deskPage(c, { title, live, body, status: refusal ? 422 : 200 })
  }
  return deskPage(c, { title, live, ...(await underWay(c, whole, key, now)) })
}

/** When it is, as fields take it; who is invited from outside; and what the agenda that was just pasted says of when. */
async function movingProps(c: Ctx, { meeting }: WholeMeeting, now: Date) {
  const zone = c.var.settings.time_zone
  const startsAt = localOf(meeting.starts_at, zone)
  const head = c.req.query('pasted') === undefined ? {} : lastHead(meeting.pasted, dayOf(now, zone))
  const meant = head.day ? `${head.day}T${head.from ?? startsAt.slice(11)}` : startsAt
  const elsewhere = meant !== startsAt || (head.place !== undefined && head.place !== meeting.place)
  return {
    startsAt,
    until: localOf(meeting.ends_at, zone).slice(11),
    outside: await guestsFromOutside(c.var.db, meeting.id),
    said: elsewhere ? { ...head, startsAt: meant, when: instantOf(meant, zone) } : undefined,
    unread: head.unread,
  }
}

/** Of what was pasted bit by bit: the last that says a day. */
const lastHead = (pasted: string, today: string): AgendaHead =>
  pasted
    .split('\n\n')
    .map((part) => readHead(part, today))
    .findLast(({ day, unread }) => day !== undefined || unread !== undefined) ?? {}

const WEEK_MS = 7 * 86_400_000

async function underWay(c: Ctx, whole: WholeMeeting, key: string, now: Date): Promise<{ body: Html; aside: Html }> {
  const { db, t } = c.var
  const item = itemAt(whole, c.req.query('item'))
  const [beside, earlier] = await db.together((db) =>
    Promise.all([
      besideItem(db, c.var.actor, item),
      item && !item.procedural ? earlierAnswers(db, c.var.actor, item) : [],
    ]),
  )
  const table = deskTable(whole.meeting.id)
  return {
    body: heldPage(t, { ...beside, whole, table, item, named: true, key, now }),
    aside: meetingAside(t, {
      item,
      earlier,
      room: roomLink(c.var.organisation, whole.meeting),
      meeting: whole.meeting,
      key,
      now,
    }),
  }
}

/** The item somebody looks at: the one they chose, the one on the table, or the first that is open. */
export function itemAt({ meeting, items }: WholeMeeting, chosen: string | undefined): WholeItem | undefined {
  return (
    items.find(({ id }) => String(id) === chosen) ??
    items.find(({ id, closed_at }) => id === meeting.at_item_id && closed_at === null) ??
    items.find(({ closed_at }) => closed_at === null)
  )
}
