import { randomBytes } from 'node:crypto'
import { slugOf } from '../lib/slugs.ts'
import { type Actor, actorId } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import { record } from '../platform/events/events.ts'
import { conflict, invalid, notFound } from '../platform/refusal.ts'
import { mustWorkHere } from '../platform/who-may.ts'
import { type AnswerRow, answerColumns } from './answer.ts'
import { answerChanged, answerPublished, answerWithdrawn } from './happenings.ts'

export interface AnswerInput {
  question: string
  /** Light markdown, or html; cleaned when it is shown, kept as it was written. */
  body: string
  language?: string | undefined
  serviceId?: Id<'services'> | undefined
  source?: string | undefined
}

/** `revision` is the one that was on the screen: somebody else may have been first. */
export type AnswerChange = AnswerInput & { id: Id<'answers'>; revision: number }

/** Tells everybody something we know. Every colleague may: knowledge comes from who does the work. */
export async function publishAnswer(
  tx: Tx,
  actor: Actor,
  input: AnswerInput,
): Promise<{ id: Id<'answers'>; slug: string }> {
  mustWorkHere(actor)
  await check(tx, input)

  const answer = await insertAnswer(tx, actor, input)
  await record(tx, actor, answerPublished, answer.id)
  return answer
}

/** Changes an answer; its address stays. Refuses when somebody else changed it meanwhile. */
export async function changeAnswer(tx: Tx, actor: Actor, { id, revision, ...input }: AnswerChange): Promise<void> {
  const answer = await lockAnswer(tx, actor, id)
  if (answer.revision !== revision) throw conflict('answers.changed_meanwhile')
  await check(tx, input)

  await tx.run(sql`
    update answers set question = ${input.question}, body = ${input.body}, language = ${input.language ?? answer.language},
           service_id = ${input.serviceId ?? null}, source = ${input.source ?? answer.source},
           updated_at = clock_timestamp(), revision = revision + 1
     where id = ${id}`)
  await record(tx, actor, answerChanged, id, { revision: revision + 1 })
}

/** Takes an answer away from everybody outside; colleagues still find it. */
export async function withdrawAnswer(tx: Tx, actor: Actor, id: Id<'answers'>): Promise<void> {
  if (!(await lockAnswer(tx, actor, id)).published_at) throw conflict('answers.already_withdrawn')

  await tx.run(
    sql`update answers set published_at = null, updated_at = clock_timestamp(), revision = revision + 1 where id = ${id}`,
  )
  await record(tx, actor, answerWithdrawn, id)
}

/** Puts a withdrawn answer back. */
export async function publishAgain(tx: Tx, actor: Actor, id: Id<'answers'>): Promise<void> {
  if ((await lockAnswer(tx, actor, id)).published_at) throw conflict('answers.already_published')

  await tx.run(sql`
    update answers set published_at = clock_timestamp(), updated_at = clock_timestamp(), revision = revision + 1 where id = ${id}`)
  await record(tx, actor, answerPublished, id)
}

async function lockAnswer(tx: Tx, actor: Actor, id: Id<'answers'>): Promise<AnswerRow> {
  mustWorkHere(actor)
  const answer = await tx.maybe<AnswerRow>(sql`select ${answerColumns} from answers a where a.id = ${id} for update`)
  if (!answer) throw notFound()
  return answer
}

async function check(tx: Tx, { serviceId }: AnswerInput) {
  if (serviceId && !(await tx.maybe(sql`select from services where id = ${serviceId}`)))
    throw invalid({ serviceId: 'platform.choose' })
}

async function insertAnswer(tx: Tx, actor: Actor, input: AnswerInput): Promise<{ id: Id<'answers'>; slug: string }> {
  const words = slugOf(input.question) || 'antwoord'
  for (let slug = words; ; slug = `${words}-${newSuffix()}`) {
    const made = await tx.maybe<{ id: Id<'answers'>; slug: string }>(sql`
      insert into answers (slug, language, question, body, service_id, author_id, source, published_at)
      values (${slug}, ${input.language ?? 'nl'}, ${input.question}, ${input.body}, ${input.serviceId ?? null}, ${actorId(actor)},
              ${input.source ?? ''}, clock_timestamp())
      on conflict (slug) do nothing returning id, slug`)
    if (made) return made
  }
}

/** Drawn, not counted: the ten-thousandth answer without Latin letters is as quick as the second. */
const newSuffix = () => randomBytes(3).toString('hex')
