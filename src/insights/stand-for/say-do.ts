import { sharedWords } from '../../language/shared-words.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { standingMended, standingWeighed } from '../happenings.ts'
import { type Evidence, evidenceOf, type ListedObservation, notWeighed } from '../observations/listing.ts'
import { mayRead } from '../observations/observation.ts'
import { findStandingPromise, type StandingPromise } from './standing-promise.ts'

/** What one promise is weighed by: what was heard in the last year, that we keep it and that we do not. */
export async function heardOf(
  db: Db,
  actor: Actor,
  { id, wording }: Pick<StandingPromise, 'id' | 'wording'>,
): Promise<Evidence[]> {
  return await evidenceOf(db, actor, {
    statement: wording,
    laid: sql`(select e.observation_id, e.side from standing_evidence e join observations o on o.id = e.observation_id
      where e.standing_id = ${id} and o.heard_at > now() - interval '1 year')`,
  })
}

const ALIKE = 2 // words shared with a promise: with one alone nearly everything would be about it

/** What was said and may be about this promise, not weighed yet: by its own words, or by those somebody looks for. */
export async function mayBeAbout(
  db: Db,
  actor: Actor,
  { wording, words, weighed }: { wording: string; words: string; weighed: readonly Evidence[] },
): Promise<ListedObservation[]> {
  const found = await notWeighed(db, actor, { statement: words || wording, not: weighed.map(({ id }) => id) })
  return words ? found : found.filter((one) => sharedWords(wording, one.words).length >= ALIKE)
}

/** Holds what a customer said beside what we promise: they notice that we keep it (for), or that we do not (against). */
export async function holdBeside(
  tx: Tx,
  actor: Actor,
  {
    id,
    observationId,
    side,
  }: { id: Id<'standing_promises'>; observationId: Id<'observations'>; side: 'for' | 'against' },
): Promise<void> {
  assertPerson(actor)
  if (!(await findStandingPromise(tx, id))) throw notFound()
  const held = await tx.run(sql`
    insert into standing_evidence (standing_id, observation_id, side)
    select ${id}, o.id, ${side} from observations o
     where o.id = ${observationId} and o.redacted_at is null and ${mayRead(actor)}
    on conflict (standing_id, observation_id) do update set side = excluded.side, mended_at = null`)
  if (held === 0) throw notFound()
  const data = { observation: observationId, side }
  await record(tx, actor, standingWeighed, id, data)
}

/** Since when what was heard against a promise was put right, by what was heard. */
export async function mendedIn(db: Db, standingId: Id<'standing_promises'>): Promise<ReadonlyMap<number, Date>> {
  const rows = await db.many<{ observation_id: Id<'observations'>; mended_at: Date }>(
    sql`select observation_id, mended_at from standing_evidence where standing_id = ${standingId} and mended_at is not null limit 500`,
  )
  return new Map(rows.map(({ observation_id, mended_at }) => [observation_id, mended_at]))
}

/** What a customer noticed against it was put right. That it was noticed stays. */
export async function mendBreach(
  tx: Tx,
  actor: Actor,
  { id, observationId }: { id: number; observationId: Id<'observations'> },
): Promise<void> {
  assertPerson(actor)
  const mended = await tx.run(sql`
    update standing_evidence set mended_at = clock_timestamp()
     where standing_id = ${id} and observation_id = ${observationId} and side = 'against' and mended_at is null`)
  if (mended === 0) throw notFound()
  await record(tx, actor, standingMended, id, { observation: observationId })
}
