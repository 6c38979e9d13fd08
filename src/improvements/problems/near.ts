import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import { anyWordOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { maySee } from './problem.ts'

export interface NearProblem {
  id: number
  title: string
}

/** Problems that may be the same: about the same words, nearest first. */
export async function nearProblems(db: Db, actor: Actor, words: string, not = 0): Promise<NearProblem[]> {
  return await db.many<NearProblem>(sql`
    select p.id, p.title from problems p cross join lateral (select ${anyWordOf(words)} as looked) q
     where p.search @@ q.looked and p.state in ('raised', 'underway') and p.id <> ${not} and ${maySee(actor)}
     order by ts_rank(p.search, q.looked) desc, p.id desc limit 5`)
}

/** Every open problem by its title, to choose one to join with. */
export async function openProblems(db: Db, actor: Actor, not: number): Promise<NearProblem[]> {
  return await db.many<NearProblem>(sql`
    select p.id, p.title from problems p where p.state in ('raised', 'underway') and p.id <> ${not} and ${maySee(actor)}
     order by lower(p.title), p.id limit 400`)
}
