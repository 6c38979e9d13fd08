import type { Db } from '../../platform/database/database.ts'
import type { Id } from '../../platform/database/ids.ts'
import { anyWordOf, lexemesOf } from '../../platform/database/search-words.ts'
import { sql } from '../../platform/database/sql.ts'

const MEMORY = 200 // how many of the latest filings with one of the words are compared
const ALIKE = 0.6 // of the words of the longer question; less is another question
const FEWEST = 4 // lexemes; of shorter questions one word alike would already be half

/** The service a colleague (nobody learns from strangers) filed a question with the same words under, while it is offered: nobody corrects twice. */
export async function filedBefore(db: Db, words: string): Promise<Id<'services'> | undefined> {
  const found = await db.maybe<{ service_id: Id<'services'> }>(sql`
    with asked as materialized (
      select coalesce(array_agg(distinct lexeme), '{}') as lexemes, ${anyWordOf(words)} as any_word from (${lexemesOf(words)}) spelled),
    recent as materialized (
      select f.id, v.service_id, tsvector_to_array(f.words) as lexemes
        from filings f join service_versions v on v.id = f.version_id join services s on s.id = v.service_id, asked
       where f.words @@ asked.any_word and f.filed_by is not null and s.archived_at is null order by f.id desc limit ${MEMORY}),
    likeness as (
      select recent.id, service_id, (select count(*) from unnest(recent.lexemes) one where one = any(asked.lexemes))
               / greatest(cardinality(recent.lexemes), cardinality(asked.lexemes), ${FEWEST})::float8 as alike
        from recent, asked)
    select service_id from likeness where alike >= ${ALIKE} order by alike desc, id desc limit 1`)
  return found?.service_id
}
