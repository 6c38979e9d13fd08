import { type Actor, actorId } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, mustWorkHere } from '../../platform/who-may.ts'
import { standingEnded, standingMade } from '../happenings.ts'

/** What this organisation says it stands for, as customers were told, and who keeps watch over it. */
export type StandingPromise = tables.StandingPromises & {
  owner: string | null
  owner_photo_id: Id<'files'> | null
  /** How often customers were heard to notice it, in the last year. */
  kept: number
  /** How often the opposite. */
  broken: number
}

export interface StandingFor {
  /** As customers were told it. */
  wording: string
  toldWhere?: string | undefined
  /** How we know that we keep it. */
  evidence?: string | undefined
  ownerId?: Id<'persons'> | undefined
}

/** Puts on record what we promise everybody. Who notes it keeps watch over it, unless somebody else is named. */
export async function standFor(tx: Tx, actor: Actor, given: StandingFor): Promise<Id<'standing_promises'>> {
  mustWorkHere(actor)
  if (!given.wording.trim()) throw refused('insights.wording_missing')
  const { id } = await tx.one<{ id: Id<'standing_promises'> }>(sql`
    insert into standing_promises (wording, told_where, evidence, owner_id)
    values (${given.wording.trim()}, ${given.toldWhere?.trim() ?? ''}, ${given.evidence?.trim() ?? ''}, ${given.ownerId ?? actorId(actor)})
    returning id`)
  await record(tx, actor, standingMade, id)
  return id
}

/** We no longer promise this. Where it was used it stays readable. */
export async function standNoLonger(tx: Tx, actor: Actor, id: number): Promise<void> {
  assertPerson(actor)
  const found = await tx.maybe<{ owner_id: Id<'persons'> | null }>(
    sql`select owner_id from standing_promises where id = ${id} and ended_at is null for update`,
  )
  if (!found) throw notFound()
  if (found.owner_id !== actor.id && !actor.administrator) throw refused('insights.standing_by_owner')
  await tx.run(sql`update standing_promises set ended_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, standingEnded, id)
}

const LAST_YEAR = sql`o.redacted_at is null and o.heard_at > now() - interval '1 year'`

const standingQuery = (which: Sql) => sql`
  select s.*, p.name as owner, p.photo_id as owner_photo_id, weighed.kept, weighed.broken
    from standing_promises s left join persons p on p.id = s.owner_id
    left join lateral (
      select count(*) filter (where e.side = 'for') as kept, count(*) filter (where e.side = 'against') as broken
        from standing_evidence e join observations o on o.id = e.observation_id where e.standing_id = s.id and ${LAST_YEAR}) weighed on true
   where ${which} order by s.id limit 100`

/** What we stand for now, to choose from and to check ourselves by. */
export const standingPromises = async (db: Db): Promise<StandingPromise[]> =>
  await db.many<StandingPromise>(standingQuery(sql`s.ended_at is null`))

/** One of them, also when we no longer promise it. */
export const findStandingPromise = async (db: Db, id: Id<'standing_promises'>): Promise<StandingPromise | undefined> =>
  await db.maybe<StandingPromise>(standingQuery(sql`s.id = ${id}`))
