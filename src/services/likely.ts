import type { Db } from '../platform/database.ts'
import { type Sql, sql } from '../platform/sql.ts'

const LONGEST = 2_000 // the subject of a question is in its beginning; ranking more only costs time

/** The words of a question as a search for any of them, in Dutch and English. Empty for words without any meaning of their own. */
export const anyWordOf = (words: string): Sql => {
  const start = words.slice(0, LONGEST)
  return sql`(select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery
    from (select unnest(tsvector_to_array(to_tsvector('dutch', ${start}) || to_tsvector('english', ${start}))) as lexeme) lexemes)`
}

/** A service that a question is probably about, with how well it matches. */
export interface Likely {
  service_version_id: number
  service_id: number
  department_id: number
  name: string
  rank: number
}

/** The services whose names, words and descriptions are nearest to a question, best first. */
export async function likelyServices(db: Db, words: string, most = 3): Promise<Likely[]> {
  return await db.many<Likely>(sql`
    with asked as materialized (select ${anyWordOf(words)} as any_word)
    select c.id as service_version_id, c.service_id, c.department_id, c.name, ts_rank(c.search, asked.any_word) as rank
      from current_services c cross join asked
     where c.archived_at is null and c.search @@ asked.any_word
     order by rank desc, c.service_id limit ${most}`)
}
