import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { addItem } from '../agenda/putting.ts'
import { itemChallenged } from '../happenings.ts'
import { place } from '../items/backlog.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { nextMeeting } from '../items/meeting.ts'

/** How long "touches nobody" can be asked about: a quarter is what it takes to notice. */
export const CHALLENGE_DAYS = 90

const DAY_MS = 86_400_000

export const canBeChallenged = (item: { closed_as: string | null; closed_at: Date | null }, now: Date): boolean =>
  item.closed_as === 'nobody' &&
  item.closed_at !== null &&
  now.getTime() - item.closed_at.getTime() < CHALLENGE_DAYS * DAY_MS

/** "I think customers will notice": whoever reads that nobody is touched may say so. It comes back to the table once. */
export async function challenge(
  tx: Tx,
  actor: Actor,
  { itemId, why }: { itemId: Id<'agenda_items'>; why: string },
): Promise<number> {
  assertPerson(actor)
  const item = await lockItem(tx, actor, itemId)
  if (!canBeChallenged(item, new Date())) throw conflict('meetings.not_challengeable')
  if (await tx.maybe(sql`select from challenges where item_id = ${itemId}`))
    throw conflict('meetings.challenged_already')
  const again = await addItem(tx, actor, {
    seriesId: item.series_id,
    title: item.title,
    notes: why,
    subject: 'customer',
  })
  await tx.run(sql`
    insert into challenges (item_id, person_id, why, new_item_id) values (${itemId}, ${actor.id}, ${why}, ${again})`)
  const next = await nextMeeting(tx, item.series_id)
  if (next) await place(tx, again, next.id)
  await record(tx, actor, itemChallenged, subjectOfItem(item), { item: itemId, again })
  return again
}
