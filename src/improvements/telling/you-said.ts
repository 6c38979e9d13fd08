import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { record } from '../../platform/events/events.ts'
import { conflict, notFound, refused } from '../../platform/refusal.ts'
import { assertPerson } from '../../platform/who-may.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { problemPublished, problemWithdrawn } from '../happenings.ts'
import { ENDINGS } from '../problems/endings.ts'
import { lockProblem } from '../problems/problem.ts'
import { endingOf } from '../problems/problem-ending.ts'

/** You said, we did; or we do not, because. Nothing personal stands in it: a person wrote it for everybody. */
export interface SaidAndDone {
  id: number
  said: string
  did: string
  does_not: boolean
  published_at: Date
  /** Customers said that it worked. */
  confirmed: boolean
  look_again_on: string | null
}

/**
 * Puts it on the public page. Refused before those who said it were told, and for what came from a closed service. A
 * second time changes the words; their first day stays.
 */
export async function publish(
  tx: Tx,
  actor: Actor,
  { id, said, did }: { id: Id<'problems'>; said: string; did: string },
): Promise<void> {
  assertPerson(actor)
  const problem = await lockProblem(tx, actor, id)
  if (problem.closed_service) throw refused('improvements.closed_stays_inside')
  const ending = await endingOf(tx, id)
  const as = ending && ENDINGS[ending.ending].publicAs
  if (!as) throw refused('improvements.publish_after_telling')
  await tx.run(sql`
    insert into said_and_done (problem_id, said, did, does_not, published_by)
    values (${id}, ${said}, ${did}, ${as === 'we_do_not'}, ${actor.id})
    on conflict (problem_id) do update set said = excluded.said, did = excluded.did, does_not = excluded.does_not,
       published_by = excluded.published_by, withdrawn_at = null,
       published_at = case when said_and_done.withdrawn_at is null then said_and_done.published_at else clock_timestamp() end`)
  await record(tx, actor, problemPublished, id)
}

/** Takes it off the public page. */
export async function withdraw(tx: Tx, actor: Actor, { id }: { id: Id<'problems'> }): Promise<void> {
  assertPerson(actor)
  const problem = await lockProblem(tx, actor, id)
  const gone = await tx.run(sql`
    update said_and_done set withdrawn_at = clock_timestamp() where problem_id = ${id} and withdrawn_at is null`)
  if (gone === 0) throw problem ? conflict('improvements.not_public') : notFound()
  await record(tx, actor, problemWithdrawn, id, {}, { for: 'customer' })
}

export const PUBLIC_PAGE = 40

/** What stands on the public page, the newest first. */
export async function saidAndDone(db: Db, before?: number): Promise<SaidAndDone[]> {
  return await db.many<SaidAndDone>(sql`
    select s.id, s.said, s.did, s.does_not, s.published_at, p.closed_as is not distinct from 'confirmed' as confirmed,
           (select e.look_again_on from problem_endings e where e.problem_id = p.id and e.ended_at is not null and e.reopened_at is null
             order by e.id desc limit 1) as look_again_on
      from said_and_done s join problems p on p.id = s.problem_id
     where s.withdrawn_at is null and ${inTheOpen('p')} and p.state in ('done', 'declined', 'closed')
       and ${before ? sql`(s.published_at, s.id) < (select published_at, id from said_and_done where id = ${before})` : sql`true`}
     order by s.published_at desc, s.id desc limit ${PUBLIC_PAGE + 1}`)
}

/** What we know of and have not solved, where customers may join: both belong on the page. */
export async function knownUnsolved(
  db: Db,
): Promise<{ id: number; title: string; in_own_words: boolean; state: 'raised' | 'underway' }[]> {
  return await db.many<{ id: Id<'problems'>; title: string; in_own_words: boolean; state: 'raised' | 'underway' }>(sql`
    select id, title, in_own_words, state from problems
     where invites_at is not null and ${inTheOpen('problems')} and state in ('raised', 'underway')
     order by invites_at desc limit 30`)
}
