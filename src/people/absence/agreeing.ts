import type { Actor } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { conflict } from '../../platform/refusal.ts'
import { assertSelf } from '../../platform/who-may.ts'
import { refreshWhereSeen } from '../seen.ts'

/**
 * Whether `standInId` may open what is only for `ownerId` (an id as SQL): the owner named them, or agreed to whom a
 * colleague named. Of somebody who takes over from a stand-in the owner knows nothing, so it goes no further than one.
 */
export const standsInWithLeave = (ownerId: Sql, standInId: Id<'persons'> | Sql): Sql => sql`exists (
  select from absences a where a.person_id = ${ownerId} and a.stand_in_id = ${standInId} and a.agreed_at is not null
     and a.ended_at is null and a.away_from <= now() and a.away_until > now())`

/**
 * Whoever is away says that the stand-in a colleague named may open what is in confidence as well. Nobody else can, and
 * it holds for who they read about: not for whom a colleague put in that place meanwhile.
 */
export async function agreeToStandIn(
  tx: Tx,
  actor: Actor,
  { personId, standInId }: { personId: Id<'persons'>; standInId: Id<'persons'> },
): Promise<void> {
  assertSelf(actor, personId)
  const agreed = await tx.run(sql`
    update absences set agreed_at = clock_timestamp() 
     where person_id = ${personId} and stand_in_id = ${standInId} and agreed_at is null and ended_at is null and away_until > now()`)
  if (agreed === 0) throw conflict('people.stand_in_changed')
  await refreshWhereSeen(tx, personId)
}

/** Who was away when is nobody's business afterwards: what has passed is forgotten within the minute. */
export async function forgetAbsences(db: OrganisationDb): Promise<void> {
  await db.run(sql`delete from absences where ended_at is not null or away_until <= now()`)
}
