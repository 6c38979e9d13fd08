import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { sql } from '../../platform/database/sql.ts'
import { circumstancesOf } from './circumstances.ts'
import type { Candidate, Question } from './question.ts'
import { LOAD, weighed } from './weighing.ts'

const LOOKED_CLOSER = 20 // counting what everybody carries would cost more with every colleague
const MOST_CARRIED = 200

/**
 * The people who could finish this, best first: by the words of the question against what people and departments are
 * about, the service's department, earlier corrections, who helped this customer before, who is reachable now or at least soon, and how
 * much they carry. People who are away are left out; so are those who take no questions.
 */
export async function candidates(db: Db, question: Question): Promise<Candidate[]> {
  const circumstances = question.circumstances ?? (await circumstancesOf(db, question))
  const near = weighed(question, circumstances).slice(0, LOOKED_CLOSER)
  const carried = await carriedBy(db, near)
  return near
    .map(({ merit, lot, ...one }) => {
      const carries = carried.get(one.person_id) ?? 0
      return { ...one, carries, lot, score: merit - LOAD * Math.log(1 + carries) }
    })
    .sort((one, other) => other.score - one.score || one.lot - other.lot)
    .map(({ lot: _lot, ...one }) => one)
}

/** How many open questions each of them has, counted no further than matters. */
async function carriedBy(db: Db, near: readonly { person_id: Id<'persons'> }[]): Promise<Map<number, number>> {
  const rows = await db.many<{ person_id: Id<'persons'>; carries: number }>(sql`
    select person_id, (select count(*) from (
             select from requests r where r.owner_id = person_id and r.closed_at is null limit ${MOST_CARRIED}) carried) as carries
      from unnest(${near.map(({ person_id }) => person_id)}::bigint[]) person_id`)
  return new Map(rows.map(({ person_id, carries }) => [person_id, carries]))
}
