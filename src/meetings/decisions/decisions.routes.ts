import { z } from 'zod'
import { optionalDay, optionalLine, optionalWords, ticked, words } from '../../platform/web/fields.ts'
import { act, form, inputOf } from '../../platform/web/forms.ts'
import { type Audiences, idIn } from '../../platform/web/routes.ts'
import { decide } from './deciding.ts'

const Decision = z.object({
  words: words(1_000),
  willNotice: optionalWords(1_000),
  forWhom: optionalLine(200),
  noticeBy: optionalDay,
  indirect: ticked,
  nothingBecause: optionalLine(300),
  reviewOn: optionalDay,
})

/** What was decided, and how it turned out. */
export function decisionsRoutes(at: Audiences): void {
  at.staff.post('/desk/items/:item/decision', form(Decision), (c) => {
    const { indirect, ...given } = inputOf(c, Decision)
    const touches = given.nothingBecause ? 'nobody' : indirect ? 'indirect' : 'direct'
    return act(
      c,
      (tx) => decide(tx, c.var.actor, { itemId: idIn(c, 'item'), touches, ...given }),
      `/desk/items/${idIn(c, 'item')}`,
    )
  })
}
