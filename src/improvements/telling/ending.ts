import type { Translations } from '../../language/translated.ts'
import type { Day } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import type { Happening } from '../../platform/events/happening.ts'
import { conflict, invalid, refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertPerson } from '../../platform/who-may.ts'
import {
  problemDeclined,
  problemDone,
  problemEndingDropped,
  problemEndingPrepared,
  problemMerged,
  problemTookIn,
} from '../happenings.ts'
import { askedOf } from '../problems/asked.ts'
import { draftForAll } from '../problems/drafting.ts'
import { ENDINGS } from '../problems/endings.ts'
import { somethingDone, writeDone } from '../problems/improving.ts'
import { isOpen, lockOpenProblem, lockProblem, type ProblemRow, touchProblem } from '../problems/problem.ts'
import { type EndingRow, type EndingText, preparedEnding } from '../problems/problem-ending.ts'
import { reachOf } from '../problems/raiser.ts'

export interface Finishing {
  id: Id<'problems'>
  /** What changed for customers, in words they can check. */
  words: string
  /** What we did. Asked when nothing on the board says that anything was done; then it stands there too. */
  did?: string | undefined
  /** The same in other languages, for who reads those. */
  translations?: Translations<EndingText> | undefined
  withoutAsked?: string | undefined
}

/** It is solved: what was done, and what changed for customers. Told first, then done. */
export async function finish(tx: Tx, actor: Actor, given: Finishing): Promise<number> {
  assertPerson(actor)
  const { id, words, did = '', translations, withoutAsked } = given
  const problem = await lockOpenProblem(tx, actor, id)
  if (!words.trim()) throw invalid({ words: 'improvements.done_needs_words' })
  if (!(await somethingDone(tx, id))) {
    if (!did.trim()) throw invalid({ did: 'improvements.done_needs_did' })
    await writeDone(tx, actor, { id, did: did.trim() })
  }
  return await prepare(tx, actor, problem, { ending: 'done', words, translations, withoutAsked })
}

export interface Declining {
  id: Id<'problems'>
  /** Why not, in plain words. */
  words: string
  reason: NonNullable<EndingRow['reason']>
  /** What is possible instead. */
  possible: string
  /** Both in other languages, for who reads those. */
  translations?: Translations<EndingText> | undefined
  /** Who decided; the actor when left out. */
  decidedById?: number | undefined
  /** When we look again. */
  lookAgainOn: Day
  /** Why nobody waits for a department that was asked and has not answered. */
  withoutAsked?: string | undefined
}

/** It will not be done: why, what is possible instead, who decided, and when we look again. Told first, then declined. */
export async function decline(tx: Tx, actor: Actor, given: Declining): Promise<number> {
  assertPerson(actor)
  const { id, words, reason, possible, decidedById = actor.id, lookAgainOn, translations, withoutAsked } = given
  const problem = await lockOpenProblem(tx, actor, id)
  if (!words.trim()) throw invalid({ words: 'improvements.no_needs_why' })
  if (!possible.trim()) throw invalid({ possible: 'improvements.no_needs_possible' })
  const { time_zone } = await settingsOf(tx)
  if (lookAgainOn <= dayOf(new Date(), time_zone)) throw invalid({ look_again_on: 'improvements.day_must_come' })
  return await prepare(tx, actor, problem, {
    ending: 'declined',
    words,
    reason,
    possible,
    decidedById,
    lookAgainOn,
    translations,
    withoutAsked,
  })
}

/** The same as another: everybody who raised it goes along, and is told. Nobody is lost. */
export async function merge(
  tx: Tx,
  actor: Actor,
  { id, intoId }: { id: Id<'problems'>; intoId: Id<'problems'> },
): Promise<number> {
  assertPerson(actor)
  if (id === intoId) throw refused('improvements.merge_with_itself')
  for (const one of [id, intoId].sort((a, b) => a - b)) await lockProblem(tx, actor, one) // always in this order
  const problem = await lockOpenProblem(tx, actor, id)
  const into = await lockProblem(tx, actor, intoId)
  if (!isOpen(into)) throw conflict('improvements.merge_into_ended')
  if (await preparedEnding(tx, intoId)) throw conflict('improvements.merge_into_told')
  if (problem.closed_service && !into.closed_service) throw refused('improvements.merge_closed_into_open')
  return await prepare(tx, actor, problem, { ending: 'merged', words: into.title, intoId })
}

interface Prepared extends Partial<Omit<Declining, 'id' | 'words'>> {
  ending: EndingRow['ending']
  words: string
  intoId?: number
}

