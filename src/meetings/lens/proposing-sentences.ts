import { hearQuestion, hearQuestions, hearQuestionsOf } from '../../insights/observations/hearing-questions.ts'
import { partIn, partsOf } from '../../insights/observations/sentences.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { GivenId, Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ItemRow, Origin } from '../items/item.ts'
import { assign, type Laid, readPool } from './assigning.ts'
import { type Named, namedInItems, putWhoWaits } from './naming.ts'
import { speakable } from './pool.ts'
import { relevance } from './relevance.ts'
import { aboutOf, mayStillBeShown, searchedWith } from './sentences.ts'

type Silent = Pick<ItemRow, 'id' | 'title' | 'notes'>

/**
 * Gives every open item of a meeting that has none the sentence that bears on it, each sentence once on an agenda, and
 * where it bears on most: an item does not take what belongs to another. What fits nothing stands nowhere.
 */
export async function giveSentences(tx: Tx, meetingId: Id<'meetings'>): Promise<void> {
  const [silent, used] = await Promise.all([
    tx.many<Silent>(sql`
      select id, title, notes from agenda_items
       where meeting_id = ${meetingId} and not procedural and not voiceless and closed_at is null and observation_id is null
       order by position`),
    usedOn(tx, meetingId),
  ])
  await giveEach(tx, silent, used)
}

/** Gives one new item its sentence: of what it comes from, of whom it names, else the one that bears on it most. */
export async function giveSentence(
  tx: Tx,
  item: Silent & { meetingId?: Id<'meetings'> | undefined; origin?: Origin | undefined; said?: string | undefined },
): Promise<void> {
  const own = item.origin && (await sentenceOfOrigin(tx, item.origin))
  if (own && (await mayStillBeShown(tx, own)))
    return give(tx, [
      { item: item.id, observation: own, part: item.said ? await partIn(tx, own, item.said) : undefined },
    ])
  await giveEach(tx, [item], await usedOn(tx, item.meetingId))
}

/**
 * Whom an item names goes first; the rest is laid out of one pool, read once for all of them and meanwhile: read again when
 * something was heard of who is named.
 */
async function giveEach(tx: Tx, items: readonly Silent[], used: Set<number>): Promise<void> {
  if (items.length === 0) return
  const [named, remarks] = await Promise.all([namedInItems(tx, items), speakable(tx, searchedWith(items.map(aboutOf)))])
  const left: Silent[] = []
  for (const [at, item] of items.entries()) {
    const theirs = await sentenceOfNamed(tx, item, named[at] ?? [], used)
    if (theirs === undefined) left.push(item)
    else give(tx, [{ item: item.id, observation: theirs, part: undefined }])
  }
  const about = left.map(aboutOf)
  const somebody = named.some((them) => them.length > 0)
  const pool = somebody && left.length > 0 ? await speakable(tx, searchedWith(about)) : remarks
  const laid = [...assign(about, readPool(pool), used)].flatMap(([at, one]) => {
    const item = left[at]
    return item ? [{ item: item.id, laid: one }] : []
  })
  give(tx, await keepLaid(tx, laid))
}

interface Given {
  item: number
  observation: number
  /** Which sentence of it; nothing when that is chosen each time. */
  part: number | undefined
}

/** A question of which what is laid was not kept yet is heard now. */
async function keepLaid(tx: Tx, all: readonly { item: number; laid: Laid }[]): Promise<Given[]> {
  const heard = await hearQuestions(
    tx,
    all.flatMap(({ laid }) => laid.remark.request_id ?? []),
  )
  return all.flatMap(({ item, laid: { remark, words } }): Given[] => {
    if (remark.request_id === null)
      return remark.observation_id === null
        ? []
        : [{ item, observation: remark.observation_id, part: placeIn(remark.parts, words) }]
    const kept = heard.get(remark.request_id)
    return kept ? [{ item, observation: kept.id, part: placeIn(partsOf(kept), words) }] : []
  })
}

function placeIn(parts: readonly string[], said: string): number | undefined {
  const at = parts.indexOf(said)
  return at < 0 ? undefined : at
}

/** What somebody said whom an item names. Whoever it names waits for it from now on. */
async function sentenceOfNamed(tx: Tx, item: Silent, named: readonly Named[], used: Set<number>) {
  if (named.length === 0) return
  await putWhoWaits(tx, item.id, named)
  const customers = [...new Set(named.map(({ customer_id }) => customer_id))]
  await hearQuestionsOf(tx, customers)
  const theirs = await saidBy(tx, customers, aboutOf(item), used)
  if (theirs !== undefined) used.add(theirs)
  return theirs
}

const OF_ONE = 20 // of the newest a named customer said

/** What customers an item names said, as far as it may be shown; what bears on it before the rest. */
async function saidBy(db: Db, customers: readonly number[], about: string, used: ReadonlySet<number>) {
  const said = await db.many<{ id: Id<'observations'>; words: string }>(sql`
    select id, words from observations where customer_id = any(${[...customers]}::bigint[]) and kind = 'verbatim' and source <> 'thanks'
     order by heard_at desc limit ${OF_ONE}`)
  const best = said
    .filter(({ id }) => !used.has(id))
    .map(({ id, words }) => ({ id, weight: relevance(about, words) }))
    .toSorted((one, other) => other.weight - one.weight)[0]
  return best && (await mayStillBeShown(db, best.id)) ? best.id : undefined
}

function give(tx: Tx, given: readonly Given[]): void {
  if (given.length === 0) return
  tx.last(sql`
    update agenda_items i set observation_id = given.observation, voice_part = given.part
      from unnest(${given.map(({ item }) => item)}::bigint[], ${given.map(({ observation }) => observation)}::bigint[],
                  ${given.map(({ part }) => part ?? null)}::int[]) given (item, observation, part)
     where i.id = given.item`)
}

/** What stands beside other items of the same agenda. */
async function usedOn(db: Db, meetingId: Id<'meetings'> | undefined): Promise<Set<number>> {
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items where meeting_id = ${meetingId ?? null} and observation_id is not null`,
  )
  return new Set(there.map(({ id }) => id))
}

const sentenceOfOrigin = async (tx: Tx, { kind, id }: Origin): Promise<Id<'observations'> | undefined> =>
  await VOICE_OF[kind]?.(tx, id as GivenId)

/** Whose words stand beside what was brought from there; where there is nothing, nobody's in particular. */
const VOICE_OF: Record<Origin['kind'], ((tx: Tx, id: GivenId) => Promise<Id<'observations'> | undefined>) | undefined> =
  {
    observation: async (_, id) => id,
    request: askedIn,
    insight: async (tx, id) =>
      (
        await tx.maybe<{ id: Id<'observations'> }>(
          sql`select observation_id as id from insight_evidence where insight_id = ${id} and side = 'for' order by added_at desc limit 1`,
        )
      )?.id,
    problem: undefined,
    decision: undefined,
    research: undefined,
  }

/** What was asked itself, else what was said in that question last. */
async function askedIn(tx: Tx, requestId: Id<'requests'>): Promise<Id<'observations'> | undefined> {
  const id = await hearQuestion(tx, requestId)
  if (id) return id
  const last = await tx.maybe<{ id: Id<'observations'> }>(
    sql`select id from observations where request_id = ${requestId} and kind = 'verbatim' order by heard_at desc limit 1`,
  )
  return last?.id
}
