import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { mustAdminister } from '../../platform/who-may.ts'
import { screenHung, screenTakenDown } from '../happenings.ts'

/** Hangs a screen up: in one department, or for everybody. */
export async function hangScreen(
  tx: Tx,
  actor: Actor,
  { name, departmentId }: { name: string; departmentId?: Id<'departments'> | undefined },
): Promise<Id<'shared_screens'>> {
  mustAdminister(actor)
  const known =
    departmentId && (await tx.maybe(sql`select id from departments where id = ${departmentId} and closed_at is null`))
  if (departmentId && !known) throw notFound()

  const { id } = await tx.one<{ id: Id<'shared_screens'> }>(
    sql`insert into shared_screens (name, department_id) values (${name}, ${departmentId ?? null}) returning id`,
  )
  await record(tx, actor, screenHung, id)
  return id
}

/** Takes it down: what still hangs there shows nothing any more. */
export async function takeDownScreen(tx: Tx, actor: Actor, id: number): Promise<void> {
  mustAdminister(actor)
  const taken = await tx.run(
    sql`update shared_screens set ended_at = clock_timestamp() where id = ${id} and ended_at is null`,
  )
  if (taken === 0) throw notFound()
  await record(tx, actor, screenTakenDown, id)
}
