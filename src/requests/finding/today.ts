import type { Actor, Person } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import { assertPerson } from '../allowed.ts'
import { answersFor } from '../owners/owning.ts'
import { type NearPromise, promisesNear } from '../promises/promises-near.ts'
import { itemsIn, type RequestItem } from './lists.ts'

/** Why something stands in "my turn". */
export type MyTurn = 'request' | 'handover' | 'consultation' | 'step' | 'taken'

export interface TodayItem extends RequestItem {
  why: MyTurn
  /** The hand-over, consultation, step or taking it is about; of a request its own id. */
  about_id: number
  /** Whose it is, when the reader stands in for somebody. */
  for_id: number | null
}

/** A person's day: at most three lists, and they empty. */
export interface Today {
  turn: TodayItem[]
  /** There is more than fits a day; the list of requests has it all. */
  more: boolean
  promises: NearPromise[]
  /** The open request whose customer heard nothing for longest, if that is long. */
  outOfSight: (RequestItem & { heard_at: Date }) | undefined
}

const MOST = 30 // more nobody does in a day
const QUIET_DAYS = 7 // a week without a word, and people start to wonder

/** What a colleague's day is about, including that of everybody the colleague stands in for. */
export async function todayOf(db: Db, actor: Actor, now = new Date()): Promise<Today> {
  assertPerson(actor)
  const [turns, promises, quiet] = await db.together((db) =>
    Promise.all([turnsOf(db, actor), promisesNear(db, actor, now), longestQuiet(db, actor, now)]),
  )
  const ids = [...turns.map(({ id }) => id), ...(quiet ? [quiet.id] : [])]
  const items = new Map(
    (await itemsIn(db, sql`select unnest(${[...new Set(ids)]}::bigint[]) as id`)).map((item) => [item.id, item]),
  )
  const turn = turns.slice(0, MOST).flatMap(({ id, ...why }) => withItem(items.get(id), why))
  return {
    turn,
    more: turns.length > MOST,
    promises,
    outOfSight: quiet && withItem(items.get(quiet.id), { heard_at: quiet.heard_at })[0],
  }
}

const withItem = <Extra extends object>(item: RequestItem | undefined, extra: Extra) =>
  item ? [{ ...item, ...extra }] : []

type Turns = Pick<TodayItem, 'why' | 'about_id' | 'for_id'> & { id: number }

/**
 * What waits for somebody, each request once: hand-overs to read, advice asked, steps begun, requests taken over by a
 * colleague, and requests whose turn is ours. `whose` is an id, or SQL that finds it.
 */
function waitingFor(whose: number | Sql): Sql {
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
       where r.closed_at is null and r.turn = 'ours'
      union all
      select request_id, 'step', id, doer_id, 5 from steps
       where doer_id = any(${mine}) and finished_at is null and started_at is not null and not customers_turn),
    once as (select distinct on (id) * from waiting order by id, rank, about_id)
    select once.id, why, about_id, nullif(whose, ${whose}) as for_id, r.next_due, r.turn_since
      from once join requests r on r.id = once.id
     where r.closed_at is null and (why <> 'handover' or r.owner_id = whose)`
}

/** The nearest date first, then what waits longest. */
const turnsOf = async (db: Db, actor: Person): Promise<Turns[]> =>
  await db.many<Turns>(
    sql`select id, why, about_id, for_id from (${waitingFor(actor.id)}) w order by next_due nulls last, turn_since, id limit ${MOST + 1}`,
  )

/** How much waits for somebody at this moment; no further than a day holds. Kept nowhere. */
export async function countTurns(db: Db, whose: number | Sql): Promise<number> {
  const { turns } = await db.one<{ turns: number }>(
    sql`select count(*) as turns from (select 1 from (${waitingFor(whose)}) w limit ${MOST}) counted`,
  )
  return turns
}

/** Of the reader's open requests, the one whose customer was told nothing, by anybody here, for longest. */
async function longestQuiet(db: Db, actor: Person, now: Date): Promise<{ id: number; heard_at: Date } | undefined> {
  const since = new Date(now.getTime() - QUIET_DAYS * 86_400_000)
  return await db.maybe<{ id: number; heard_at: Date }>(sql`
    select r.id, coalesce(heard.at, r.opened_at) as heard_at
      from unnest(${answersFor(actor.id)}) one cross join lateral (
             select id, opened_at from requests
              where closed_at is null and owner_id = one and opened_at < ${since}
              order by changed_at limit 200) r
      left join lateral (select max(happened_at) as at from events
                          where subject_kind = 'request' and subject_id = r.id and audience = 'customer' and actor_kind <> 'customer') heard on true
     where coalesce(heard.at, r.opened_at) < ${since}
     order by heard_at, r.id limit 1`)
}
