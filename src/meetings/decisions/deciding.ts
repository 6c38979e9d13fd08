import { addDays, daysBetween } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type Id, NO_ID } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, invalid } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { personIn } from '../../platform/who-may.ts'
import { decisionAddedTo, decisionTaken } from '../happenings.ts'
import { moveOn } from '../items/backlog.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { assertStillWritable } from '../items/outcome-days.ts'

/** A review later than half a year finds nobody who remembers what was expected. */
export const LATEST_REVIEW_DAYS = 180

const REVIEW_AFTER_DAYS = 14 // after customers notice it: then they have something to say about it

export interface Deciding {
  itemId: Id<'agenda_items'>
  words: string
  touches: 'direct' | 'indirect' | 'nobody'
  forWhom?: string | undefined
  willNotice?: string | undefined
  noticeBy?: string | undefined
  nothingBecause?: string | undefined
  /** How sure the table is that it comes, in per cent: beside the verdict it tells how well we guess. */
  sure?: number | undefined
  /** The question of customers changed what was decided. */
  changedByQuestion?: boolean | undefined
  reviewOn?: string | undefined
}

/** The day to look back that is proposed: two weeks after customers notice it, at most half a year away. */
export function proposedReview(today: string, noticeBy: string | undefined): string {
  const latest = addDays(today, LATEST_REVIEW_DAYS)
  const after = addDays(noticeBy && noticeBy > today ? noticeBy : addDays(today, 60), REVIEW_AFTER_DAYS)
  return after < latest ? after : latest
}

/**
 * Decides on an item: what which customers will notice and by when, or nothing because. It closes the item. Until the
 * meeting ends it may be said anew; then the expectation is locked. What was forgotten may be written down until five
 * working days later, once.
 */
export async function decide(tx: Tx, actor: Actor, given: Deciding): Promise<number> {
  const item = await lockItem(tx, actor, given.itemId)
  const today = dayOf(new Date(), (await settingsOf(tx)).time_zone)
  refuseEmpty(given)
  const reviewOn = given.touches === 'nobody' ? null : (given.reviewOn ?? proposedReview(today, given.noticeBy))
  if (reviewOn && (daysBetween(today, reviewOn) > LATEST_REVIEW_DAYS || reviewOn < today))
    throw invalid({ reviewOn: 'meetings.review_too_late' })
  const by = personIn(actor)
  const nobody = given.touches === 'nobody'
  const { ended: locked } = await assertStillWritable(tx, item)
  if (await tx.maybe(sql`select from decisions where item_id = ${item.id} and locked_at is not null`))
    throw conflict('meetings.decided_already')
  await tx.run(sql`delete from decisions where item_id = ${item.id} and locked_at is null`)
  const { id } = await tx.one<{ id: Id<'decisions'> }>(sql`
    insert into decisions (item_id, words, touches, for_whom, will_notice, notice_by, nothing_because, sure, changed_by_question, review_on, decided_by, locked_at)
    values (${item.id}, ${given.words}, ${given.touches}, ${given.forWhom ?? ''}, ${nobody ? '' : (given.willNotice ?? '')},
            ${nobody ? null : (given.noticeBy ?? null)}, ${nobody ? (given.nothingBecause ?? '') : ''}, ${nobody ? null : (given.sure ?? null)}, ${given.changedByQuestion ?? null}, ${reviewOn}, ${by},
            ${locked ? sql`clock_timestamp()` : sql`null`}) returning id`)
  await tx.run(sql`
    update agenda_items set closed_as = 'discussed', closed_by = ${by}, closed_at = clock_timestamp(), left_to = null, decide_by = null
     where id = ${item.id} and closed_at is null`)
  await moveOn(tx, item)
  await record(tx, actor, decisionTaken, subjectOfItem(item), {
    item: item.id,
    decision: id,
    touches: given.touches,
    ...(reviewOn && { review: reviewOn }),
  })
  return id
}

function refuseEmpty({ touches, willNotice, noticeBy, nothingBecause }: Deciding) {
  if (touches === 'nobody' && !nothingBecause) throw invalid({ nothingBecause: 'meetings.nobody_needs_reason' })
  if (touches !== 'nobody' && !willNotice) throw invalid({ willNotice: 'meetings.say_what_they_notice' })
  if (touches !== 'nobody' && !noticeBy) throw invalid({ noticeBy: 'meetings.say_by_when' })
}

/** After the meeting nothing of a decision changes; what is added stands below it, with its day. */
export async function addToDecision(tx: Tx, actor: Actor, { id, words }: { id: number; words: string }) {
  const found = await tx.maybe<{ item_id: Id<'agenda_items'>; locked_at: Date | null }>(
    sql`select item_id, locked_at from decisions where id = ${id}`,
  )
  const item = await lockItem(tx, actor, found?.item_id ?? NO_ID)
  if (!found?.locked_at) throw conflict('meetings.not_locked_yet')
  await tx.run(sql`
    insert into decision_additions (decision_id, words, person_id) values (${id}, ${words}, ${personIn(actor)})`)
  await record(tx, actor, decisionAddedTo, subjectOfItem(item), { decision: id })
}
