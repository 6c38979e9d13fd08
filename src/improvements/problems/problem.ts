import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type RowOf, rowsOf } from '../../platform/database/rows.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { conflict, notFound } from '../../platform/refusal.ts'
import { mayOpen } from '../../requests/request.ts'
import { inTheOpen } from '../../services/in-confidence.ts'

export type ProblemKind = tables.Problems['kind']
export type ProblemState = tables.Problems['state']
export type Moment = NonNullable<tables.Problems['moment']>
export type SourceKind = tables.ProblemSources['source_kind']

/** What goes wrong for customers, in a customer's words; owned by departments together. */
export type ProblemRow = RowOf<typeof problemColumns>

/** The road of a customer through us, in its order. */
export const MOMENTS: readonly Moment[] = ['finding', 'asking', 'waiting', 'doing', 'receiving', 'after']

export const problemColumns = rowsOf('problems', 'p', { without: ['search'] })

/** Still to be solved: not told, merged or declined. */
export const isOpen = ({ state }: Pick<ProblemRow, 'state'>) => state === 'raised' || state === 'underway'

/**
 * Which problems (as `p`) an actor may see. Everybody who works here sees the one board; what came from a closed service
 * is for who may open a request behind it, and for the departments that own it.
 */
export function maySee(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`
  if (actor.kind !== 'person') return sql`false`
  return sql`(${inTheOpen('p')}
    or exists (select from raisers s join requests r on r.id = s.request_id where s.problem_id = p.id and ${mayOpen(actor)})
    or exists (select from problem_sources o join requests r on r.id = o.source_id
                where o.problem_id = p.id and o.source_kind = 'request' and ${mayOpen(actor)})
    or exists (select from problem_sources o join walls w on w.id = o.source_id join requests r on r.id = w.request_id
                where o.problem_id = p.id and o.source_kind = 'wall' and ${mayOpen(actor)})
    or exists (select from joint_owners j join memberships m on m.department_id = j.department_id
                where j.problem_id = p.id and m.person_id = ${actor.id}))`
}

/** The problem, if this actor may see it; else nothing. Not allowed looks like not there. */
export async function findProblemFor(db: Db, actor: Actor, id: Id<'problems'>): Promise<ProblemRow | undefined> {
  return await db.maybe<ProblemRow>(
    sql`select ${problemColumns} from problems p where p.id = ${id} and ${maySee(actor)}`,
  )
}

/** Locks the problem for a change by this actor. Whoever changes a problem holds this lock, so its events stay in order. */
export async function lockProblem(tx: Tx, actor: Actor, id: Id<'problems'>): Promise<ProblemRow> {
  const problem = await tx.maybe<ProblemRow>(
    sql`select ${problemColumns} from problems p where p.id = ${id} and ${maySee(actor)} for update of p`,
  )
  if (!problem) throw notFound()
  return problem
}

/** Locks a problem that is still to be solved; refuses when it has ended. */
export async function lockOpenProblem(tx: Tx, actor: Actor, id: Id<'problems'>): Promise<ProblemRow> {
  const problem = await lockProblem(tx, actor, id)
  if (!isOpen(problem)) throw conflict('improvements.already_ended')
  return problem
}

/** Marks the problem as changed now: the board shows it, and nobody is asked why it is silent. */
export async function touchProblem(tx: Tx, { id }: Pick<ProblemRow, 'id'>, state?: ProblemState): Promise<void> {
  await tx.run(sql`
    update problems set changed_at = clock_timestamp(), revision = revision + 1, state = coalesce(${state ?? null}, state)
     where id = ${id}`)
}
