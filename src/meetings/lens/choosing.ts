import { hearQuestion } from '../../insights/observations/hearing-questions.ts'
import { partIn } from '../../insights/observations/sentences.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { findRequestFor } from '../../requests/request.ts'
import { itemQuestionChosen, itemVoiceChosen, itemVoiceTakenAway } from '../happenings.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { refuseGuest, type Seat } from '../items/meeting.ts'
import type { QuestionNumber } from '../six-questions.ts'
import { aboutOf, mayStillBeShown, sentencesBeside } from './sentences.ts'

/** Another of the six, by whoever sits at the table. */
export async function chooseAnother(
  tx: Tx,
  actor: Actor,
  { id, question, seat }: { id: Id<'agenda_items'>; question: QuestionNumber; seat?: Seat },
) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  await tx.run(sql`update agenda_items set question = ${question}, procedural = false where id = ${id}`)
  await record(tx, actor, itemQuestionChosen, subjectOfItem(item), { item: id, question })
}

/** No sentence fits, somebody who prepares says: it is taken away, and none is proposed again. */
export async function noSentenceFits(tx: Tx, actor: Actor, { id }: { id: Id<'agenda_items'> }) {
  const item = await lockItem(tx, actor, id)
  await tx.run(sql`update agenda_items set observation_id = null, voice_part = null, voiceless = true where id = ${id}`)
  await record(tx, actor, itemVoiceTakenAway, subjectOfItem(item), { item: id })
}

/**
 * Another customer's sentence. One that may not be shown is not there; at the table of a guest neither is one that was not
 * laid beside the item: a link to a meeting is no way to read on through everything customers said. `said` are the words
 * as they were shown: what was chosen is what stands there.
 */
export async function chooseSentence(
  tx: Tx,
  actor: Actor,
  {
    id,
    observationId,
    said,
    seat,
  }: { id: Id<'agenda_items'>; observationId: Id<'observations'>; said?: string | undefined; seat?: Seat },
) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  if (!(await mayStillBeShown(tx, observationId))) throw notFound()
  const offered = seat ? await sentencesBeside(tx, aboutOf(item)) : undefined
  if (offered && !offered.some((one) => one.observation_id === observationId)) throw notFound()
  const part = said ? await partIn(tx, observationId, said) : undefined
  await tx.run(sql`
    update agenda_items set observation_id = ${observationId}, voice_part = ${part ?? null}, voiceless = false where id = ${id}`)
  await record(tx, actor, itemVoiceChosen, subjectOfItem(item), { item: id, observation: observationId })
}

/** A sentence out of a question of which nothing was kept yet: it is heard now, and stands beside the item. */
export async function chooseAsked(
  tx: Tx,
  actor: Actor,
  { id, requestId, said }: { id: Id<'agenda_items'>; requestId: Id<'requests'>; said?: string | undefined },
) {
  await lockItem(tx, actor, id)
  if (!(await findRequestFor(tx, actor, requestId))) throw notFound()
  const observationId = await hearQuestion(tx, requestId)
  if (!observationId) throw notFound()
  await chooseSentence(tx, actor, { id, observationId, said })
}
