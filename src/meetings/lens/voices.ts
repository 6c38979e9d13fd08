import { type Chosen, chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import { type Sentence, sentencesFor } from '../../insights/observations/sentences.ts'
import { partsOf, stemsOf } from '../../lib/same-word.ts'
import { othersFor } from '../../lib/subjects/same-subject.ts'
import { system } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ItemRow } from '../items/item.ts'
import { BEARS, bearing } from './bearing.ts'
import { onCustomersSide } from './customers-side.ts'
import { type SaidByMany, saidByMany } from './said-by-many.ts'
import { tellingWords } from './telling-words.ts'

/** What a real customer said, as it may be read at any table. */
export type Voice = Sentence

const MOST = 4

/** What an item is about, as text. */
export const aboutOf = ({ title, notes }: Pick<ItemRow, 'title' | 'notes'>) => `${title}\n${notes}`

/** Sentences of real customers that bear on an item, best first. */
export async function voicesFor(db: Db, words: string, limit = MOST): Promise<Voice[]> {
  return (await weighedVoices(db, words)).slice(0, limit).map(({ voice }) => voice)
}

export interface WeighedVoice {
  voice: Voice
  /** How much it bears on the item: see `bearing`. */
  weight: number
}

const LOOKED_AT = 40 // of those with the words of the item itself
const PER_WAY = 12 // sentences for each way in which customers say it
const SAME_SERVICE = 0.4 // asked of the same service: half of what it takes, never enough by itself

/** What was said that bears on an item, by its own words and by those of customers, the weightiest first. */
export async function weighedVoices(db: Db, words: string): Promise<WeighedVoice[]> {
  const byMany = await saidByMany(db)
  const partBy = (part: string) => bearing(words, part, byMany)
  const found = new Map<number, Voice>()
  for (const one of await sentencesFor(db, system, { words: lookedFor(words), partBy, limit: LOOKED_AT }))
    found.set(one.observation_id, one)
  for (const side of onCustomersSide(words))
    for (const one of await sentencesFor(db, system, { words: side, partBy, limit: PER_WAY }))
      if (!found.has(one.observation_id)) found.set(one.observation_id, one)
  return [...found.values()]
    .map((voice) => ({ voice: { ...voice, why: 'same_words' as const }, weight: weightOf(words, voice, byMany) }))
    .filter(({ weight }) => weight >= BEARS)
    .toSorted((one, other) => other.weight - one.weight)
}

/** The telling words of an item, what they may be joined from, and other words for the same. */
export function lookedFor(words: string): string {
  const telling = tellingWords(words)
  const parts = stemsOf(telling).flatMap((one) => [one.word, ...partsOf(one)])
  return [telling, ...parts, ...parts.flatMap(othersFor)].join(' ')
}

function weightOf(words: string, { words: said, why }: Voice, byMany: SaidByMany): number {
  const bears = bearing(words, said, byMany)
  return bears > 0 && why === 'same_service' ? bears + SAME_SERVICE : bears
}

/** The sentences that were chosen, as far as they may still be shown. */
export async function voicesOn(
  db: Db,
  items: readonly Pick<ItemRow, 'title' | 'notes' | 'observation_id' | 'voice_part'>[],
): Promise<Map<number, Voice>> {
  const chosen = items.flatMap((item): Chosen[] => {
    const words = aboutOf(item)
    const partBy = (part: string) => bearing(words, part)
    return item.observation_id === null
      ? []
      : [{ observationId: item.observation_id, words, partBy, part: item.voice_part }]
  })
  return await chosenSentences(db, chosen)
}

/** May this sentence be shown? */
export const mayStillBeShown = async (db: Db, observationId: number): Promise<boolean> =>
  (await chosenSentences(db, [{ observationId, words: '' }])).has(observationId)

/** Did any customer tell or ask anything yet? Only when not may it be said that nobody spoke. */
export const anybodySpoke = async (db: Db): Promise<boolean> =>
  (await db.maybe(sql`
    select where exists (select from observations where kind = 'verbatim' and redacted_at is null)
              or exists (select from requests where not closed_service)`)) !== undefined
