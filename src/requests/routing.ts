import type { Db } from '../platform/database.ts'
import { anyWordOf } from '../platform/search-words.ts'
import { sql } from '../platform/sql.ts'

/** Why a question goes to somebody; kinds and numbers, told in one line on the desk. */
export interface RoutingReasons {
  expertise: boolean
  department: boolean
  helpedBefore: boolean
  corrected: boolean
  reachable: boolean
  carries: number
}

/** Somebody a question could go to. */
export interface Candidate {
  person_id: number
  score: number
  expertise: number
  in_department: boolean
  helped_before: boolean
  corrected: number
  reachable: boolean
  carries: number
}

export interface Question {
  words: string
  departmentId?: number | undefined
  customerId?: number | undefined
  /** Somebody it must not go to: who decided before, when another person looks again. */
  not?: readonly number[]
}

export interface Route {
  personId: number
  /** Who knows most of the subject, when that is somebody else: one tap away for the owner and the customer. */
  specialistId?: number | undefined
  reasons: RoutingReasons
}

// How much each reason weighs. A correction by a colleague weighs most: somebody thought about it.
const WEIGHT = { corrected: 4, expertise: 3, department: 2, helpedBefore: 1.5, reachable: 0.75, load: 0.35 }
const MEMORY = 200 // how many of the latest corrections are compared

/**
 * The people who could finish this, best first: by the service's department, the words of the question against what
 * people know, earlier corrections, who helped this customer before, who is reachable now, and how much they carry.
 * People who are away are left out; so are those who take no questions.
 */
export async function candidates(
  db: Db,
  { words, departmentId, customerId, not = [] }: Question,
): Promise<Candidate[]> {
  return await db.many<Candidate>(sql`
    with asked as materialized (select ${anyWordOf(words)} as any_word),
    recent as materialized (select to_id, words from routing_corrections order by id desc limit ${MEMORY}),
    facts as (
      select p.id as person_id,
             case when p.expertise_search @@ asked.any_word then ts_rank(p.expertise_search, asked.any_word) else 0 end as expertise,
             exists (select from memberships m where m.person_id = p.id and m.department_id = ${departmentId ?? null}::bigint) as in_department,
             exists (select from requests r where r.owner_id = p.id and r.customer_id = ${customerId ?? null}::bigint) as helped_before,
             coalesce((select max(ts_rank(c.words, asked.any_word)) from recent c
                        where c.to_id = p.id and c.words @@ asked.any_word), 0) as corrected,
             exists (select from reachable_hours h, settings s
                      where h.person_id = p.id and h.weekday = extract(isodow from now() at time zone s.time_zone)
                        and (now() at time zone s.time_zone)::time between h.opens and h.closes) as reachable,
             (select count(*) from (select from requests r where r.owner_id = p.id and r.closed_at is null limit 200) carried) as carries
        from persons p cross join asked
       where p.left_at is null and p.takes_questions and p.id <> all(${[...not]}::bigint[])
         and not exists (select from acting where acting.person_id = p.id))
    select facts.*, (${WEIGHT.corrected}::float8 * least(corrected * 10, 1) + ${WEIGHT.expertise}::float8 * least(expertise * 10, 1)
             + ${WEIGHT.department}::float8 * in_department::int + ${WEIGHT.helpedBefore}::float8 * helped_before::int
             + ${WEIGHT.reachable}::float8 * reachable::int - ${WEIGHT.load}::float8 * ln(1 + carries)) as score
      from facts order by score desc, carries, person_id limit 10`)
}

/** Picks the person, and the specialist beside them. Nothing when nobody here takes questions today. */
export function pick(found: readonly Candidate[]): Route | undefined {
  const [best] = found
  if (!best) return
  const specialist = found.reduce((most, one) => (one.expertise > most.expertise ? one : most), best)
  return {
    personId: best.person_id,
    specialistId: specialist.person_id === best.person_id ? undefined : specialist.person_id,
    reasons: {
      expertise: best.expertise > 0,
      department: best.in_department,
      helpedBefore: best.helped_before,
      corrected: best.corrected > 0,
      reachable: best.reachable,
      carries: best.carries,
    },
  }
}

/**
 * Where a question goes. There is always somebody: when everybody is away or takes no questions, it goes to whoever
 * acts for an administrator, so that no request is ever without a person.
 */
export async function route(db: Db, question: Question): Promise<Route> {
  const found = pick(await candidates(db, question))
  if (found) return found
  const { id } = await db.one<{ id: number }>(sql`
    select coalesce(acting.acting_id, p.id) as id from persons p left join acting on acting.person_id = p.id
     where p.left_at is null order by p.administrator desc, p.id limit 1`)
  return {
    personId: id,
    reasons: {
      expertise: false,
      department: false,
      helpedBefore: false,
      corrected: false,
      reachable: false,
      carries: 0,
    },
  }
}
