import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { requestConsultationAnswered, requestConsulted } from '../happenings/owners.ts'
import { lockOpenRequest, lockRequest, touch } from '../request.ts'
import { answersFor, refreshPagesOf, refuseUnavailable } from './owning.ts'

export interface Consulting {
  id: Id<'requests'>
  askedId: Id<'persons'>
  question: string
}

/** Asks a colleague to think along, without passing the request on: who owned it, owns it. */
export async function consult(tx: Tx, actor: Actor, { id, askedId, question }: Consulting): Promise<number> {
  assertPerson(actor)
  const request = await lockOpenRequest(tx, actor, id)
  if (!question.trim()) throw refused('requests.consultation_needs_question')
  if (askedId === actor.id) throw refused('requests.consult_yourself')
  await refuseUnavailable(tx, askedId)

  const { id: consultation } = await tx.one<{ id: Id<'consultations'> }>(sql`
    insert into consultations (request_id, asked_by, asked_id, question, asked_at)
    values (${id}, ${actor.id}, ${askedId}, ${question}, clock_timestamp()) returning id`)
  await touch(tx, request)
  const data = { consultation, person: askedId }
  await record(tx, actor, requestConsulted, request, data)
  refreshPagesOf(tx, askedId)
  return consultation
}

export interface Advising {
  id: Id<'requests'>
  consultationId: number
  answer: string
}

/** The colleague who was asked (or whoever stands in) answers. For anybody else the question is not there. */
export async function answerConsultation(
  tx: Tx,
  actor: Actor,
  { id, consultationId, answer }: Advising,
): Promise<void> {
  assertPerson(actor)
  const request = await lockRequest(tx, actor, id)
  const consultation = await tx.maybe<{ asked_by: Id<'persons'>; answered_at: Date | null }>(sql`
    select asked_by, answered_at from consultations
     where id = ${consultationId} and request_id = ${id} and asked_id = any(${answersFor(actor.id)})`)
  if (!consultation) throw notFound()
  if (consultation.answered_at) throw conflict('requests.consultation_answered_already')
  if (!answer.trim()) throw refused('requests.consultation_needs_answer')

  await tx.run(
    sql`update consultations set answer = ${answer}, answered_at = clock_timestamp() where id = ${consultationId}`,
  )
  await touch(tx, request)
  const data = { consultation: consultationId, person: consultation.asked_by }
  await record(tx, actor, requestConsultationAnswered, request, data)
  refreshPagesOf(tx, consultation.asked_by)
  refreshPagesOf(tx, request.owner_id)
}