/** Keeps the ending and drafts a message to each raiser. With nobody to tell it counts at once. */
async function prepare(tx: Tx, actor: Person, problem: ProblemRow, given: Prepared): Promise<number> {
  const { id } = problem
  if (await preparedEnding(tx, id)) throw conflict('improvements.already_telling')
  if (await takesInAnother(tx, id)) throw conflict('improvements.takes_in_another')
  const withoutAsked = given.withoutAsked?.trim() ?? ''
  if (ENDINGS[given.ending].waitsForAsked && !withoutAsked && (await askedOf(tx, id)).length > 0)
    throw invalid({ without_asked: 'improvements.asked_answer_first' })
  const ending = await tx.one<EndingRow>(sql`
    insert into problem_endings (problem_id, ending, words, reason, possible, translations, decided_by, look_again_on, into_id, without_asked)
    values (${id}, ${given.ending}, ${given.words}, ${given.reason ?? null}, ${given.possible ?? ''}, ${JSON.stringify(given.translations ?? {})},
            ${given.decidedById ?? actor.id}, ${given.lookAgainOn ?? null}, ${given.intoId ?? null}, ${withoutAsked}) returning *`)
  await draftForAll(tx, ending)
  await record(tx, actor, problemEndingPrepared, id, { ending: given.ending })
  await touchProblem(tx, { id })
  if ((await untold(tx, ending.id)) === 0) await conclude(tx, actor, { id })
  return ending.id
}

/** Whether those of another problem are being told that theirs goes on here: until then it does not end. */
const takesInAnother = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.maybe(sql`
    select from problem_endings where into_id = ${id} and ended_at is null and dropped_at is null limit 1`)) !==
  undefined

/** How many who can be reached were not told of this ending yet. */
async function untold(tx: Tx, endingId: number): Promise<number> {
  const { left } = await tx.one<{ left: number }>(sql`
    select count(*) as left from problem_endings e join raisers s on s.problem_id = e.problem_id
      left join loop_messages m on m.ending_id = e.id and m.raiser_id = s.id and m.sent_at is not null
     where e.id = ${endingId} and m.id is null and ${reachOf} is not null`)
  return left
}

const ENDED = { done: problemDone, declined: problemDeclined, merged: problemMerged } satisfies Record<
  EndingRow['ending'],
  Happening
>

/**
 * The prepared ending counts from now on. Refused while anybody who raised it and can be reached has not been told:
 * there is no other way to done, declined or merged.
 */
export async function conclude(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  const problem = await lockOpenProblem(tx, actor, id)
  const ending = await preparedEnding(tx, id)
  if (!ending) throw refused('improvements.nothing_prepared')
  const left = await untold(tx, ending.id)
  if (left > 0) throw refused('improvements.tell_first', { count: left })

  await tx.run(sql`update problem_endings set ended_at = clock_timestamp() where id = ${ending.id}`)
  if (ENDINGS[ending.ending].goesOn && ending.into_id) await carryOver(tx, actor, problem, ending.into_id)
  await record(tx, actor, ENDED[ending.ending], id, { ending: ending.id })
  await touchProblem(tx, { id }, ending.ending)
}

/** The last who could be told was told: then it counts by itself. */
export async function concludeWhenTold(tx: Tx, actor: Actor, id: Id<'problems'>, endingId: number): Promise<boolean> {
  if ((await untold(tx, endingId)) > 0) return false
  await conclude(tx, actor, { id })
  return true
}

/** Everybody who raised it, every source and every idea go along to the other one. */
async function carryOver(tx: Tx, actor: Person, { id }: ProblemRow, intoId: Id<'problems'>) {
  const into = await lockProblem(tx, actor, intoId)
  await tx.run(sql`
    insert into raisers (problem_id, customer_id, request_id, observation_id, words, messenger_id, joined_at)
    select ${intoId}, customer_id, request_id, observation_id, words, messenger_id, joined_at from raisers where problem_id = ${id}
    on conflict (problem_id, customer_id) do update set words = excluded.words where raisers.words = ''`)
  await tx.run(sql`
    insert into problem_sources (problem_id, source_kind, source_id)
    select ${intoId}, source_kind, source_id from problem_sources where problem_id = ${id} on conflict do nothing`)
  await tx.run(sql`
    insert into problem_contributors (problem_id, person_id)
    select ${intoId}, person_id from problem_contributors where problem_id = ${id} on conflict do nothing`)
  await tx.run(sql`
    insert into problem_ideas (problem_id, words, person_id, said_at)
    select ${intoId}, words, person_id, said_at from problem_ideas where problem_id = ${id}`)
  await tx.run(sql`update problems set merged_into_id = ${intoId} where id = ${id} or merged_into_id = ${id}`)
  await record(tx, actor, problemTookIn, intoId, { merged: id })
  await touchProblem(tx, into)
}

/** We do not end it after all. Only while nobody was told. */
export async function letGoOfEnding(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  await lockOpenProblem(tx, actor, id)
  const ending = await preparedEnding(tx, id)
  if (!ending) throw refused('improvements.nothing_prepared')
  const told = await tx.maybe(
    sql`select id from loop_messages where ending_id = ${ending.id} and sent_at is not null limit 1`,
  )
  if (told) throw refused('improvements.some_were_told')
  await dropEnding(tx, ending)
  await record(tx, actor, problemEndingDropped, id)
  await touchProblem(tx, { id })
}

/** What was drafted and not sent goes; what was sent stays told. */
export async function dropEnding(tx: Tx, ending: Pick<EndingRow, 'id'>): Promise<void> {
  await tx.run(sql`delete from loop_messages where ending_id = ${ending.id} and sent_at is null`)
  await tx.run(sql`update problem_endings set dropped_at = clock_timestamp() where id = ${ending.id}`)
}
