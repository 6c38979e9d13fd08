import { type Actor, actorId } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, mustWorkHere } from '../../platform/who-may.ts'
import { researchAnswered, researchAsked, researchTaken } from '../happenings.ts'

/** What somebody would like to know from customers. Others take it along on a visit. */
export type ResearchQuestion = tables.ResearchQuestions & { group: string | null }

export interface Asking {
  question: string
  groupId?: Id<'customer_groups'> | undefined
  /** Where it came up: an agenda item, a line of a sketch. */
  origin?: { kind: string; id: number } | undefined
}

/** Asks what nobody knows yet. Half a minute of work; it stays until somebody heard the answer. */
export async function askQuestion(tx: Tx, actor: Actor, { question, groupId, origin }: Asking): Promise<number> {
  mustWorkHere(actor)
  if (!question.trim()) throw refused('insights.question_missing')
  const { id } = await tx.one<{ id: Id<'research_questions'> }>(sql`
    insert into research_questions (question, group_id, asked_by, origin_kind, origin_id)
    values (${question.trim()}, ${groupId ?? null}, ${actorId(actor)}, ${origin?.kind ?? null}, ${origin?.id ?? null}) returning id`)
  await record(tx, actor, researchAsked, id)
  return id
}

/** Says what came of it, in the words of who heard it. */
export async function answerQuestion(
  tx: Tx,
  actor: Actor,
  { id, answer }: { id: number; answer: string },
): Promise<void> {
  assertPerson(actor)
  if (!answer.trim()) throw refused('insights.answer_missing')
  await lockOpen(tx, id)
  await tx.run(
    sql`update research_questions set answered_at = clock_timestamp(), answer = ${answer.trim()} where id = ${id}`,
  )
  await record(tx, actor, researchAnswered, id)
}

/** "I take this along": on a visit when there is one, else in my pocket. Anybody may; more than one too. */
export async function takeAlong(
  tx: Tx,
  actor: Actor,
  { id, visitId }: { id: number; visitId?: Id<'visits'> | undefined },
): Promise<void> {
  assertPerson(actor)
  await lockOpen(tx, id)
  await tx.run(sql`
    insert into questions_taken (question_id, person_id, visit_id) values (${id}, ${actor.id}, ${visitId ?? null})
    on conflict (question_id, person_id) do update set visit_id = coalesce(excluded.visit_id, questions_taken.visit_id)`)
  await record(tx, actor, researchTaken, id)
}

async function lockOpen(tx: Tx, id: number): Promise<void> {
  const found = await tx.maybe<{ answered_at: Date | null }>(
    sql`select answered_at from research_questions where id = ${id} for update`,
  )
  if (!found) throw notFound()
  if (found.answered_at) throw conflict('insights.question_answered_already')
}
