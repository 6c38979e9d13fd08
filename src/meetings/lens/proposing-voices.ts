import type { Db, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { Origin } from '../items/item.ts'
import { BEARS } from './bearing.ts'
import { aboutOf, mayStillBeShown, type WeighedVoice, weighedVoices } from './voices.ts'

/** A sentence beside an item, and whether it was lent: of a real customer, about something else. */
export interface Proposed {
  observationId: number | null
  lent: boolean
}

/** One sentence for a new item: of the question it comes from, else the one that bears on it most. */
export async function proposeVoice(
  db: Db,
  { meetingId, words, origin }: { meetingId?: number | undefined; words: string; origin?: Origin | undefined },
): Promise<Proposed> {
  const own = origin && (await voiceOfOrigin(db, origin))
  if (own && (await mayStillBeShown(db, own))) return { observationId: own, lent: false }
  const proposed = await proposeVoices(db, { meetingId, items: [{ id: 0, words }] })
  return proposed.get(0) ?? { observationId: null, lent: false }
}

/**
 * A sentence for each of these items, each sentence once on an agenda, and where it bears on most: an item does not take
 * what belongs to another. Those of which nobody spoke are lent one about something else.
 */
export async function proposeVoices(
  db: Db,
  { meetingId, items }: { meetingId?: number | undefined; items: readonly { id: number; words: string }[] },
): Promise<Map<number, Proposed>> {
  const used = await usedOn(
    db,
    meetingId,
    items.map(({ id }) => id),
  )
  const choices: { id: number; heard: WeighedVoice[] }[] = []
  for (const { id, words } of items) choices.push({ id, heard: await weighedVoices(db, words) })
  const proposed = new Map<number, Proposed>()
  const give = (id: number, observationId: number, lent: boolean) => {
    if (proposed.has(id) || used.has(observationId)) return
    used.add(observationId)
    proposed.set(id, { observationId, lent })
  }

  const all = choices.flatMap(({ id, heard }) =>
    heard.map(({ voice, weight }) => ({ id, weight, observationId: voice.observation_id })),
  )
  const bearing = all.filter(({ weight }) => weight >= BEARS).toSorted((one, other) => other.weight - one.weight)
  for (const { id, observationId } of bearing) give(id, observationId, false)
  for (const { id, observationId } of all) give(id, observationId, true)
  return proposed
}

/** Gives every open item of a meeting that has no sentence of its own, or one that was lent, what bears on it now. */
export async function giveVoices(tx: Tx, meetingId: number): Promise<void> {
  const silent = await tx.many<{ id: number; title: string; notes: string }>(sql`
    select id, title, notes from agenda_items
     where meeting_id = ${meetingId} and not procedural and closed_at is null and (observation_id is null or lent_voice) order by position`)
  const items = silent.map((item) => ({ id: item.id, words: aboutOf(item) }))
  for (const [id, { observationId, lent }] of await proposeVoices(tx, { meetingId, items }))
    await tx.run(sql`update agenda_items set observation_id = ${observationId}, lent_voice = ${lent} where id = ${id}`)
}

/** What stands beside other items of the same agenda. */
async function usedOn(db: Db, meetingId: number | undefined, items: readonly number[]): Promise<Set<number>> {
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items
         where meeting_id = ${meetingId ?? null} and observation_id is not null and id <> all(${items}::bigint[])`,
  )
  return new Set(there.map(({ id }) => id))
}

async function voiceOfOrigin(db: Db, { kind, id }: Origin): Promise<number | undefined> {
  if (kind === 'observation') return id
  const row =
    kind === 'request'
      ? await db.maybe<{ id: number }>(
          sql`select id from observations where request_id = ${id} and kind = 'verbatim' order by heard_at desc limit 1`,
        )
      : kind === 'insight'
        ? await db.maybe<{ id: number }>(
            sql`select observation_id as id from insight_evidence where insight_id = ${id} and side = 'for' order by added_at desc limit 1`,
          )
        : undefined
  return row?.id
}
