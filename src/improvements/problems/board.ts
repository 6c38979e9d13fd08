import { mayKnow } from '../../customers/asked-of-others.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { faceFor } from '../../requests/known-customers.ts'
import { type Moment, maySee, type ProblemKind, type ProblemState } from './problem.ts'
import { visibleRaiser } from './raiser.ts'

/** A problem as the board shows it. */
export interface Card {
  id: number
  title: string
  in_own_words: boolean
  kind: ProblemKind
  moment: Moment | null
  state: ProblemState
  closed_service: boolean
  lead_id: Id<'persons'> | null
  raised_at: Date
  changed_at: Date
  /** How many different customers brought it up, of those the reader may see. */
  customers: number
  /** Whole weeks since the first of them did. */
  weeks: number
  /** Faces of some who wait, where the reader may know them. */
  waiting: { id: Id<'customers'>; name: string; called: string; face_id: Id<'files'> | null }[]
  /** Departments that own it, and those that were asked to and have not said yes. */
  owners: { id: number; name: string; agreed: boolean }[]
  /** Somebody said that it was not solved after all. */
  returned: boolean
  /** An ending is being told now. */
  telling: boolean
}

export interface BoardFilter {
  departmentId?: Id<'departments'> | undefined
  state?: 'open' | 'ended' | undefined
}

const FACES = 4
const MOST_PROBLEMS = 400 // more problems at once nobody solves; the oldest with fewest customers fall off last

/**
 * The one board of the whole organisation; a department is a filter, not a wall. What most customers wait for longest
 * stands first: how many different customers, times how many weeks. No votes, and no money.
 */
export async function boardOf(
  db: Db,
  actor: Actor,
  { departmentId, state = 'open' }: BoardFilter = {},
): Promise<Card[]> {
  const ours = departmentId
    ? sql`(exists (select from joint_owners j where j.problem_id = p.id and j.department_id = ${departmentId})
        or exists (select from raisers s join requests r on r.id = s.request_id where s.problem_id = p.id and r.department_id = ${departmentId}))`
    : sql`true`
  const states = state === 'open' ? ['raised', 'underway'] : ['done', 'declined', 'closed']
  return await db.many<Card>(sql`
    select p.id, p.title, p.in_own_words, p.kind, p.moment, p.state, p.closed_service, p.lead_id, p.raised_at, p.changed_at, w.customers, w.weeks,
           coalesce(f.waiting, '[]') as waiting, coalesce(o.owners, '[]') as owners,
           exists (select from problem_endings e where e.problem_id = p.id and e.reopened_at is not null) as returned,
           exists (select from problem_endings e where e.problem_id = p.id and e.ended_at is null and e.dropped_at is null) as telling
      from problems p
     cross join lateral (
       select count(*) as customers, floor(extract(epoch from now() - least(p.raised_at, min(s.joined_at))) / 604800)::int as weeks
         from raisers s where s.problem_id = p.id and ${visibleRaiser(actor)}) w
      left join lateral (
       select json_agg(json_build_object('id', k.id, 'name', k.name, 'called', k.called, 'face_id', k.face_id)) as waiting from (
         select c.id, c.name, c.called, ${faceFor(actor)} as face_id from raisers s join customers c on c.id = s.customer_id
          where s.problem_id = p.id and ${visibleRaiser(actor)} and (s.request_id is not null or ${mayKnow(actor)})
          order by s.joined_at, s.id limit ${FACES}) k) f on true
      left join lateral (
       select json_agg(json_build_object('id', d.id, 'name', d.name, 'agreed', j.person_id is not null) order by j.joined_at) as owners
         from joint_owners j join departments d on d.id = j.department_id where j.problem_id = p.id) o on true
     where p.state = any(${states}) and ${maySee(actor)} and ${ours}
     order by ${state === 'open' ? sql`w.customers * (w.weeks + 1) desc, p.raised_at, p.id` : sql`p.changed_at desc, p.id desc`}
     limit ${MOST_PROBLEMS}`)
}
