import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, invalid, refused } from '../../platform/refusal.ts'
import { itemClosed, itemReopened } from '../happenings.ts'
import { moveOn } from '../items/backlog.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { type Over, personAt, refuseGuest, refuseOver, type Seat } from '../items/meeting.ts'
import { isQuestion, OF_A_CUSTOMER } from '../six-questions.ts'
import { askToFindOut } from './finding-out.ts'

export interface Closing {
  id: Id<'agenda_items'>
  as: 'discussed' | 'unknown' | 'nobody'
  because?: string | undefined
  seat?: Seat | undefined
}

/**
 * One tap closes an item. "We don't know" becomes a question somebody takes along to a customer; "touches nobody" needs
 * a reason and stands under a name, so that others can ask about it.
 */
export async function closeItem(tx: Tx, actor: Actor, { id, as, because = '', seat }: Closing) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  if (item.closed_at) throw conflict('meetings.item_closed')
  const by = personAt(actor, seat)
  if (as === 'nobody' && !because) throw invalid({ because: 'meetings.nobody_needs_reason' })
  if (as === 'nobody' && by === null) throw refused('meetings.nobody_needs_name')
  await tx.run(sql`
    update agenda_items set closed_as = ${as}, nobody_because = ${as === 'nobody' ? because : ''}, closed_by = ${by},
           closed_at = clock_timestamp(), left_to = null, decide_by = null
     where id = ${id}`)
  await moveOn(tx, item)
  await record(tx, actor, itemClosed, subjectOfItem(item), { item: id, as })
  if (as === 'unknown' && isQuestion(item.question))
    await askToFindOut(tx, actor, { itemId: id, question: `${item.title}: ${OF_A_CUSTOMER[item.question]}` })
}

/** A tap too many. As long as no decision on it was locked, and its meeting is not over. */
export async function reopenItem(
  tx: Tx,
  actor: Actor,
  { id, seat }: { id: Id<'agenda_items'>; seat?: Seat | undefined },
) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  if (!item.closed_at) return
  if (await tx.maybe(sql`select from decisions where item_id = ${id} and locked_at is not null`))
    throw conflict('meetings.decided_already')
  const meeting =
    item.meeting_id &&
    (await tx.maybe<Over>(sql`select ended_at, cancelled_at from meetings where id = ${item.meeting_id}`))
  if (meeting) refuseOver(meeting)
  await tx.run(sql`
    update agenda_items set closed_as = null, closed_at = null, closed_by = null, nobody_because = '' where id = ${id}`)
  await tx.run(sql`update meetings set at_item_id = ${id} where id = ${item.meeting_id} and opened_at is not null`)
  await record(tx, actor, itemReopened, subjectOfItem(item), { item: id })
}
