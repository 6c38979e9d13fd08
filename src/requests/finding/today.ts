import type { Alarm } from '../../language/alarm.ts'
import type { Actor, Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { GivenId, Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { alarmsOn } from '../alarm.ts'
import { notAbout } from '../complaints.ts'
import { answersFor } from '../owners/owning.ts'
import { openTo } from '../request.ts'
import { itemsIn, type RequestItem } from './lists.ts'
import { type NearPromise, promisesNear } from './promises-near.ts'

/** Why something stands in "my turn". */
export type MyTurn = 'request' | 'handover' | 'consultation' | 'step' | 'taken'

export interface TodayItem extends RequestItem {
  why: MyTurn
  /** The hand-over, consultation, step or taking it is about; of a request its own id. */
  about_id: GivenId
  /** Whose it is, when the reader stands in for somebody. */
  for_id: number | null
  /** What the customer's words may mean. Reckoned for this page, kept nowhere. */
  alarm?: Alarm | undefined
  /** What the customer wrote back and nobody answered or read yet. */
  wrote: string | undefined
  /** Who wrote it, when that is not the customer it is for. */
  wrote_by: string
  /** With whom it stood by mistake wrote it. */
  wrote_by_another: boolean
  /** What they wrote is what they need, after a no. */
  need: boolean
}

/** A person's day: at most three lists, and they empty. */
export interface Today {
  turn: TodayItem[]
  /** There is more than fits a day; the list of requests has it all. */
  more: boolean
  promises: NearPromise[]
  /** Words of danger or despair where nothing is to be done: in a thank-you, or with a verdict. */
  readFirst: RequestItem[]
  /** The open request whose customer heard nothing for longest, if that is long. */
  outOfSight: (RequestItem & { heard_at: Date }) | undefined
}

const MOST_TURNS = 30 // more nobody does in a day
const QUIET_DAYS = 7 // a week without a word, and people start to wonder

/** What a colleague's day is about, including that of everybody the colleague stands in for. */
export async function todayOf(db: Db, actor: Actor, now = new Date()): Promise<Today> {
  assertPerson(actor)
  const [turns, promises, quiet, kind] = await db.together((db) =>
    Promise.all([turnsOf(db, actor), promisesNear(db, actor, now), longestQuiet(db, actor, now), kindWords(db, actor)]),
  )
  const ids = [...turns.map(({ id }) => id), ...(quiet ? [quiet.id] : []), ...kind]
  const [found, wrote, alarms] = await db.together((db) =>
    Promise.all([
      itemsIn(db, actor, sql`select unnest(${[...new Set(ids)]}::bigint[]) as id`),
      writtenBack(db, turns),
      alarmsOn(db, ids),
    ]),
  )
  const items = new Map(found.map((item) => [item.id, item]))
  const turn = turns.slice(0, MOST_TURNS).flatMap(({ id, ...why }) =>
    withItem(items.get(id), {
      ...why,
      wrote: wrote.get(id)?.words,
      wrote_by: wrote.get(id)?.by ?? '',
      wrote_by_another: wrote.get(id)?.another ?? false,
      need: wrote.get(id)?.need ?? false,
      alarm: alarms.get(id),
    }),
  )
  return {
    turn,
    more: turns.length > MOST_TURNS,
    promises,
    readFirst: kind
      .filter((id) => alarms.has(id) && !turn.some((item) => item.id === id))
      .flatMap((id) => items.get(id) ?? []),
    outOfSight: quiet && withItem(items.get(quiet.id), { heard_at: quiet.heard_at })[0],
  }
}

const withItem = <Extra extends object>(item: RequestItem | undefined, extra: Extra) =>
  item ? [{ ...item, ...extra }] : []

/**
 * Of the open requests whose turn is ours (as `r`), those that ask something of their owner today: a first word, a word
 * since the customer's, or a day on which the customer hears again. What was answered and promised comes back with its
 * promise, what is under way or planned with its step: so a day empties. What was read and asks for nothing more leaves it
 * too, until they write again or nobody told them anything for long.
 */
const wantsAWord = sql`(r.tended_at is null or r.next_due is null and not exists (
  select from events e where e.subject_kind = 'request' and e.subject_id = r.id and e.type = 'request.read'
     and e.happened_at >= r.tended_at) and not exists (
  select from steps s where s.request_id = r.id and s.finished_at is null and (s.started_at is not null or s.planned_on is not null)))`

type Turns = Pick<TodayItem, 'why' | 'about_id' | 'for_id'> & { id: Id<'requests'>; wrote_at: Date | null }

/**
 * What waits for somebody, each request once: hand-overs to read, advice asked, steps begun, requests taken over by a
 * colleague, and requests whose turn is ours. `whose` is an id, or SQL that finds it.
 */
function waitingFor(whose: Id<'persons'> | Sql): Sql {
  const mine = answersFor(whose)
  return sql`
    with waiting as (
      select request_id as id, 'handover' as why, id as about_id, to_id as whose, 1 as rank from handovers
       where read_at is null and to_id = any(${mine})
      union all
      select request_id, 'consultation', id, asked_id, 2 from consultations where answered_at is null and asked_id = any(${mine})
      union all
      select request_id, 'taken', id, from_id, 3 from takings where seen_at is null and from_id = ${whose}
      union all
      select r.id, 'request', r.id, one, 4 from unnest(${mine}) one join requests r on r.owner_id = one
       where r.closed_at is null and r.turn = 'ours' and ${wantsAWord}
      union all
      select r.id, 'request', r.id, one, 4 from unnest(${mine}) one join requests r on r.owner_id = one
       where r.closed_at is not null and r.turn = 'ours'
      union all
      select request_id, 'step', id, doer_id, 5 from steps
       where doer_id = any(${mine}) and finished_at is null and started_at is not null and not customers_turn
         and not exists (select from requests r where r.id = request_id and r.turn = 'customers')),
    once as (select distinct on (id) * from waiting order by id, rank, about_id)
    select once.id, why, about_id, nullif(whose, ${whose}) as for_id, r.next_due, r.turn_since, r.wrote_at, r.closed_at
      from once join requests r on r.id = once.id
     where ${openTo(whose)} and (r.closed_at is null or why = 'request') and (why <> 'handover' or r.owner_id = whose)
       and (why = 'consultation' or not exists (select from complaints_about ca where ca.request_id = r.id and ca.person_id = ${whose} and r.owner_id <> ${whose}))`
}

const KIND_DAYS = 14 // a thank-you that nobody read for so long is found with the others
const MOST_KIND = 20

/** Where somebody thanked, or said more with their verdict, and nobody here read it yet: it asks nothing of anybody. */
async function kindWords(db: Db, actor: Person): Promise<Id<'requests'>[]> {
  const since = sql`now() - make_interval(days => ${KIND_DAYS})`
  const rows = await db.many<{ id: Id<'requests'> }>(sql`
    (select t.request_id as id from thanks_received received join thanks t on t.id = received.thanks_id
      where received.person_id = ${actor.id} and received.seen_at is null and t.words <> '' and t.said_at > ${since}
      order by received.thanks_id desc limit ${MOST_KIND})
    union
    (select r.id from requests r join verdicts v on v.request_id = r.id
      where r.owner_id = any(${answersFor(actor.id)}) and r.changed_at > ${since} and r.closed_at is not null
        and v.helped <> 'partly' and v.words <> '' and v.given_at > ${since}
        and not exists (select from events e where e.subject_kind = 'request' and e.subject_id = r.id
                           and e.actor_kind = 'person' and e.recorded_at > v.given_at)
      order by r.changed_at desc limit ${MOST_KIND})`)
  return rows.map(({ id }) => id)
}

const NEWS_DAYS = 3 // a word after the end that waited so long already does not pass what was promised

/**
 * Who wrote back comes first, after the end only while that is news; then the nearest date, then what waits longest: so a
 * thank-you of last month stands behind today's promise.
 */
const turnsOf = async (db: Db, actor: Person): Promise<Turns[]> =>
  await db.many<Turns>(sql`
    select id, why, about_id, for_id, wrote_at from (${waitingFor(actor.id)}) w
     order by wrote_at is null or (closed_at is not null and wrote_at < now() - make_interval(days => ${NEWS_DAYS})),
              next_due nulls last, turn_since, id limit ${MOST_TURNS + 1}`)

interface Written {
  words: string
  need: boolean
  by: string
  another: boolean
}

/** Of words on a request (as `r`) of who asked (as `c`), perhaps by a follower (as `f`): their name, when it is not the customer's. */
const writer = sql`case when f.id is not null then f.name when r.asker_id = r.customer_id then '' else coalesce(nullif(c.called, ''), c.name) end`

/** The customer's last words where they wait to be read: a message, a need, or what is still missing. */
async function writtenBack(db: Db, turns: readonly Turns[]): Promise<Map<number, Written>> {
  const ids = turns.filter(({ wrote_at }) => wrote_at !== null).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const said = await db.many<Written & { id: number }>(sql`
    select distinct on (said.id) said.id, said.words, said.need, ${writer} as by,
           exists (select from events e where e.subject_kind = 'request' and e.subject_id = said.id and e.type = 'request.of_another'
              and e.recorded_at >= said.at) as another from (
      select request_id as id, body as words, happened_at as at, false as need, follower_id from messages
       where request_id = any(${ids}::bigint[]) and author_kind = 'customer'
      union all
      select request_id, words, said_at, true, null from needs where request_id = any(${ids}::bigint[])
      union all
      select request_id, reason, reopened_at, false, null from reopenings where request_id = any(${ids}::bigint[]) and by_kind = 'customer'
      union all
      select request_id, sentence, said_at, false, null from walls where request_id = any(${ids}::bigint[]) and by_kind = 'customer'
      union all
      select request_id, words, given_at, false, null from verdicts where request_id = any(${ids}::bigint[])) said
      join requests r on r.id = said.id join customers c on c.id = r.asker_id left join followers f on f.id = said.follower_id
     where said.words <> '' order by said.id, said.at desc`)
  return new Map(said.map((one) => [one.id, one]))
}

/** How much waits for somebody at this moment; no further than a day holds. Kept nowhere. */
export async function countTurns(db: Db, whose: Id<'persons'> | Sql): Promise<number> {
  const { turns } = await db.one<{ turns: number }>(
    sql`select count(*) as turns from (select 1 from (${waitingFor(whose)}) w limit ${MOST_TURNS}) counted`,
  )
  return turns
}

/** Of the reader's open requests, the one whose customer was told nothing, by anybody here, for longest. */
async function longestQuiet(
  db: Db,
  actor: Person,
  now: Date,
): Promise<{ id: Id<'requests'>; heard_at: Date } | undefined> {
  const since = new Date(now.getTime() - QUIET_DAYS * 86_400_000)
  return await db.maybe<{ id: Id<'requests'>; heard_at: Date }>(sql`
    select r.id, coalesce(heard.at, r.opened_at) as heard_at
      from unnest(${answersFor(actor.id)}) one cross join lateral (
             select r.id, r.opened_at, r.owner_id from requests r
              where closed_at is null and owner_id = one and opened_at < ${since} and ${openTo(actor.id)}
              order by changed_at limit 200) r
      left join lateral (select max(happened_at) as at from events
                          where subject_kind = 'request' and subject_id = r.id and audience = 'customer' and actor_kind <> 'customer') heard on true
     where coalesce(heard.at, r.opened_at) < ${since} and ${notAbout(actor)}
     order by heard_at, r.id limit 1`)
}
