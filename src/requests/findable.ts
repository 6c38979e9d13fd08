import { inWordsAndStems } from '../platform/database/search-words.ts'
import { type Sql, sql } from '../platform/database/sql.ts'

const SEARCHED = 20_000 // characters of one text: together with what was there it stays below the megabyte Postgres keeps
const ENOUGH = 400_000 // bytes of words; whoever wrote this much is found by them

/** The words a request is found by: as they stand, and by their stem in our languages. */
export function searchable(words: string): Sql {
  const start = words.slice(0, SEARCHED)
  return sql`strip(${inWordsAndStems(start)})`
}

/** The words of a request (as `requests`) with those that were said now. */
export const foundAlsoBy = (words: string): Sql =>
  sql`case when octet_length(search::text) < ${ENOUGH} then search || ${searchable(words)} else search end`
