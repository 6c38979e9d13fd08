import { type Chosen, chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import { type Sentence, sentencesFor } from '../../insights/observations/sentences.ts'
import { type Actor, system } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ItemRow, Origin } from '../agenda/item.ts'
import { onCustomersSide } from './customers-side.ts'

/** What a real customer said, as it may be read at any table. */
export type Voice = Sentence

const MOST = 4

/** What an item is about, as text. */
export const aboutOf = ({ title, notes }: Pick<ItemRow, 'title' | 'notes'>) => `${title}\n${notes}`

/**
 * Sentences of real customers that bear on an item, best first: with its own words, else with the words that customers
 * use for such a thing. One that has nothing to do with it is worse than none.
 */
export async function voicesFor(db: Db, words: string, limit = MOST): Promise<Voice[]> {
  const own = bearing(await sentencesFor(db, system, { words, limit }))
  const side = own.length < limit ? onCustomersSide(words) : ''
  const called = side ? bearing(await sentencesFor(db, system, { words: side, limit })) : []
  const known = new Set(own.map(({ observation_id }) => observation_id))
  return [...own, ...called.filter(({ observation_id }) => !known.has(observation_id))].slice(0, limit)
}

const bearing = (sentences: Sentence[]) => sentences.filter(({ why }) => why !== 'recent')

/** The sentences that were chosen, as far as they may still be shown. */
export async function voicesOn(
  db: Db,
  items: readonly Pick<ItemRow, 'title' | 'notes' | 'observation_id'>[],
): Promise<Map<number, Voice>> {
  const chosen = items.flatMap((item): Chosen[] =>
    item.observation_id === null ? [] : [{ observationId: item.observation_id, words: aboutOf(item) }],
  )
  return await chosenSentences(db, chosen)
}

/** May this sentence be shown? */
export const mayStillBeShown = async (db: Db, observationId: number): Promise<boolean> =>
  (await chosenSentences(db, [{ observationId, words: '' }])).has(observationId)

interface Proposal {
  meetingId?: number | undefined
  words: string
  origin?: Origin | undefined
}

/** One sentence for a new item: of the question it comes from, else one that bears on it and is not on this agenda yet. */
export async function proposeVoice(
  db: Db,
  _actor: Actor,
  { meetingId, words, origin }: Proposal,
): Promise<number | null> {
  const own = origin && (await voiceOfOrigin(db, origin))
  if (own && (await mayStillBeShown(db, own))) return own
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items where meeting_id = ${meetingId ?? null} and observation_id is not null`,
  )
  const used = new Set(there.map(({ id }) => id))
  const voices = await voicesFor(db, words, MOST + used.size)
  return voices.find(({ observation_id }) => !used.has(observation_id))?.observation_id ?? null
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
