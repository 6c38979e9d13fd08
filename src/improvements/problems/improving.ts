import type { Day } from '../../lib/days.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { improvementChecked, improvementDone, improvementPlanned } from '../happenings.ts'
import { lockOpenProblem, lockProblem, touchProblem } from './problem.ts'

export type Improvement = tables.Improvements

/** What is done about it, in the four steps of Deming: plan, do, check (with customers), act. */
export interface Planning {
  id: Id<'problems'>
  kind: Improvement['kind']
  /** Changes how it is done from now on; else it mends this once. */
  structural: boolean
  plan: string
  dueOn?: Day | undefined
  /** Who gets more work or trouble by it. */
  costsWhom?: string | undefined
  decisionId?: Id<'decisions'> | undefined
  insightId?: Id<'insights'> | undefined
}

/** Plan: what will be different, and by when. */
export async function planImprovement(tx: Tx, actor: Actor, given: Planning): Promise<number> {
  assertPerson(actor)
  const { id, kind, structural, plan, dueOn, costsWhom = '', decisionId, insightId } = given
  await lockOpenProblem(tx, actor, id)
  const { id: improvement } = await tx.one<{ id: Id<'improvements'> }>(sql`
    insert into improvements (problem_id, kind, structural, plan, due_on, costs_whom, decision_id, insight_id, made_by)
    values (${id}, ${kind}, ${structural}, ${plan}, ${dueOn ?? null}, ${costsWhom}, ${decisionId ?? null}, ${insightId ?? null}, ${actor.id})
    returning id`)
  await record(tx, actor, improvementPlanned, id, { improvement, kind, structural })
  await touchProblem(tx, { id })
  return improvement
}

/** Do: what was done. */
export async function doImprovement(
  tx: Tx,
  actor: Actor,
  { id, improvementId, done }: { id: Id<'problems'>; improvementId: number; done: string },
): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  const changed = await tx.run(sql`
    update improvements set done = ${done}, done_at = clock_timestamp() where id = ${improvementId} and problem_id = ${id}`)
  if (changed === 0) throw notFound()
  await record(tx, actor, improvementDone, id, { improvement: improvementId })
  await touchProblem(tx, { id })
}

/** Is it written anywhere that something was done about it? */
export const somethingDone = async (db: Db, id: number): Promise<boolean> =>
  (await db.maybe(sql`select id from improvements where problem_id = ${id} and done_at is not null limit 1`)) !==
  undefined

/** What was done without a plan for it: written down when it is told, so that the board says it too. */
export async function writeDone(tx: Tx, actor: Actor, { id, did }: { id: Id<'problems'>; did: string }): Promise<void> {
  const improvementId = await planImprovement(tx, actor, { id, kind: 'service', structural: false, plan: did })
  await doImprovement(tx, actor, { id, improvementId, done: did })
}

/** Check and act: what customers say of it, what we learned, and what we do with that. Checking takes a customer. */
export async function checkImprovement(
  tx: Tx,
  actor: Actor,
  given: { id: Id<'problems'>; improvementId: number; customersSay: string; learned: string; next: string },
): Promise<void> {
  assertPerson(actor)
  const { id, improvementId, customersSay, learned, next } = given
  await lockProblem(tx, actor, id)
  const improvement = await tx.maybe<Pick<Improvement, 'done_at'>>(
    sql`select done_at from improvements where id = ${improvementId} and problem_id = ${id}`,
  )
  if (!improvement) throw notFound()
  if (!improvement.done_at) throw refused('improvements.check_after_doing')
  if (!customersSay.trim()) throw refused('improvements.check_needs_customer')
  await tx.run(sql`
    update improvements set check_words = ${customersSay}, learned = ${learned}, next = ${next}, checked_at = clock_timestamp()
     where id = ${improvementId}`)
  await record(tx, actor, improvementChecked, id, { improvement: improvementId })
  await touchProblem(tx, { id })
}

const RETURNS_DAYS = 90 // an incident fix whose problem comes back within this time was none (R-C10)

/** An improvement as the page of its problem shows it. */
export interface ImprovementSeen extends Improvement {
  /** Mended once, and the problem came back: treat it as structural. */
  came_back: boolean
}

export async function improvementsOf(db: Db, id: number): Promise<ImprovementSeen[]> {
  return await db.many<ImprovementSeen>(sql`
    select i.*, (not i.structural and i.done_at is not null and exists (
             select from raisers s where s.problem_id = i.problem_id
                and s.joined_at between i.done_at and i.done_at + make_interval(days => ${RETURNS_DAYS})
             union all
             select from problem_endings e where e.problem_id = i.problem_id
                and e.reopened_at between i.done_at and i.done_at + make_interval(days => ${RETURNS_DAYS}))) as came_back
      from improvements i where i.problem_id = ${id} order by i.id`)
}
