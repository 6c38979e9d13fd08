import { languageNames } from '../../language/language-names.ts'
import { tellingWords } from '../../language/subjects/question-words.ts'
import { type Knowledge, knownBy, whoKnows } from '../../people/knowing.ts'
import { cameIn } from '../../people/person.ts'
import type { Db } from '../../platform/database/database.ts'
import { anyWordOf, lexemesOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'

/** A question looking for its person. */
export interface Question {
  words: string
  departmentId?: number | undefined
  customerId?: number | undefined
  /** A closed service: only people of its department are asked. */
  closed?: boolean | undefined
  /** The department's people go before anybody who knows more. */
  departmentFirst?: boolean | undefined
  /** It fits nothing: for the people of `departmentId`, the front desk, unless colleagues said otherwise or somebody helped this customer before. */
  frontDesk?: boolean | undefined
  /** Who it must not go to: who decided before, when another person looks again; whom a complaint names. */
  not?: readonly number[]
}

/** Somebody a question could go to, with what speaks for it. */
export interface Candidate {
  person_id: number
  score: number
  /** How much of the subject this person knows, by what they filled in themselves; rare words weigh more. */
  expertise: number
  in_department: boolean
  /** Of the front desk, where it comes because it fits nowhere else. */
  front_desk?: boolean
  helped_before: boolean
  /** How much colleagues sent such questions here (above 0) or away from here (below 0). */
  corrected: number
  reachable: boolean
  carries: number
}

// How much each reason weighs. Who is not back today or the next working day would read it after we promised an
// answer. A correction by a colleague weighs most: somebody thought about it.
// Half of what the best one knows counts for a third: one word alike is little beside two.
const WEIGHT = {
  corrected: 4,
  expertise: 3.5,
  department: 2,
  helpedBefore: 1.5,
  reachable: 0.75,
  notSoon: -3,
  load: 0.35,
  administrator: 0,
}
const DEPARTMENT_FIRST = 100 // above all the other reasons together
const FRONT_DESK = { corrected: 400, helpedBefore: 150, department: 100, administrator: 1 } // each above all the others together
const MEMORY = 200 // how many of the latest corrections with one of the words are compared
const ALIKE = 0.5 // of the words of the shorter question; less is a coincidence
const LOOKED_CLOSER = 20 // counting what everybody carries would cost more with every colleague
const MOST_CARRIED = 200

/**
 * The people who could finish this, best first: by the words of the question against what people and departments are
 * about, the service's department, earlier corrections, who helped this customer before, who is reachable now or at least soon, and how
 * much they carry. People who are away are left out; so are those who take no questions.
 */
export async function candidates(db: Db, question: Question): Promise<Candidate[]> {
  const telling = tellingWords(question.words + languageNames(question.words))
  const subject = telling.map(({ word }) => word).join(' ')
  const known = await knownBy(db)
  if (!question.frontDesk) return await search(db, question, { knowledge: whoKnows(known, telling), subject })
  const found = await search(db, question, { knowledge: whoKnows(known, tellingWords(ANYTHING)), subject })
  return found.map((one) => ({ ...one, expertise: 0, in_department: false, front_desk: one.in_department }))
}

// What people say of themselves who help with anything.
const ANYTHING = 'balie receptie telefoon klantcontact reception counter phone'

interface Known {
  knowledge: readonly Knowledge[]
  /** The telling words of the question: only these are compared with earlier ones. */
  subject: string
}

async function search(db: Db, question: Question, { knowledge, subject }: Known): Promise<Candidate[]> {
  const {
    words,
    departmentId,
    customerId,
    closed = false,
    departmentFirst = false,
    frontDesk = false,
    not = [],
  } = question
  const weight = frontDesk
    ? { ...WEIGHT, ...FRONT_DESK }
    : { ...WEIGHT, ...(departmentFirst && { department: DEPARTMENT_FIRST }) }
  return await db.many<Candidate>(sql`
    with spelled as materialized (${lexemesOf(subject)}),
    asked as materialized (select coalesce(array_agg(distinct lexeme), '{}') as lexemes, ${anyWordOf(subject)} as any_word from spelled),
    knowledge as materialized (
      select * from unnest(${knowledge.map(({ person_id }) => person_id)}::bigint[], ${knowledge.map(({ own }) => own)}::float8[],
                           ${knowledge.map(({ all }) => all)}::float8[]) known (person_id, own, knows)),
    team as materialized (
      select p.id as person_id, p.administrator,
             exists (select from memberships m where m.person_id = p.id and m.department_id = ${departmentId ?? null}::bigint) as in_department
        from persons p
       where p.left_at is null and p.takes_questions and ${cameIn} and p.id <> all(${[...not]}::bigint[])
         and not exists (select from acting where acting.person_id = p.id)),
    invited as materialized (select * from team where in_department or not ${closed}),
    recent as materialized (
      select from_id, to_id, tsvector_to_array(words) as lexemes from routing_corrections c, asked
       where c.words @@ asked.any_word order by c.id desc limit ${MEMORY}),
    likeness as (
      select from_id, to_id, greatest(
               (select count(distinct word) from spelled where lexeme = any(recent.lexemes))
                 / greatest((select count(distinct word) from spelled), 2)::float8,
               (select count(*) from unnest(recent.lexemes) one where one = any(asked.lexemes))
                 / greatest(cardinality(recent.lexemes), 4)::float8) as alike
        from recent, asked),
    corrections as (
      select person_id, max(sign * alike * alike) + min(sign * alike * alike) as corrected
        from (select to_id as person_id, 1 as sign, alike from likeness where alike >= ${ALIKE}
              union all select from_id, -1, alike from likeness where alike >= ${ALIKE}
              union all select unnest(array[to_id, from_id]), 0, alike from likeness where alike >= ${ALIKE}) both_ways
       group by person_id),
    helpers as materialized (
      select distinct owner_id from (
        select owner_id from requests where customer_id = ${customerId ?? null}::bigint and not (${frontDesk} and closed_service) order by id desc limit 50) latest),
    today as materialized (
      select here.clock::time as clock, extract(isodow from here.clock) as weekday,
             case when extract(isodow from here.clock) < 5 then extract(isodow from here.clock) + 1 else 1 end as next_weekday
        from (select now() at time zone time_zone as clock from settings) here),
    hours as materialized (
      select distinct h.person_id from reachable_hours h, settings s
       where h.weekday = extract(isodow from now() at time zone s.time_zone)
         and (now() at time zone s.time_zone)::time between h.opens and h.closes),
    later as materialized (
      select distinct h.person_id from reachable_hours h cross join today
       where not exists (select from reachable_hours n where n.person_id = h.person_id
                and (n.weekday = today.next_weekday or (n.weekday = today.weekday and n.closes > today.clock)))),
    facts as (
      select person_id, in_department, administrator, coalesce(own, 0) as expertise, coalesce(corrected, 0) as corrected,
             person_id in (select owner_id from helpers) as helped_before, person_id in (select person_id from hours) as reachable,
             person_id in (select person_id from later) as not_soon,
             power(coalesce(knows, 0) / greatest(max(knows) over (), 1), 1.5) as share
        from invited left join knowledge using (person_id) left join corrections using (person_id)),
    weighed as (
      select facts.*, hashtextextended(${words}, person_id) as lot, ${weight.corrected}::float8 * corrected + ${weight.expertise}::float8 * share
             + ${weight.department}::float8 * in_department::int + ${weight.helpedBefore}::float8 * helped_before::int
             + ${weight.reachable}::float8 * reachable::int + ${weight.notSoon}::float8 * not_soon::int
             + ${weight.administrator}::float8 * administrator::int as merit
        from facts
       order by merit desc, lot limit ${LOOKED_CLOSER}),
    loaded as (
      select weighed.*, (select count(*) from (
               select from requests r where r.owner_id = person_id and r.closed_at is null limit ${MOST_CARRIED}) carried) as carries
        from weighed)
    select person_id, expertise, corrected, in_department, helped_before, reachable, carries,
           merit - ${WEIGHT.load}::float8 * ln(1 + carries) as score
      from loaded order by score desc, lot`)
}
