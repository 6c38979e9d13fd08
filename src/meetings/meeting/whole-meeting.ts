import type { Sentence } from '../../insights/observations/sentences.ts'
import type { PersonRow } from '../../people/person.ts'
import { findPersons } from '../../people/person.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type DecisionRow, decisionsOnItems, type Review, reviewsOf } from '../decisions/decision.ts'
import { type ItemRow, itemsOf } from '../items/item.ts'
import { findMeetingFor, type MeetingRow, type Seat } from '../items/meeting.ts'
import { looksBack } from '../items/origins.ts'
import { peopleInSeries } from '../items/series.ts'
import { type AnswerRow, answersOnItems } from '../lens/answer.ts'
import { sentencesOn } from '../lens/sentences.ts'
import { type Waiter, waitersOf } from '../waiting.ts'

/** An item with everything that stands beside it. */
export interface WholeItem extends ItemRow {
  sentence: Sentence | undefined
  waiting: Waiter[]
  decisions: DecisionRow[]
  answers: AnswerRow[]
  /** How the decision it looks back on turned out; nothing while nobody said, or when it is another kind of item. */
  review: Review | undefined
}

export interface WholeMeeting {
  meeting: MeetingRow
  items: WholeItem[]
  /** Who is in the series, and whoever closed or decided something. */
  people: Map<number, PersonRow>
  inSeries: number[]
}

/** A meeting as its page shows it: three waits. */
export async function wholeMeeting(
  db: Db,
  actor: Actor,
  id: Id<'meetings'>,
  seat?: Seat,
): Promise<WholeMeeting | undefined> {
  return await db.together(async (db) => {
    const [meeting, items] = await Promise.all([findMeetingFor(db, actor, id, seat), itemsOf(db, id)])
    if (!meeting) return
    const [whole, inSeries] = await Promise.all([
      withWhatStandsBeside(db, actor, items),
      peopleInSeries(db, meeting.series_id),
    ])
    const named = items.flatMap(({ closed_by, brought_by }) => [closed_by, brought_by]).filter((one) => one !== null)
    return { meeting, items: whole, inSeries, people: await findPersons(db, [...inSeries, ...named]) }
  })
}

/** Sentence, waiting customers, decisions and answers, put beside items. */
export async function withWhatStandsBeside(db: Db, actor: Actor, items: readonly ItemRow[]): Promise<WholeItem[]> {
  const ids = items.map(({ id }) => id)
  const [sentences, waiting, decisions, answers, reviews] = await Promise.all([
    sentencesOn(db, items),
    waitersOf(db, actor, ids),
    decisionsOnItems(db, ids),
    answersOnItems(db, ids),
    reviewsOf(db, items),
  ])
  return items.map((item) => ({
    ...item,
    sentence: item.observation_id === null ? undefined : sentences.get(item.observation_id),
    waiting: waiting.get(item.id) ?? [],
    decisions: decisions.filter(({ item_id }) => item_id === item.id),
    answers: answers.filter(({ item_id }) => item_id === item.id),
    review: looksBack(item) ? reviews.get(item.origin_id ?? 0) : undefined,
  }))
}
