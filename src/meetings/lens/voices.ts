import { type Chosen, chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import { type Sentence, sentencesFor } from '../../insights/observations/sentences.ts'
import { system } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { subjectsIn } from '../../services/likely.ts'
import type { ItemRow } from '../items/item.ts'
import { BEARS, bearing } from './bearing.ts'
import { onCustomersSide } from './customers-side.ts'
import { tellingWords } from './telling-words.ts'

/** What a real customer said, as it may be read at any table. */
export type Voice = Sentence

const MOST = 4

/** What an item is about, as text. */
export const aboutOf = ({ title, notes }: Pick<ItemRow, 'title' | 'notes'>) => `${title}\n${notes}`

/** Sentences of real customers that bear on an item, best first; behind them, marked as recent, what was heard last. */
export async function voicesFor(db: Db, words: string, limit = MOST): Promise<Voice[]> {
  return (await weighedVoices(db, words)).slice(0, limit).map(({ voice }) => voice)
}

export interface WeighedVoice {
  voice: Voice
  /** How much it bears on the item: see `bearing`. */
  weight: number
}

const HEARD_LAST = 40 // looked through for a word that is joined to another
const PER_WAY = 12 // sentences for each way in which customers say it
const SAME_SERVICE = BEARS // asked of the same service, in other words

/**
 * What was said that may bear on an item, by its own words and by those of customers, the weightiest first. Those that do
 * not bear on it are there too, behind, as "recent": of them the ones that tell something go first.
 */
export async function weighedVoices(db: Db, words: string): Promise<WeighedVoice[]> {
  const found = new Map<number, Voice>()
  for (const one of await sentencesFor(db, system, { words: tellingWords(words), limit: HEARD_LAST }))
    found.set(one.observation_id, one)
  for (const side of onCustomersSide(words))
    for (const one of await sentencesFor(db, system, { words: side, limit: PER_WAY }))
      if (one.why === 'same_words' && !found.has(one.observation_id)) found.set(one.observation_id, one)
  const namesWhatWeDo = (await subjectsIn(db, tellingWords(words))).length > 0
  return [...found.values()]
    .map((voice) => weighed(words, voice, namesWhatWeDo))
    .toSorted((one, other) => other.weight - one.weight || tells(other.voice) - tells(one.voice))
}

function weighed(words: string, voice: Voice, namesWhatWeDo: boolean): WeighedVoice {
  const byWords = bearing(words, voice.words)
  if (byWords >= BEARS) return { voice: { ...voice, why: 'same_words' }, weight: byWords }
  if (voice.why === 'same_service' && namesWhatWeDo) return { voice, weight: SAME_SERVICE }
  return { voice: { ...voice, why: 'recent' }, weight: 0 }
}

const TELLING = 35 // characters: shorter ones say little to who was not there; a question tells less than a story

const tells = ({ words }: Sentence) => Number(words.length >= TELLING) + Number(!words.trim().endsWith('?'))

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
