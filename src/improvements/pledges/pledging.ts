import type { Day } from '../../lib/days.ts'
import { dayOf } from '../../lib/time.ts'
import { type Actor, type Person, system } from '../../platform/actor.ts'
import type { OrganisationDb, Tx } from '../../platform/database/database.ts'
import { today as todayThere } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { invalid, notFound, refused } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { assertAdministrator, assertPerson } from '../../platform/who-may.ts'
import { campaignOpened, pledgeAnswered, pledgeAsked, pledgeMade, pledgeShared } from '../happenings.ts'
import { findProblemFor } from '../problems/problem.ts'
import { lockOwnPledge, type Obstacle, type PledgeAnswer, type PledgeKind } from './pledge.ts'
import { isEverybody, isSlogan } from './slogans.ts'

export interface Pledging {
  kind: PledgeKind
  words: string
  forWhom: string
  /** What will be different for them. */
  willNotice: string
  /** How we will see it. */
  seenBy?: string | undefined
  dueOn: Day
  shared?: boolean | undefined
  campaignId?: Id<'campaigns'> | undefined
  problemId?: Id<'problems'> | undefined
  /** It reads like a slogan, and is meant so. */
  asIs?: boolean | undefined
}

/** Keeps a good intention. One for everybody is asked, once, which customer will notice what. */
export async function pledge(tx: Tx, actor: Actor, given: Pledging): Promise<Id<'pledges'>> {
  assertPerson(actor)
  const { time_zone } = await settingsOf(tx)
  if (given.dueOn <= dayOf(new Date(), time_zone)) throw invalid({ due_on: 'improvements.day_must_come' })
  if (!given.asIs) refuseSlogans(given)
  const problem = given.problemId ? await findProblemFor(tx, actor, given.problemId) : undefined
  if (given.problemId && !problem) throw notFound()

  return await keep(tx, actor, given)
}

function refuseSlogans({ words, forWhom, willNotice }: Pledging) {
  if (isEverybody(forWhom)) throw invalid({ for_whom: 'improvements.pledge_which_customer' })
  if (isSlogan(willNotice)) throw invalid({ will_notice: 'improvements.pledge_what_notice' })
  if (isSlogan(words)) throw invalid({ words: 'improvements.pledge_is_slogan' })
}

async function keep(tx: Tx, actor: Person, given: Pledging): Promise<Id<'pledges'>> {
  const { kind, words, forWhom, willNotice, seenBy = '', dueOn, shared = false, campaignId, problemId } = given
  const { id } = await tx.one<{ id: Id<'pledges'> }>(sql`
    insert into pledges (person_id, kind, words, for_whom, will_notice, seen_by, due_on, shared, campaign_id, problem_id)
    values (${actor.id}, ${kind}, ${words}, ${forWhom}, ${willNotice}, ${seenBy}, ${dueOn}, ${shared}, ${campaignId ?? null}, ${problemId ?? null})
    returning id`)
  await record(tx, actor, pledgeMade, id)
  return id
}

/** Colleagues may read it from now on, or no longer. */
export async function sharePledge(
  tx: Tx,
  actor: Actor,
  { id, shared }: { id: Id<'pledges'>; shared: boolean },
): Promise<void> {
  await lockOwnPledge(tx, actor, id)
  await tx.run(sql`update pledges set shared = ${shared} where id = ${id}`)
  await record(tx, actor, pledgeShared, id, { shared })
}

/** How it went, by who made it: done, partly, or dropped because. Letting go is honourable; the last word counts. */
export async function answerPledge(
  tx: Tx,
  actor: Actor,
  {
    id,
    answer,
    words = '',
    obstacle,
  }: { id: Id<'pledges'>; answer: PledgeAnswer; words?: string | undefined; obstacle?: Obstacle | undefined },
): Promise<void> {
  await lockOwnPledge(tx, actor, id)
  if (answer === 'dropped' && !words.trim()) throw invalid({ words: 'improvements.dropped_needs_because' })
  await tx.run(sql`
    update pledges set answer = ${answer}, answer_words = ${words.trim()}, obstacle = ${answer === 'done' ? null : (obstacle ?? null)}, answered_at = clock_timestamp() where id = ${id}`)
  await record(tx, actor, pledgeAnswered, id)
}

export interface Opening {
  name: string
  /** What everybody is asked. */
  question: string
  closesOn: Day
  /** What who opens it does: shared, and before anybody else is asked. */
  own: Omit<Pledging, 'shared' | 'campaignId' | 'problemId'>
}

/** A season of good intentions. Who opens it goes first: their own is shared in the same moment (S2-34). */
export async function openCampaign(
  tx: Tx,
  actor: Actor,
  { name, question, closesOn, own }: Opening,
): Promise<Id<'campaigns'>> {
  assertAdministrator(actor)
  const { time_zone } = await settingsOf(tx)
  const today = dayOf(new Date(), time_zone)
  if (closesOn <= today) throw invalid({ closes_on: 'improvements.day_must_come' })
  if (own.dueOn <= today) throw invalid({ due_on: 'improvements.day_must_come' })
  if (!own.asIs) refuseSlogans(own)
  const running = await tx.maybe(sql`select id from campaigns where closes_on >= ${today}::date limit 1`)
  if (running) throw refused('improvements.campaign_runs')

  const { id } = await tx.one<{ id: Id<'campaigns'> }>(sql`
    insert into campaigns (name, question, opened_by, opens_on, closes_on)
    values (${name}, ${question}, ${actor.id}, ${today}, ${closesOn}) returning id`)
  await keep(tx, actor, { ...own, shared: true, campaignId: id })
  await record(tx, actor, campaignOpened, id)
  return id
}

const AT_ONCE = 100

/** Asks everybody whose day has come how it went; once. Several workers at once and twice is fine. */
export async function askHowItWent(db: OrganisationDb): Promise<number> {
  const due = await db.many<{ id: Id<'pledges'> }>(sql`
    select p.id from pledges p join persons w on w.id = p.person_id and w.left_at is null
     where p.answer is null and p.asked_at is null and p.due_on <= ${todayThere} order by p.id limit ${AT_ONCE}`)
  let asked = 0
  for (const { id } of due) if (await db.transaction((tx) => ask(tx, id))) asked++
  return asked
}

async function ask(tx: Tx, id: Id<'pledges'>): Promise<boolean> {
  const asked = await tx.run(
    sql`update pledges set asked_at = clock_timestamp() where id = ${id} and answer is null and asked_at is null`,
  )
  if (asked === 0) return false
  await record(tx, system, pledgeAsked, id)
  return true
}
