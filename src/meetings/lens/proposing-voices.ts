import { hearQuestion, hearQuestions, hearQuestionsOf } from '../../insights/observations/hearing-questions.ts'
import { partIn } from '../../insights/observations/sentences.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { sql } from '../../platform/database/sql.ts'
import type { ItemRow, Origin } from '../items/item.ts'
import { BEARS, bearing } from './bearing.ts'
import { onCustomersSide } from './customers-side.ts'
import { namedInItem, putWhoWaits } from './naming.ts'
import { saidByMany } from './said-by-many.ts'
import { aboutOf, lookedFor, mayStillBeShown, weighedVoices } from './voices.ts'

type Silent = Pick<ItemRow, 'id' | 'title' | 'notes'>

const SURELY = 100 // whoever an item names, or from whose question it comes, goes before what bears on it by words

/**
 * Gives every open item of a meeting that has none the sentence that bears on it, each sentence once on an agenda, and
 * where it bears on most: an item does not take what belongs to another. What fits nothing stands nowhere.
 */
export async function giveVoices(tx: Tx, meetingId: number): Promise<void> {
  const silent = await tx.many<Silent>(sql`
    select id, title, notes from agenda_items
     where meeting_id = ${meetingId} and not procedural and not voiceless and closed_at is null and observation_id is null
     order by position`)
  await giveEach(tx, silent, await usedOn(tx, meetingId))
}

/** Gives one new item its sentence: of what it comes from, of whom it names, else the one that bears on it most. */
export async function giveVoice(
  tx: Tx,
  item: Silent & { meetingId?: number | undefined; origin?: Origin | undefined; said?: string | undefined },
): Promise<void> {
  const own = item.origin && (await voiceOfOrigin(tx, item.origin))
  if (own && (await mayStillBeShown(tx, own)))
    return await give(tx, item.id, own, item.said ? await partIn(tx, own, item.said) : undefined)
  await giveEach(tx, [item], await usedOn(tx, item.meetingId))
}

async function giveEach(tx: Tx, items: readonly Silent[], used: Set<number>): Promise<void> {
  const choices: { id: number; observationId: number; weight: number }[] = []
  for (const item of items) choices.push(...(await choicesFor(tx, item)))
  const given = new Set<number>()
  for (const { id, observationId } of choices.toSorted((one, other) => other.weight - one.weight)) {
    if (given.has(id) || used.has(observationId)) continue
    given.add(id)
    used.add(observationId)
    await give(tx, id, observationId)
  }
}

/** What may stand beside an item: what was said and what is asked now. Whoever it names waits for it from now on. */
async function choicesFor(tx: Tx, item: Silent) {
  const about = aboutOf(item)
  const named = await namedInItem(tx, item)
  if (named.length > 0) await putWhoWaits(tx, item.id, named)
  const customers = [...new Set(named.map(({ customer_id }) => customer_id))]
  await hearQuestionsOf(tx, customers)
  const byMany = await saidByMany(tx)
  const bears = (part: string) => bearing(about, part, byMany) >= BEARS
  await hearQuestions(tx, [lookedFor(about), ...onCustomersSide(about)].join(' '), bears)
  const heard = await weighedVoices(tx, about)
  const theirs = await saidBy(tx, customers, about)
  return [
    ...theirs.map(({ id, weight }) => ({ id: item.id, observationId: id, weight: SURELY + weight })),
    ...heard.map(({ voice, weight }) => ({ id: item.id, observationId: voice.observation_id, weight })),
  ]
}

const OF_ONE = 20 // of the newest a named customer said

/** What customers an item names said, as far as it may be shown; what bears on it before the rest. */
async function saidBy(db: Db, customers: readonly number[], about: string) {
  if (customers.length === 0) return []
  const said = await db.many<{ id: number; words: string }>(sql`
    select id, words from observations where customer_id = any(${[...customers]}::bigint[]) and kind = 'verbatim' and source <> 'thanks'
     order by heard_at desc limit ${OF_ONE}`)
  const weighed = said.map(({ id, words }) => ({ id, weight: bearing(about, words) }))
  const best = weighed.toSorted((one, other) => other.weight - one.weight)[0]
  return best && (await mayStillBeShown(db, best.id)) ? [best] : []
}

async function give(tx: Tx, id: number, observationId: number, part?: number): Promise<void> {
  await tx.run(
    sql`update agenda_items set observation_id = ${observationId}, voice_part = ${part ?? null} where id = ${id}`,
  )
}

/** What stands beside other items of the same agenda. */
async function usedOn(db: Db, meetingId: number | undefined): Promise<Set<number>> {
  const there = await db.many<{ id: number }>(
    sql`select observation_id as id from agenda_items where meeting_id = ${meetingId ?? null} and observation_id is not null`,
  )
  return new Set(there.map(({ id }) => id))
}

async function voiceOfOrigin(tx: Tx, { kind, id }: Origin): Promise<number | undefined> {
  if (kind === 'observation') return id
  const row =
    kind === 'request'
      ? await askedIn(tx, id)
      : kind === 'insight'
        ? await tx.maybe<{ id: number }>(
            sql`select observation_id as id from insight_evidence where insight_id = ${id} and side = 'for' order by added_at desc limit 1`,
          )
        : undefined
  return row?.id
}

/** What was asked itself, else what was said in that question last. */
async function askedIn(tx: Tx, requestId: number): Promise<{ id: number } | undefined> {
  const id = await hearQuestion(tx, requestId)
  if (id) return { id }
  return await tx.maybe<{ id: number }>(
    sql`select id from observations where request_id = ${requestId} and kind = 'verbatim' order by heard_at desc limit 1`,
  )
}
