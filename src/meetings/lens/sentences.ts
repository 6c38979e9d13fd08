import { type Chosen, chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import type { Sentence } from '../../insights/observations/sentences.ts'
import { partsOf, stemsOf } from '../../language/same-word.ts'
import { othersFor } from '../../language/subjects/same-subject.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import type { ItemRow } from '../items/item.ts'
import { withoutAgendaWords } from './agenda-words.ts'
import { offeredFrom, readPool, type Silent, silentOn } from './assigning.ts'
import { inCustomersWords } from './customers-words.ts'
import { wordsOfItem } from './fitting.ts'
import { speakable } from './pool.ts'
import { readItem, relevance } from './relevance.ts'

const MOST_SENTENCES = 4

/** What an item is about, as text. */
export const aboutOf = ({ title, notes }: Pick<ItemRow, 'title' | 'notes'>) => `${title}\n${notes}`

/** What there is to choose from beside an item, and what was looked for: nobody says there is nothing who did not look. */
export interface Choice extends Silent {
  sentences: Offered[]
  /** The words that were looked for. */
  looked: string[]
}

/** A sentence that was kept, or one out of a question of which nothing was kept yet. */
export interface Offered extends Omit<Sentence, 'observation_id'> {
  observation_id: Id<'observations'> | null
  request_id: Id<'requests'> | null
}

/** All that shares a word with an item, by itself or as customers say it, the surest first. */
export async function choiceFor(db: Db, words: string, limit: number): Promise<Choice> {
  const pool = readPool(await speakable(db, searchedWith([words])))
  const offered = new Map<string, Offered>()
  for (const { remark, words: said } of offeredFrom(words, pool)) {
    const { observation_id, request_id, language, called, kind, heard_at } = remark
    if (offered.has(said)) continue
    offered.set(said, { observation_id, request_id, words: said, language, called, kind, heard_at, why: 'same_words' })
  }
  return {
    sentences: [...offered.values()].slice(0, limit),
    ...silentOn(words, pool),
    looked: wordsOfItem(readItem(words)),
  }
}

/** Sentences that were kept, to choose from beside an item. */
export const sentencesBeside = async (db: Db, words: string, limit = MOST_SENTENCES): Promise<Sentence[]> =>
  keptOf(await choiceFor(db, words, LOOKED_AT)).slice(0, limit)

export const keptOf = ({ sentences }: Choice): Sentence[] =>
  sentences.flatMap(({ observation_id, ...sentence }) =>
    observation_id === null ? [] : [{ ...sentence, observation_id }],
  )

const LOOKED_AT = 40

/** The words with which what was said is read for these items: their own, and those of customers. */
export const searchedWith = (items: readonly string[]): string =>
  [...new Set(items.flatMap((words) => [lookedFor(words), ...inCustomersWords(words)].join(' ').split(/\s+/)))].join(
    ' ',
  )

/** The topical words of an item, what they may be joined from, and other words for the same. */
export function lookedFor(words: string): string {
  const topical = withoutAgendaWords(words)
  const parts = stemsOf(topical).flatMap((one) => [one.word, ...partsOf(one)])
  return [topical, ...parts, ...parts.flatMap(othersFor)].join(' ')
}

/** The sentences that were chosen, as far as they may still be shown. */
export async function sentencesOn(
  db: Db,
  items: readonly Pick<ItemRow, 'title' | 'notes' | 'observation_id' | 'voice_part'>[],
): Promise<Map<number, Sentence>> {
  const chosen = items.flatMap((item): Chosen[] => {
    const words = aboutOf(item)
    const partBy = (part: string) => relevance(words, part)
    return item.observation_id === null
      ? []
      : [{ observationId: item.observation_id, words, partBy, part: item.voice_part }]
  })
  return await chosenSentences(db, chosen)
}

/** May this sentence be shown? */
export const mayStillBeShown = async (db: Db, observationId: Id<'observations'>): Promise<boolean> =>
  (await chosenSentences(db, [{ observationId, words: '' }])).has(observationId)

/** Did any customer tell or ask anything yet? Only when not may it be said that nobody spoke. */
export const anybodySpoke = async (db: Db): Promise<boolean> =>
  (await db.maybe(sql`
    select where exists (select from observations where kind = 'verbatim' and redacted_at is null)
              or exists (select from requests where ${inTheOpen('requests')})`)) !== undefined
