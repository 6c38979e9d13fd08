import { type Actor, visitor } from '../platform/actor.ts'
import type { Tx } from '../platform/database/database.ts'
import type { Id } from '../platform/database/ids.ts'
import { sql } from '../platform/database/sql.ts'
import type * as tables from '../platform/database/tables.ts'
import { record } from '../platform/events/events.ts'
import { notFound } from '../platform/refusal.ts'
import { wallHit } from './happenings/around.ts'
import { isClosed, lockRequest, type RequestRow, subjectOf, touch } from './request.ts'
import { awaitReading } from './tending.ts'

export interface WallHit {
  /** On which request, if on one. */
  id?: Id<'requests'> | undefined
  /** What stands in the way, in one sentence. */
  sentence: string
  /** The page it was said on. */
  page?: string | undefined
  /** Where in the customer's way with us, when no question tells it. */
  moment?: Moment | undefined
  stepId?: Id<'steps'> | undefined
}

/**
 * "Ik loop vast": one sentence, kept with the moment. From a customer it hands us the turn. Who among us said it stands
 * nowhere: a wall is about what stands in the way, not about who ran into it.
 */
export async function hitWall(tx: Tx, actor: Actor, given: WallHit): Promise<number> {
  const { id, sentence, page = '', moment, stepId } = given
  const request = id === undefined ? undefined : await lockRequest(tx, actor, id)
  if (stepId && !(request && (await isStepOf(tx, request, stepId)))) throw notFound()

  const by = actor.kind === 'system' ? 'visitor' : actor.kind
  const { id: wall } = await tx.one<{ id: Id<'walls'> }>(sql`
    insert into walls (request_id, step_id, by_kind, sentence, page, moment)
    values (${id ?? null}, ${stepId ?? null}, ${by}, ${sentence}, ${page}, ${request ? await momentOn(tx, request) : (moment ?? momentBy(page))}) returning id`)
  const ours = actor.kind === 'customer' && request !== undefined
  if (request) await touch(tx, request, ours ? 'ours' : request.turn)
  if (ours) await awaitReading(tx, request.id)
  await record(
    tx,
    actor.kind === 'person' ? visitor : actor,
    wallHit,
    request ? subjectOf(request) : { kind: 'wall' as const, id: wall },
    { wall },
    { for: actor.kind === 'customer' ? 'customer' : 'staff' },
  )
  return wall
}

type Moment = NonNullable<tables.Walls['moment']>

/** Where in the customer's way with us a question is. */
async function momentOn(tx: Tx, request: RequestRow): Promise<Moment> {
  if (isClosed(request)) return 'after'
  const begun = await tx.maybe(
    sql`select from steps where request_id = ${request.id} and started_at is not null limit 1`,
  )
  return begun ? 'doing' : 'waiting'
}

/** The same without a question, by the page it was said on. At our own desk it is known only when it is said. */
function momentBy(page: string): Moment | null {
  if (page.startsWith('desk') || page.startsWith('/desk') || page === '') return null
  return page.startsWith('/questions') ? 'asking' : 'finding'
}

async function isStepOf(tx: Tx, request: RequestRow, stepId: Id<'steps'>) {
  return (await tx.maybe(sql`select id from steps where id = ${stepId} and request_id = ${request.id}`)) !== undefined
}
