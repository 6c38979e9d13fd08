import { languageNames } from '../../language/language-names.ts'
import { type TopicalWord, topicalWords } from '../../language/subjects/question-words.ts'
import { type Known, knownBy } from '../../people/knowing.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf, lexemesOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'

/** What speaks for and against people at this moment, whatever department a question is for. */
export interface Circumstances {
  known: Known
  /** The topical words of the question. */
  topical: readonly TopicalWord[]
  away: ReadonlySet<number>
  reachable: ReadonlySet<number>
  /** Not back today or the next working day. */
  notSoon: ReadonlySet<number>
  /** How much colleagues sent such questions to somebody (above 0) or away from them (below 0). */
  corrected: ReadonlyMap<number, number>
  /** Who has had questions of this customer. */
  helpers: readonly Helper[]
}

interface Helper {
  owner_id: Id<'persons'>
  closed_service: boolean
}

const MEMORY = 200 // how many of the latest corrections with one of the words are compared
const ALIKE = 0.5 // of the words of the shorter question; less is a coincidence
const HELPED = 50 // of the latest questions of this customer

interface Asked {
  words: string
  customerId?: Id<'customers'> | undefined
}

/** Looks it up, in one wait. */
export async function circumstancesOf(db: Db, { words, customerId }: Asked): Promise<Circumstances> {
  const topical = topicalWords(words + languageNames(words))
  const subject = topical.map(({ word }) => word).join(' ')
  const [known, today, corrected, helpers] = await db.together((db) =>
    Promise.all([
      knownBy(db),
      whoIsThere(db),
      correctedOn(db, subject),
      customerId === undefined ? [] : helpersOf(db, customerId),
    ]),
  )
  return { known, topical, ...today, corrected, helpers }
}

async function whoIsThere(db: Db): Promise<Pick<Circumstances, 'away' | 'reachable' | 'notSoon'>> {
  const { away, reachable, not_soon } = await db.one<Record<'away' | 'reachable' | 'not_soon', string[]>>(sql`
    with today as materialized (
      select here.clock::time as clock, extract(isodow from here.clock) as weekday,
             case when extract(isodow from here.clock) < 5 then extract(isodow from here.clock) + 1 else 1 end as next_weekday
        from (select now() at time zone time_zone as clock from settings) here)
    select array(select person_id from acting) as away,
           array(select distinct h.person_id from reachable_hours h, today
                  where h.weekday = today.weekday and today.clock between h.opens and h.closes) as reachable,
           array(select h.person_id from reachable_hours h, today group by h.person_id
                 having not bool_or(h.weekday = today.next_weekday or (h.weekday = today.weekday and h.closes > today.clock))) as not_soon`)
  const people = (ids: string[]) => new Set(ids.map(Number))
  return { away: people(away), reachable: people(reachable), notSoon: people(not_soon) }
}

/** Whom colleagues sent questions with such words to, and from whom. */
async function correctedOn(db: Db, subject: string): Promise<Map<number, number>> {
  const rows = await db.many<{ person_id: Id<'persons'>; corrected: number }>(sql`
    with spelled as materialized (${lexemesOf(subject)}),
    asked as materialized (select coalesce(array_agg(distinct lexeme), '{}') as lexemes, ${anyWordOf(subject)} as any_word from spelled),
    recent as materialized (
      select from_id, to_id, tsvector_to_array(words) as lexemes from routing_corrections c, asked
       where c.words @@ asked.any_word order by c.id desc limit ${MEMORY}),
    likeness as (
      select from_id, to_id, greatest(
               (select count(distinct word) from spelled where lexeme = any(recent.lexemes))
                 / greatest((select count(distinct word) from spelled), 2)::float8,
               (select count(*) from unnest(recent.lexemes) one where one = any(asked.lexemes))
                 / greatest(cardinality(recent.lexemes), 4)::float8) as alike
        from recent, asked)
    select person_id, max(sign * alike * alike) + min(sign * alike * alike) as corrected
      from (select to_id as person_id, 1 as sign, alike from likeness where alike >= ${ALIKE}
            union all select from_id, -1, alike from likeness where alike >= ${ALIKE}
            union all select unnest(array[to_id, from_id]), 0, alike from likeness where alike >= ${ALIKE}) both_ways
     group by person_id`)
  return new Map(rows.map(({ person_id, corrected }) => [person_id, corrected]))
}

const helpersOf = (db: Db, customerId: Id<'customers'>): Promise<Helper[]> =>
  db.many<Helper>(sql`
    select owner_id, closed_service from requests where customer_id = ${customerId} order by id desc limit ${HELPED}`)
