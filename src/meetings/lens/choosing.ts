import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { lockItem, subjectOfItem } from '../items/item.ts'
import { refuseGuest, type Seat } from '../items/meeting.ts'
import type { QuestionNumber } from '../six-questions.ts'
import { aboutOf, mayStillBeShown, voicesFor } from './voices.ts'

/** Another of the six, by whoever sits at the table. */
export async function chooseAnother(
  tx: Tx,
  actor: Actor,
  { id, question, seat }: { id: number; question: QuestionNumber; seat?: Seat },
) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  await tx.run(sql`update agenda_items set question = ${question}, procedural = false where id = ${id}`)
  await record(tx, {
    actor,
    type: 'item.question_chosen',
    subject: subjectOfItem(item),
    audience: 'staff',
    data: { item: id, question },
  })
}

/** No sentence fits, somebody who prepares says: it is taken away, and none is proposed again. */
export async function noVoiceFits(tx: Tx, actor: Actor, { id }: { id: number }) {
  const item = await lockItem(tx, actor, id)
  await tx.run(sql`update agenda_items set observation_id = null, voiceless = true where id = ${id}`)
  await record(tx, {
    actor,
    type: 'item.voice_taken_away',
    subject: subjectOfItem(item),
    audience: 'staff',
    data: { item: id },
  })
}

/**
 * Another customer's sentence. One that may not be shown is not there; at the table of a guest neither is one that was not
 * laid beside the item: a link to a meeting is no way to read on through everything customers said.
 */
export async function chooseVoice(
  tx: Tx,
  actor: Actor,
  { id, observationId, seat }: { id: number; observationId: number; seat?: Seat },
) {
  const item = await lockItem(tx, actor, id, seat)
  await refuseGuest(tx, seat)
  if (!(await mayStillBeShown(tx, observationId))) throw notFound()
  const offered = seat ? await voicesFor(tx, aboutOf(item)) : undefined
  if (offered && !offered.some((one) => one.observation_id === observationId)) throw notFound()
  await tx.run(sql`update agenda_items set observation_id = ${observationId}, voiceless = false where id = ${id}`)
  await record(tx, {
    actor,
    type: 'item.voice_chosen',
    subject: subjectOfItem(item),
    audience: 'staff',
    data: { item: id, observation: observationId },
  })
}
