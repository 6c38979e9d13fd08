import { mayKnow } from '../../customers/asked-of-others.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type * as tables from '../../platform/database/tables.ts'
import { faceFor } from '../../requests/known-customers.ts'
import { mayOpen } from '../../requests/request.ts'

/** How somebody can be told: as they prefer, else by mail, on the page of their question, by phone, by letter; or not at all. */
export type Reach = 'mail' | 'page' | 'phone' | 'post'

/** Whether it became easier for them, in their own word. */
export type Ease = NonNullable<tables.Raisers['ease']>

export const EASES: readonly Ease[] = ['easier', 'same', 'harder']

/** A customer who brought it up, as a colleague may see them. */
export interface Raiser {
  id: number
  problem_id: Id<'problems'>
  customer_id: Id<'customers'>
  /** The reader may know who it is; else only that there is somebody. */
  known: boolean
  name: string
  called: string
  kind: 'person' | 'household' | 'organisation'
  face_id: Id<'files'> | null
  language: string
  request_id: Id<'requests'> | null
  request_title: string | null
  /** Their own sentence; empty when they took it back. */
  words: string
  messenger_id: Id<'persons'> | null
  joined_at: Date
  answer: 'solved' | 'partly' | 'not' | null
  answer_words: string
  ease: Ease | null
  answered_at: Date | null
  reach: Reach | null
}

/** Which raisers (as `s`) a reader may see: those of closed services only with the request itself. */
export const visibleRaiser = (actor: Actor): Sql =>
  sql`(s.request_id is null or exists (select from requests r where r.id = s.request_id and ${mayOpen(actor)}))`

/** How a raiser (`s`) can be reached; null is not at all. */
export const reachOf: Sql = sql`coalesce(
  (select w.kind from contact_ways w where w.customer_id = s.customer_id and w.undeliverable_at is null
    order by w.preferred desc, array_position(array['mail', 'phone', 'post'], w.kind), w.id limit 1),
  case when s.request_id is not null then 'page' end)`

/** What somebody said in their own words, unless they took it back or we may not show it. */
const saidBy: Sql = sql`case when o.redacted_at is not null or o.withheld_because is not null then '' else s.words end`

/** The customers who brought a problem up, as far as this reader may see them, who came first first. */
export async function raisersOf(db: Db, actor: Actor, problemId: Id<'problems'>): Promise<Raiser[]> {
  return await db.many<Raiser>(sql`
    select s.id, s.problem_id, s.customer_id, known, s.request_id, s.messenger_id, s.joined_at, s.answer, s.answer_words, s.ease, s.answered_at,
           case when known then c.name else '' end as name, case when known then c.called else '' end as called, c.kind,
           ${faceFor(actor)} as face_id, c.language, r.title as request_title, ${saidBy} as words, ${reachOf} as reach
      from raisers s join customers c on c.id = s.customer_id
      left join requests r on r.id = s.request_id
      left join observations o on o.id = s.observation_id
     cross join lateral (select (s.request_id is not null or ${mayKnow(actor)}) as known) k
     where s.problem_id = ${problemId} and ${visibleRaiser(actor)} order by s.joined_at, s.id`)
}

/** One raiser as we write to them: who, in which language, and what they said. For drafts, which the sender reads. */
export interface ToldRaiser {
  id: number
  customer_id: Id<'customers'>
  called: string
  language: string
  words: string
  joined_at: Date
  closed_service: boolean
  reach: Reach | null
}

export async function raisersToTell(db: Db, problemId: Id<'problems'>): Promise<ToldRaiser[]> {
  return await db.many<ToldRaiser>(sql`
    select s.id, s.customer_id, coalesce(nullif(c.called, ''), c.name) as called, c.language, ${saidBy} as words, s.joined_at,
           coalesce(r.closed_service, false) as closed_service, ${reachOf} as reach
      from raisers s join customers c on c.id = s.customer_id
      left join requests r on r.id = s.request_id
      left join observations o on o.id = s.observation_id
     where s.problem_id = ${problemId} order by s.id`)
}
