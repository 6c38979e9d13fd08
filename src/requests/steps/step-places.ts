import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { notFound } from '../../platform/refusal.ts'

/** Room between two steps as a service lays them out, for free steps in between. */
export const SPACING = 10

/** A free place behind a step of the request, or behind all of them. When there is no room, what follows moves on. */
export async function roomAfter(tx: Tx, requestId: Id<'requests'>, afterStepId?: Id<'steps'>): Promise<number> {
  const { after, next } = afterStepId
    ? await placesAround(tx, requestId, afterStepId)
    : { after: await lastPlace(tx, requestId), next: null }
  if (next === null) return after + SPACING
  if (next - after > 1) return after + Math.floor((next - after) / 2)
  await moveOn(tx, requestId, after)
  return after + Math.floor(SPACING / 2)
}

async function placesAround(tx: Tx, requestId: Id<'requests'>, stepId: Id<'steps'>) {
  const found = await tx.maybe<{ after: number; next: number | null }>(sql`
    select s.position as after, (select min(n.position) from steps n where n.request_id = s.request_id and n.position > s.position) as next
      from steps s where s.id = ${stepId} and s.request_id = ${requestId}`)
  if (!found) throw notFound()
  return found
}

/** Where the last step stands; 0 when there is none. */
export async function lastPlace(tx: Tx, requestId: Id<'requests'>) {
  return (
    await tx.one<{ last: number }>(
      sql`select coalesce(max(position), 0) as last from steps where request_id = ${requestId}`,
    )
  ).last
}

/** In two moves, by way of negative places: each place is taken once at any moment. */
async function moveOn(tx: Tx, requestId: Id<'requests'>, after: number) {
  await tx.run(
    sql`update steps set position = -(position + ${SPACING}) where request_id = ${requestId} and position > ${after}`,
  )
  await tx.run(sql`update steps set position = -position where request_id = ${requestId} and position < 0`)
}
