import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { today } from '../../platform/database/days.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { faceFor } from '../../requests/known-customers.ts'
import { maySee } from '../problems/problem.ts'
import type { EndingRow } from '../problems/problem-ending.ts'
import { reachOf, visibleRaiser } from '../problems/raiser.ts'

/** A problem with people who must still be told, or who have not said anything yet. */
export interface Loop {
  problem_id: Id<'problems'>
  title: string
  in_own_words: boolean
  ending: EndingRow['ending']
  since: Date
  /** It counts already: everybody who could be told was. */
  counts: boolean
  to_tell: number
  told: number
  /** Nobody can reach them: no mail, no phone, no address, no page. */
  unreachable: number
  solved: number
  partly: number
  not_solved: number
}

/** The loop desk: who must still be told, and what those who were told say. Endings that wait stand first. */
export async function loopsOf(db: Db, actor: Actor): Promise<Loop[]> {
  return await db.many<Loop>(sql`
    select p.id as problem_id, p.title, p.in_own_words, e.ending, e.drafted_at as since, e.ended_at is not null as counts, r.*
      from problem_endings e join problems p on p.id = e.problem_id
     cross join lateral (
       select count(*) filter (where m.sent_at is null and ${reachOf} is not null and e.ended_at is null) as to_tell,
              count(m.sent_at) as told,
              count(*) filter (where m.sent_at is null and ${reachOf} is null) as unreachable,
              count(*) filter (where s.answer = 'solved' and s.answered_at >= m.sent_at) as solved,
              count(*) filter (where s.answer = 'partly' and s.answered_at >= m.sent_at) as partly,
              count(*) filter (where s.answer = 'not' and s.answered_at >= m.sent_at) as not_solved
         from raisers s left join loop_messages m on m.ending_id = e.id and m.raiser_id = s.id
        where s.problem_id = p.id and ${visibleRaiser(actor)}) r
     where e.dropped_at is null and e.reopened_at is null and p.state <> 'closed' and ${maySee(actor)}
       and (e.ended_at is null or (p.state = 'done' and e.ending = 'done'))
     order by e.ended_at is not null, e.drafted_at, e.id limit 200`)
}

/** Declined before, and the day has come on which we said we would look again. */
export async function toLookAgain(
  db: Db,
  actor: Actor,
): Promise<{ id: number; title: string; in_own_words: boolean; look_again_on: string }[]> {
  return await db.many<{ id: Id<'problems'>; title: string; in_own_words: boolean; look_again_on: string }>(sql`
    select p.id, p.title, p.in_own_words, e.look_again_on from problem_endings e join problems p on p.id = e.problem_id
     where p.state = 'declined' and e.ending = 'declined' and e.ended_at is not null and e.reopened_at is null
       and e.look_again_on <= ${today} and ${maySee(actor)}
     order by e.look_again_on, p.id limit 100`)
}

/** A letter that waits for me: one raiser who was not told yet what came of it. */
export interface Letter {
  id: Id<'customers'>
  problem_id: Id<'problems'>
  title: string
  ending: EndingRow['ending']
  customer_id: Id<'customers'>
  kind: 'person' | 'household' | 'organisation'
  name: string
  called: string
  face_id: Id<'files'> | null
}

const LETTERS = 5 // a day that empties: the others come when these are sent

/**
 * The letters I still have to send: of endings I lead, or without a lead, prepared. Who cannot be reached waits for
 * nothing; and of a closed service only what I may open.
 */
export async function lettersOf(db: Db, actor: Actor): Promise<Letter[]> {
  if (actor.kind !== 'person') return []
  return await db.many<Letter>(sql`
    select m.id, p.id as problem_id, p.title, e.ending, c.id as customer_id, c.kind, c.name, c.called, ${faceFor(actor)} as face_id
      from loop_messages m join problem_endings e on e.id = m.ending_id join problems p on p.id = e.problem_id
      join raisers s on s.id = m.raiser_id join customers c on c.id = s.customer_id
     where m.sent_at is null and e.ended_at is null and e.dropped_at is null and coalesce(p.lead_id, e.decided_by) = ${actor.id}
       and ${reachOf} is not null and ${visibleRaiser(actor)} and ${maySee(actor)}
     order by m.drafted_at, m.id limit ${LETTERS}`)
}
