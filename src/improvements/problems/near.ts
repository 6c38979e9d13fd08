import { ABOUT_IT, relevance } from '../../meetings/lens/relevance.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf, stemmed } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'
import { maySee } from './problem.ts'

export interface NearProblem {
  id: number
  title: string
  in_own_words: boolean
}

interface Candidate extends NearProblem {
  /** What those who raised it said. */
  said: string[]
  same_voice: boolean
}

const LOOKED_AT = 60
const MOST_NEAR = 5

/**
 * Problems that may be the same, nearest first: the same sentence hangs on them, or their title or what was said there is
 * about the same. Little words do not count.
 */
export async function nearProblems(
  db: Db,
  actor: Actor,
  words: string,
  { not = 0, observationId }: { not?: number; observationId?: Id<'observations'> | undefined } = {},
): Promise<NearProblem[]> {
  const found = await db.many<Candidate>(sql`
    select p.id, p.title, p.in_own_words, coalesce(r.said, '{}') as said, coalesce(r.same_voice, false) as same_voice
      from problems p cross join lateral (select ${anyWordOf(words)} as looked) q
      left join lateral (select array_agg(s.words) as said, bool_or(s.observation_id = ${observationId ?? null}::bigint) as same_voice,
                                bool_or(${stemmed(sql`s.words`)} @@ q.looked) as alike
                           from (select words, observation_id from raisers where problem_id = p.id order by id limit ${LOOKED_AT}) s) r on true
     where p.state in ('raised', 'underway') and p.id <> ${not} and ${maySee(actor)}
       and (p.search @@ q.looked or r.same_voice or r.alike)
     order by r.same_voice desc nulls last, ts_rank(p.search, q.looked) desc, p.id desc limit ${LOOKED_AT}`)
  return found
    .map((one) => ({
      one,
      weight: one.same_voice ? SURELY : Math.max(...[one.title, ...one.said].map((said) => relevance(words, said))),
    }))
    .filter(({ weight }) => weight >= ABOUT_IT)
    .toSorted((some, other) => other.weight - some.weight)
    .slice(0, MOST_NEAR)
    .map(({ one: { id, title, in_own_words } }) => ({ id, title, in_own_words }))
}

const SURELY = 100 // the same person said it in the same words

/** Every open problem by its title, to choose one to join with. */
export async function openProblems(db: Db, actor: Actor, not: number): Promise<NearProblem[]> {
  return await db.many<NearProblem>(sql`
    select p.id, p.title, p.in_own_words from problems p where p.state in ('raised', 'underway') and p.id <> ${not} and ${maySee(actor)}
     order by lower(p.title), p.id limit 400`)
}
