import { type Actor, actorId } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import { dayOfMoment, today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { inWordsAndStems } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { notFound, refused } from '../../platform/refusal.ts'
import { assertPerson, mustWorkHere } from '../../platform/who-may.ts'
import { insightEvidenceAdded, insightMade, insightRetired } from '../happenings.ts'
import { mayRead } from '../observations/observation.ts'
import { findInsight, type InsightType, type Pane } from './insight.ts'

export interface Making {
  statement: string
  type: InsightType
  pane: Pane
  groupId?: Id<'customer_groups'> | undefined
  moment?: string | undefined
  /** Who would disagree, in a few words. */
  disagrees?: string | undefined
  supports?: readonly number[] | undefined
  contradicts?: readonly number[] | undefined
}

const FRESH_MONTHS = 12 // what customers want changes with the seasons; after a year somebody asks again

/** Writes down what observations mean. With too few of them it is a signal until more are found. */
export async function makeInsight(tx: Tx, actor: Actor, given: Making): Promise<Id<'insights'>> {
  mustWorkHere(actor)
  if (!given.statement.trim()) throw refused('insights.statement_missing')
  const { id } = await tx.one<{ id: Id<'insights'> }>(sql`
    insert into insights (statement, type, pane, group_id, moment, disagrees, made_by, published_at, fresh_until, search)
    values (${given.statement.trim()}, ${given.type}, ${given.pane}, ${given.groupId ?? null}, ${given.moment || null},
            ${given.disagrees?.trim() ?? ''}, ${actorId(actor)}, clock_timestamp(),
            (${today} + make_interval(months => ${FRESH_MONTHS}))::date, ${inWordsAndStems(given.statement)}) returning id`)
  await addEvidence(tx, actor, { id, observationIds: given.supports ?? [], side: 'for' })
  await addEvidence(tx, actor, { id, observationIds: given.contradicts ?? [], side: 'against' })
  await record(tx, actor, insightMade, id)
  return id
}

/** Lays observations beside an insight, for or against it. Only what one may read oneself. */
export async function addEvidence(
  tx: Tx,
  actor: Actor,
  { id, observationIds, side }: { id: number; observationIds: readonly number[]; side: 'for' | 'against' },
): Promise<void> {
  if (observationIds.length === 0) return
  const added = await tx.many<{ observation_id: Id<'observations'> }>(sql`
    insert into insight_evidence (insight_id, observation_id, side)
    select ${id}, o.id, ${side} from observations o
     where o.id = any(${observationIds}::bigint[]) and o.redacted_at is null and ${mayRead(actor)}
    on conflict (insight_id, observation_id) do update set side = excluded.side returning observation_id`)
  if (added.length < new Set(observationIds).size) throw notFound()
}

/** The same, for an insight that is there; it is fresh again when something new supports it. */
export async function layBeside(
  tx: Tx,
  actor: Actor,
  given: { id: Id<'insights'>; observationId: Id<'observations'>; side: 'for' | 'against' },
): Promise<void> {
  assertPerson(actor)
  await lockInsight(tx, given.id)
  await addEvidence(tx, actor, { id: given.id, observationIds: [given.observationId], side: given.side })
  await freshen(tx, given.id)
  const data = { observation: given.observationId, side: given.side }
  await record(tx, actor, insightEvidenceAdded, given.id, data)
}

/** Fresh for as long as the youngest thing it rests on is. */
const freshen = async (tx: Tx, id: number) =>
  await tx.run(sql`
    update insights set fresh_until = greatest(fresh_until, coalesce(
      (select (max(${dayOfMoment(sql`o.heard_at`)}) + make_interval(months => ${FRESH_MONTHS}))::date from insight_evidence e
         join observations o on o.id = e.observation_id where e.insight_id = ${id}), fresh_until)) where id = ${id}`)

/** It no longer holds. It stays readable where it was used. */
export async function retireInsight(tx: Tx, actor: Actor, id: Id<'insights'>): Promise<void> {
  assertPerson(actor)
  await lockInsight(tx, id)
  await tx.run(sql`update insights set retired_at = coalesce(retired_at, clock_timestamp()) where id = ${id}`)
  await record(tx, actor, insightRetired, id)
}

async function lockInsight(tx: Tx, id: Id<'insights'>): Promise<void> {
  await tx.maybe(sql`select from insights where id = ${id} for update`)
  if (!(await findInsight(tx, id))) throw notFound()
}
