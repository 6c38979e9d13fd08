import { type Chosen, chosenSentences } from '../../insights/observations/chosen-sentences.ts'
import { type Sentence, sentencesFor } from '../../insights/observations/sentences.ts'
import { joinsSameWord, sharedWords } from '../../lib/shared-words.ts'
import { system } from '../../platform/actor.ts'
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
 * Sentences of real customers that bear on an item, best first: with its own words, then with the words customers use for
 * such a thing, then with words that begin alike or about the same service; and when nobody spoke of it, what was heard last.
 */
export async function voicesFor(db: Db, words: string, limit = MOST): Promise<Voice[]> {
  const own = await sentencesFor(db, system, { words: tellingWords(words), limit: Math.max(limit, LOOKED_THROUGH) })
  const said = own.filter(({ why }) => why === 'same_words').toSorted((one, other) => asks(one) - asks(other))
  const voices = new Map(said.map((one) => [one.observation_id, one]))
  for (const side of onCustomersSide(words)) {
    if (voices.size >= limit) break
    for (const one of sharing(await sentencesFor(db, system, { words: side, limit }), side))
      if (!voices.has(one.observation_id)) voices.set(one.observation_id, one)
  }
  for (const one of own)
    if (one.why !== 'same_words' && !voices.has(one.observation_id) && joinsSameWord(tellingWords(words), one.words))
      voices.set(one.observation_id, { ...one, why: 'same_words' })
  for (const one of own)
    if (one.why === 'same_service' && !voices.has(one.observation_id)) voices.set(one.observation_id, one)
  for (const one of own.toSorted((one, other) => tells(other) - tells(one)))
    if (!voices.has(one.observation_id)) voices.set(one.observation_id, { ...one, why: 'recent' })
  return [...voices.values()].slice(0, limit)
}

const LOOKED_THROUGH = 40 // of what was heard last, for a word that is joined to another

/** What an item is about, without the words every agenda has. */
export const tellingWords = (words: string): string => words.replace(TELLS_NOTHING, ' ')

/** Words of which an agenda is full, and that tell nothing about what an item is about. */
const TELLS_NOTHING =
  /(?<!\p{L})(?:nieuwe?|wanneer|langs|elke?|iedere?|komt|komen|gaat|gaan|maakt|maken|wie|hoe|wat|terug|alle|eerste|tweede|derde|vierde|kwartaal|voorstel|stand|zaken|bespreken|bespreking|update|voortgang|evaluatie|plan(?:nen)?|wijziging(?:en)?|aanpassing(?:en)?|vervolg|stukken|afspraken|punt(?:en)?|team|afdeling|jaar|maand|week|new|update|progress|proposal|change|team|department|quarter)(?!\p{L})/giu

const TELLING = 35 // characters: shorter ones say little to who was not there

const tells = ({ words }: Sentence) => Number(words.length >= TELLING)

/** A sentence that tells something goes before one that asks something. */
const asks = ({ words }: Sentence) => Number(words.trim().endsWith('?'))

const sharing = (sentences: Sentence[], words: string) =>
  sentences.filter(({ why, words: said }) => why === 'same_words' && bearsOn(words, said))

/** Do these share a word that tells something; or the beginning of one, as Dutch joins words: "snoeiplanning", "gesnoeid". */
export const bearsOn = (about: string, said: string): boolean => sharedWords(about, said, 5).length > 0

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
  mayLend?: boolean | undefined
}

/** A sentence beside an item, and whether it was lent: of a real customer, about something else. */
export interface Proposed {
  observationId: number | null
  lent: boolean
}

/**
 * One sentence for a new item: of the question it comes from, else one that bears on it and is not on this agenda yet. When
 * nobody spoke of it one about something else is lent, unless others on the agenda come first.
 */
export async function proposeVoice(db: Db, { meetingId, words, origin, mayLend = true }: Proposal): Promise<Proposed> {
  const own = origin && (await voiceOfOrigin(db, origin))
  if (own && (await mayStillBeShown(db, own))) return { observationId: own, lent: false }
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items where meeting_id = ${meetingId ?? null} and observation_id is not null`,
  )
  const used = new Set(there.map(({ id }) => id))
  const voices = await voicesFor(db, words, MOST + used.size)
  const first = voices.find(({ observation_id, why }) => !used.has(observation_id) && (mayLend || why !== 'recent'))
  return { observationId: first?.observation_id ?? null, lent: first?.why === 'recent' }
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
