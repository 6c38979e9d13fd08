import { z } from 'zod'
import { deskPage } from '../../pages/desk-page.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import type { Does } from '../../platform/web/deeds.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { act, form, freshKey } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Seat } from '../items/meeting.ts'
import { answerLens, nameWhom } from '../lens/answering.ts'
import { chooseAnother, chooseSentence } from '../lens/choosing.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { AnotherQuestion, AnotherSentence, Answers, Closing } from '../lens/fields.ts'
import { besideItem } from '../meeting/beside-item.ts'
import { itemAt } from '../meeting/meeting.routes.ts'
import { seatOf } from '../meeting/room-link.ts'
import { seatTable } from '../meeting/table.ts'
import { wholeMeeting } from '../meeting/whole-meeting.ts'
import { guestPage } from './guests.views.ts'

/** At the table without signing in: by the link in a mail, or by the code on the shared screen. */
export function guestsRoutes(at: Audiences): void {
  at.public.get('/meeting/:token', ['meeting', 'item', 'answer at the table'], drawGuest)
  at.public.get('/meeting/:token/live', 'nothing', async (c) => {
    const { meetingId } = await seatIn(c)
    return streamRefreshes(c, c.var.live, c.var.organisation, [`meeting:${meetingId}`])
  })

  const page = (c: Ctx) => `/meeting/${c.req.param('token')}`
  const here = (c: Ctx) => `${page(c)}?item=${idIn(c, 'item')}`
  const post = <Schema extends z.ZodType<object>>(
    what: string,
    does: Does,
    schema: Schema,
    verb: (tx: Tx, actor: Actor, given: z.output<Schema> & { id: Id<'agenda_items'>; seat: Seat }) => Promise<unknown>,
    onward = here,
  ) =>
    at.public.post(
      `/meeting/:token/items/:item/${what}`,
      does,
      form(schema, async (c, given) => {
        limitVisitor(c, 'message')
        const seat = await seatIn(c)
        return await act(c, (tx) => verb(tx, c.var.actor, { ...given, id: idIn(c, 'item'), seat }), onward(c))
      }),
    )

  post('closure', 'item advanced', Closing, closeItem, page)
  post('reopening', 'item undone', z.object({}), reopenItem)
  post('question', 'item corrected', AnotherQuestion, chooseAnother)
  post('voice', 'item corrected', AnotherSentence, chooseSentence)
  post(
    'answers',
    ['answer at the table made', 'answer at the table corrected'],
    Answers,
    (tx, actor, { id: itemId, seat, answerId, ...given }) =>
      answerId
        ? nameWhom(tx, actor, { itemId, answerId, forWhom: given.forWhom, seat })
        : answerLens(tx, actor, { itemId, seat, ...given }),
  )
}

async function seatIn(c: Ctx): Promise<Seat> {
  const seat = await seatOf(c.var.db, c.req.param('token') ?? '')
  if (!seat) throw notFound()
  return seat
}

async function drawGuest(c: Ctx) {
  const { db, actor, t } = c.var
  const seat = await seatIn(c)
  const whole = await wholeMeeting(db, actor, seat.meetingId, seat)
  if (!whole) throw notFound()
  const item = itemAt(whole, c.req.query('item'))
  const beside = await besideItem(db, system, item)
  const token = c.req.param('token') ?? ''
  const table = seatTable(token, seat, whole.meeting.guests_close)
  const body = guestPage(t, {
    whole,
    table,
    item,
    ...beside,
    named: false,
    key: freshKey(),
    now: new Date(),
    brand: c.var.settings.name,
  })
  return deskPage(c, { title: whole.meeting.series_name, body, live: `/meeting/${token}/live` })
}
