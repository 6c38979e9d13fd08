import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { type Sql, sql } from '../../platform/database/sql.ts'
import type { CauseMended } from '../../requests/happening-now.ts'
import { maySee } from './problem.ts'

/** A customer problem a question belongs to, for a colleague. */
export interface ProblemOfRequest {
  problem_id: Id<'problems'>
  title: string
  state: string
  /** When its customer was told that it was mended, and that still counts. */
  told_at: Date | null
}

/** Letters about an ending that counts, by the raiser (as `s`). */
const toldDone: Sql = sql`
  select max(m.sent_at) from loop_messages m join problem_endings e on e.id = m.ending_id
   where m.raiser_id = s.id and e.ending = 'done' and e.reopened_at is null and e.dropped_at is null
     and (s.answer is distinct from 'not' or s.answered_at < m.sent_at)`

/** Where a question came up as a problem of more people, as far as this colleague may see it. */
export async function problemsOf(db: Db, actor: Actor, requestId: Id<'requests'>): Promise<ProblemOfRequest[]> {
  return await db.many<ProblemOfRequest>(sql`
    select p.id as problem_id, p.title, p.state, max((${toldDone})) as told_at
      from problems p left join raisers s on s.problem_id = p.id and s.request_id = ${requestId}
     where (s.id is not null or exists (select from problem_sources o where o.problem_id = p.id and o.source_kind = 'request' and o.source_id = ${requestId}))
       and ${maySee(actor)}
     group by p.id order by p.id limit 10`)
}

/** That the cause of this question was mended and its customer was told; it no longer is when they said it is not so. */
export async function causeMended(db: Db, requestId: Id<'requests'>): Promise<CauseMended | undefined> {
  return await db.maybe<CauseMended>(sql`
    select t.told_at, case when s.answered_at >= t.told_at and s.answer <> 'not' then s.answer end as answer
      from raisers s cross join lateral (select (${toldDone}) as told_at) t
     where s.request_id = ${requestId} and t.told_at is not null order by t.told_at desc limit 1`)
}

/** The same of a question in a list, unless its customer wrote or came back since. */
export const mendedSince = (requestId: Sql): Sql => sql`(
  select max(t.told_at) from raisers s cross join lateral (select (${toldDone}) as told_at) t
   where s.request_id = ${requestId}
     and not exists (select from messages m where m.request_id = s.request_id and m.author_kind = 'customer' and m.recorded_at > t.told_at)
     and not exists (select from reopenings b where b.request_id = s.request_id and b.reopened_at > t.told_at))`

export interface MendedQuestion {
  request_id: Id<'requests'>
  title: string
  problem: string
  told_at: Date
}

/** Somebody's open questions of which the cause was mended and told: they can probably end. */
export async function mendedQuestions(db: Db, ownerId: Id<'persons'>): Promise<MendedQuestion[]> {
  return await db.many(sql`
    select distinct on (r.id) r.id as request_id, r.title, p.title as problem, t.told_at
      from requests r join raisers s on s.request_id = r.id join problems p on p.id = s.problem_id
     cross join lateral (select (${toldDone}) as told_at) t
     where r.owner_id = ${ownerId} and r.closed_at is null and t.told_at is not null
     order by r.id, t.told_at desc limit 10`)
}
