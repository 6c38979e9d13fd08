import type { Db } from '../platform/database.ts'
import { anyWordOf } from '../platform/search-words.ts'
import { sql } from '../platform/sql.ts'

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
