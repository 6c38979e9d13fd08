import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { beginningOf } from '../../platform/database/days.ts'
import { sql } from '../../platform/database/sql.ts'
import { inTheOpen } from '../../services/in-confidence.ts'
import { maySee } from '../problems/problem.ts'
import { visibleRaiser } from '../problems/raiser.ts'
import type { PledgeRow } from './pledge.ts'

/** Something that changed for customers, and what they said of it. */
export interface Changed {
  id: number
  title: string
  in_own_words: boolean
  did: string
  ended_at: Date
  /** Their words afterwards. */
  said: string[]
}

/** A year looked back on. `mine` is read by nobody else. */
export interface Year {
  mine: PledgeRow[]
  ours: Changed[]
  organisation: Changed[]
  shared: (PledgeRow & { name: string })[]
}

/** What we meant to do and what changed for customers, in their words: for oneself, one's departments, and all of us. */
export async function yearOf(db: Db, actor: Actor & { kind: 'person' }, year: number): Promise<Year> {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`]
  const [began, ended] = [beginningOf(from), beginningOf(until)]
  const changed = (ours: boolean) =>
    db.many<Changed>(sql`
      select p.id, p.title, p.in_own_words, e.words as did, e.ended_at,
             array(select s.answer_words from raisers s where s.problem_id = p.id and s.answer_words <> '' and s.answer <> 'not'
                      and ${visibleRaiser(actor)} order by s.answered_at limit 3) as said
        from problem_endings e join problems p on p.id = e.problem_id
       where e.ending = 'done' and e.ended_at is not null and e.reopened_at is null and e.ended_at >= ${began} and e.ended_at < ${ended}
         and ${maySee(actor)}
         and ${ours ? sql`exists (select from joint_owners j join memberships m on m.department_id = j.department_id and m.person_id = ${actor.id} where j.problem_id = p.id)` : inTheOpen('p')}
       order by e.ended_at desc limit 100`)
  const [mine, ours, organisation, shared] = await db.together((one) =>
    Promise.all([
      one.many<PledgeRow>(sql`
        select * from pledges where person_id = ${actor.id} and made_at < ${ended} and due_on >= ${from}::date order by due_on, id`),
      changed(true),
      changed(false),
      one.many<PledgeRow & { name: string }>(sql`
        select p.*, w.name from pledges p join persons w on w.id = p.person_id
         where p.shared and p.answer in ('done', 'partly') and p.answered_at >= ${began} and p.answered_at < ${ended}
         order by p.answered_at desc limit 100`),
    ]),
  )
  return { mine, ours, organisation, shared }
}
