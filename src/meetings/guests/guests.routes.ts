import { z } from 'zod'
import { show } from '../../pages/showing.ts'
import { system } from '../../platform/actor.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Ctx } from '../../platform/web/context.ts'
import { streamRefreshes } from '../../platform/web/event-stream.ts'
import { act, form, freshKey, inputOf } from '../../platform/web/forms.ts'
import { limitVisitor } from '../../platform/web/limits.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import type { Seat } from '../items/meeting.ts'
import { answerLens, nameWhom } from '../lens/answering.ts'
import { chooseAnother, chooseVoice } from '../lens/choosing.ts'
import { closeItem, reopenItem } from '../lens/closing.ts'
import { AnotherQuestion, AnotherVoice, Answers, Closing } from '../lens/fields.ts'
import { besideItem } from '../meeting/beside-item.ts'
import { itemAt } from '../meeting/meeting.routes.ts'
import { seatOf } from '../meeting/room-link.ts'
import { seatTable } from '../meeting/table.ts'
import { wholeMeeting } from '../meeting/whole-meeting.ts'
import { guestPage } from './guests.views.ts'

/** At the table without signing in: by the link in a mail, or by the code on the shared screen. */
export function guestsRoutes(at: Audiences): void {
  at.public.get('/meeting/:token', drawGuest)
  at.public.get('/meeting/:token/live', async (c) => {
    const { meetingId } = await seatIn(c)
    return streamRefreshes(c, c.var.live, c.var.organisation, [`meeting:${meetingId}`])
  })

  const post = (what: string, schema: z.ZodType, verb: (c: Ctx, seat: Seat, id: number) => Promise<Response>) =>
    at.public.post(`/meeting/:token/items/:item/${what}`, form(schema), async (c) => {
      limitVisitor(c, 'message')
      return await verb(c, await seatIn(c), idIn(c, 'item'))
    })
  const page = (c: Ctx) => `/meeting/${c.req.param('token')}`
  const here = (c: Ctx) => `${page(c)}?item=${idIn(c, 'item')}`

  post('closure', Closing, (c, seat, id) =>
    act(c, (tx) => closeItem(tx, c.var.actor, { id, seat, ...inputOf(c, Closing) }), page(c)),
  )
  post('reopening', z.object({}), (c, seat, id) => act(c, (tx) => reopenItem(tx, c.var.actor, { id, seat }), here(c)))
  post('question', AnotherQuestion, (c, seat, id) =>
    act(c, (tx) => chooseAnother(tx, c.var.actor, { id, seat, ...inputOf(c, AnotherQuestion) }), here(c)),
  )
  post('voice', AnotherVoice, (c, seat, id) =>
    act(c, (tx) => chooseVoice(tx, c.var.actor, { id, seat, ...inputOf(c, AnotherVoice) }), here(c)),
  )
  post('answers', Answers, (c, seat, id) => {
    const { answerId, ...given } = inputOf(c, Answers)
    return act(
      c,
      async (tx) => {
        if (answerId) await nameWhom(tx, c.var.actor, { itemId: id, answerId, forWhom: given.forWhom, seat })
        else await answerLens(tx, c.var.actor, { itemId: id, seat, ...given })
      },
      here(c),
    )
  })
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
  return show(c, { title: whole.meeting.series_name, body, live: `/meeting/${token}/live` })
}
