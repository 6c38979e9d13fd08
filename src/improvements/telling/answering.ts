import { type Actor, system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { assertThemself } from '../../platform/who-may.ts'
import { problemAnswered, problemClosed, problemReopened } from '../happenings.ts'
import { ENDINGS } from '../problems/endings.ts'
import { lockProblem, touchProblem } from '../problems/problem.ts'
import type { EndingRow } from '../problems/problem-ending.ts'
import type { Ease } from '../problems/raiser.ts'
import { dropEnding } from './ending.ts'

export type Answer = 'solved' | 'partly' | 'not'

export interface Answering {
  messageId: number
  answer: Answer
  words?: string | undefined
  ease?: Ease | undefined
}

/**
 * Who was told says whether it worked: solved, partly, not. "Not" with a word about it opens it again, and what stood
 * on the public page goes; there it said something that is not so. May be said anew: the last word counts.
 */
export async function confirmTold(tx: Tx, actor: Actor, given: Answering): Promise<void> {
  const { messageId, answer, words = '', ease } = given
  assertThemself(actor)
  const told = await tx.maybe<{ problem_id: Id<'problems'>; raiser_id: Id<'raisers'> }>(sql`
    select m.problem_id, m.raiser_id from loop_messages m join raisers s on s.id = m.raiser_id
     where m.id = ${messageId} and m.sent_at is not null and s.customer_id = ${actor.id}`)
  if (!told) throw notFound()
  const { id } = await lockProblem(tx, system, told.problem_id)
  await tx.run(sql`
    update raisers set answer = ${answer}, answer_words = ${words.trim()}, ease = ${ease ?? null}, answered_at = clock_timestamp() where id = ${told.raiser_id}`)
  await record(tx, actor, problemAnswered, id, { raiser: told.raiser_id, answer })

  const ending = await tx.maybe<EndingRow>(sql`
    select e.* from loop_messages m join problem_endings e on e.id = m.ending_id where m.id = ${messageId}`)
  if (
    answer === 'not' &&
    words.trim() &&
    ending &&
    ENDINGS[ending.ending].asksWhether &&
    !ending.reopened_at &&
    !ending.dropped_at
  )
    await openAgain(tx, actor, id, ending)
}

/** It was not solved after all. */
async function openAgain(tx: Tx, actor: Actor, id: Id<'problems'>, ending: EndingRow) {
  if (!ending.ended_at) await dropEnding(tx, ending)
  await tx.run(sql`update problem_endings set reopened_at = clock_timestamp() where id = ${ending.id}`)
  await tx.run(sql`update problems set closed_at = null, closed_as = null where id = ${id}`)
  await tx.run(
    sql`update said_and_done set withdrawn_at = clock_timestamp() where problem_id = ${id} and withdrawn_at is null`,
  )
  await record(tx, actor, problemReopened, id, { ending: ending.id })
  await touchProblem(tx, { id }, 'underway')
}

const QUIET_DAYS = 14 // who has something to say has said it by then (R-C6)
const CONFIRMED_SHARE = 3 // one in three of those who were told is enough
const AT_ONCE = 100

/**
 * Closes what was done: confirmed once a third of those who were told said it is solved, or unconfirmed after fourteen
 * days without a word. Runs every minute; twice is fine. Returns how many it closed.
 */
export async function closeTold(db: OrganisationDb): Promise<number> {
  const done = await db.many<{ id: Id<'problems'> }>(
    sql`select id from problems where state = 'done' order by id limit ${AT_ONCE}`,
  )
  let closed = 0
  for (const { id } of done) if (await db.transaction((tx) => closeIfSettled(tx, id))) closed++
  return closed
}

async function closeIfSettled(tx: Tx, id: Id<'problems'>): Promise<boolean> {
  const problem = await tx.maybe<{ state: string }>(sql`select state from problems where id = ${id} for update`)
  if (problem?.state !== 'done') return false
  const { told, solved, quiet } = await tx.one<{ told: number; solved: number; quiet: boolean }>(sql`
    select count(m.id) as told, count(*) filter (where s.answer = 'solved' and s.answered_at >= m.sent_at) as solved,
           greatest(max(e.ended_at), max(m.sent_at), max(s.answered_at)) < now() - make_interval(days => ${QUIET_DAYS}) as quiet
      from problem_endings e
      left join loop_messages m on m.ending_id = e.id and m.sent_at is not null
      left join raisers s on s.id = m.raiser_id
     where e.problem_id = ${id} and e.ending = 'done' and e.ended_at is not null and e.reopened_at is null`)
  const confirmed = told > 0 && solved * CONFIRMED_SHARE >= told
  if (!confirmed && !quiet) return false
  const as = confirmed ? 'confirmed' : 'unconfirmed'
  await tx.run(sql`update problems set closed_at = clock_timestamp(), closed_as = ${as} where id = ${id}`)
  await record(tx, system, problemClosed, id, { as })
  await touchProblem(tx, { id }, 'closed')
  return true
}
