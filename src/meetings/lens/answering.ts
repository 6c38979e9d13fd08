import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { invalid, notFound, refused } from '../../platform/refusal.ts'
import { itemAnswered } from '../happenings.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { personAt, type Seat } from '../items/meeting.ts'
import { assertStillWritable } from '../items/outcome-days.ts'
import { isQuestion, OF_A_CUSTOMER, type QuestionNumber } from '../six-questions.ts'
import type { AnswerRow, Stance } from './answer.ts'
import { askToFindOut } from './finding-out.ts'

const STANCES: Readonly<Record<QuestionNumber, readonly Stance[]>> = {
  1: ['better', 'same', 'worse', 'unknown'],
  2: ['sight', 'no_sight'],
  3: ['direct', 'indirect', 'none'],
  4: [],
  5: ['better', 'same', 'worse', 'unknown'],
  6: ['fits', 'strains', 'breaks'],
}

/** The short answers to one of the six. */
export const stancesOf = (question: QuestionNumber): readonly Stance[] => STANCES[question]

export interface Answering {
  itemId: Id<'agenda_items'>
  stance?: Stance | undefined
  words?: string | undefined
  forWhom?: string | undefined
  promiseId?: number | undefined
  /** When in their way with us: of the fourth question. */
  moment?: AnswerRow['moment'] | undefined
  seat?: Seat | undefined
}

/** Answers the question of an item; the sentence beside it is kept with the answer. "We have no sight of it" becomes something to find out. */
export async function answerLens(tx: Tx, actor: Actor, given: Answering): Promise<number> {
  const item = await lockItem(tx, actor, given.itemId, given.seat)
  const { question } = item
  if (!isQuestion(question)) throw refused('meetings.no_question')
  const { stance = '', words = '', forWhom = '', promiseId, moment } = given
  if (!stance && !words) throw invalid({ words: 'platform.text_blank' })
  if (stance && !STANCES[question].includes(stance)) throw invalid({ stance: 'platform.choose' })
  if (stance === 'sight' && !words) throw invalid({ words: 'meetings.sight_needs_evidence' })
  await assertPromise(tx, { question, stance, promiseId })
  const by = personAt(actor, given.seat)
  const { id } = await tx.one<{ id: Id<'lens_answers'> }>(sql`
    insert into lens_answers (item_id, question, words, for_whom, stance, promise_id, moment, person_id, observation_id, search)
    values (${item.id}, ${question}, ${words || stance}, ${forWhom}, ${stance}, ${promiseId ?? null}, ${moment ?? null}, ${by}, ${item.observation_id},
            ${stemmed(`${item.title} ${words} ${forWhom}`)}) returning id`)
  await record(tx, actor, itemAnswered, subjectOfItem(item), { item: item.id, answer: id, question })
  if (stance === 'no_sight')
    await askToFindOut(tx, actor, { itemId: item.id, question: `${item.title}: ${OF_A_CUSTOMER[question]}` })
  return id
}

/** Whether something fits our promise is said of one promise in particular, as soon as there is one on record. */
async function assertPromise(
  tx: Tx,
  { question, stance, promiseId }: { question: number; stance: Stance; promiseId?: number | undefined },
): Promise<void> {
  if (promiseId) {
    if (!(await tx.maybe(sql`select from standing_promises where id = ${promiseId} and ended_at is null`)))
      throw notFound()
    return
  }
  if (question !== 6 || !stance) return
  if (await tx.maybe(sql`select from standing_promises where ended_at is null limit 1`))
    throw invalid({ promiseId: 'meetings.which_promise_is_it' })
}

/** Says afterwards for whom an answer holds. */
export async function nameWhom(
  tx: Tx,
  actor: Actor,
  {
    itemId,
    answerId,
    forWhom,
    seat,
  }: { itemId: Id<'agenda_items'>; answerId: number; forWhom: string; seat?: Seat | undefined },
) {
  const item = await lockItem(tx, actor, itemId, seat)
  await assertStillWritable(tx, item)
  const changed = await tx.run(
    sql`update lens_answers set for_whom = ${forWhom} where id = ${answerId} and item_id = ${item.id}`,
  )
  if (changed === 0) throw notFound()
  await record(tx, actor, itemAnswered, subjectOfItem(item), { item: item.id, answer: answerId })
}

const ANYBODY =
  /^(?:de |het |onze |alle |iedere |elke |the |our |all |every )*(?:klant(?:en)?|inwoner(?:s)?|burger(?:s)?|cli[eë]nt(?:en)?|pati[eë]nt(?:en)?|customer(?:s)?|client(?:s)?|patient(?:s)?|resident(?:s)?|iedereen|everyone|everybody)?[.!]?$/iu

/** Does this name a customer, a group or a moment; more than "the customer"? */
export const namesSomebody = (forWhom: string): boolean => !ANYBODY.test(forWhom.trim())
